"""Matrix and cards measured by a real browser: its own letters overlap nowhere, none is cut."""

from __future__ import annotations

import os
import shutil
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from replicate.domain.reports.picture import DrawnSheet
from replicate.views.cards.picture import render_cards
from replicate.views.matrix.picture import render_matrix
from replicate.views.page.geometry import Rect
from replicate.views.typography.font import font_path
from tests.material.matrices import EXAMPLES, TOWNS, cards_of, matrix_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

# On a build server a missing browser fails: CI installs it.
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="chromium n'est pas installé ici",
)

_TALLER = 0.17
"""Of a text's height, on each side: a font's box is taller than its letters."""

_TEXTS = """drawing => {
  document.body.innerHTML = drawing;
  const svg = document.querySelector('svg');
  const box = svg.getBoundingClientRect();
  return [[box.x, box.y, box.width, box.height],
          ...[...svg.querySelectorAll('text')].map(text => {
            const at = text.getBoundingClientRect();
            return [at.x, at.y, at.width, at.height, text.textContent];
          })];
}"""


@dataclass(frozen=True)
class Measured:
    """A text as the browser shows it, in the box of its font."""

    text: str
    rect: Rect


_FONTS = """Promise.all(['12px Arimo', 'bold 12px Arimo'].map(font => document.fonts.load(font)))
  .then(loaded => loaded.map(faces => faces.length))"""


@pytest.fixture(scope="module")
def screen() -> Iterator[Page]:
    """A page of the system's own browser, which has read the font that sheets are made for."""
    font = b64encode(Path(font_path()).read_bytes()).decode()
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = opened.new_page(viewport={"width": 1700, "height": 1200})
        page.set_content("<style>@font-face { font-family: Arimo; font-weight: 400 700;"
                         f" src: url(data:font/ttf;base64,{font}); }}</style><body></body>")
        assert page.evaluate(_FONTS) == [1, 1]
        yield page
        opened.close()


def measured(screen: Page, sheet: DrawnSheet) -> tuple[Rect, list[Measured]]:
    """The page and the texts of a sheet, in pixels of the screen."""
    found = screen.evaluate(_TEXTS, sheet.svg[sheet.svg.index("<svg"):])
    return Rect(*found[0]), [Measured(item[4], Rect(*item[:4])) for item in found[1:]]


def letters(item: Measured) -> Rect:
    """Where the letters of a text are, within the box of its font, upright or turned."""
    rect = item.rect
    if rect.height > rect.width:
        return Rect(rect.x + _TALLER * rect.width, rect.y,
                    rect.width * (1 - 2 * _TALLER), rect.height)
    return Rect(rect.x, rect.y + _TALLER * rect.height,
                rect.width, rect.height * (1 - 2 * _TALLER))


def assert_clear(screen: Page, sheets: tuple[DrawnSheet, ...]) -> None:
    """No letter over another, none off its page."""
    for sheet in sheets:
        page, texts = measured(screen, sheet)
        assert texts
        assert [item.text for item in texts if not page.grown(0.5).contains(letters(item))] == []
        assert [(one.text, other.text) for one, other in combinations(texts, 2)
                if letters(one).grown(-0.4).overlaps(letters(other).grown(-0.4))] == []


@pytest.mark.parametrize("name", [*EXAMPLES, *map(str, TOWNS)])
def test_a_matrix_reads_in_a_browser(name: str, screen: Page) -> None:
    """Of the examples and of towns of 5 to 60 entities, every sheet."""
    assert_clear(screen, render_matrix(matrix_of(name)))


@pytest.mark.parametrize("name", [*EXAMPLES, "5", "30", "60"])
def test_cards_read_in_a_browser(name: str, screen: Page) -> None:
    """So do the cards, the first and the last sheets of many."""
    sheets = render_cards(cards_of(name))
    assert_clear(screen, sheets if len(sheets) < 8 else (*sheets[:4], *sheets[-3:]))
