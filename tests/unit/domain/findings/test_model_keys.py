"""What a model may look for is what a kit may say: the tables are held to the schemas."""

from __future__ import annotations

import json
from typing import Any

import pytest

from replicate import resources
from replicate.domain.findings.model_keys import (
    ROLE_BEARERS,
    coded_keys,
    known_keys,
    may_join,
    searched_keys,
    yes_no_keys,
)
from replicate.domain.kit import KIT_FILES
from replicate.domain.partnership import KEY_TIES
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.clean import YES_NO_KEYS
from replicate.usecases.pictures.portrait import DRAWN_GENRES

GENRES = list(FAMILIES["genre"].terms)
NOT_SOUGHT = {"deduit", "hors_territoire"}


def schema(name: str) -> dict[str, Any]:
    """A schema of the package."""
    path = resources.schemas_folder() / f"{name}.schema.json"
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return content


def properties(genre: str) -> dict[str, Any]:
    """The keys of an entry of a kind, as its schema has them."""
    for kit_file in KIT_FILES:
        for section in kit_file.sections:
            if section.genre == genre:
                content = schema(kit_file.name)
                listed = content["properties"][section.key]
                name = listed.get("else", listed)["items"]["$ref"].rpartition("/")[2]
                found: dict[str, Any] = content["$defs"][name]["properties"]
                return found
    raise AssertionError(genre)


def family_of(value: Any) -> str | None:
    """The family of the vocabulary that a key takes its words from."""
    reference = str(value.get("$ref", ""))
    if not reference.startswith("vocabulaire"):
        return None
    name = reference.rpartition("/")[2]
    for lead in ("enonce_", "valeur_", "un_"):
        name = name.removeprefix(lead)
    return name


@pytest.mark.parametrize("genre", GENRES)
def test_every_sought_key_is_one_that_such_an_entry_has(genre: str) -> None:
    """A model never looks for a key that no schema has; ``champ`` and ``champs`` are one."""
    fields = {"champ", "champs"}
    sought, written = set(searched_keys(genre)), set(properties(genre))
    assert sought - fields <= written
    assert bool(fields & sought) == bool(fields & written)


@pytest.mark.parametrize("genre", GENRES)
def test_every_coded_key_can_be_sought(genre: str) -> None:
    """Each key whose words are the vocabulary's is there, with those words."""
    coded = {key: name for key, value in properties(genre).items()
             if (name := family_of(value)) is not None}
    assert {key: coded_keys(genre)[key].key for key in coded} == coded
    truths = {key for key in properties(genre) if key in YES_NO_KEYS} - NOT_SOUGHT
    assert yes_no_keys(genre) == truths
    assert not known_keys(genre) & set(coded_keys(genre))


def test_who_bears_a_role_is_who_is_drawn() -> None:
    """The kinds that take a role are those of the map, and their schemas have the key."""
    assert set(ROLE_BEARERS) == set(DRAWN_GENRES)
    assert all("roles" in properties(genre) for genre in ROLE_BEARERS)


@pytest.mark.parametrize(("source", "kind", "target", "possible"), [
    ("equipe_mobile", "intervient_dans", "structure", True),
    ("acteur", "signe", "accord", True), ("acteur", "membre_de", "accord", False),
    ("structure", "prend_part_a", "prise_en_charge_croisee", True),
    ("acteur", "couvre", "perimetre", True), ("perimetre", "couvre", "acteur", False),
    ("instance", "preside", "acteur", False), ("instance", "preside", "instance", False),
    ("acteur", "preside", "instance", True), ("equipe_mobile", "couvre", "structure", False),
    ("acteur", "porte", "outil", False), ("accord", "signe", "acteur", False),
])
def test_ties_that_a_kit_can_say(source: str, kind: str, target: str, possible: bool) -> None:
    """A tie that is written, or said by a key; no other is ever found."""
    assert may_join(source, kind, target) is possible


def test_a_tie_is_sought_by_every_key_that_says_one() -> None:
    """The schema of models names the keys that are ties, all of them and no other."""
    ties = schema("modele")["$defs"]["preuve"]["properties"]["liens"]["items"]["properties"]
    assert set(ties["cle"]["enum"]) == set(KEY_TIES)


def test_a_key_says_its_own_tie_between_its_own_kinds() -> None:
    """« soin » of cross care says who takes part in it, and no seat at a table."""
    assert may_join("equipe_mobile", "prend_part_a", "prise_en_charge_croisee", "soin")
    assert not may_join("acteur", "membre_de", "instance", "soin")
    assert not may_join("acteur", "prend_part_a", "prise_en_charge_croisee", "lieu")
