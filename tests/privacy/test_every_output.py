"""No command, format or view gives a hidden number or a contact away, whatever the kit."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.material.command import Call
from tests.material.examples import folder_of
from tests.material.kit_files import Data, load, write
from tests.privacy.every_output import every_output

FOLLOWED = {"nature": "personnes_suivies", "unite": "personnes"}
TOKEN = "Zqxjkv"
"""A word that is nowhere else."""

Number = Callable[[], int]


def _counts(few: Number, any_number: Number, form: int) -> list[dict[str, Any]]:
    """The ways to write a count of few persons, alone or beside what would give it back."""
    return (
        [{**FOLLOWED, "valeur": few(), "date": "2023"}],
        [{**FOLLOWED, "valeur": few(), "ordre": 1}, {**FOLLOWED, "valeur": 30, "ordre": 2}],
        [{**FOLLOWED, "valeur": few(), "date": "2015"},
         {**FOLLOWED, "valeur": few(), "date": "2020"}],
        [{**FOLLOWED, "de": 1, "a": few()}, {**FOLLOWED, "de": few(), "a": 40, "date": "2019"}],
        [{**FOLLOWED, "valeur": few() - 0.5, "qualificatif": "moyenne"}],
        [{**FOLLOWED, "valeur": few(), "qualificatif": "max", "source": "s1", "passage": "p. 1"},
         {**FOLLOWED, "valeur": few(), "source": "s2", "passage": "p. 2"}],
        [{"nature": "activite", "unite": "situations", "valeur": few()}],
        [{"nature": "activite", "valeur": few(), "objet": "personnes reçues"}],
        [{**FOLLOWED, "valeur": few()},
         {"nature": "part", "unite": "pourcent", "valeur": any_number()}],
        [{**FOLLOWED, "valeur": 50, "date": "2016"},
         {"nature": "part", "unite": "pourcent", "valeur": few(), "date": "2016"},
         {"nature": "part", "unite": "pourcent", "valeur": few(), "date": "2021"}],
    )[form]


FORMS = 10


def counted(draw: Random) -> Data:
    """The invented kit with few persons wherever a number may stand; ``draw`` says how many.

    An indicator counts some at each date, from a start and to an aim; a survey tells shares.
    """
    few, any_number = partial(draw.randint, 1, 10), partial(draw.randint, 1, 90)
    files = load(folder_of("ville-exemple"))
    bearers = [
        *files["structures"]["structures"], *files["acteurs"]["acteurs"],
        *files["equipes-mobiles"]["equipes_mobiles"], *files["echanges"]["instances"],
    ]
    for place, entry in enumerate(bearers):
        entry["mesures"] = _counts(few, any_number, place % FORMS)
    (team,) = files["equipes-mobiles"]["equipes_mobiles"]
    team["mesures"] = [{**FOLLOWED, "valeur": 20 + any_number()},  # of all places where it works
                       {**FOLLOWED, "valeur": 20 + any_number(), "qualificatif": "environ"}]
    for entry in files["territoire"]["publics"]:
        entry["mesures"] = [{**FOLLOWED, "valeur": 10 + any_number()}]
    for entry in files["indicateurs"]["indicateurs"]:
        entry |= {
            "nature": "personnes_suivies", "unite": "personnes", "cible": few(),
            "depart": {"date": "2015", "valeur": few(), "n": few()},
            "mesures": [{"date": "2017", "valeur": few(), "n": few()},
                        {"date": "2020", "de": 1, "a": few()}, {"date": "2022", "valeur": few()}],
        }
    files["indicateurs"]["enquetes"] = [{
        "id": "avis", "date": "2020", "aupres_de": "inconnu", "n": few(), "source": "s1",
        "passage": "p. 3", "resultats": [{"enonce": "Se disent aidés", "part": any_number(),
                                          "n": few()}],
    }]
    copied: Data = json.loads(json.dumps(files))  # written twice, YAML would use an alias
    return copied


def test_every_output_is_the_same_whatever_the_hidden_numbers(call: Call, tmp_path: Path) -> None:
    """The same bytes, file names and messages included, for two draws of all hidden numbers."""
    made = []
    for seed in (1, 2):
        kit = write(counted(Random(seed)), tmp_path / f"{seed}" / "kit")
        made.append(every_output(call, kit, tmp_path / f"{seed}" / "out"))
    assert {str(told)[:2] for name, told in made[0].items() if name.startswith("render")} == {"0 "}
    assert len(made[0]) > 80
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
    assert "&lt; 11 personnes suivies" in str(made[0]["map/ville-exemple-2024.dot"])


def test_two_tellings_of_a_territory_hide_the_numbers_of_both(call: Call, tmp_path: Path) -> None:
    """Two versions of a kit side by side: the same bytes whatever each of them hides."""
    made = []
    for seeds in ((1, 2), (3, 4), (5, 5)):
        folder = tmp_path / str(seeds[0])
        then, now = (write(counted(Random(seed)), folder / f"kit-{place}")
                     for place, seed in enumerate(seeds))
        told = [
            call("compare", now, "--reference", f"{then}{date}", "--view", view,
                 "--format", "text,json,csv,svg", "--out", folder / f"out{date}").out
            for view in ("overlay", "sides", "strip") for date in ("", "@2018")
        ]
        made.append(("".join(told).replace(str(folder), ""), [
            (path.name, path.read_bytes()) for path in sorted(folder.glob("out*/*"))]))
    assert made[0] == made[1] == made[2]


CONTACTS = f"""contacts:
  - {{acteur: ccas, nom: {TOKEN} Essai, fonction: {TOKEN}, courriel: {TOKEN}@exemple.fr}}
  - {{acteur: hopital, nom: Essai, telephone: "06 39 98 00 01 {TOKEN}", remarque: {TOKEN}}}
"""


def _as_text(text: str, name: str = "contacts.yaml") -> Callable[[Path], object]:
    return lambda kit: (kit / name).write_text(text, encoding="utf-8")


def _unreadable(kit: Path) -> None:
    (kit / "contacts.yaml").write_text(CONTACTS, encoding="utf-8")
    (kit / "contacts.yaml").chmod(0)


def _linked(kit: Path) -> None:
    (kit.parent / "apart.yaml").write_text(CONTACTS, encoding="utf-8")
    (kit / "contacts.yaml").symlink_to(kit.parent / "apart.yaml")


def _folder(kit: Path) -> None:
    (kit / "contacts.yaml").mkdir()
    (kit / "contacts.yaml" / "acteurs.yaml").write_text(CONTACTS, encoding="utf-8")


STATES: list[Callable[[Path], object]] = [
    _as_text(CONTACTS), _as_text(f"contacts: [{TOKEN}: 'x\n\t- {TOKEN}"), _unreadable,
    _as_text(CONTACTS * 12_000), _folder,
    lambda kit: (kit / "contacts.yaml").write_bytes(b"\xff\xfe\x00" + TOKEN.encode()),
]
IDS = ["sound", "broken", "unreadable", "large", "folder", "bytes"]
if os.name == "posix":  # elsewhere a link asks for rights that few have
    STATES += [_linked, lambda kit: (kit / "contacts.yaml").symlink_to(f"/nowhere/{TOKEN}")]
    IDS += ["linked", "dangling"]


@pytest.mark.parametrize("put", STATES, ids=IDS)
def test_contacts_change_no_output(
    put: Callable[[Path], object], call: Call, tmp_path: Path,
) -> None:
    """Whatever ``contacts.yaml`` is, each command says what it does of a kit without one."""
    told: list[list[object]] = []
    for name, lay in (("bare", None), ("full", put)):
        kit = Path(shutil.copytree(folder_of("ville-exemple"), tmp_path / name / "kit"))
        if lay is not None:
            lay(kit)
        told.append([
            call(*arguments) for arguments in (
                ("validate", kit, "--complete", "--format", "json"), ("measure", kit),
                ("compare", kit, "--format", "json"), ("whom", kit, "12 rue Haute"),
                ("render", kit, "--format", "dot,csv", "--out", tmp_path / name / "out"),
                ("export", kit, "--out", tmp_path / name / "out"),
            )
        ])
        told[-1].append([(path.name, path.read_bytes())
                         for path in sorted((tmp_path / name / "out").iterdir())])
    plain, beside = (str(each).replace(str(tmp_path / name), "here")
                     for each, name in zip(told, ("bare", "full"), strict=True))
    assert TOKEN not in beside
    assert plain == beside
