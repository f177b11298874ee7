"""Matrix and cards that hold a text wherever they show one: safe, legible, and they say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from replicate.domain.reports.cards import Card, Deck, Partner
from replicate.domain.reports.matrix import Matrix
from replicate.domain.reports.picture import Box, DrawnSheet, Link, Listing
from replicate.views.cards.picture import render_cards
from replicate.views.matrix.picture import render_matrix
from replicate.views.typography.font import clean_text
from tests.hostile_text.pictures import assert_safe_svg
from tests.hostile_text.texts import OVER_LIMIT, TEXTS
from tests.material.matrices import cards_of, matrix_of
from tests.material.measured_pages import tree
from tests.material.texts_on_page import check_texts

every_text = pytest.mark.parametrize("text", [*TEXTS.values(), OVER_LIMIT],
                                     ids=[*TEXTS, "over the limit"])


def named(box: Box, text: str) -> Box:
    """The box, saying ``text`` wherever it says something."""
    return replace(box, name=text, title=text, notes=(text,), badge=text)


def worded(links: tuple[Link, ...], text: str) -> tuple[Link, ...]:
    """The ties, saying ``text``."""
    return tuple(replace(link, verb=text, title=text) for link in links)


def hostile_matrix(text: str) -> Matrix:
    """The matrix of the invented town, every text of it being ``text``."""
    made = matrix_of("ville-exemple")
    rows, columns = (tuple(tuple(named(box, text) for box in group) for group in groups)
                     for groups in (made.rows, made.columns))
    return replace(
        made, title=text, subtitle=text, as_of=text, lead=text, banner=text, notes=text,
        sources=(text, text), rows=rows, columns=columns,
        cells={place: worded(links, text) for place, links in made.cells.items()},
        listings=(Listing(text or "?", (text, text)), Listing(text or "?", (text,))),
    )


def hostile_deck(text: str) -> Deck:
    """Some cards of the invented town, every text of them being ``text``."""
    made = cards_of("ville-exemple")

    def around(partners: tuple[Partner, ...]) -> tuple[Partner, ...]:
        return tuple(Partner(named(item.box, text), worded(item.links, text)) for item in partners)

    cards = tuple(Card(named(card.box, text), text, around(card.before), around(card.after),
                       (Listing(text, (text, text)),)) for card in made.cards[:4])
    return replace(
        made, title=text, subtitle=text, as_of=text, lead=text, banner=text, notes=text,
        sources=(text, text), groups=(cards,), headings=(text,),
        listings=(Listing(text, (text, text)),),
    )


def assert_sound(sheets: tuple[DrawnSheet, ...], title: str) -> None:
    """Of known parts only, whole, nothing over anything and nothing off the page."""
    assert sheets
    for sheet in sheets:
        assert_safe_svg(sheet.svg)
        root = tree(sheet.svg)
        assert (root[0].text or "") == clean_text(title)
        assert (root[1].text or "") == clean_text(sheet.description)
        check_texts((sheet,))


@every_text
def test_a_matrix_is_safe_and_legible(text: str) -> None:
    """Whatever its names say, a matrix is SVG of known parts in which nothing is covered."""
    assert_sound(render_matrix(hostile_matrix(text)), text)


@every_text
def test_cards_are_safe_and_legible(text: str) -> None:
    """Whatever is said on them, so are cards."""
    assert_sound(render_cards(hostile_deck(text)), text)
