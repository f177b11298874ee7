"""What a dated value of an entry, or a tie that ended, says of when its bearer existed."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Presence
from replicate.usecases.kits.reading import read_clean
from tests.material.street_kits import write_kit

_SOURCES = ("sources:\n"
            "  - {id: site, titre: Site, voix: social}\n"
            "  - {id: vieux, titre: Bilan, date: '2021-03', voix: social}\n"
            "  - {id: s1, titre: Liste, date: '2023', voix: social}\n")


def _first_mention(folder: Path, source: str, keys: str) -> tuple[str | None, Presence]:
    """When a structure is first spoken of, and its presence in 2022."""
    kit = write_kit(folder, [], {"sources": _SOURCES, "structures": (
        f"source: {source}\nstructures:\n"
        f"  - {{id: c, nom: C, type: chrs, champ: social, {keys}}}\n"
    )})
    life = read_clean(kit).territory.by_id["c"].lifetime
    return life.cited.text if life.cited else None, life.at(parse_date("2022"))


@pytest.mark.parametrize("source", ["site", "s1"])
@pytest.mark.parametrize(("keys", "cited"), [
    ("tranche_age: {valeur: adultes, source: vieux, passage: p}", "2021-03"),
    ("tranche_age: [{valeur: 18-25 ans, jusqu_a: '2019'}, {valeur: adultes, a_partir_de: '2020'}]",
     "2019"),
    ("tranche_age: {valeur: adultes, a_partir_de: '2021'}", "2021"),
])
def test_no_first_mention_is_told_later_than_a_dated_value(
    tmp_path: Path, source: str, keys: str, cited: str
) -> None:
    """What a report of 2021 speaks of, or what had a name until 2019, was there by then."""
    assert _first_mention(tmp_path, source, keys) == (cited, Presence.PRESENT)


@pytest.mark.parametrize("keys", [
    "tranche_age: {valeur: adultes, a_partir_de: '2030'}",
    "tranche_age: {valeur: adultes, jusqu_a: '2030'}",
    "tranche_age: {valeur: adultes, jusqu_a: apres 2009}",
    "ouverture: {valeur: inconnu, source: vieux, passage: p}",
    "statut: {valeur: en_place, source: vieux, passage: p}",
    "tranche_age: {valeur: adultes, source: vieux, passage: p, deduit: oui, pourquoi: lu}",
    "statut: envisage, tranche_age: {valeur: adultes, source: vieux, passage: p}",
])
def test_a_wish_a_plan_and_a_guess_cite_nobody(tmp_path: Path, keys: str) -> None:
    """A date to come, a key that may speak of a plan, what is deduced: no mention."""
    assert _first_mention(tmp_path, "s1", keys)[0] == "2023"
    assert _first_mention(tmp_path, "site", keys)[0] is None


@pytest.mark.parametrize(("until", "cited"), [("2019", "2019"), ("2030", "2023")])
def test_a_tie_that_ended_cites_both_its_ends(tmp_path: Path, until: str, cited: str) -> None:
    """A team went there until 2019: both were there in 2019; a term to come says nothing."""
    kit = write_kit(tmp_path, [], {
        "sources": _SOURCES,
        "structures": "source: s1\nstructures:\n"
                      "  - {id: c, nom: C, type: chrs, champ: social, passage: p}\n",
        "equipes-mobiles": "source: s1\nequipes_mobiles:\n"
                           "  - {id: e, nom: E, type: empp, champ: sanitaire, passage: p,"
                           f" intervient_dans: {{valeur: c, jusqu_a: '{until}'}}}}\n",
    })
    by_id = read_clean(kit).territory.by_id
    assert [by_id[name].lifetime.cited for name in "ce"] == [parse_date(cited)] * 2
