"""The strip in a terminal: functions down, territories across, in blocks of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.reports.strip import Strip, StripColumn
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import in_column, printed, wrapped
from replicate.views.typography.told_apart import told_apart

_WIDTH = 80
_ROW, _CELL, _GAP, _ACROSS = 26, 16, 2, 3
"""The functions' names and so many territories fill the width."""

_NAME = 48
"""Characters of a territory's name that are shown: three lines."""


def render_strip_text(strip: Strip, paint: Paint = plain) -> str:
    """The whole strip; a line of dashes under each row keeps wide tables readable."""
    lines = [paint(harmless_text(strip.title), Tone.TITLE)]
    for told in filter(None, (strip.banner, strip.as_of, strip.subtitle)):
        lines += wrapped(told, "", _WIDTH)
    shown = told_apart([harmless_text(column.name) for column in strip.columns],
                       lambda name: len(name) <= _NAME)
    columns = [replace(column, name=name)
               for column, name in zip(strip.columns, shown, strict=True)]
    for start in range(0, len(columns), _ACROSS):
        lines += ["", *_block(strip, columns[start:start + _ACROSS], paint)]
    lines += ["", *wrapped(strip.notes, "", _WIDTH)]
    for source in strip.sources:
        lines += wrapped(source, "", _WIDTH)
    return printed(lines)


def _block(strip: Strip, columns: Sequence[StripColumn], paint: Paint) -> Iterator[str]:
    heads = [[*in_column(column.name, _CELL),
              *(line for note in column.notes for line in in_column(note, _CELL))]
             for column in columns]
    yield from (paint(line, Tone.TITLE) for line in _side_by_side([""], heads))
    index = 0
    for title, rows in strip.groups:
        yield _rule(columns, "=")
        yield paint(harmless_text(title), Tone.TITLE)
        for row in rows:
            yield _rule(columns, "-")
            cells = [column.cells[index] for column in columns]
            told = [[line for text in cell.texts for line in in_column(text, _CELL)]
                    for cell in cells]
            yield from _side_by_side(in_column(f"{row.code}  {row.title}", _ROW), told)
            index += 1


def _rule(columns: Sequence[StripColumn], mark: str) -> str:
    return mark * (_ROW + (_CELL + _GAP) * len(columns))


def _side_by_side(first: Sequence[str], others: Sequence[Sequence[str]]) -> Iterator[str]:
    for level in range(max(map(len, (first, *others)))):
        texts = [(first, _ROW), *((other, _CELL) for other in others)]
        yield (" " * _GAP).join(
            (lines[level] if level < len(lines) else "").ljust(width) for lines, width in texts
        ).rstrip()
