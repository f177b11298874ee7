"""What is written in a box, at which sizes, and how large the box must be.

Sizes and widths are in points at print size. The name commands: the other
texts follow it, and none goes under ``FLOOR``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Standing
from replicate.domain.text.words import CROSS_CARE
from replicate.domain.vocabulary.marks import CHAMP_MARKS, GENRE_SHAPES, ChampMark, Shape
from replicate.views.typography.font import LINE_HEIGHT, clean_text, shorten, text_width
from replicate.views.typography.wrapping import widest_group, wrap

FLOOR = 9.0
"""No text of a picture is printed smaller than this, on the page's own format."""

NAME_LIMIT, NOTE_LIMIT, BADGE_LIMIT = 70, 90, 24
"""Characters beyond which each is shortened."""

RING = 3.2
"""Distance in points between a box and the second outline of what is planned or added."""

_ASPECT = 2.4
_WIDEST_WORD, _WIDEST_ROOM = 13, 22
"""In sizes of the name: of a box with few lines, and of one that grows wider than tall."""

_MARK = 9.0
_RINGED = {Standing.PLANNED, Standing.ADDED}
_GHOSTLY = {Standing.ABSENT, Standing.UNSAID, Standing.UNSURE, Standing.ENDED}


@record
class TypeScale:
    """The sizes that go with a name size."""

    name: float

    @property
    def number(self) -> float:
        """Size of the notes under the name, numbers among them."""
        return max(FLOOR, self.name * 0.88)

    @property
    def code(self) -> float:
        """Size of the champ's code."""
        return max(FLOOR, self.name * 0.66)

    @property
    def verb(self) -> float:
        """Size of the verbs on lines."""
        return max(FLOOR, self.name * 0.82)

    @property
    def pad(self) -> float:
        """Room between a text and the edge of its box, in points."""
        return self.name * 0.55


@record
class TextLine:
    """One line of printed text: its size in points, and how it is set."""

    text: str
    size: float
    bold: bool = False
    struck: bool = False

    @property
    def width(self) -> float:
        """Its printed width, in points."""
        return text_width(self.text, self.size, self.bold)

    @property
    def height(self) -> float:
        """The room it takes down the page, in points."""
        return self.size * LINE_HEIGHT


@record
class Label:
    """The lines of a box, top to bottom, and the size of the box that holds them.

    ``width`` and ``height`` count the second outline, where there is one;
    ``is_cut`` when some of the notes or of the name found no room.
    """

    lines: tuple[TextLine, ...]
    width: float
    height: float
    is_cut: bool = False


def height_of(lines: Iterable[TextLine]) -> float:
    """The room that lines take down the page one under the other, in points."""
    return sum(line.height for line in lines)


def shape_of(box: Box) -> Shape:
    """The shape of the box's kind."""
    return GENRE_SHAPES[box.genre]


def champ_of(box: Box) -> ChampMark:
    """Code, fill and ink of the box's champ."""
    return CHAMP_MARKS[box.champ]


def is_ringed(standing: Standing) -> bool:
    """Whether a second outline is drawn round the box."""
    return standing in _RINGED


def is_ghost(standing: Standing) -> bool:
    """Whether the box is left white."""
    return standing in _GHOSTLY


def slant(shape: Shape, height: float) -> float:
    """How far the side of a hexagon or a parallelogram leans, in points."""
    if shape is Shape.TEAM:
        return min(0.32 * height, 24.0)
    return 12.0 if shape is Shape.CARE else 0.0


def code_text(box: Box) -> str:
    """The champ's code, and the badge after it where there is one."""
    parts = [champ_of(box).code]
    if box.badge:
        parts.append(shorten(clean_text(box.badge), BADGE_LIMIT))
    return " · ".join(parts)


@lru_cache(maxsize=4096)
def natural_label(box: Box, scale: TypeScale) -> Label:
    """The label of a box free to take the width it wants: some 2.4 times its height."""
    name = shorten(clean_text(box.name), NAME_LIMIT)
    notes = [shown_note(note) for note in box.notes]
    widest = max([widest_group(name, scale.name, bold=True),
                  *(widest_group(note, scale.number) for note in notes)])
    room = max(min(widest, scale.name * _WIDEST_WORD), scale.name * 5)
    label = _label(box, scale, room)
    fewest = 2 + len(notes)
    while (label.width < _ASPECT * label.height and len(label.lines) > fewest
           and room < scale.name * _WIDEST_ROOM):
        room *= 1.12
        label = _label(box, scale, room)
    # The ghost's "?" stands in the corner, clear of the texts.
    aside = 2 * _MARK if box.standing.is_open else 0.0
    return replace(label, width=label.width + aside)


@lru_cache(maxsize=4096)
def label_in(box: Box, scale: TypeScale, width: float, height: float) -> Label | None:
    """The label of a box ``width`` wide, or None if it needs more than the room given."""
    room = width - 2 * scale.pad
    for _ in range(8):
        if room < scale.name * 3:
            return None
        label = _label(box, scale, room)
        if label.height > height + 0.01:
            return None
        if label.width <= width + 0.01:
            return Label(label.lines, width, label.height)
        room *= 0.93
    return None


def shown_note(note: str) -> str:
    """The note, shortened where it is very long; cross care leaves to the title who does it."""
    text = clean_text(note)
    if len(text) > NOTE_LIMIT and text.startswith(CROSS_CARE):
        text = text.partition(" : ")[0]
    return shorten(text, NOTE_LIMIT)


def _label(box: Box, scale: TypeScale, room: float) -> Label:
    struck = box.standing is Standing.ENDED
    name = shorten(clean_text(box.name), NAME_LIMIT)
    notes = [shown_note(note) for note in box.notes]
    lines = [
        *(TextLine(text, scale.code) for text in wrap(code_text(box), room, scale.code)),
        *(TextLine(text, scale.name, True, struck)
          for text in wrap(name, room, scale.name, bold=True)),
        *(TextLine(text, scale.number)
          for note in notes for text in wrap(note, room, scale.number)),
    ]
    return _sized(shape_of(box), tuple(lines), scale, is_ringed(box.standing))


def _sized(shape: Shape, lines: tuple[TextLine, ...], scale: TypeScale, ringed: bool) -> Label:
    text = height_of(lines)
    height = text + 1.1 * scale.pad
    if shape is Shape.FORUM:
        height = text * 1.3 + scale.pad
    lean = slant(shape, height)
    width = 0.0
    top = -text / 2
    for line in lines:
        far = max(abs(top), abs(top + line.height)) / (height / 2)
        top += line.height
        half = line.width / 2 + scale.pad
        if shape is Shape.FORUM:
            half /= (1 - min(far, 0.95) ** 2) ** 0.5
        width = max(width, 2 * (half + lean * (far if shape is Shape.TEAM else 1)))
    ring = 2 * RING if ringed else 0.0
    return Label(lines, width + ring, height + ring)
