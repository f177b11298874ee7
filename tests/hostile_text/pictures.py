"""Pictures that hold a text wherever they show one, and what must be true of them."""

from __future__ import annotations

import re
from dataclasses import replace

from replicate.domain.reports.picture import Listing, Picture, TieRow
from replicate.views.map.placed import Layout
from replicate.views.typography.font import clean_text
from tests.material.measured_pages import (
    SVG,
    assert_frame_is_clear,
    groups,
    overlaps,
    tree,
)
from tests.material.sample_pictures import invented, pau_2009

_TAGS = frozenset(
    "svg title desc defs pattern g rect circle ellipse path polygon text".split()
)
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ATTRIBUTES = frozenset(
    "aria-labelledby class cx cy d data-de data-id data-liens data-vers fill fill-opacity"
    " font-family font-size font-weight height id lang patternTransform"
    " patternUnits points r role rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin"
    " stroke-width text-anchor transform viewBox width x y".split()
)


def hostile_picture(text: str, anchored: bool = True) -> Picture:
    """The map of Pau, or a small one without roles, where every text is ``text``."""
    base = pau_2009() if anchored else invented(6)
    row = TieRow(*[text] * 8)
    return replace(
        base, title=text, subtitle=text, as_of=text, description=text, banner=text,
        status_note=text, sources=(text, text), rows=(row, row),
        listings=(Listing(text, (text, text)), Listing(text, (text,))),
        lanes=tuple(replace(lane, name=text) for lane in base.lanes),
        boxes=tuple(replace(box, name=text, title=text, notes=(text,) * 2, badge=text)
                    for box in base.boxes),
        links=tuple(replace(link, verb=text, title=text) for link in base.links),
    )


def assert_safe_svg(svg: str) -> None:
    """Well-formed, of known parts only: nothing runs, nothing outside is asked for."""
    for element in tree(svg).iter():
        assert element.tag.removeprefix(SVG) in _TAGS, element.tag
        for name, value in element.attrib.items():
            assert name.removeprefix(_XML) in _ATTRIBUTES, name
            if "url(" in value:
                assert re.fullmatch(r"url\(#hachure-[a-z]+\)", value), value
            assert "\n" not in value, value
    # Neither another declaration nor an entity of one's own.
    assert re.findall(r"<[?!][^>]*", svg) == ['<?xml version="1.0" encoding="UTF-8"?']


def assert_says(svg: str, picture: Picture) -> None:
    """Titles hold the whole text, as an XML reader gives it back."""
    root = tree(svg)
    assert [item.text or "" for item in root[:2]] == [
        clean_text(picture.title), clean_text(picture.description)]
    titles = {id_: group[0].text or "" for id_, group in groups(svg, "noeud").items()}
    assert titles == {box.id: clean_text(box.title) for box in picture.boxes}


def assert_nothing_overlaps(layout: Layout, svg: str) -> None:
    """Boxes, verbs and headings stand apart, texts are inside theirs, the frame is legible."""
    assert overlaps(layout) == []
    for item in layout.boxes:
        assert sum(line.height for line in item.label.lines) <= item.rect.height
        assert all(line.width <= item.rect.width for line in item.label.lines)
    for bar in layout.bars:
        assert sum(text.width for text in bar.texts) <= bar.rect.width
    assert_frame_is_clear(svg)
