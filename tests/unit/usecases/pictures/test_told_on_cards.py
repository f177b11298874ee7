"""A card and the table tell what a person wrote of a tie and of a place, and who denies a tie."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.portrait import cross_care
from replicate.usecases.pictures.tie_table import tie_rows
from replicate.views.table import table_of_ties
from tests.material.small_kits import write

PLACES = """source: s1
structures:
  - {id: cmp, nom: CMP, type: cmp, champ: sanitaire, gestionnaire: hopital,
     commune: [{valeur: "64445", jusqu_a: "2015"}, {valeur: "64160", a_partir_de: "2016"}]}
  - {id: halte, nom: Halte, type: accueil_jour, champ: social, commune: inconnu}
"""
TIES = """source: s1
liens:
  - {de: ccas, vers: cmp, type: signale_a, objet: loyers impayés}
  - {de: ccas, vers: hopital, type: partenariat, accord: charte}
  - {de: hopital, vers: ccas, type: forme, accord: aucun}
  - {de: hopital, vers: ccas, type: oriente_vers, accord: inconnu}
absences:
  - {genre: lien, de: cmp, vers: halte, enonce: On ne s'appelle jamais., passage: "p. 4"}
"""
DEALS = """source: s1
accords:
  - {id: charte, nom: Charte, type: charte, statut: denonce, parties: [hopital, ccas]}
"""


@pytest.fixture
def seen(tmp_path: Path) -> Snapshot:
    """The small kit in 2024."""
    folder = write(tmp_path, structures=PLACES, partenariats=TIES, echanges=DEALS)
    return take_snapshot(read_clean(folder).territory, parse_date("2024"))


def told(seen: Snapshot, name: str, heading: str) -> tuple[str, ...]:
    """The lines of a card under a heading."""
    [card] = [item for item in draw_cards(seen).cards if item.box.name == name]
    return next((part.items for part in card.parts if part.heading == heading), ())


def test_a_card_says_where_a_place_is_at_its_date(seen: Snapshot) -> None:
    """The commune of the date, since when, not the one it left; « ? » where nobody knows."""
    assert "Commune : Cambo-les-Bains (64160) (depuis 2016)" in told(seen, "CMP", "Ce que c'est")
    assert not any("64445" in line for line in told(seen, "CMP", "Ce que c'est"))
    assert told(seen, "Halte", "On ne sait pas").count("commune : ?") == 1


def test_a_card_says_what_a_tie_is_about_and_rests_on(seen: Snapshot) -> None:
    """Its object, the agreement with its end, that there is none, or that nobody knows."""
    others = " | ".join(told(seen, "CMP", "Liens qui viennent d'autres"))
    assert "signale à ← CCAS · loyers impayés ·" in others
    lines = " | ".join(told(seen, "CCAS", "Liens vers d'autres"))
    assert "est partenaire de → Hôpital · accord : Charte, dénoncé ·" in lines
    come = " | ".join(told(seen, "CCAS", "Liens qui viennent d'autres"))
    assert "forme ← Hôpital · sans accord ·" in come
    assert "oriente vers ← Hôpital · accord : ? ·" in come


def test_the_table_says_it_beside_the_verb(seen: Snapshot) -> None:
    """In the CSV too; a tie that a key says has its verb alone."""
    verbs = {row[1] for row in table_of_ties(tie_rows(seen), ()).rows}
    assert "signale à (loyers impayés)" in verbs
    assert "gère" in verbs


def test_both_ends_say_who_denies_their_tie(seen: Snapshot) -> None:
    """With the sentence, when and by whom: a card that is silent would hide a word."""
    for name in ("CMP", "Halte"):
        assert told(seen, name, "Dit : il n'y en a pas") == (
            "aucun lien entre CMP et Halte : On ne s'appelle jamais · dit : 2020 · [1], p. 4",)


def test_cross_care_without_a_name_is_told_by_its_place(tmp_path: Path) -> None:
    """Two of them would read alike; the name of the place follows its date, a name stays."""
    folder = write(tmp_path, structures="""source: s1
structures:
  - {id: maison, nom: [{valeur: Le Gîte, jusqu_a: "2021"}, {valeur: Le Nid, a_partir_de: "2022"}],
     type: pension_de_famille, champ: logement}
""", partenariats="""source: s1
prises_en_charge_croisees:
  - {id: x, lieu: maison, soin: hopital, social: ccas}
  - {id: y, lieu: maison, soin: hopital, social: ccas, nom: Suivi à deux}
  - {id: z, lieu: inconnu, soin: hopital, social: ccas}
""")
    territory = read_clean(folder).territory
    for date, place in (("2021", "Le Gîte"), ("2024", "Le Nid")):
        names = take_snapshot(territory, parse_date(date)).territory.by_id
        assert names["x"].name == f"Prise en charge croisée : {place}"
        assert (names["y"].name, names["z"].name) == ("Suivi à deux", "Prise en charge croisée")


def test_a_card_says_that_a_perimeter_is_over(tmp_path: Path) -> None:
    """A sector that closed in 2015 is told closed on its team's card of 2024, not of 2010."""
    folder = write(tmp_path, territoire="""format: 1
id: essai
nom: Essai
nature: accompagne
date_etat: "2024"
perimetres:
  - {id: g5, nom: Secteur G5, type: secteur_psychiatrie_generale, fin: "2015", source: s1}
""", structures="""source: s1
structures:
  - {id: cmp, nom: CMP, type: cmp, champ: sanitaire, ouverture: "2001", perimetre: g5}
""")
    territory = read_clean(folder).territory
    for date, words in (("2024", "Secteur G5 (terminé)"), ("2010", "Secteur G5")):
        seen = take_snapshot(territory, parse_date(date))
        assert f"Périmètre : {words}" in told(seen, "CMP", "Ce que c'est")


@pytest.mark.parametrize(("progress", "words"), [
    ("envisage", "prise en charge croisée (état : envisagé) : Hôpital et CCAS"),
    ("en_place", "prise en charge croisée : Hôpital et CCAS"),
])
def test_a_place_says_how_far_its_cross_care_is(
    progress: str, words: str, tmp_path: Path
) -> None:
    """What is only planned is told so, in words that agree with no noun."""
    folder = write(tmp_path, structures=PLACES, partenariats=f"""source: s1
prises_en_charge_croisees:
  - {{id: croisee, lieu: halte, soin: hopital, social: ccas, statut: {progress}}}
""")
    seen = take_snapshot(read_clean(folder).territory, parse_date("2024"))
    halte = seen.territory.by_id["halte"]
    assert cross_care(halte, seen) == [words]


def test_two_counts_are_both_told(tmp_path: Path) -> None:
    """« ×80 » alone would choose one of two sources: name, card and question say both."""
    write(tmp_path, acteurs="""source: s1
acteurs:
  - id: libres
    nom: Médecins
    champ: sanitaire
    nombre: [{valeur: 95, source: s1, passage: p. 2}, {valeur: 80, source: s1, passage: p. 1}]
""")
    snapshot = take_snapshot(read_clean(tmp_path).territory)
    [[card]] = draw_cards(snapshot).groups
    assert card.box.name == "Médecins ×80 ou 95"
    told = [item for part in card.parts for item in part.items]
    assert "Cette fiche en représente 80 ou 95" in told
    assert "combien compter de « Médecins » : 80 ou 95 ?" in told


def test_who_does_not_know_is_named(tmp_path: Path) -> None:
    """Beside who names the holder, « gestionnaire : ? » says whose question it is."""
    write(tmp_path, structures="""source: s1
structures:
  - id: abri
    nom: Abri
    champ: social
    gestionnaire: [{valeur: ccas}, {valeur: inconnu, source: s1, passage: p. 9}]
""")
    snapshot = take_snapshot(read_clean(tmp_path).territory)
    told = [item for group in draw_cards(snapshot).groups for card in group
            for part in card.parts for item in part.items if card.box.id == "abri"]
    assert "gestionnaire : ? · [1], p. 9" in told
