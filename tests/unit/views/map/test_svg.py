"""The SVG page: well-formed, titled, legible, the same each time, closed on itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from replicate.domain.reports.picture import Listing, Picture, Standing
from replicate.views.typography.font import SVG_FAMILY
from tests.material.drawn_maps import render_map, render_svg
from tests.material.measured_pages import SVG, frame_rects, groups, text_sizes, tree
from tests.material.sample_pictures import (
    invented,
    odd,
    overlay,
    pau_2004,
    pau_2009,
)


@pytest.mark.parametrize("picture", [pau_2009(), overlay(), invented(12), odd()],
                         ids=["pau", "overlay", "invented", "odd"])
def test_every_node_and_tie_has_id_class_and_title(picture: Picture) -> None:
    """Each box and tie is one group with its id, its class and its sentence, first of all."""
    svg = render_svg(picture)
    nodes, ties = groups(svg, "noeud"), groups(svg, "lien")
    assert set(nodes) == {item.id for item in picture.boxes}
    assert set(ties) == {item.id for item in picture.links}
    for group in (*nodes.values(), *ties.values()):
        assert group[0].tag == f"{SVG}title"
    for item in pau_2009().boxes if picture.title == pau_2009().title else ():
        assert nodes[item.id][0].text == item.title


def test_root_says_what_it_is() -> None:
    """Language, role, title and description are there for a screen reader."""
    root = tree(render_svg(pau_2009()))
    assert root.get("lang") == "fr"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert root.get("role") == "img"
    ids = [element.get("id") for element in root[:2]]
    assert (root.get("aria-labelledby") or "").split() == ids
    assert [element.text for element in root[:2]] == [pau_2009().title, pau_2009().description]
    assert root.get("font-family") == SVG_FAMILY


@pytest.mark.parametrize("make", [pau_2004, pau_2009, overlay])
def test_an_ordinary_map_is_one_a3(make: Callable[[], Picture]) -> None:
    """Pau's maps and the overlay print on A3, landscape, their lists included."""
    root = tree(render_svg(make()))
    assert (root.get("width"), root.get("height")) == ("420mm", "297mm")
    assert root.get("viewBox") == "0 0 1190.55 841.89"


@pytest.mark.parametrize("picture", [pau_2009(), overlay(), invented(30), invented(60), odd()],
                         ids=["pau", "overlay", "30", "60", "odd"])
def test_no_text_is_under_nine_points(picture: Picture) -> None:
    """Every text, frame and legend included, is at least 9 pt on its own page."""
    assert min(text_sizes(render_svg(picture))) >= 9


def test_same_picture_same_bytes() -> None:
    """Two runs give the same file."""
    assert render_svg(overlay()) == render_svg(overlay())
    assert render_svg(invented(20)) == render_svg(invented(20))


def test_no_outside_reference() -> None:
    """The file asks nothing of a network or of another file."""
    svg = render_svg(overlay())
    assert re.findall(r"https?://[^\"' ]+", svg) == ["http://www.w3.org/2000/svg"]
    assert "href" not in svg
    assert set(re.findall(r"url\(([^)]+)\)", svg)) == {"#hachure-jus"}


def test_long_lists_are_on_sheets_of_their_own() -> None:
    """Nothing listed is cut, and no page grows: the map says that a sheet follows."""
    items = tuple(f"Élément {i} qui n'est pas dessiné (La méthode, l. {i})" for i in range(200))
    long = replace(pau_2009(), listings=(Listing("Sans date connue", items),))
    drawn = render_map(long)
    assert drawn.larger is None
    assert all('width="420mm" height="297mm"' in sheet.svg for sheet in drawn.sheets)
    assert "est écrit sur une feuille qui suit" in drawn.sheets[0].svg
    texts = [[text.text or "" for text in tree(sheet.svg).iter(f"{SVG}text")]
             for sheet in drawn.sheets]
    assert "Élément 0 qui" not in " ".join(texts[0])
    told = " ".join(text for sheet in texts[1:] for text in sheet)
    assert all(item in told for item in items)
    count = len(drawn.sheets)
    for number, (sheet, words) in enumerate(zip(drawn.sheets, texts, strict=True), 1):
        assert any(f"feuille {number} sur {count}" in text for text in words)
        assert f"feuille {number} sur {count}" in sheet.description


def test_a_sheet_number_never_lies_on_the_drawing() -> None:
    """A head that its number makes taller moves the drawing down; without a number it does not."""
    told = ("Une phrase qui tient tout juste sur une ligne. " * 4)[:154]
    picture = replace(pau_2009(), subtitle=told, as_of="État au 20 novembre 2017")
    items = tuple(f"Élément {number} qui n'est pas dessiné" for number in range(400))
    alone = render_map(picture)
    first = render_map(replace(picture, listings=(Listing("À côté", items),)))
    assert len(alone.sheets) == 1 < len(first.sheets)
    depths: list[float] = []
    for sheet in (alone.sheets[0], first.sheets[0]):
        lanes = [float(rect.get("y", "0")) for group in tree(sheet.svg).iter(f"{SVG}g")
                 if group.get("class") == "couloir" for rect in group.iter(f"{SVG}rect")]
        words = [rect.bottom for _, rect in frame_rects(sheet.svg) if rect.y < min(lanes) + 30]
        assert max(words) < min(lanes)
        depths.append(min(lanes))
    assert depths[0] < depths[1]


def test_legend_holds_only_marks_used() -> None:
    """A champ, shape, line end or standing that is not drawn is not explained."""
    legend = groups(render_svg(pau_2009()), "legende")[""]
    words = [text.text for text in legend.iter(f"{SVG}text")]
    assert "Logement" in words
    assert "intervient dans" in words
    assert "Sécurité et justice" not in words
    assert "succède à, issu de" not in words
    assert "Trait" not in words


def test_every_standing_shows_without_colour() -> None:
    """Ghosts are white and dashed or dotted, the unsaid has its mark, the ended is struck."""
    nodes = groups(render_svg(overlay()), "noeud")
    assert 'stroke-dasharray="6 4"' in _xml(nodes["udvs"])
    assert 'stroke-dasharray="0 3"' in _xml(nodes["samsah"])
    assert "?" in [text.text for text in nodes["samsah"].iter(f"{SVG}text")]
    assert _xml(nodes["gem"]).count("<rect") == 2
    assert _xml(nodes["permanence"]).count("<rect") == 2
    ended = groups(render_svg(pau_2004()), "noeud")["unite-fermee"]
    assert "<path" in _xml(ended)
    assert "etat-termine" in (ended.get("class") or "")
    assert Standing.ENDED.value == "terminé"


def _xml(group: ElementTree.Element) -> str:
    return ElementTree.tostring(group, encoding="unicode").replace("ns0:", "")
