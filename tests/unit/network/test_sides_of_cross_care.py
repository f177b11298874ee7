"""Cross care names its sides: who stands under « soin » cares, whatever its field."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from replicate.domain.findings.profile import Finding
from tests.material.small_kits import finding, write

PLACES = """source: s1
structures:
  - {id: cmp, nom: CMP, type: cmp, champ: sanitaire}
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement}
  - {id: halte, nom: Halte, type: accueil_jour, champ: social, ouverture: "2000"}
"""
TEAMS = """source: s1
equipes_mobiles:
  - {id: empp, nom: EMPP, type: empp, champ: sanitaire}
  - {id: chez-soi, nom: Équipe Chez-soi, champ: medico_social, creation: "2000"}
"""


def crossed(folder: Path, keys: str, ties: str = "", date: str | None = None) -> Finding:
    """What is found of F7 where nothing but one cross care may show it."""
    write(folder, structures=PLACES, equipes_mobiles=TEAMS, partenariats=(
        f"source: s1\nprises_en_charge_croisees:\n  - {{id: croisee, {keys}}}\n{ties}"
    ))
    return finding(folder, "F7", date)


def test_a_side_is_whoever_stands_under_its_key(tmp_path: Path) -> None:
    """An actor, a service or a team, of care or of a medico-social team: the key says the side."""
    for care, social in product(("hopital", "cmp", "empp", "chez-soi"), ("ccas", "halte")):
        found = crossed(tmp_path, f"lieu: pension, soin: {care}, social: {social}")
        assert found.proposed == "en_place", (care, social)
        [evidence] = found.evidence
        assert {item.id for item in evidence.entities} == {"croisee", care, social}


@pytest.mark.parametrize("keys", [
    "lieu: pension, soin: empp, social: inconnu", "lieu: pension, soin: empp, social: aucun",
    "lieu: pension, soin: empp", "lieu: pension, soin: inconnu, social: halte",
    "lieu: pension, social: halte",
])
def test_the_place_is_no_side(keys: str, tmp_path: Path) -> None:
    """Where one side alone is named, the place where it happens does not stand for the other."""
    assert crossed(tmp_path, keys).proposed == "non_renseigne"


def test_ties_beside_the_keys_say_the_side_by_their_field(tmp_path: Path) -> None:
    """Who takes part by a tie of its own has no key: an EMPP and the CCAS are the two sides."""
    taking_part = "liens:\n" + "".join(
        f"  - {{de: {name}, type: prend_part_a, vers: croisee}}\n" for name in ("empp", "ccas"))
    assert crossed(tmp_path, "lieu: pension", taking_part).proposed == "en_place"


def test_a_side_that_has_left_shows_nothing_more(tmp_path: Path) -> None:
    """A side is named for as long as someone says: later it is told as over, and proves nothing."""
    keys = ('debut: "2010", lieu: pension, social: halte,'
            ' soin: {valeur: chez-soi, jusqu_a: "2015"}')
    assert crossed(tmp_path, keys, date="2012").proposed == "en_place"
    later = finding(tmp_path, "F7", "2020")
    assert later.proposed == "non_renseigne"
    assert [{item.id for item in way.entities} for way in later.ended] == [
        {"croisee", "chez-soi", "halte"}]
