"""A house opens, a team is created, a tie begins: the key of one is proposed for the other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from replicate.sources.schema_hints import key_of_same_meaning, key_within

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


def keys(file: str, entry: str) -> list[str]:
    """The keys that an entry admits."""
    schema = json.loads((SCHEMAS / f"{file}.schema.json").read_text("utf-8"))
    return list(schema["$defs"][entry]["properties"])


@pytest.mark.parametrize(("file", "entry", "written", "meant"), [
    ("structures", "structure", "creation", "ouverture"),
    ("structures", "structure", "fin", "fermeture"),
    ("equipes-mobiles", "equipe", "ouverture", "creation"),
    ("equipes-mobiles", "equipe", "fermeture", "fin"),
    ("partenariats", "lien", "creation", "debut"),
    ("partenariats", "lien", "depuis", "debut"),
    ("echanges", "accord", "debut", "signature"),
    ("echanges", "formation", "nom", "titre"),
    ("finalites", "objectif", "titre", "enonce"),
    ("acteurs", "acteur", "telephone", "standard"),
    ("fonctions", "adaptation", "date", "quand"),
    ("fonctions", "decision", "quand", "date"),
    ("structures", "structure", "page", "passage"), ("acteurs", "acteur", "name", "nom"),
    ("structures", "structure", "ville", "commune"), ("partenariats", "lien", "start", "debut"),
    ("echanges", "instance", "participants", "membres"),
    ("echanges", "accord", "signataires", "parties"),
])
def test_the_key_that_says_it_here_is_proposed(
    file: str, entry: str, written: str, meant: str
) -> None:
    """No spelling is close: « creation » and « ouverture » share few letters."""
    assert key_of_same_meaning(written, keys(file, entry)) == meant


@pytest.mark.parametrize(("written", "meant"), [
    ("1. id", "id"), ("id (obligatoire)", "id"), ("date de la structure", "date"), ("x", None),
    ("date: ", "date"), ("ouverture et date", "ouverture"),
])
def test_a_key_among_other_words_is_proposed(written: str, meant: str | None) -> None:
    """The longest, as « de » is a key too."""
    assert key_within(written, ["id", "de", "a", "date", "ouverture"]) == meant


def test_nothing_is_proposed_for_another_key() -> None:
    """What has no such twin is left to its spelling."""
    assert key_of_same_meaning("capacite", keys("structures", "structure")) is None
