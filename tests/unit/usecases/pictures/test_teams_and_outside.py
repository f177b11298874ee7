"""Who makes up a team, what it has none of, and what stands out of the territory, are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.usecases.exchange.exchange_graph import left_out_words
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.listed_beside import listings_of
from replicate.usecases.pictures.tie_table import tie_rows
from tests.material.small_kits import write

TEAMS = """source: s1
equipes_mobiles:
  - id: empp
    nom: EMPP
    type: empp
    champ: sanitaire
    perimetre: aucun
    composition:
      - {metier: infirmier, champ: sanitaire, nombre: 4, etp: 2.5}
      - {metier: educateur, etp: inconnu}
      - {metier: psychiatre, nombre: 1}
      - {metier: mediateur_pair, nombre: inconnu}
      - {metier: psychologue, source: s1, passage: "p. 9", deduit: true, pourquoi: on le devine}
  - {id: rue, nom: Maraude, type: equipe_rue, champ: social, composition: inconnu}
  - {id: nuit, nom: Nuit, type: equipe_rue, champ: social, composition: aucun}
"""
FAR = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: region, nom: Région voisine, type: region, champ: institutionnel, hors_territoire: true}
"""
TIES = """source: s1
liens:
  - {de: region, vers: hopital, type: finance, passage: "p. 3"}
"""


@pytest.fixture
def seen(tmp_path: Path) -> Snapshot:
    """A kit with three teams, and a region of elsewhere that pays."""
    folder = write(tmp_path, equipes_mobiles=TEAMS, acteurs=FAR, partenariats=TIES)
    return take_snapshot(read_clean(folder).territory)


def told(seen: Snapshot, name: str, heading: str) -> tuple[str, ...]:
    """The lines of a card under a heading."""
    [card] = [item for item in draw_cards(seen).cards if item.box.name == name]
    return next((part.items for part in card.parts if part.heading == heading), ())


def test_a_card_says_who_makes_up_a_team(seen: Snapshot) -> None:
    """Each trade with its field, how many and working time; « ? » where nobody knows."""
    lines = told(seen, "EMPP", "Ce que c'est")
    trades = ("infirmier (sanitaire, 4\u00a0personnes, 2,5 ETP), éducateur spécialisé (ETP : ?),"
              " psychiatre (1\u00a0personne), médiateur de santé pair (nombre : ?)")
    assert f"Composition : {trades}" in lines
    assert "Composition : psychologue (déduit, à confirmer) · [1], p. 9" in lines


def test_an_unknown_team_is_not_an_empty_one(seen: Snapshot) -> None:
    """Nobody knows, someone said that there is none, and nobody asked are three things."""
    assert "composition de l'équipe : ?" in told(seen, "Maraude", "On ne sait pas")
    assert "Composition de l'équipe : aucun · [1]" in told(seen, "Nuit", "Dit : il n'y en a pas")
    assert "Périmètre : aucun · [1]" in told(seen, "EMPP", "Dit : il n'y en a pas")
    assert told(seen, "EMPP", "On ne sait pas") == ()


def test_what_is_out_of_the_territory_stands_beside_every_picture(seen: Snapshot) -> None:
    """It is named, and the tie that leads there is told: on the card of its other end too."""
    [beside] = [item.items for item in listings_of(seen) if item.heading.startswith("Hors")]
    assert beside == ("Région voisine", "Région voisine → Hôpital (finance)")
    [line] = told(seen, "Hôpital", "Liens hors du territoire")
    assert line.startswith("finance ← Région voisine")
    assert line.endswith("[1], p. 3")
    [row] = [row for row in tie_rows(seen) if row.verb == "finance"]
    assert row.drawn == "non : un bout est hors du territoire"


def test_an_export_says_what_it_leaves_out_of_the_territory(seen: Snapshot) -> None:
    """A file without the region says that it is not in it, and why."""
    assert "Non exporté (hors du territoire) : Région voisine" in list(
        left_out_words(seen, ("csv",)))
