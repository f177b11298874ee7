"""Every page: its links lead somewhere, and the commands that it shows without output run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.functional.sessions import sessions_of
from tests.material.command import Call

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "geography/README.md"])
SHOWN = {name: [line for line, printed in sessions_of((ROOT / "docs" / name).read_text("utf-8"))
                if not printed.strip()]
         for name in ("images.md", "comparer.md")}
"""What an image or a long comparison would fill the page with is not printed there."""


def anchors(page: str) -> set[str]:
    """The headings of a page, as a forge names them in a link."""
    titles = re.findall(r"^#+ (.*)$", page, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Every file, and every heading of a page, that a link or an image names is there."""
    prose = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if "://" in target:
            continue
        name, _, heading = target.partition("#")
        found = page.parent / name if name else page
        assert found.exists(), target
        assert not heading or heading in anchors(found.read_text("utf-8")), target


@pytest.mark.parametrize("name", SHOWN)
def test_commands_run_as_they_are_written(name: str, call: Call, tmp_path: Path) -> None:
    """With the kits that the page speaks of, each command does what it is asked, without error."""
    assert len(SHOWN[name]) >= 3
    for kit in ("limoges", "angouleme", "kits/pays-basque", "ancien/limoges"):
        folder, _, last = kit.rpartition("/")
        into = tmp_path / folder
        into.mkdir(exist_ok=True)
        assert call("new", last, "--into", str(into)).code == 0
    for line in SHOWN[name]:
        told = call(*shlex.split(line)[1:])
        assert told.code == 0, told.err
