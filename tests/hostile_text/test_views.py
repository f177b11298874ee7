"""Every view, every text: nothing runs, nothing breaks, and what is read back is what was said."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.reports.index_page import IndexPage, PageSection
from replicate.domain.reports.picture import Picture
from replicate.views.escape import dot_string, json_text, markup, read_twice
from replicate.views.html.index import render_index
from replicate.views.map.dot import render_dot
from replicate.views.map.svg import compose, words_beside
from replicate.views.map.verbs import verb_text
from replicate.views.page.paper import render_png
from replicate.views.problems import render_annotations, render_problems, render_problems_json
from replicate.views.table import render_csv, tie_table
from replicate.views.typography.font import clean_text, harmless_text
from tests.hostile_text.pictures import (
    assert_nothing_overlaps,
    assert_safe_svg,
    assert_says,
    hostile_picture,
)
from tests.hostile_text.read_back import draw_dot, is_harmless, without_spaces
from tests.hostile_text.texts import OVER_LIMIT, TEXTS
from tests.material.drawn_maps import render_svg
from tests.material.measured_pages import placed

every_text = pytest.mark.parametrize("text", [*TEXTS.values(), OVER_LIMIT],
                                     ids=[*TEXTS, "over the limit"])


@every_text
def test_pictures_are_safe_and_legible(text: str) -> None:
    """SVG of known parts, which says the text, and in which nothing overlaps nor overflows."""
    for anchored in (True, False):
        picture = hostile_picture(text, anchored)
        _assert_safe_and_legible(picture)


def _assert_safe_and_legible(picture: Picture) -> None:
    sheet, layout = placed(picture)
    svg = compose(picture, sheet, layout, words_beside(picture, sheet, layout))
    assert_safe_svg(svg)
    assert_says(svg, picture)
    assert_nothing_overlaps(layout, svg)


@pytest.mark.parametrize("name", [
    "emoji", "arabic", "zalgo", "long word", "blank", "xml entity", "svg closes", "nonchars",
])
def test_images_are_made(name: str) -> None:
    """A PNG is drawn of what fonts lack, of the longest, of nothing and of markup."""
    png = render_png(render_svg(hostile_picture(TEXTS[name])))
    assert png.startswith(b"\x89PNG")
    assert png.endswith(b"IEND\xaeB`\x82")


_ALWAYS_KEPT = 15
"""Letters at the start of a name that no shortening takes away."""


def assert_dot_says(picture: Picture) -> None:
    """All boxes and ties, no others, each with its own sentence, and names as they are."""
    shown = draw_dot(render_dot(picture))
    graph = shown.pop("graph0")
    assert graph.letters == without_spaces(clean_text(picture.title))
    titles = {box.id: box.title for box in picture.boxes}
    titles |= {link.id: link.title for link in picture.links}
    assert {id_: item.tooltip for id_, item in shown.items()} == {
        id_: clean_text(title) for id_, title in titles.items()}
    for box in picture.boxes:
        assert without_spaces(clean_text(box.name))[:_ALWAYS_KEPT] in shown[box.id].letters
    for link in picture.links:
        assert shown[link.id].letters in ("", without_spaces(verb_text(link)))


@every_text
def test_dot_is_read_back(text: str) -> None:
    """The engine reads every box and tie with its text, and warns of nothing."""
    assert_dot_says(hostile_picture(text))


@every_text
def test_tables_are_read_back(text: str) -> None:
    """Each cell comes back as one line, with at most the apostrophe that keeps it a text."""
    [_, *rows] = csv.reader(
        io.StringIO(render_csv(tie_table(hostile_picture(text))).removeprefix("\ufeff"),
                    newline=""),
        delimiter=";")
    assert len([row for row in rows if any(row[1:])]) == 2
    for cell in (*rows[0], rows[-1][0]):
        assert cell.removeprefix("'") == clean_text(text).removeprefix("'")
        assert not cell.strip(" \u00a0\u202f\u200b\ufeff").startswith(tuple("=+-@＝＋－＠"))


@every_text
def test_problems_are_one_line_each(text: str) -> None:
    """No text starts a line, an annotation or a terminal's sequence of its own."""
    problem = Problem("SCH106", Severity.ERROR, text, Location(f"kit/{text}", 3, 5), text, text)
    told = render_problems([problem])
    assert told.count("\n") == len(told.splitlines()) == 3
    annotation = render_annotations([problem])
    assert annotation.startswith("::error file=kit/")
    assert len(annotation.splitlines()) == 1
    data = json.loads(render_problems_json([(text, [problem])]))
    assert data["kits"][0]["problemes"][0]["message"] == text
    shown = told + annotation + render_problems_json([(text, [problem])])
    assert not [sign for sign in shown if sign != "\n" and not is_harmless(sign)]


@every_text
def test_the_page_of_the_demonstration_shows_texts(text: str) -> None:
    """Every text of the page is shown and none is markup."""
    plain = render_index(IndexPage("x", "x", (PageSection("x", "x", text="x"),)))
    page = render_index(IndexPage(text, text, (PageSection(text, text, text=text),)))
    assert page.count("<") == plain.count("<")
    assert "<script" not in page.lower()


@settings(max_examples=25)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=20))
def test_any_text_is_read_back_from_dot(texts: list[str]) -> None:
    """Whatever Unicode holds comes back from the engine as it was shown."""
    lines = [f'n{index} [id="n{index}", label={dot_string(text)},'
             f" tooltip={dot_string(read_twice(text))}];" for index, text in enumerate(texts)]
    shown = draw_dot(f'digraph {{ graph [charset="UTF-8"]; {" ".join(lines)} }}')
    for index, text in enumerate(texts):
        said = without_spaces(clean_text(text))
        assert shown[f"n{index}"].letters == said
        assert without_spaces(shown[f"n{index}"].tooltip) == said


@settings(max_examples=12)
@given(st.text(max_size=90))
def test_any_text_makes_a_safe_picture(text: str) -> None:
    """Whatever Unicode holds, the picture is safe, says it, and nothing overlaps."""
    picture = hostile_picture(text, anchored=False)
    _assert_safe_and_legible(picture)


@given(st.text())
def test_any_text_is_one_element_of_markup(text: str) -> None:
    """As content and as an attribute, an XML reader gives back the text that was shown."""
    from xml.etree import ElementTree

    root = ElementTree.fromstring(f'<a b="{markup(text)}">{markup(text)}</a>')
    assert (root.text or "", root.get("b"), len(root)) == (clean_text(text),) * 2 + (0,)


@given(st.recursive(st.text(), lambda inner: st.lists(inner, max_size=4), max_leaves=8))
def test_any_text_is_kept_whole_in_json(data: object) -> None:
    """JSON loses nothing, and holds nothing that a terminal obeys."""
    written = json_text(data)
    assert json.loads(written) == data
    assert all(sign == "\n" or is_harmless(sign) for sign in written)


@given(st.text())
def test_what_is_printable_is_harmless(text: str) -> None:
    """A printed text has no control, no half of a pair, no turn of direction; twice is once."""
    shown = harmless_text(text)
    assert all(is_harmless(sign) for sign in shown)
    shown.encode()
    assert harmless_text(shown) == shown
