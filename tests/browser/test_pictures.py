"""Pictures as a browser shows them: by its measures, not ours, no text is covered or cut."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Page, sync_playwright

from replicate.views.page.label import FLOOR
from replicate.views.roles.silhouettes import render_silhouettes
from replicate.views.strip.picture import render_strip
from tests.browser.printed import printed
from tests.material.drawn_maps import render_svg
from tests.material.examples import kit, map_of, overlay
from tests.material.generated_pictures import pictures
from tests.material.sample_covers import cover_of
from tests.material.sample_strips import strip_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="chromium n'est pas installé ici",
)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A page of the system's own browser."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        yield browser.new_page()
        browser.close()


@cache
def _invented_overlay() -> str:
    return render_svg(overlay(kit("ville-exemple").territory, kit("pau").territory))


def test_what_is_wrong_is_seen(page: Page) -> None:
    """The measure itself: a longer name, a smaller text, a verb on a box are each found."""
    svg = _invented_overlay()
    assert printed(page, svg).faults(FLOOR) == []
    for wrong, words in (
        (svg.replace("Halte de jour</text>", "Halte de jour et de nuit, ouverte à tous</text>"),
         "sort de sa boîte"),
        (svg.replace('font-size="9"', 'font-size="8"'), "fait 8.00 points"),
        (svg.replace(">héberge", ">héberge, accompagne et soutient"), "est sur la boîte"),
    ):
        assert wrong != svg
        assert any(words in fault for fault in printed(page, wrong).faults(FLOOR)), words


@pytest.mark.parametrize(("name", "day"), [
    ("pau", "2004"), ("pau", "2009"), ("pau", None), ("paris-20e", None), ("ville-exemple", None),
])
def test_maps_of_the_examples(page: Page, name: str, day: str | None) -> None:
    """No text is covered, cut, off the page or under nine points."""
    assert printed(page, render_svg(map_of(name, day))).faults(FLOOR) == []


@pytest.mark.parametrize("entities", [5, 11, 18, 30, 60])
@pytest.mark.parametrize("is_overlay", [False, True], ids=["map", "overlay"])
def test_maps_and_overlays_of_invented_territories(
    page: Page, entities: int, is_overlay: bool
) -> None:
    """The same for territories of 5 to 60 entities."""
    assert printed(page, render_svg(pictures(entities)[is_overlay])).faults(FLOOR) == []


@pytest.mark.parametrize("territories", [1, 6, 40])
def test_strips(page: Page, territories: int) -> None:
    """The same for each sheet of a strip."""
    for sheet in render_strip(strip_of(territories)):
        assert printed(page, sheet.svg).faults(FLOOR) == []


@pytest.mark.parametrize("territories", [1, 12, 40])
def test_silhouettes(page: Page, territories: int) -> None:
    """The same for a cover."""
    for sheet in render_silhouettes(cover_of(territories)):
        assert printed(page, sheet.svg).faults(FLOOR) == []
