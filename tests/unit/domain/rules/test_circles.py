"""What goes round is told, each way that comes back once, whatever its length, and linearly."""

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


def test_two_circles_through_one_entry_are_both_told(tmp_path: Path) -> None:
    """To mend the first leaves no second one to be found by the next run."""
    found = told(tmp_path / "kit", [("a", "b, c"), ("b", "a"), ("c", "d"), ("d", "a, c")])
    assert [text.partition(" : ")[2] for text in found] == [
        "a → b → a", "a → c → d → a", "c → d → c"]


def test_a_thousand_circles_through_one_entry_are_told_in_time(tmp_path: Path) -> None:
    """A chain each of whose entries also comes back to the first is followed once."""
    parts = [(f"a{at}", f"a{at + 1}, a0") for at in range(900)] + [("a900", "a0")]
    assert len(told(tmp_path / "kit", parts)) == 901


def test_what_took_turns_hides_no_circle_beside_it(tmp_path: Path) -> None:
    """A merger undone is no circle; another that passes through the same entry is told."""
    kit = lay_kit(tmp_path / "kit")
    write_files(kit, {
        "acteurs.yaml": "source: s1\nacteurs:\n" + "".join(
            f"  - {{id: {name}, nom: N, type: association, champ: social}}\n" for name in "abc"),
        "partenariats.yaml": """source: s1
liens:
  - {de: a, vers: b, type: rattache_a, debut: "2004", fin: "2008"}
  - {de: b, vers: a, type: rattache_a, debut: "2010"}
  - {de: a, vers: c, type: rattache_a, debut: "2004"}
  - {de: c, vers: a, type: rattache_a, debut: "2004"}
""",
    })
    assert [item.message.partition(" : ")[2] for item in judge(kit).problems
            if item.code == "NET317"] == ["a → c → a"]
