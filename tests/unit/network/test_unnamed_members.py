"""A forum's members count by their fields, whether the kit names them or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.small_kits import finding, write

FORUM = "source: s1\ninstances: [{id: f, nom: CLSM, type: clsm, membres: [%s]}]\n"


@pytest.mark.parametrize(("members", "state"), [
    ("hopital, ccas", "en_place"),
    ("{champ: sanitaire}, {champ: social}", "en_place"),
    ("hopital, {champ: social, nombre: 3}", "en_place"),
    ("{champ: sanitaire, nombre: 2}, ccas", "en_place"),
    ("hopital, {champ: usagers_familles}", "non_renseigne"),
    ("hopital", "non_renseigne"),
])
def test_naming_one_member_takes_no_state_back(
    tmp_path: Path, members: str, state: str
) -> None:
    """Care and social meet there, even where only one of the two is known by its field alone."""
    assert finding(write(tmp_path, echanges=FORUM % members), "F1").proposed == state


@pytest.mark.parametrize(("members", "field", "state"), [
    ("hopital, {champ: social, nombre: 3}", "", "en_place"),
    ("{champ: sanitaire, nombre: 2}, ccas", "", "en_place"),
    ("hopital", ", champ: institutionnel", "non_renseigne"),
])
@pytest.mark.parametrize("function", ["M1", "M4"])
def test_a_member_known_by_its_field_alone_meets_the_others(
    tmp_path: Path, function: str, members: str, field: str, state: str
) -> None:
    """As for joint steering; the field of the forum itself is no member's."""
    kit = write(tmp_path, echanges=FORUM.replace("type: clsm", f"type: reseau{field}") % members)
    assert finding(kit, function).proposed == state
