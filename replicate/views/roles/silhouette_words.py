"""What is written in a mark of a silhouette: its champ's code, its role, how many others hold it.

Each is whole or is not written: a cover has other ways to say it, a sign, a cross; for a role,
the number that its place has in the key.
"""

from __future__ import annotations

from replicate.domain.vocabulary.marks import Shape
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR, TextLine, champ_of, height_of, shape_of, slant
from replicate.views.roles.silhouette_places import RoleMark
from replicate.views.typography.font import clean_text
from replicate.views.typography.wrapping import wrap

_PAD, _AIR = 4.0, 1.2
_NUMBER = "n°"


def shape_drawn(mark: RoleMark) -> Shape:
    """The shape of the mark: a forum is a bar between the lanes."""
    return Shape.PLACE if mark.slot.is_bar else shape_of(mark.box)


def written_lines(mark: RoleMark) -> tuple[TextLine, ...]:
    """The lines in the middle of the mark, the code first; none where it has no room for a code."""
    if not mark.holds_code:
        return ()
    room = _room(mark)
    lines: tuple[TextLine, ...] = ()
    if mark.has_champ:
        lines = (TextLine(champ_of(mark.box).code, _fitting_size(mark)),)
    elif mark.is_asked:
        lines = (TextLine("?", _fitting_size(mark), True),)
    lines = _with(_others(mark), False, lines, room, mark.size)
    named = _with(clean_text(mark.slot.label), True, lines, room, mark.size)
    return named if named != lines else _with_number(mark, lines, room)


def says_place(mark: RoleMark) -> bool:
    """Whether the mark has the number of its place, for want of room for its role."""
    return any(line.text == _numbered(mark) for line in written_lines(mark))


def says_more(mark: RoleMark) -> bool:
    """Whether the mark says in words how many others hold its role."""
    return any(line.text == _others(mark) for line in written_lines(mark))


def _others(mark: RoleMark) -> str:
    return f"et {mark.more} autre{'s' if mark.more > 1 else ''}" if mark.more else ""


def _fitting_size(mark: RoleMark) -> float:
    return min(mark.size, max(FLOOR, mark.rect.height - 2))


def _with(
    text: str, is_bold: bool, lines: tuple[TextLine, ...], room: Rect, size: float
) -> tuple[TextLine, ...]:
    """The lines and the text after them, at ``size`` or a smaller one; else as they were."""
    for tried in dict.fromkeys((size, max(FLOOR, 0.85 * size), FLOOR)):
        added = [TextLine(part, tried, is_bold)
                 for part in wrap(text, room.width, tried, bold=is_bold)]
        every = (*(TextLine(line.text, min(line.size, tried), line.bold) for line in lines),
                 *added)
        if text and height_of(every) <= room.height and all(
                line.width <= room.width and not line.text.endswith("-") for line in added):
            return every
    return lines


def _numbered(mark: RoleMark) -> str:
    """The number of its place with the code or the "?": « n° », so that it reads as no count."""
    if mark.has_champ:
        return f"{champ_of(mark.box).code} {_NUMBER} {mark.number}"
    return f"{_NUMBER} {mark.number}{' ?' if mark.is_asked else ''}"


def _with_number(
    mark: RoleMark, lines: tuple[TextLine, ...], room: Rect
) -> tuple[TextLine, ...]:
    """The lines and the number of the place beside the first, where it has room."""
    first = lines[:mark.has_champ or mark.is_asked]
    size = first[0].size if first else _fitting_size(mark)
    told = TextLine(_numbered(mark), size, not mark.has_champ)
    every = (told, *lines[len(first):])
    fits = told.width <= room.width and (len(every) == 1 or height_of(every) <= room.height)
    return every if mark.number and fits else lines


def _room(mark: RoleMark) -> Rect:
    """What the shape leaves to its words."""
    aside = _PAD + slant(shape_drawn(mark), mark.rect.height) / 2
    rect = mark.rect
    return Rect(rect.x + aside, rect.y + _AIR, rect.width - 2 * aside,
                rect.height - 2 * _AIR)
