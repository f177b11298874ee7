"""A sheet of a picture that may take several: head above, foot at the bottom, A3 or taller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from replicate.domain.record import record
from replicate.domain.reports.headed import Headed
from replicate.domain.reports.picture import DrawnSheet
from replicate.views.page import ink
from replicate.views.page.document import page
from replicate.views.page.frame import ACROSS, MARGIN, FramePart, head_block
from replicate.views.page.label import TextLine
from replicate.views.page.sizes import A3, A3_HEIGHT
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_EMPTY_SIZE = 16.0

EMPTY_ROOM = 3 * _EMPTY_SIZE
"""What ``empty_lines`` takes under the head, in points."""


@record
class Frame:
    """What stands around the drawing of a sheet; ``middle`` is already at its place.

    ``bottom`` is where the drawing and the middle end, in points: the foot comes after.
    """

    head: FramePart
    foot: FramePart
    bottom: float
    middle: str = ""


WIDEST_NUMBERS = (888, 888)
"""The longest number that a sheet may have: what measures a head that will have one."""


@record
class _Head:
    title: str
    subtitle: str
    as_of: str
    banner: str | None


def compose_sheet(
    title: str, description: str, frame: Frame, champs: Sequence[str], drawing: Iterable[str]
) -> DrawnSheet:
    """The sheet as one SVG; ``champs`` are those whose hatchings it needs.

    Its foot stands at the bottom of an A3, or of a taller page when what it holds is taller.
    """
    height = max(A3_HEIGHT, frame.bottom + frame.foot.height)
    around = frame.head.at(0) + frame.middle + frame.foot.at(height - frame.foot.height)
    svg = page(title, description, A3, height, champs, around, drawing)
    return DrawnSheet(svg, description)


def numbered(text: str, number: int, count: int) -> str:
    """A text with its sheet's number after it, as every sheet's date has; alone on the only one."""
    return " · ".join(filter(None, (text, f"feuille {number} sur {count}"))) if count > 1 else text


def numbered_head(
    told: Headed, place: tuple[int, int], subtitle: str | None = None
) -> FramePart:
    """The head of a sheet; ``place`` is its number and how many there are.

    ``subtitle`` is its own, where it is not that of the whole.
    """
    under = told.subtitle if subtitle is None else subtitle
    return head_block(_Head(told.title, under, numbered(told.as_of, *place), told.banner))


def empty_lines(text: str, top: float) -> Iterator[str]:
    """The sentence that stands where nothing is drawn, under a head that ends at ``top``."""
    y = top + _EMPTY_SIZE
    for line in wrap(clean_text(text), ACROSS, _EMPTY_SIZE):
        yield ink.text_element(TextLine(line, _EMPTY_SIZE), MARGIN, y, ink.SECONDARY)
        y += 1.2 * _EMPTY_SIZE
