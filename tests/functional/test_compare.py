"""``replicate compare``: beside a reference, a folder, a date."""

from __future__ import annotations

import json
from pathlib import Path

from tests.material.command import Call
from tests.material.examples import INVENTED


def test_compare_says_states_in_words(call: Call) -> None:
    """The profile is printed, function by function, with no total and no score."""
    told = call("compare", INVENTED)
    assert told.code == 0
    for function in ("F1", "F2", "F3a", "F9", "M5"):
        assert f"\n{function}  " in told.out
    spoken = told.out.replace("\u00a0", " ")
    assert "État proposé : absent" in spoken
    assert "À discuter : décrit dans la référence (Pau)" in spoken
    assert "%" not in told.out


def test_compare_json(call: Call) -> None:
    """JSON alone is on the output, versioned, so that a program can read it."""
    told = call("compare", INVENTED, "--format", "json")
    data = json.loads(told.out)
    assert data["format"] == "replicate-compare/1"
    assert [item["fonction"] for item in data["fonctions"]][:3] == ["F1", "F2", "F3a"]
    assert data["reference"]["modele"] == "pau@1"


def test_compare_at_dates(call: Call) -> None:
    """``@2004`` looks at the reference in 2004, ``--date`` at the kit."""
    then = json.loads(call("compare", INVENTED, "--reference", "pau@2004", "--date", "2023",
                           "--format", "json").out)
    assert (then["territoire"]["date"], then["reference"]["date"]) == ("2023", "2004")
    [relay] = [item for item in then["fonctions"] if item["fonction"] == "F9"]
    assert relay["etat_propose"] == "en_place"
    assert relay["preuves"]
    assert relay["preuves_de_la_reference"] == []


def test_compare_with_a_folder(call: Call, kit: Path) -> None:
    """Any kit that follows a reference can be the reference of another."""
    told = call("compare", "pau", "--reference", kit, "--format", "json")
    assert told.code == 0
    assert json.loads(told.out)["reference"]["id"] == "ville-exemple"
    dated = call("compare", "pau", "--reference", f"{kit}@2016", "--format", "json")
    assert json.loads(dated.out)["reference"]["date"] == "2016"


def test_compare_draws(call: Call, tmp_path: Path) -> None:
    """Pictures are written and named; asked for with a text, names go beside it."""
    told = call("compare", INVENTED, "--format", "svg,png", "--out", tmp_path / "x")
    assert {Path(line).suffix for line in told.out.splitlines()} == {".svg", ".png", ".csv"}
    both = call("compare", INVENTED, "--format", "json,svg", "--out", tmp_path / "x")
    assert json.loads(both.out)["mesure"] is True
    assert "ville-exemple-sur-pau.svg" in both.err
