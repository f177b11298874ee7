"""What goes round is told once for each knot, whatever its length, and linearly."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.material.case_kits import judge, lay_kit, write_files


def told(folder: Path, parts: Iterable[tuple[str, str]]) -> list[str]:
    """The messages of NET317 of a kit whose actors comprise these parts."""
    kit = lay_kit(folder)
    entries = "".join(
        f"  - {{id: {name}, nom: N, type: association, champ: social, comprend: [{held}]}}\n"
        for name, held in parts
    )
    write_files(kit, {"acteurs.yaml": f"source: s1\nacteurs:\n{entries}"})
    return [item.message for item in judge(kit).problems if item.code == "NET317"]


def test_a_long_circle_is_told_by_its_first_names(tmp_path: Path) -> None:
    """A circle of 5,000 entries is one problem of one line, not 5,000 names."""
    [message] = told(tmp_path / "kit", [(f"a{at}", f"a{(at + 1) % 5000}") for at in range(5000)])
    assert message.endswith(" → … (5000 en tout) → a0")
    assert message.count("→") == 6


def test_a_knot_is_told_whatever_leads_to_it(tmp_path: Path) -> None:
    """What leads to a circle, or hangs from it, is no part of it; a second one is told too."""
    found = told(tmp_path / "kit", [
        ("a", "b"), ("b", "c, fin"), ("c", "b"), ("d", "b, e"), ("e", "d"), ("fin", "inconnu"),
    ])
    assert [text.partition(" : ")[2] for text in found] == ["b → c → b", "d → e → d"]


def test_order_of_entries_changes_no_circle(tmp_path: Path) -> None:
    """The same entries the other way round tell of the same entries."""
    parts = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "x"), ("z", "a")]
    forward, backward = told(tmp_path / "f", parts), told(tmp_path / "b", parts[::-1])
    assert len(forward) == len(backward) == 2
