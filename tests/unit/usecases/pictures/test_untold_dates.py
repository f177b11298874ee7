"""A date that nobody wrote is not one of which someone said that nobody knows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.wording.decision_words import decision_words
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.beside import sources_of
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.tie_table import tie_rows
from replicate.usecases.timeline.timeline_picture import draw_timeline
from tests.material.small_kits import write

SOURCES = """sources:
  - {{id: s1, titre: Compte rendu, date: "2020", voix: social}}
  - {{id: s2, titre: Note, voix: social{date}}}
"""
PLACES = """source: s1
structures:
  - id: cmp
    nom: CMP
    type: cmp
    champ: sanitaire
    mesures: [{{nature: capacite, unite: places, valeur: 20{date}}}]
  - {{id: halte, nom: Halte, type: accueil_jour, champ: social, source: s2{opened}}}
"""
TIES = """liens:
  - {{de: ccas, vers: halte, type: partenariat, source: s2{begun}}}
absences:
  - {{genre: lien, de: ccas, vers: cmp, source: s2}}
"""
DECIDED = "fonctions: [{{fonction: F3a, etat: amorce, decide_par: ccas, source: s1{date}}}]\n"
EVENT = """evenements:
  - {{id: recit, type: constat, enonce: Le constat, source: s1{date}}}
"""


@pytest.fixture(params=[False, True], ids=["not-written", "nobody-knows"])
def kit(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Snapshot, str]:
    """A kit without dates, or where « inconnu » stands for each; and how a date then reads."""
    def unknown(key: str) -> str:
        return f", {key}: inconnu" if request.param else ""

    head = (write(tmp_path) / "territoire.yaml").read_text(encoding="utf-8")
    folder = write(
        tmp_path, sources=SOURCES.format(date=unknown("date")),
        structures=PLACES.format(date=unknown("date"), opened=unknown("ouverture")),
        partenariats=TIES.format(begun=unknown("debut")),
        fonctions=DECIDED.format(date=unknown("date")),
        territoire=head + EVENT.format(date=unknown("date")),
    )
    words = "date inconnue" if request.param else "date non renseignée"
    return take_snapshot(read_clean(folder).territory), words


def test_what_is_told_says_which(kit: tuple[Snapshot, str]) -> None:
    """A number, a decision, a source, a tie and a word on a tie that is not there."""
    seen, words = kit
    territory = seen.territory
    [decision] = territory.decisions
    parts = [part for one in draw_cards(seen).cards if one.box.name == "CMP" for part in one.parts]
    told = {part.heading: part.items for part in parts}
    assert told["Nombres"] == (f"capacité : 20 places ({words})",)
    assert any(f"dit : {words}" in item for items in told.values() for item in items)
    assert decision_words(decision, territory).endswith(f"par CCAS, {words}")
    assert f"[2] « Note », {words}" in sources_of(seen)
    assert [row.period for row in tie_rows(seen) if row.verb == "est partenaire de"] == [words]


def test_what_is_listed_beside_says_what_nobody_knows(kit: tuple[Snapshot, str]) -> None:
    """One list of what has no date, where those that nobody can date say so."""
    seen, words = kit
    aside = " (date inconnue)" if words == "date inconnue" else ""
    timeline = draw_timeline(seen)
    listed = {item.heading: item.items for item in (*listings_of(seen), *timeline.listings)}
    assert listed["Sans date connue (non dessiné)"][0] == f"Halte{aside}"
    assert listed["Sans date connue (non placé)"] == (f"Halte{aside}",)
    assert listed["Événements sans date (non placés)"] == (f"Le constat{aside}",)
    assert [row.drawn for row in timeline.rows if row.name in ("Halte", "Le constat")] \
        == [f"non : {words}"] * 2
