"""The frame: title, subtitle, date and banner above; legend, notices and sources below.

All measures are in points of an A3 page; larger sheets show the frame enlarged.
"""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.record import record
from replicate.domain.reports.headed import Headed
from replicate.views.page import ink
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine, height_of
from replicate.views.page.legend import SIZE, Group, Legend
from replicate.views.page.sizes import A3_WIDTH
from replicate.views.typography.font import ASCENT, LINE_HEIGHT, clean_text
from replicate.views.typography.wrapping import wrap

MARGIN = 28.0
ACROSS = A3_WIDTH - 2 * MARGIN
"""At the sides of a page, and between them, in points."""

TITLE_SIZE = 23.24
"""8.2 mm."""

_TOP = 26.0
_SUBTITLE_SIZE = 13.5
_BANNER_SIZE = 11.5
_SOURCE_SIZE = 9.2
_SOURCES_A_LINE = 3


@record
class FramePart:
    """A part of the frame: its height, and its SVG drawn from a top at zero."""

    height: float
    svg: str

    def at(self, y: float) -> str:
        """The block moved down to ``y``."""
        if not self.svg:
            return ""
        return f'<g transform="translate(0,{ink.number(y)})">{self.svg}</g>'


def head_block(picture: Headed) -> FramePart:
    """Title and subtitle on the left; on the right the banner, and the date under it."""
    banner = _banner(picture.banner)
    banner_width = banner.rect.width + 20 if banner else 0.0
    texts, y = _column(clean_text(picture.title), TITLE_SIZE, _TOP,
                       ACROSS - banner_width, bold=True)
    parts = [ink.text_element(line, MARGIN, at) for line, at in texts]
    if banner:
        parts.append(_drawn_banner(banner))
        y = max(y, banner.rect.bottom + 2)
    dates, bottom = _column(clean_text(picture.as_of), _SUBTITLE_SIZE, y + 3, A3_WIDTH * 0.3,
                            bold=True)
    parts += [ink.text_element(line, A3_WIDTH - MARGIN, at, ink.SECONDARY, "end")
              for line, at in dates]
    date_width = max((line.width + 20 for line, _ in dates), default=0.0)
    texts, y = _column(clean_text(picture.subtitle), _SUBTITLE_SIZE, y + 3,
                       ACROSS - date_width)
    parts += [ink.text_element(line, MARGIN, at, ink.SECONDARY) for line, at in texts]
    return FramePart(max(y, bottom, _TOP + TITLE_SIZE * LINE_HEIGHT + 20) + 8, "".join(parts))


def _column(
    text: str, size: float, top: float, room: float, bold: bool = False
) -> tuple[list[tuple[TextLine, float]], float]:
    """Lines of a text with their baselines, and where the next text may start."""
    lines = []
    for wrapped in wrap(text, room, size, bold):
        line = TextLine(wrapped, size, bold)
        lines.append((line, top + size * ASCENT))
        top += line.height
    return lines, top


@record
class _Banner:
    """The banner's box in the top right corner, and the lines that fill it."""

    rect: Rect
    lines: tuple[TextLine, ...]


def _banner(banner: str | None) -> _Banner | None:
    # Each warning starts its own line: "Pau :" must not end the one before.
    texts = [text for part in clean_text(banner or "").split(" · ")
             for text in wrap(part, A3_WIDTH * 0.3, _BANNER_SIZE, bold=True)]
    lines = tuple(TextLine(text, _BANNER_SIZE, bold=True) for text in texts)
    if not lines:
        return None
    inner = max(line.width for line in lines)
    rect = Rect(A3_WIDTH - MARGIN - inner - 20, 18, inner + 20,
                height_of(lines) + 10)
    return _Banner(rect, lines)


def _drawn_banner(banner: _Banner) -> str:
    box = banner.rect
    parts = [ink.rectangle(box, f'fill="#FFFFFF" stroke="{ink.DARK}" stroke-width="1.6"')]
    y = box.y + 5
    for line in banner.lines:
        parts.append(ink.text_element(line, box.centre[0], y + 0.82 * line.size,
                                      anchor="middle"))
        y += line.height
    return f'<g {ink.classes("bandeau")}>{"".join(parts)}</g>'


def foot_of(
    groups: Sequence[Group], notices: Sequence[str], sources: Sequence[str],
    is_tight: bool = False,
) -> FramePart:
    """A rule, the legend, the notices in one paragraph and the sources.

    A few sources have a line each, unless room ``is_tight``.
    """
    legend = Legend(groups, ACROSS)
    parts = [f'<path d="M{MARGIN},4H{ink.number(A3_WIDTH - MARGIN)}" stroke="{ink.DARK}" '
             'stroke-width="1"/>',
             legend.draw(MARGIN, 12)]
    y = 12 + (legend.height + 6 if legend.groups else 0)
    notes = [(" ".join(filter(None, notices)), ink.DARK)]
    # A few sources read best one a line; many would push the page beyond its sheet.
    many = is_tight or len(sources) > _SOURCES_A_LINE
    notes += [(text, ink.SECONDARY) for text in ((" · ".join(sources),) if many else sources)]
    for note, colour in notes:
        size = SIZE if colour == ink.DARK else _SOURCE_SIZE
        for text in wrap(clean_text(note), ACROSS, size):
            line = TextLine(text, size)
            parts.append(ink.text_element(line, MARGIN, y + size * 0.86, colour))
            y += line.height
    return FramePart(y + 4, "".join(parts))
