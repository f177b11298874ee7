"""A number is told with what it counts, whatever its nature and however it is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from tests.material.small_kits import write


@pytest.mark.parametrize(("measure", "told"), [
    ("nature: personnes_suivies, unite: personnes, valeur: 7", "< 11 personnes suivies (au CHRS)"),
    ("nature: capacite, unite: places, valeur: 12", "12 places (au CHRS)"),
    ("nature: activite, unite: visites, valeur: 300", "300 visites (au CHRS)"),
])
def test_what_is_counted_is_told(tmp_path: Path, measure: str, told: str) -> None:
    """« < 11 » at one shelter, told without it, would be read as all that the team follows."""
    folder = write(tmp_path, equipes_mobiles=f"""source: s1
equipes_mobiles:
  - {{id: equipe, nom: Équipe, type: empp, champ: sanitaire,
     mesures: [{{{measure}, objet: au CHRS}}]}}
""")
    seen = take_snapshot(read_clean(folder).territory, parse_date("2024"))
    [card] = [item for item in draw_cards(seen).cards if item.box.id == "equipe"]
    [numbers] = [part.items for part in card.parts if part.heading == "Nombres"]
    assert told in numbers[0]
