"""Valid kits far too large for a page: drawn in part, listed or refused, within the bounds.

Each command is the real one, in a process of its own: seconds of processor and the peak
of the whole process, reading and checking included.
"""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from tests.hostile.command import Outcome, run_watched
from tests.hostile.oversized import KITS, lay_oversized

_REFUSED = ("20k-ties", "20k-entities")
_LISTED = {
    "at-the-limit": "Réseau trop grand", "100-and-2900": "Réseau trop grand",
    "900-lines": "Réseau trop grand", "star-of-500": "Réseau trop grand",
    "long-names": "Noms et notes trop longs", "long-words": "Noms et notes trop longs",
}
_UNDATED = {
    "at-the-limit": "Trop d'éléments pour une frise", "long-names": "Noms et événements trop longs",
    "900-lines": "Trop d'éléments pour une frise",
    "long-events": "Trop d'éléments pour une frise",
    "900-events": "Trop d'éléments pour une frise",
}
_MEASURED = sorted(KITS.keys() - {*_REFUSED, "at-the-limit", "900-lines", "star-of-500",
                                   "star-of-290"})


def _run(name: str, folder: Path, command: str, *options: str) -> Outcome:
    """What the command did of the kit of that name, within the bounds in any case."""
    done = run_watched(command, lay_oversized(name, folder / "kit"), *options)
    assert done.is_within_bounds, (done.seconds, done.megabytes, done.error[-300:])
    return done


@pytest.mark.parametrize("name", _REFUSED)
@pytest.mark.parametrize("command", ["render", "compare", "measure", "export"])
def test_a_kit_beyond_any_territory_is_refused(
    name: str, command: str, tmp_path: Path
) -> None:
    """The sentence says how much it holds, how much there may be, and what still works."""
    done = _run(name, tmp_path, command)
    assert done.code == 1
    assert "25\u202f000 au plus" in done.error
    assert "replicate validate" in done.error
    assert done.output == ""


@pytest.mark.parametrize("output", ["svg", "png", "pdf"])
@pytest.mark.parametrize("name", sorted(KITS.keys() - set(_REFUSED)))
def test_a_map_is_drawn_or_listed(name: str, output: str, tmp_path: Path) -> None:
    """Each format alone; what is too large for a picture is told on it, and its table is whole."""
    done = _run(name, tmp_path, "render", "--view", "map", "--format", output,
                "--out", str(tmp_path / "o"))
    assert done.code == 0, done.error
    [table] = (tmp_path / "o").glob("*.csv")
    ties = (tmp_path / "kit" / "partenariats.yaml").read_text("utf-8").count("- {de:")
    assert table.read_text("utf-8").count("\n") > ties
    if output == "svg":
        svg = unescape(next((tmp_path / "o").glob("*.svg")).read_text("utf-8"))
        assert _LISTED.get(name, "<svg") in svg
        assert ("trop grand" in svg or "trop longs" in svg) == (name in _LISTED)


@pytest.mark.parametrize("name", [
    "at-the-limit", "900-lines", "emoji", "long-names", "2000-measures", "last-day", "first-day",
    "900-events", "long-events",
])
def test_a_timeline_is_drawn_or_listed(name: str, tmp_path: Path) -> None:
    """So is what came and stayed, however many, however long, from the year 1 to 9999."""
    done = _run(name, tmp_path, "render", "--view", "timeline", "--format", "svg,png",
                "--out", str(tmp_path / "o"))
    assert done.code == 0, done.error
    svg = unescape(next((tmp_path / "o").glob("*.svg")).read_text("utf-8"))
    assert _UNDATED.get(name, "<svg") in svg


@pytest.mark.parametrize("name", ["at-the-limit", "star-of-290", "emoji", "long-words"])
def test_a_comparison_is_drawn_or_listed(name: str, tmp_path: Path) -> None:
    """A territory beside Pau, as text and as a picture."""
    assert _run(name, tmp_path, "compare", "--format", "text").code == 0
    drawn = run_watched("compare", tmp_path / "kit", "--format", "svg", "--out", tmp_path / "o")
    assert drawn.code == 0, drawn.error
    assert drawn.is_within_bounds, (drawn.seconds, drawn.megabytes)


@pytest.mark.parametrize("view", ["matrix", "sheets"])
@pytest.mark.parametrize("name", ["at-the-limit", "100-and-2900", "emoji", "long-words"])
def test_what_no_sheet_can_hold_is_listed(name: str, view: str, tmp_path: Path) -> None:
    """Neither a matrix nor cards are drawn of too many ties or of names that are paragraphs."""
    done = _run(name, tmp_path, "render", "--view", view, "--format", "svg",
                "--out", str(tmp_path / "o"))
    assert done.code == 0, done.error
    svg = unescape(next((tmp_path / "o").glob("*.svg")).read_text("utf-8"))
    assert "Trop pour" in svg
    assert "au plus" in svg


@pytest.mark.parametrize("name", _MEASURED)
def test_measures_of_what_is_drawn(name: str, tmp_path: Path) -> None:
    """A chain of two hundred, of which each link is a cut point, is measured in time."""
    assert _run(name, tmp_path, "measure", "--format", "json").code == 0


@pytest.mark.parametrize("name", ["at-the-limit", "900-lines", "star-of-500"])
def test_no_measure_beyond_what_is_drawn(name: str, tmp_path: Path) -> None:
    """Over two hundred entities, the command says so, and what takes over."""
    done = _run(name, tmp_path, "measure")
    assert done.code == 1
    assert "replicate export" in done.error


@pytest.mark.parametrize("name", ["at-the-limit", "100-and-2900", "long-names"])
def test_export_of_what_is_not_drawn(name: str, tmp_path: Path) -> None:
    """The network for other tools holds every tie."""
    done = _run(name, tmp_path, "export", "--format", "csv,kumu", "--out", str(tmp_path / "o"))
    assert done.code == 0, done.error
