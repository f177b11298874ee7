"""The demonstration's page, opened in a real browser: whole, quiet, legible, on any screen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from pypdf import PdfReader

from replicate.usecases.demo import run_demo
from replicate.views.page.sizes import A3_WIDTH

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

# On a build server a missing browser fails: CI installs it.
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="chromium n'est pas installé ici",
)


@dataclass
class Seen:
    """A page that was opened, and what it asked for and complained about."""

    page: Page
    folder: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demonstration, under a path with spaces and accents."""
    return run_demo(tmp_path_factory.mktemp("démo") / "la démo", lambda _: None).parent


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """The driver of browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's own browser."""
    opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def seen(browser: Browser, demo: Path) -> Iterator[Seen]:
    """The page, opened once, with all it does written down."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    seen = Seen(page, demo)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("requestfailed", lambda request: seen.complaints.append(request.url))
    page.goto((demo / "index.html").as_uri(), wait_until="load")
    yield seen
    page.close()


def test_page_asks_nothing_of_a_network(seen: Seen) -> None:
    """Every request is for a file beside the page."""
    assert seen.requests
    assert {urlsplit(url).scheme for url in seen.requests} == {"file"}
    for url in seen.requests:
        assert Path(unquote(urlsplit(url).path)).is_relative_to(seen.folder.resolve()), url


def test_page_has_no_complaint(seen: Seen) -> None:
    """No error and no warning in the console, no request that fails."""
    assert seen.complaints == []


def test_every_image_loads_and_says_what_it_shows(seen: Seen) -> None:
    """Each image is drawn and has words that stand for it."""
    images = seen.page.locator("img").evaluate_all(
        "all => all.map(image => [image.getAttribute('src'), image.naturalWidth, image.alt])"
    )
    assert len(images) >= 4
    for source, width, words in images:
        assert width >= 1000, source
        assert len(words) >= 40, source
    assert len({source for source, _, _ in images}) == len(images)


def test_every_link_leads_somewhere(seen: Seen) -> None:
    """Each link is relative and points at a file of the folder or at a part of the page."""
    links = seen.page.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert links
    for link in links:
        parts = urlsplit(link)
        assert not parts.scheme, link
        if parts.path:
            assert (seen.folder / unquote(parts.path)).is_file(), link
        else:
            assert seen.page.locator(f"[id='{parts.fragment}']").count() == 1, link


def test_links_of_one_name_lead_to_one_place(seen: Seen) -> None:
    """In the list of links that a screen reader makes, each says which picture it is of."""
    links = seen.page.locator("a").evaluate_all(
        "all => all.map(a => [a.ariaLabel || a.textContent.trim() || a.querySelector('img').alt,"
        " a.getAttribute('href')])")
    assert len({name for name, _ in links}) == len(set(map(tuple, links)))


def test_headings_are_in_order(seen: Seen) -> None:
    """One h1 comes first, and no level is skipped."""
    levels = [
        int(name[1]) for name in seen.page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
            "all => all.map(heading => heading.tagName)"
        )
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert seen.page.title()
    assert seen.page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("is_open", [False, True], ids=["closed", "opened"])
def test_page_does_not_scroll_sideways(seen: Seen, width: int, is_open: bool) -> None:
    """On a desk or a telephone, long texts opened or not, nothing is wider than the screen."""
    seen.page.set_viewport_size({"width": width, "height": 900})
    seen.page.locator("details").evaluate_all(f"all => all.forEach(d => d.open = {int(is_open)})")
    wide = seen.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


def test_keyboard_reaches_every_part(seen: Seen) -> None:
    """The summary's links are reached by Tab, and Enter goes to the part."""
    seen.page.set_viewport_size({"width": 1280, "height": 900})
    seen.page.evaluate("document.activeElement.blur()")
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("location.hash") == "#partie-1"
    seen.page.locator("details summary").first.focus()
    before = seen.page.locator("details").first.get_attribute("open")
    seen.page.keyboard.press("Enter")
    assert seen.page.locator("details").first.get_attribute("open") != before


def test_the_focus_is_seen_wherever_it_goes(seen: Seen) -> None:
    """The ring round what Tab reaches has a contrast of 3 to 1 on what lies behind it."""
    seen.page.set_viewport_size({"width": 1280, "height": 900})
    seen.page.evaluate("document.activeElement.blur()")
    rings = set()
    for _ in range(30):
        seen.page.keyboard.press("Tab")
        ring, paper = seen.page.evaluate(f"({_RING})(document.activeElement)")
        rings.add((tuple(ring), tuple(paper)))
    assert len(rings) > 1
    for ring, paper in rings:
        assert _contrast(ring, paper) >= 3, (ring, paper)


def test_pictures_are_large_on_a_wide_screen(seen: Seen) -> None:
    """At 1920 pixels the smallest text of a map, 9 points on an A3, has eleven pixels."""
    seen.page.set_viewport_size({"width": 1920, "height": 1080})
    widths = seen.page.locator("img").evaluate_all("all => all.map(image => image.clientWidth)")
    assert min(widths) * 9 / A3_WIDTH >= 11


def test_a_printed_heading_stays_with_its_picture(seen: Seen) -> None:
    """On A4, what a picture is of stands on the same page as the picture."""
    printed = PdfReader(BytesIO(seen.page.pdf(format="A4")))
    pages = [" ".join(normalize("NFKC", page.extract_text()).split()) for page in printed.pages]
    for heading, caption in (("Paris 20e, un autre partenariat", "Paris 20e, décembre 2012"),
                             ("Qui appeler pour une adresse", "Ville-aux-Îlots (fictif)"),
                             ("Mon territoire, à côté de Pau", "Mon territoire à côté de Pau")):
        assert any(heading in text and caption in text for text in pages), heading


def test_the_first_printed_page_has_the_first_picture(seen: Seen) -> None:
    """Paper is not spent on a cover: what follows the title stands under it, on an A4."""
    printed = PdfReader(BytesIO(seen.page.pdf(prefer_css_page_size=True)))
    first = printed.pages[0]
    assert [round(float(side)) for side in first.mediabox[2:]] == [595, 842]
    text = " ".join(normalize("NFKC", first.extract_text()).split())
    assert "Pau, en 2004 et en 2009" in text
    assert "Pau, 2004 : qui travaille avec qui" in text


def test_printed_lines_are_not_broken_again(seen: Seen) -> None:
    """A report comes in lines: on paper nearly every one of them stands on one line."""
    printed = PdfReader(BytesIO(seen.page.pdf(prefer_css_page_size=True)))
    lines = {"".join(normalize("NFKC", line).split()) for page in printed.pages
             for line in page.extract_text().splitlines()}
    told = [line for text in seen.page.locator("details pre").all_text_contents()
            for line in text.splitlines() if line.strip()]
    broken = [line for line in told
              if "".join(normalize("NFKC", line).split()) not in lines]
    assert len(told) > 200
    assert len(broken) * 20 < len(told), broken


@pytest.mark.parametrize("width", [375, 1280])
def test_links_are_large_enough_for_a_finger(seen: Seen, width: int) -> None:
    """What is tapped is 24 pixels high at least."""
    seen.page.set_viewport_size({"width": width, "height": 900})
    heights = seen.page.locator("a:not(:has(img)), summary").evaluate_all(
        "all => all.map(one => [one.textContent.trim(), one.getBoundingClientRect().height])")
    assert len(heights) > 10
    assert [(words, height) for words, height in heights if height < 24] == []


def test_a_closed_text_is_printed(seen: Seen) -> None:
    """Paper has no button: what the screen opens on demand is printed whole."""
    seen.page.locator("details").evaluate_all("all => all.forEach(d => d.open = false)")
    printed = PdfReader(BytesIO(seen.page.pdf(format="A4")))
    text = "".join("".join(page.extract_text() for page in printed.pages).split())
    last = seen.page.locator("details pre").evaluate_all(
        "all => all.map(one => one.textContent.trim().split('\\n').pop())")
    assert last
    for line in last:
        assert "".join(line.split()) in text, line


def test_text_is_readable(seen: Seen) -> None:
    """Every text of the page has a contrast of 4.5 to 1 at least on what lies behind it."""
    pairs = seen.page.evaluate(_COLOURS)
    assert len(pairs) > 20
    for words, ink, paper in pairs:
        assert _contrast(ink, paper) >= 4.5, (words, ink, paper)


_PAPER = """
  const number = text => text.match(/[0-9.]+/g).map(Number);
  const paper = node => {
    for (; node; node = node.parentElement) {
      const found = number(getComputedStyle(node).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found.slice(0, 3);
    }
    return [255, 255, 255];
  };
"""

_RING = f"""node => {{{_PAPER}
  return [number(getComputedStyle(node).outlineColor).slice(0, 3), paper(node.parentElement)];
}}"""

_COLOURS = "() => {" + _PAPER + """
  return [...document.querySelectorAll('h1, h2, p, a, li, figcaption, summary, pre, code')]
    .filter(node => node.textContent.trim())
    .map(node => [node.textContent.trim().slice(0, 40),
                  number(getComputedStyle(node).color).slice(0, 3), paper(node)]);
}"""


def _contrast(ink: Sequence[float], paper: Sequence[float]) -> float:
    one, other = sorted((_luminance(ink), _luminance(paper)))
    return (other + 0.05) / (one + 0.05)


def _luminance(colour: Sequence[float]) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
