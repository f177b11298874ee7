"""Colours, widths and dashes of the picture grammar, and SVG's smallest parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Standing
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary.marks import CHAMP_MARKS, ChampMark
from replicate.views.escape import class_name, markup
from replicate.views.page.geometry import Rect
from replicate.views.page.label import TextLine
from replicate.views.typography.font import SVG_FAMILY

DARK = "#1A1A1A"
SECONDARY = "#444444"
ABSENT = "#767676"
MUTED = "#8A8A8A"
LANE = "#FFFDE6"
BAR = "#2E2E2E"

HATCHES = {"securite_justice": ("#666666", 45), "ressource_formation": ("#CDBF45", 45),
           "autre": ("#98DCC2", 45), UNKNOWN: ("#FFFFFF", 135)}
"""Colour of the stripes over each hatched champ's fill, and how they lean, in degrees."""

_HALF_CAPITAL = 0.36
"""Of a size: capitals stand 0.72 of it above the baseline."""

STRIPE = 3.0 / 8.0
"""The part of a hatched fill that its stripes cover."""

_STANDING_CLASSES = {
    Standing.PRESENT: "existe", Standing.PLANNED: "prevu", Standing.ENDED: "termine",
    Standing.ABSENT: "absent", Standing.UNSAID: "non-dit", Standing.UNSURE: "pas-su",
    Standing.ADDED: "ajoute",
}


@record
class Stroke:
    """How a line or an outline is drawn; ``dash`` as SVG writes it, empty when solid."""

    colour: str
    width: float
    dash: str = ""

    def attributes(self) -> str:
        """SVG attributes; dots are dashes of no length with round ends."""
        dash = f' stroke-dasharray="{self.dash}"' if self.dash else ""
        cap = ' stroke-linecap="round"' if self.dash.startswith("0 ") else ""
        return f'stroke="{self.colour}" stroke-width="{number(self.width)}"{dash}{cap}'


_OUTLINES = {
    Standing.ENDED: (MUTED, "6 3"),
    Standing.ABSENT: (ABSENT, "6 4"),
    Standing.UNSAID: (ABSENT, "0 3"),
    Standing.UNSURE: (DARK, "0 3"),
}
_LINES = {
    Standing.PLANNED: (DARK, "0 4.2"),
    Standing.ENDED: (MUTED, "8 4"),
    Standing.ABSENT: (ABSENT, "6 4"),
    Standing.UNSAID: (ABSENT, "0 3.4"),
}


def outline_stroke(standing: Standing, heavy: bool) -> Stroke:
    """A box's outline; ``heavy`` for institutions."""
    colour, dash = _OUTLINES.get(standing, (DARK, ""))
    if dash:
        return Stroke(colour, 2.0 if heavy else 1.4, dash)
    return Stroke(colour, 2.8 if heavy else 1.3)


def ring(standing: Standing) -> Stroke:
    """The second outline: dotted when planned, solid when added."""
    if standing is Standing.PLANNED:
        return Stroke(DARK, 1.9, "0 4.2")
    return Stroke(DARK, 1.5)


def line(standing: Standing, thick: bool) -> Stroke:
    """A tie's line; ``thick`` for "intervient dans" alone."""
    colour, dash = _LINES.get(standing, (DARK, ""))
    return Stroke(colour, 3.0 if thick else 1.4 if not dash.startswith("0") else 1.8, dash)


def champ_fill(mark: ChampMark) -> str:
    """The fill as SVG writes it: a colour, or the pattern of a hatched champ."""
    return f"url(#{_pattern_id(mark)})" if mark.hatched else mark.fill


def patterns(champs: Sequence[str]) -> str:
    """Definitions of the hatchings that ``champs`` (vocabulary values) need.

    The stripes stay close enough to the fill for the code to read on both.
    """
    parts = []
    for champ in sorted(set(champs)):
        mark = CHAMP_MARKS[champ]
        if mark.hatched:
            stripe, lean = HATCHES[champ]
            parts.append(
                f'<pattern id="{_pattern_id(mark)}" width="8" height="8" '
                f'patternUnits="userSpaceOnUse" patternTransform="rotate({lean})">'
                f'<rect width="8" height="8" fill="{mark.fill}"/>'
                f'<rect width="{number(8 * STRIPE)}" height="8" fill="{stripe}"/></pattern>'
            )
    return "".join(parts)


def _pattern_id(mark: ChampMark) -> str:
    """The name of a hatching: the letters of its code."""
    return f"hachure-{''.join(filter(str.isalpha, mark.code)).lower()}"


def standing_class(standing: Standing) -> str:
    """The class a page's script and style know a standing by."""
    return f"etat-{_STANDING_CLASSES[standing]}"


def box_classes(box: Box, *kinds: str) -> str:
    """The class attribute of a box's mark: what it is, its champ, its genre, its standing."""
    return classes(*kinds, f"champ-{box.champ}", f"genre-{box.genre}",
                   standing_class(box.standing))


def number(value: float) -> str:
    """A coordinate with at most two decimals, the same on every machine."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_element(
    line_: TextLine, x: float, baseline: float, colour: str = DARK, anchor: str = "start"
) -> str:
    """One line of text; ``anchor`` is start, middle or end of it at ``x``."""
    bold = ' font-weight="bold"' if line_.bold else ""
    at = f' text-anchor="{anchor}"' if anchor != "start" else ""
    element = (f'<text x="{number(x)}" y="{number(baseline)}" '
               f'font-size="{number(line_.size)}"{bold}{at} fill="{colour}">'
               f"{markup(line_.text)}</text>")
    if not line_.struck:
        return element
    left = x - {"start": 0.0, "middle": line_.width / 2, "end": line_.width}[anchor]
    level = baseline - 0.3 * line_.size
    return (f'{element}<path d="M{number(left)},{number(level)}h{number(line_.width)}" '
            f'stroke="{colour}" stroke-width="1.2"/>')


def baseline(middle: float, size: float) -> float:
    """Where capitals of a ``size`` stand, so that they are centred on ``middle``."""
    return middle + _HALF_CAPITAL * size


def line_baseline(line_: TextLine, top: float) -> float:
    """Where a line of text stands whose room begins at ``top``: its capitals in the middle."""
    return baseline(top + line_.height / 2, line_.size)


def lines_under(
    lines: Iterable[TextLine], x: float, top: float, colour: str | None = DARK,
    anchor: str = "start",
) -> str:
    """Lines of text one under the other from ``top``, each begun, centred or ended at ``x``.

    Without a ``colour``, those of a name, which are bold, are dark, and its notes less so.
    """
    parts = []
    for line_ in lines:
        shade = colour or (DARK if line_.bold else SECONDARY)
        parts.append(text_element(line_, x, line_baseline(line_, top), shade, anchor))
        top += line_.height
    return "".join(parts)


def rectangle(rect: Rect, paint: str, radius: float = 0) -> str:
    """A rectangle with ``paint``, the attributes of its fill and outline."""
    rounded = f' rx="{number(radius)}"' if radius else ""
    return (f'<rect x="{number(rect.x)}" y="{number(rect.y)}" '
            f'width="{number(rect.width)}" height="{number(rect.height)}"'
            f"{rounded} {paint}/>")


def filled(rect: Rect, colour: str) -> str:
    """A rectangle without an outline."""
    return rectangle(rect, f'fill="{colour}"')


def family_attribute() -> str:
    """The font families of the whole picture."""
    return f'font-family="{SVG_FAMILY}"'


def classes(*values: str) -> str:
    """A class attribute from vocabulary values and fixed words."""
    return f'class="{" ".join(class_name(value) for value in values)}"'
