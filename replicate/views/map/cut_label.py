"""How a box says less, step by step, when its place is too small for all it should say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.reports.picture import Box
from replicate.domain.text.words import CROSS_CARE
from replicate.views.page.label import TypeScale, shown_note
from replicate.views.typography.font import clean_text, shorten, text_width

MOST_CUT = 5
"""The last of the steps by which ``cut`` shortens what a box says."""

_NOTES_KEPT = {2: 2, 3: 1, 4: 0, 5: 0}
_CUT_NAME = 40
_LEAST_NOTE = 8


def cut(box: Box, scale: TypeScale, width: float, step: int) -> Box:
    """The box with shorter texts: the picture keeps it in its place, its title says the rest.

    At step 1 short notes share a line and each has one at most, so that no "?" is
    lost while there is room; then two lines, one, and none are kept; at the last
    step the name is shortened too. Cross care is told at every step.
    """
    if not step:
        return box
    room = width - 2.4 * scale.pad
    bound = [note if text_width(note, scale.number) <= room else note.partition(" : ")[0]
             for note in map(shown_note, box.notes) if note.startswith(CROSS_CARE)]
    others = [note for note in box.notes if not note.startswith(CROSS_CARE)]
    notes = [_on_one_line(note, room, scale.number)
             for note in _side_by_side(others, room, scale.number)]
    kept = notes[:_NOTES_KEPT.get(step, len(notes))]
    if kept and len(kept) < len(notes):
        kept[-1] = f"{kept[-1].rstrip('…')}…"
    name = shorten(clean_text(box.name), _CUT_NAME) if step == MOST_CUT else box.name
    return replace(box, name=name, notes=(*kept, *dict.fromkeys(bound)))


def _side_by_side(notes: Sequence[str], room: float, size: float) -> list[str]:
    """The notes, those joined that fit on one line together."""
    joined: list[str] = []
    for note in map(shown_note, notes):
        both = f"{joined[-1]} · {note}" if joined else note
        if joined and text_width(both, size) <= room:
            joined[-1] = both
        else:
            joined.append(note)
    return joined


def _on_one_line(text: str, room: float, size: float) -> str:
    limit = len(text)
    while limit > _LEAST_NOTE and text_width(text, size) > room:
        limit -= 2
        text = shorten(text, limit)
    return text
