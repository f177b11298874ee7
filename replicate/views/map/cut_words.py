"""What a box had no room to say, written beside the drawing: a number left out reads as unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.reports.picture import Box, Listing
from replicate.views.map.placed import Layout
from replicate.views.page.label import TextLine
from replicate.views.typography.font import clean_text

_HEADING = "Sans place dans sa case"


def cut_words(layout: Layout) -> tuple[Listing, ...]:
    """One list of the boxes that say less than they should; none where all is written."""
    told = tuple(_untold(layout))
    return (Listing(_HEADING, told),) if told else ()


def _untold(layout: Layout) -> Iterator[str]:
    for placed in layout.boxes:
        if placed.label.is_cut:
            yield from _missing(placed.box, placed.label.lines)
    for bar in layout.bars:
        yield from _missing(bar.box, bar.texts)


def _missing(box: Box, lines: Iterable[TextLine]) -> Iterator[str]:
    """The box with what no line of it holds whole: notes, or the end of its name."""
    shown = _joined(line.text for line in lines)
    notes = [note for note in map(clean_text, box.notes) if _joined([note]) not in shown]
    if notes or _joined([clean_text(box.name)]) not in shown:
        yield f"{clean_text(box.name)}{' : ' if notes else ''}{' ; '.join(notes)}"


def _joined(texts: Iterable[str]) -> str:
    """Texts as one, whatever the lines on which they are broken."""
    return "".join("".join(texts).split())
