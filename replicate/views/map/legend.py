"""The legend of a map or an overlay: the marks it uses, and no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replicate.domain.reports.picture import Link, Picture, Standing
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd, Shape
from replicate.views.map.placed import Layout
from replicate.views.page import ink
from replicate.views.page.geometry import broken_line
from replicate.views.page.label import FLOOR, TextLine
from replicate.views.page.legend import (
    Entry,
    Group,
    champ_group,
    shape_entries,
    shape_group,
    standing_entries,
    verbs_told,
)
from replicate.views.page.legend_samples import SAMPLE_WIDTH, Drawing, swatch
from replicate.views.page.lines import drawn_line
from replicate.views.page.shapes import outline


def map_groups(picture: Picture, layout: Layout | None) -> list[Group]:
    """The legend of a map or an overlay."""
    bars = {placed.box.id for placed in layout.bars} if layout else set()
    shapes = shape_entries([box for box in picture.boxes if box.id not in bars], bool(bars))
    if layout and layout.lanes:
        shapes.append(Entry(SAMPLE_WIDTH, _lane_sample, "Couloir = public visé"))
    return [
        champ_group(box.champ for box in picture.boxes if box.id not in bars),
        shape_group(shapes),
        Group("Lien = extrémité du trait", tuple(_line_ends(picture.links))),
        Group("Comparaison" if picture.is_overlay else "Trait",
              tuple(_standings(picture))),
    ]


def _line_ends(links: Sequence[Link]) -> list[Entry]:
    types: dict[LineEnd, set[str]] = defaultdict(set)
    for link in links:
        types[TIE_LINE_ENDS[link.type]].add(link.type)
    entries = [Entry(38, _line_sample(min(types[family]), Standing.PRESENT),
                     verbs_told(types[family]))
               for family in LineEnd if family in types]
    if any(link.is_deduced for link in links):
        entries.append(Entry(38, _deduced_verb, "lien déduit, à confirmer"))
    return entries


def _standings(picture: Picture) -> list[Entry]:
    used = {box.standing for box in picture.boxes} | {link.standing for link in picture.links}
    if used <= {Standing.PRESENT}:
        return []
    return standing_entries(used, picture.words_of)


def _lane_sample(x: float, y: float) -> str:
    """A lane's band."""
    return outline(Shape.PLACE, swatch(x, y), ink.LANE,
                   ink.Stroke(ink.ABSENT, 1.0, "4 3"))


def _line_sample(type_: str, standing: Standing) -> Drawing:
    """A tie's line with the marks at its ends."""
    return lambda x, y: drawn_line(type_, standing, broken_line(((x + 2, y), (x + 37, y))))


def _deduced_verb(x: float, y: float) -> str:
    """The verb of a tie that is read between the lines: words in the place of a mark."""
    return ink.text_element(TextLine("verbe ?", FLOOR), x, y + 3.3)
