"""The frame: title, subtitle, date and banner above; legend, notices and sources below.

All measures are in points of an A3 page; larger sheets show the frame enlarged.
"""

from __future__ import annotations

from dataclasses import dataclass

from replicate.domain.report import Picture
from replicate.views import ink
from replicate.views.font import ASCENT, LINE_HEIGHT, clean_text
from replicate.views.geometry import Rect
from replicate.views.label import TextLine
from replicate.views.legend import SIZE, Legend
from replicate.views.placed import Layout
from replicate.views.wrapping import wrap

MARGIN = 28.0
TITLE_SIZE = 23.24
"""8.2 mm."""

_SUBTITLE_SIZE = 13.5
_BANNER_SIZE = 11.5
_SOURCE_SIZE = 9.2


@dataclass(frozen=True)
class Block:
    """A part of the frame: its height, and its SVG drawn from a top at zero."""

    height: float
    svg: str

    def at(self, y: float) -> str:
        """The block moved down to ``y``."""
        if not self.svg:
            return ""
        return f'<g transform="translate(0,{ink.number(y)})">{self.svg}</g>'


def head_block(picture: Picture, width: float) -> Block:
    """Title, subtitle and date on the left, banner in the top right corner."""
    parts: list[str] = []
    banner_width, banner = _banner(picture.banner, width)
    parts.append(banner)
    room = width - 2 * MARGIN
    date = clean_text(picture.as_of)
    y = 26.0
    for text in wrap(clean_text(picture.title), room - banner_width, TITLE_SIZE, bold=True):
        line = TextLine(text, TITLE_SIZE, bold=True)
        parts.append(ink.text_element(line, MARGIN, y + TITLE_SIZE * ASCENT))
        y += line.height
    y += 3
    if date:
        line = TextLine(date, _SUBTITLE_SIZE, bold=True)
        parts.append(ink.text_element(line, width - MARGIN, y + _SUBTITLE_SIZE * ASCENT,
                                      ink.SECONDARY, "end"))
        room -= line.width + 20
    for text in wrap(clean_text(picture.subtitle), room, _SUBTITLE_SIZE):
        line = TextLine(text, _SUBTITLE_SIZE)
        parts.append(ink.text_element(line, MARGIN, y + _SUBTITLE_SIZE * ASCENT, ink.SECONDARY))
        y += line.height
    return Block(max(y, 26.0 + TITLE_SIZE * LINE_HEIGHT + 20) + 8, "".join(parts))


def _banner(banner: str | None, width: float) -> tuple[float, str]:
    """The width the banner takes from the title, and the boxed banner itself."""
    if not banner:
        return 0.0, ""
    lines = [TextLine(text, _BANNER_SIZE, bold=True)
             for text in wrap(clean_text(banner), width * 0.3, _BANNER_SIZE, bold=True)]
    inner = max(line.width for line in lines)
    box = Rect(width - MARGIN - inner - 20, 18, inner + 20,
               sum(line.height for line in lines) + 10)
    parts = [f'<rect x="{ink.number(box.x)}" y="{box.y}" width="{ink.number(box.width)}" '
             f'height="{ink.number(box.height)}" fill="#FFFFFF" stroke="{ink.DARK}" '
             'stroke-width="1.6"/>']
    y = box.y + 5
    for line in lines:
        parts.append(ink.text_element(line, box.centre[0], y + 0.82 * line.size,
                                      anchor="middle"))
        y += line.height
    return box.width + 20, "".join(parts)


def foot_block(picture: Picture, layout: Layout | None, width: float) -> Block:
    """A rule, the legend, the status sentence, the notices and the sources."""
    room = width - 2 * MARGIN
    legend = Legend(picture, layout, room)
    parts = [f'<path d="M{MARGIN},4H{ink.number(width - MARGIN)}" stroke="{ink.DARK}" '
             'stroke-width="1"/>',
             legend.draw(MARGIN, 12)]
    y = 12 + legend.height + 6
    notes = [(text, ink.DARK) for text in (picture.status_note, *(layout.notices if layout else ()))
             if text]
    notes += [(text, ink.SECONDARY) for text in picture.sources]
    for note, colour in notes:
        size = SIZE if colour == ink.DARK else _SOURCE_SIZE
        for text in wrap(clean_text(note), room, size):
            line = TextLine(text, size)
            parts.append(ink.text_element(line, MARGIN, y + size * 0.86, colour))
            y += line.height
    return Block(y + 12, "".join(parts))
