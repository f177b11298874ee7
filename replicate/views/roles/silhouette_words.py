"""What is written in a mark of a silhouette: its champ's code, its role, how many others hold it.

Each is whole or is not written: a cover has other ways to say it, a sign, a cross; for a role,
the number that its place has in the key.
"""

from __future__ import annotations

from replicate.domain.text.words import others_words
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
    return _with_role(mark) or _with_number(mark) or _first_lines(mark)


def says_role(mark: RoleMark) -> bool:
    """Whether the mark says its role in words."""
    return bool(_with_role(mark))


def says_place(mark: RoleMark) -> bool:
    """Whether the mark has the number of its place, for want of room for its role."""
    return not says_role(mark) and bool(_with_number(mark))


def says_more(mark: RoleMark) -> bool:
    """Whether the mark says in words how many others hold its role."""
    return any(line.text == _others(mark) for line in written_lines(mark))


def _with_role(mark: RoleMark) -> tuple[TextLine, ...]:
    """The first lines and the role under them, else beside the code; none without room for it."""
    if not mark.holds_code:
        return ()
    lines, role = _first_lines(mark), clean_text(mark.slot.label)
    under = _with(role, True, lines, _room(mark), mark.size)
    return under if under != lines else _beside_code(mark, role, FLOOR)


def _with_number(mark: RoleMark) -> tuple[TextLine, ...]:
    """The first lines, and « n° » with that of its place: so that it reads as no count."""
    if not mark.holds_code or not mark.number:
        return ()
    lines = _first_lines(mark)
    size = lines[0].size if lines else _fitting_size(mark)
    return _beside_code(mark, f"{_NUMBER} {mark.number}", size)


def _first_lines(mark: RoleMark) -> tuple[TextLine, ...]:
    """The code or the "?", and how many others hold the role."""
    if not mark.holds_code:
        return ()
    lines: tuple[TextLine, ...] = ()
    if mark.has_champ:
        lines = (TextLine(champ_of(mark.box).code, _fitting_size(mark)),)
    elif mark.is_asked:
        lines = (TextLine("?", _fitting_size(mark), True),)
    return _with(_others(mark), False, lines, _room(mark), mark.size)


def _others(mark: RoleMark) -> str:
    return f"et {others_words(mark.more)}" if mark.more else ""


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


def _beside_code(mark: RoleMark, words: str, size: float) -> tuple[TextLine, ...]:
    """The words on the line of the code or of the "?", then the other lines; none if too large."""
    code = f"{champ_of(mark.box).code} " if mark.has_champ else ""
    told = TextLine(f"{code}{words}{' ?' if mark.is_asked else ''}", size, not mark.has_champ)
    room = _room(mark)
    every = (told, *_first_lines(mark)[mark.has_champ or mark.is_asked:])
    fits = told.width <= room.width and (len(every) == 1 or height_of(every) <= room.height)
    return every if fits else ()


def _room(mark: RoleMark) -> Rect:
    """What the shape leaves to its words."""
    aside = _PAD + slant(shape_drawn(mark), mark.rect.height) / 2
    rect = mark.rect
    return Rect(rect.x + aside, rect.y + _AIR, rect.width - 2 * aside,
                rect.height - 2 * _AIR)
