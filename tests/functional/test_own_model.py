"""Any model is data: a kit is measured with the one it follows, wherever that one stands."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from replicate.domain.vocabulary import FAMILIES
from tests.material.command import Call
from tests.material.examples import INVENTED, folder_of, kit

ROOT = Path(__file__).resolve().parents[2]
FOLLOWER = INVENTED.parent / "quartier-exemple"
QUOTED = re.compile(r"([\"'])([A-Za-z0-9-]+)\1")


def profile(call: Call, *arguments: str | Path) -> dict[str, Any]:
    """What ``compare`` tells as JSON."""
    told = call("compare", *arguments, "--format", "json")
    assert told.code == 0, told.err
    data: dict[str, Any] = json.loads(told.out)
    return data


def test_a_kit_is_measured_with_the_model_it_follows(call: Call) -> None:
    """Functions, states, decisions, adaptations and a gap by the landlords' model, not Pau's."""
    data = profile(call, FOLLOWER)
    assert data["mesure"] is True
    assert data["reference"]["modele"] == "paris-20e@1"
    found = {item["fonction"]: item for item in data["fonctions"]}
    assert {name: item["etat_propose"] for name, item in found.items()} == {
        "C1": "en_place", "C2": "envisage", "C3": "en_place", "C4": "en_place",
        "C5": "non_renseigne", "C6": "absent", "A1": "en_place", "L1": "non_renseigne",
        "L2": "en_place",
    }
    assert [name for name, item in found.items() if item["ecart"]] == ["C6"]
    assert found["A1"]["adaptations"][0]["nature"][0]["valeur"] == "calendrier"
    assert [name for name, item in found.items() if item["adaptation_a_documenter"]] == ["C1"]
    assert call("compare", FOLLOWER, "--format", "svg").code == 0
    assert Path("quartier-exemple-sur-paris-20e.svg").is_file()


def test_paris_shows_what_its_source_says_and_no_more(call: Call) -> None:
    """Planned is planned, being drawn up is started, and a stake is no evidence."""
    data = profile(call, "paris-20e", "--reference", "paris-20e")
    assert {item["fonction"]: item["etat_propose"] for item in data["fonctions"]} == {
        "C1": "en_place", "C2": "amorce", "C3": "envisage", "C4": "non_renseigne",
        "C5": "en_place", "C6": "en_place", "A1": "envisage", "L1": "non_renseigne",
        "L2": "non_renseigne",
    }
    assert not any(item["ecart"] for item in data["fonctions"])


@pytest.mark.parametrize(("here", "there"), [
    ("paris-20e", "pau"), ("pau", "paris-20e"), (FOLLOWER, "pau"), ("pau", FOLLOWER),
    (INVENTED, "paris-20e"), (INVENTED, FOLLOWER),
])
def test_beside_another_model_all_is_described(here: str | Path, there: str | Path, call: Call,
                                               ) -> None:
    """Neither state, nor gap, nor decision is taken from one model to another."""
    data = profile(call, here, "--reference", there)
    assert data["mesure"] is False
    assert data["avertissements"][-1].endswith("ne se mesurent pas. Ni état, ni écart.")
    for item in (*data["fonctions"], *data["exigences"]):
        assert "etat_propose" not in item
        assert item["decisions"] == item["adaptations"] == []


@pytest.fixture
def mission(tmp_path: Path) -> Path:
    """Two kits side by side: a mission's own model, and a territory that follows it."""
    model = shutil.copytree(folder_of("paris-20e"), tmp_path / "nos-bailleurs")
    for name in ("territoire", "modele"):
        path = model / f"{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("id: paris-20e", "id: nos-bailleurs"),
                        "utf-8")
    follower = shutil.copytree(FOLLOWER, tmp_path / "quartier")
    head = follower / "territoire.yaml"
    head.write_text(head.read_text("utf-8").replace("paris-20e@1", "nos-bailleurs@1"), "utf-8")
    return tmp_path


def test_a_kit_follows_the_model_of_the_folder_beside_it(mission: Path, call: Call) -> None:
    """Named as any reference, it is found beside the kit, to check it and to compare with it."""
    told = call("validate", mission / "quartier")
    assert told.code == 0
    assert "REF209" not in told.out
    beside = profile(call, mission / "quartier")
    named = profile(call, mission / "quartier", "--reference", mission / "nos-bailleurs")
    assert beside["mesure"] is named["mesure"] is True
    assert [item["etat_propose"] for item in beside["fonctions"]] == [
        item["etat_propose"] for item in named["fonctions"]
    ]


def test_decisions_are_held_to_the_model_beside(mission: Path, call: Call) -> None:
    """A function that the model beside the kit does not have is an error, as with Pau."""
    path = mission / "quartier" / "fonctions.yaml"
    path.write_text(path.read_text("utf-8").replace("fonction: C1", "fonction: F1"), "utf-8")
    told = call("validate", mission / "quartier")
    assert told.code == 1
    assert "REF206" in told.out
    assert "C1, C2" in told.out


@pytest.mark.parametrize(("reference", "expected"), [
    ("nos-bailleurs@2", "nos-bailleurs@1"), ("nos-bailleur@1", "pau@1"),
])
def test_what_is_not_there_is_told(
    reference: str, expected: str, mission: Path, call: Call
) -> None:
    """A version that the model beside does not have, or a folder that is not there."""
    path = mission / "quartier" / "territoire.yaml"
    path.write_text(path.read_text("utf-8").replace("nos-bailleurs@1", reference), "utf-8")
    told = call("validate", mission / "quartier")
    assert "REF209" in told.out
    assert expected in told.out


def test_a_model_with_a_fault_is_not_followed_blindly(mission: Path, call: Call) -> None:
    """Its own check tells the fault; the kit beside it is told that it has no such model."""
    path = mission / "nos-bailleurs" / "modele.yaml"
    path.write_text(path.read_text("utf-8").replace("genre: formation", "genre: cours"), "utf-8")
    assert "SCH104" in call("validate", mission / "nos-bailleurs").out
    assert "REF209" in call("validate", mission / "quartier").out
    told = call("compare", mission / "quartier")
    assert told.code != 0
    assert "nos-bailleurs" in told.err


def test_the_package_comes_before_a_folder_of_the_same_name(mission: Path, call: Call) -> None:
    """A folder called "pau" beside a kit does not change what following Pau means."""
    shutil.copytree(mission / "nos-bailleurs", mission / "pau")
    kit_folder = shutil.copytree(INVENTED, mission / "ville")
    assert profile(call, kit_folder)["reference"]["modele"] == "pau@1"


def test_no_line_of_code_knows_a_model() -> None:
    """Neither a function nor an entity of Pau or of Paris is named in the package."""
    words = {word for family in FAMILIES.values() for word in family.terms} | {
        "structures", "police", "A1",  # a section of every kit, a word of privacy, a printed size
    }
    named = set()
    for name in ("pau", "paris-20e"):
        read = kit(name)
        assert read.model is not None
        named |= {item.id for item in read.model.all_functions}
        named |= {item.id for item in read.territory.entities}
        named |= {role.slot.role for role in read.model.roles}
    found = {
        word for path in (ROOT / "replicate").rglob("*.py")
        for _mark, word in QUOTED.findall(path.read_text("utf-8"))
    }
    assert found & (named - words) == set()


def test_a_model_without_roles_compares_no_network(call: Call, tmp_path: Path) -> None:
    """Roles are not asked of a kit whose model has none: it is said, and nothing more."""
    folder = tmp_path / "paris"
    shutil.copytree(folder_of("paris-20e"), folder)
    for path in folder.glob("*.yaml"):
        text = re.sub(r"^roles:\n(?:[ -].*\n|\n)*", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(re.sub(r"^ +roles: .*\n", "", text, flags=re.MULTILINE), "utf-8")
    told = call("compare", folder, "--reference", folder)
    assert told.code == 0, told.err
    networks = told.out.partition("Réseaux, rôle par rôle\n")[2].partition("\nSources\n")[0]
    assert " ".join(networks.split()).endswith(
        "n'a pas de rôles : les réseaux ne sont pas comparés.")
    assert "à préciser" not in told.out
