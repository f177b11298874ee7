"""The legend of a matrix: only the marks it uses, drawn as it draws them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Box, Link, Standing
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd, Shape
from replicate.views.matrix.marks import SAME, drawn_tie
from replicate.views.matrix.places import Grid
from replicate.views.matrix.plan import QUESTION
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, shape_of
from replicate.views.page.legend import Entry, Group, box_groups, verbs_told
from replicate.views.page.legend_samples import Drawing
from replicate.views.page.lines import end_marks

_WIDTH, _HEIGHT = 20.0, 14.0


@record
class Shown:
    """What a sheet of a matrix shows, or all of them: its rows, its columns and its ties."""

    rows: tuple[Box, ...]
    columns: tuple[Box, ...]
    links: tuple[Link, ...]


def all_shown(matrix: Matrix) -> Shown:
    """What the sheets of a matrix show together."""
    rows, columns = (tuple(box for group in groups for box in group)
                     for groups in (matrix.rows, matrix.columns))
    return Shown(rows, columns, tuple(link for found in matrix.cells.values() for link in found))


def shown_on(grid: Grid) -> Shown:
    """What one sheet shows."""
    return Shown(tuple(row.box for row in grid.rows), tuple(item.box for item in grid.columns),
                 tuple(tie.link for tie in grid.ties))


def matrix_groups(shown: Shown) -> list[Group]:
    """Champs, kinds, ties and standings."""
    boxes, links = (*shown.rows, *shown.columns), shown.links
    return [
        *box_groups(boxes),
        Group("Marque = lien, de la ligne (à gauche) à la colonne (à droite)",
              tuple(_families(links))),
        Group("Case", tuple(_cells(shown))),
    ]


def _families(links: Sequence[Link]) -> list[Entry]:
    """One entry a family; two for holders, whose side depends on the verb."""
    types: dict[tuple[LineEnd, tuple[str, str]], set[str]] = defaultdict(set)
    for link in links:
        types[TIE_LINE_ENDS[link.type], end_marks(link.type)].add(link.type)
    return [
        Entry(_WIDTH, _sample(min(types[key]), Standing.PRESENT), verbs_told(types[key]))
        for family in LineEnd for key in sorted(types, key=str) if key[0] is family
    ]


def _cells(shown: Shown) -> list[Entry]:
    used = {link.standing for link in shown.links}
    entries = [Entry(_WIDTH, _sample("membre_de", standing), standing.value)
               for standing in Standing if standing in used and used != {Standing.PRESENT}]
    if any(link.is_deduced for link in shown.links):
        entries.append(Entry(_WIDTH, _question, "lien déduit, à confirmer"))
    entries.append(Entry(_WIDTH, _empty, "vide : rien n'est dit"))
    if {box.id for box in shown.rows} & {box.id for box in shown.columns}:
        entries.append(Entry(_WIDTH, _same, "gris : la même entité"))
    if any(shape_of(box) is Shape.INSTITUTION for box in (*shown.rows, *shown.columns)):
        entries.append(Entry(_WIDTH, _bold, "en gras : institution, collectif"))
    return entries


def _sample(type_: str, standing: Standing) -> Drawing:
    return lambda x, y: drawn_tie(type_, standing, Rect(x, y - _HEIGHT / 2, _WIDTH, _HEIGHT))


def _question(x: float, y: float) -> str:
    return ink.text_element(QUESTION, x + _WIDTH / 2, y + 3.4, anchor="middle")


def _bold(x: float, y: float) -> str:
    return ink.text_element(TextLine("Nom", 9.0, True), x, y + 3.3)


def _empty(x: float, y: float) -> str:
    return _paper(x, y, "#FFFFFF")


def _same(x: float, y: float) -> str:
    return _paper(x, y, SAME)


def _paper(x: float, y: float, fill: str) -> str:
    return ink.rectangle(Rect(x, y - _HEIGHT / 2, _WIDTH, _HEIGHT),
                         f'fill="{fill}" stroke="{ink.MUTED}" stroke-width="0.6"')
