"""The picture as DOT text: sorted and escaped, for anyone who has Graphviz.

It says all that the drawing says but the frame, lanes and hatchings: all boxes (forums too),
all ties, fills, shapes, line ends, standings. Where roles give places, the
text asks for ``neato`` and pins every box; else ``dot`` ranks them.
"""

from __future__ import annotations

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Link, Picture, Standing
from replicate.domain.vocabulary.marks import TIE_LINE_ENDS, LineEnd, Shape
from replicate.views.escape import class_name, dot_id, dot_string, markup, read_twice
from replicate.views.map.anchored import drawable_links
from replicate.views.map.layout import ANCHORED_HEIGHT
from replicate.views.map.slots import place_by_role
from replicate.views.map.verbs import verb_text
from replicate.views.page import ink
from replicate.views.page.frame import ACROSS
from replicate.views.page.geometry import POINTS_PER_INCH, Rect
from replicate.views.page.label import (
    TextLine,
    TypeScale,
    champ_of,
    is_ghost,
    is_ringed,
    natural_label,
    shape_of,
)
from replicate.views.page.lines import end_marks, is_double
from replicate.views.typography.font import ENGINE_FAMILY

_SHAPES = {Shape.INSTITUTION: "box", Shape.PLACE: "box", Shape.TEAM: "hexagon",
           Shape.FORUM: "ellipse", Shape.CARE: "parallelogram"}
_ENDS = {"": "none", "triangle": "normal", "vee": "vee", "hollow": "empty", "diamond": "diamond",
         "open-diamond": "odiamond", "dot": "dot", "box": "box"}
_STYLES = {Standing.PLANNED: "dotted", Standing.UNSAID: "dotted",
           Standing.UNSURE: "dotted", Standing.ABSENT: "dashed", Standing.ENDED: "dashed"}
_NAME_SIZE = 14.0


@record
class _Place:
    """The rectangle of a box or bar, and its text."""

    rect: Rect
    lines: tuple[TextLine, ...]
    is_bar: bool = False


def render_dot(picture: Picture) -> str:
    """DOT of all boxes and ties, by id; the same picture gives the same text.

    Every value is quoted and escaped, whatever names hold. Ties whose ends are
    not both boxes of the picture are left to the table.
    """
    places = _places(picture)
    lines = ["digraph carte {", *_settings(picture, anchored=bool(places))]
    lines += [_node(box, places.get(box.id))
              for box in sorted(picture.boxes, key=lambda item: item.id)]
    lines += [_edge(link)
              for link in sorted(drawable_links(picture), key=lambda item: item.id)]
    return "\n".join([*lines, "}", ""])


def _settings(picture: Picture, anchored: bool) -> list[str]:
    graph = {"charset": "UTF-8", "outputorder": "edgesfirst", "label": picture.title,
             "labelloc": "t", "fontname": ENGINE_FAMILY, "fontsize": "20", "splines": "true"}
    if anchored:
        graph |= {"layout": "neato", "inputscale": str(POINTS_PER_INCH), "esep": "+1",
                  "sep": "+1.5"}
    else:
        graph |= {"layout": "dot", "rankdir": "LR", "nodesep": "0.25", "ranksep": "1"}
    return [
        f"  graph {_attributes(graph)};",
        f"  node {_attributes({'fontname': ENGINE_FAMILY, 'fontsize': '14'})};",
        f"  edge {_attributes({'fontname': ENGINE_FAMILY, 'fontsize': '11.5', 'dir': 'both'})};",
    ]


def _places(picture: Picture) -> dict[str, _Place]:
    """Places of the map by roles, in points; none when they are not known."""
    if not picture.slots:
        return {}
    placement = place_by_role(picture, Rect(0, 0, ACROSS, ANCHORED_HEIGHT))
    if placement is None:
        return {}
    boxes = {box.box.id: _Place(box.rect, box.label.lines) for box in placement.boxes}
    return boxes | {bar.box.id: _Place(bar.rect, bar.texts, is_bar=True)
                    for bar in placement.bars}


def _node(box: Box, place: _Place | None) -> str:
    pinned = {"pos": _pinned(place.rect)} if place else {}
    if place is None:
        label = natural_label(box, TypeScale(_NAME_SIZE))
        place = _Place(Rect(0, 0, label.width, label.height), label.lines)
    values = {
        "id": box.id,
        "class": _classes(box.standing, "noeud", f"champ-{box.champ}", f"genre-{box.genre}"),
        **_paint(box, place.is_bar),
        "fixedsize": "true",
        "width": f"{place.rect.width / POINTS_PER_INCH:.3f}",
        "height": f"{place.rect.height / POINTS_PER_INCH:.3f}",
        "margin": "0",
        "tooltip": read_twice(box.title),
        **pinned,
    }
    return (f"  {dot_id(box.id)} "
            f"{_attributes(values)[:-1]}, label=<{_html_label(box, place)}>];")


def _paint(box: Box, is_bar: bool) -> dict[str, str]:
    """Shape, fill, ink and outline; a bar is a dark box with round corners."""
    shape = shape_of(box)
    outline = ink.outline_stroke(box.standing, shape is Shape.INSTITUTION)
    rounded = ["rounded"] if is_bar or shape is Shape.PLACE else []
    pattern = [_STYLES[box.standing]] if box.standing in _STYLES else []
    fill, text = (ink.BAR, "#FFFFFF") if is_bar else (champ_of(box).fill, champ_of(box).ink)
    if is_ghost(box.standing):
        fill, text = "#FFFFFF", ink.SECONDARY
    return {
        "shape": "box" if is_bar else _SHAPES[shape],
        "style": ",".join(["filled", *rounded, *pattern]),
        "fillcolor": fill,
        "fontcolor": text,
        "color": outline.colour,
        "penwidth": ink.number(outline.width),
        "peripheries": "2" if is_ringed(box.standing) else "1",
    }


def _pinned(rect: Rect) -> str:
    return f"{rect.centre[0]:.1f},{ANCHORED_HEIGHT - rect.centre[1]:.1f}!"


def _html_label(box: Box, place: _Place) -> str:
    """The same lines as in the drawing, as Graphviz' HTML-like text."""
    parts = []
    for line in place.lines:
        text = read_twice(markup(line.text))
        if line.struck:
            text = f"<s>{text}</s>"
        if line.bold:
            text = f"<b>{text}</b>"
        parts.append(f'<font point-size="{ink.number(line.size)}">{text}</font>')
    if box.standing.is_open:
        parts[0] += f'<font point-size="{ink.number(_NAME_SIZE)}"><b> ?</b></font>'
    return (" " if place.is_bar else "<br/>").join(parts)


def _edge(link: Link) -> str:
    start, end = end_marks(link.type)
    thick = TIE_LINE_ENDS[link.type] is LineEnd.WORKS_IN
    stroke = ink.line(link.standing, thick)
    colour = stroke.colour
    values = {
        "id": link.id,
        "class": _classes(link.standing, "lien", f"lien-{link.type}"),
        "xlabel": verb_text(link),
        "arrowtail": _ENDS[start],
        "arrowhead": _ENDS[end],
        "color": f"{colour}:#FFFFFF:{colour}" if is_double(link.type, link.standing) else colour,
        "penwidth": ink.number(stroke.width),
        "style": _STYLES.get(link.standing, "solid"),
        "tooltip": read_twice(link.title),
    }
    ends = f"{dot_id(link.source)} -> {dot_id(link.target)}"
    return f"  {ends} {_attributes(values)};"


def _classes(standing: Standing, *names: str) -> str:
    return " ".join([*map(class_name, names), ink.standing_class(standing)])


def _attributes(values: dict[str, str]) -> str:
    """A DOT attribute list, every value quoted."""
    return f"[{', '.join(f'{key}={dot_string(value)}' for key, value in values.items())}]"
