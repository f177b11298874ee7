"""What a crowded place leaves no room for is written beside the drawing, and only that."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from replicate.domain.reports.picture import Picture
from tests.material.drawn_maps import place, render_map
from tests.material.sample_pictures import box, pau_2009

PAU = "Pau : 300 personnes suivies (à terme)°"
HEADING = "Sans place dans sa case"


def crowded(count: int) -> Picture:
    """A picture with ``count`` teams in one place, each with the reference's number beside it."""
    base = pau_2009()
    teams = tuple(box(f"equipe-{number}", "equipe_mobile", "sanitaire",
                      f"Équipe mobile de psychiatrie précarité du secteur {number}",
                      f"{number}0 personnes suivies (2022)", PAU, role="equipe-structures")
                  for number in range(1, count + 1))
    return replace(base, boxes=(*teams, *(
        item for item in base.boxes if item.id != "equipe-structures")), links=())


def texts(picture: Picture) -> str:
    """All that the sheets of a picture write on paper."""
    written = (text for sheet in render_map(picture).sheets
               for text in re.findall(r"<text[^>]*>(.*?)</text>", sheet.svg))
    return html.unescape(re.sub("<[^>]+>", "", " ".join(written)))


def test_a_number_stands_beside_each_of_several_teams() -> None:
    """Where three teams share a role and lose their numbers, each has them in the list beside."""
    picture = crowded(3)
    assert any(item.label.is_cut for item in place(picture)[1].boxes)
    told = texts(picture)
    assert HEADING in told
    beside = told.partition(HEADING)[2]
    assert beside.count(PAU) == 3
    assert all(f"{number}0 personnes suivies (2022)" in beside for number in (1, 2, 3))


def test_what_is_written_in_its_box_is_not_said_again() -> None:
    """One team has room for all: there is no such list."""
    told = texts(crowded(1))
    assert HEADING not in told
    assert "10 personnes suivies" in told
