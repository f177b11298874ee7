"""What a line of a timeline says is French whatever the date and the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.snapshot import take_snapshot
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.timeline.timeline_picture import draw_timeline
from tests.material.street_kits import write_kit


def titles(folder: Path, team: str) -> str:
    """All that the lines of a kit with one team say, as for those who cannot see it."""
    kit = read_clean(write_kit(folder, [], {"equipes-mobiles": (
        "source: s1\nequipes_mobiles:\n  - {id: e, nom: Équipe, type: equipe_mobile_structures,"
        f" champ: sanitaire, {team}}}\n")}))
    return draw_timeline(take_snapshot(kit.territory), kit.followed).description


@pytest.mark.parametrize(("since", "told"), [
    ("'2016'", "nom officiel : EMPP (depuis 2016)"),
    ("vers 2016", "nom officiel : EMPP (début : vers 2016)"),
    ("inconnu", "nom officiel : EMPP (date inconnue)"),
])
def test_an_official_name_is_since_a_plain_date_only(
    tmp_path: Path, since: str, told: str
) -> None:
    """« depuis vers 2016 » is no French."""
    name = f"denomination_officielle: {{valeur: EMPP, a_partir_de: {since}}}"
    assert told in titles(tmp_path, f"creation: '2010', {name}")


def test_a_first_mention_agrees_with_no_name(tmp_path: Path) -> None:
    """« Équipe : cité en 2020 » does not agree."""
    assert "Équipe : première mention en 2020, début non renseigné" in titles(
        tmp_path, "nombre: 1")
