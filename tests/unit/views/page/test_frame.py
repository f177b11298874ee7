"""The frame: whatever its texts, they cover nothing and stay on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Picture, Standing
from tests.material.drawn_maps import render_map, render_svg
from tests.material.measured_pages import assert_frame_is_clear, frame_rects, groups
from tests.material.sample_pictures import SLOTS, invented, overlay, pau_2004, pau_2009

LONG = "Territoire de la communauté d'agglomération du Grand Ouest et de ses environs "
TWO_BANNERS = "DONNÉES FICTIVES (territoire B) · Pau : RÉCIT D'UN SEUL CÔTÉ : sanitaire"


def _all_standings() -> Picture:
    base = overlay()
    boxes = tuple(replace(item, standing=list(Standing)[index % 6])
                  for index, item in enumerate(base.boxes))
    return replace(base, boxes=boxes, banner=TWO_BANNERS)


FRAMES = {
    "pau": pau_2009(), "overlay": overlay(), "automatic": invented(12),
    "two banners": replace(pau_2004(), banner=TWO_BANNERS),
    "long banner": replace(pau_2009(), banner=LONG * 6),
    "long title": replace(pau_2009(), title=LONG * 3, subtitle=LONG * 4),
    "all long": replace(pau_2009(), title=LONG * 3, subtitle=LONG * 4, banner=LONG * 3,
                        as_of=LONG),
    "all standings": _all_standings(),
    "nothing": replace(overlay(), boxes=(), links=()),
}


@pytest.mark.parametrize("picture", list(FRAMES.values()), ids=list(FRAMES))
def test_frame_texts_cover_nothing_and_are_not_cut(picture: Picture) -> None:
    """Title, subtitle, date, banner, lists, legend and sources stand clear of one another."""
    assert_frame_is_clear(render_svg(picture))


@pytest.mark.parametrize("slots", [(), SLOTS], ids=["map", "overlay"])
def test_an_empty_picture_is_a_whole_frame(slots: tuple[object, ...]) -> None:
    """Without a box: title, banner, lists, sources, and a sentence in the drawing's place."""
    picture = replace(overlay(), boxes=(), links=(), slots=slots)  # type: ignore[arg-type]
    svg = render_svg(picture)
    assert "Rien n'est dessiné à cette date." in svg.replace("&#39;", "'")
    texts = "".join(text for text, _ in frame_rects(svg))
    for part in ("Territoire B comparé", "Outils et documents", "La méthode"):
        assert part in texts
    assert "bandeau" in [name for name, _ in frame_rects(svg)]
    assert groups(svg, "noeud") == {}


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (3, 3), (4, 1)])
def test_a_few_sources_have_a_line_each(count: int, lines: int) -> None:
    """Many would push the drawing off its sheet: they run on, one after the other."""
    sources = tuple(f"source n° {number}" for number in range(count))
    texts = [text for text, _ in frame_rects(render_svg(replace(pau_2009(), sources=sources)))]
    assert sum("source n°" in text for text in texts) == lines
    assert sum(text.count("source n°") for text in texts) == count


def test_sources_without_room_are_on_a_sheet_that_follows() -> None:
    """The page stays an A3, and says where they are."""
    long = replace(pau_2009(), sources=("Un long titre. " * 500,))
    drawn = render_map(long)
    assert "une feuille qui suit" in drawn.sheets[0].svg
    assert "Un long titre." not in drawn.sheets[0].svg
    told = "".join(sheet.svg for sheet in drawn.sheets[1:])
    assert told.count("Un long") == 2 * 500, "written, and read aloud"
    assert all('width="420mm" height="297mm"' in sheet.svg for sheet in drawn.sheets)
    assert len(render_map(pau_2009()).sheets) == 1
