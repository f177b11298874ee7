"""Sheets of words after a drawing: large enough to be read, and never without their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Listing
from replicate.views.page import listings
from replicate.views.page.listings import SIZES
from replicate.views.page.word_sheets import word_sheets
from tests.material.drawn_maps import render_map
from tests.material.sample_pictures import pau_2009
from tests.material.texts_on_page import check_a3, check_texts, printed_texts

_FEW = (Listing("Accords", ("Charte du Val (état : signé)",)),
        Listing("Outils", ("Guide du Val", "Annuaire")))


def _sized(svg: str, text: str) -> float:
    return next(item.size for item in printed_texts(svg) if item.text == text)


def test_few_words_are_written_large() -> None:
    """A sheet that holds a few lines writes them at the largest size, which a wall lets read."""
    [sheet] = word_sheets(pau_2009(), _FEW, "ce qui se lit à côté", before=1)
    assert _sized(sheet.svg, "Guide du Val") == SIZES[0] >= 16
    check_texts([sheet])


@pytest.mark.parametrize("count", [1, 12, 40, 90, 400])
def test_words_of_any_number_are_whole_on_their_sheets(count: int) -> None:
    """However large they are written, no word covers another or leaves its A3."""
    items = tuple(f"Élément {number} qui n'est pas dessiné" for number in range(count))
    sheets = word_sheets(pau_2009(), (Listing("À côté", items),), "ce qui se lit", before=1)
    check_texts(sheets)
    check_a3(sheets, SIZES[-1] - 0.5)


def test_a_sheet_of_words_says_where_legend_and_sources_are() -> None:
    """Nothing has been printed without a word of its sources: they are before, or here."""
    [sheet] = word_sheets(pau_2009(), _FEW, "ce qui se lit à côté", before=1)
    assert "La légende et les sources sont sur une feuille qui précède." in sheet.svg
    long = replace(pau_2009(), sources=("Un long titre. " * 500,))
    _, *words = render_map(long).sheets
    assert words
    assert all("La légende est sur une feuille qui précède." in page.svg for page in words)


@pytest.mark.parametrize("count", [300, 1_200])
def test_each_page_looks_at_what_a_page_holds(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a list of any length, each item is set a few times, whatever number of pages follow."""
    looked: list[int] = []
    set_ = listings._set

    def counting(given: Sequence[Listing], size: float) -> list[list[listings.Row]]:
        looked.append(sum(len(item.items) for item in given))
        return set_(given, size)

    monkeypatch.setattr(listings, "_set", counting)
    items = tuple(f"{number} " + "mot " * 200 for number in range(count))
    pages = listings.in_pages((Listing("À côté", items),), 700)
    assert [item for page in pages for part in page for item in part.items] == list(items)
    assert len(pages) > count / 30
    assert sum(looked) <= 12 * count
