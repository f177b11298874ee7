"""Lines of an overlay between what is here and what only the reference has."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.picture import Standing
from replicate.usecases.comparison.overlay_picture import draw_overlay
from replicate.usecases.comparison.pair import compare_kits

TERRITORY = """format: 1
id: baie
nom: Baie
nature: accompagne
reference: "pau@1"
date_etat: "2024"
source: s1
"""
SOURCES = 'sources:\n  - {id: s1, titre: Récit, date: "2024", voix: sanitaire}\n'
HOSPITALS = ("nord", "sud", "est")


def lines_of_the_team(folder: Path, hospitals: tuple[str, ...]) -> dict[str, Standing]:
    """To whom the reference's team, a ghost here, is joined, and how."""
    acteurs = "source: s1\nacteurs:\n" + "".join(
        f"  - {{id: {id_}, nom: {id_}, type: etablissement_sante, champ: sanitaire,"
        " roles: [psychiatrie]}\n" for id_ in hospitals
    )
    folder.mkdir()
    for name, text in (("territoire", TERRITORY), ("sources", SOURCES), ("acteurs", acteurs)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    comparison = compare_kits(str(folder), None, None)
    picture = draw_overlay(comparison.here, comparison.reference, comparison.profile)
    assert len({link.id for link in picture.links}) == len(picture.links)
    return {link.target: link.standing for link in picture.links
            if link.source == "reference-udvs" and link.type == "rattache_a"}


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_ghost_is_joined_to_every_holder_of_a_role(count: int, tmp_path: Path) -> None:
    """Of two hospitals nobody said which: the question is asked of each, not of the first."""
    hospitals = HOSPITALS[:count]
    assert lines_of_the_team(tmp_path / "baie", hospitals) == dict.fromkeys(
        hospitals, Standing.UNSAID)
