"""The two examples say all that their sources say, and cite where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="les sources ne sont pas déposées à côté du dépôt"
)

WITHOUT_SUBSTANCE = {
    "pau": {1, 3, 7, 16, 24, 56, 84, 94, 96, 101, 106, 111, 123, 137, 149},
    "paris-20e": {1, 3, 5, 38, 52, 66, 76, 117},
}
"""Titles, thanks and page furniture: read one by one, apart from the tables."""

DATES_AND_HEADINGS = {"pau": {54}, "paris-20e": set[int]()}
"""Lines that stand in the table but that no passage cites (the deck's own date)."""

POINTS_OF_S2 = range(1, 7)
LONGEST_COPY = 9
AUTHORS = ("Godart", "Jaeger", "Laforcade", "Ducalet")

_LINES = re.compile(r"\bl\. (\d+)(?:-(\d+))?")
_PASSAGE = re.compile(r"(?:[^,]+, )?l\. \d+(?:-\d+)?|point \d")
_ROW = re.compile(r"^\| (?P<what>point \d|\d+(?:-\d+)?) \| [^|]+ \| (?P<where>[^|]+) \|$")
_NAMED = re.compile(r"(?P<file>[a-z-]+\.yaml) : (?P<entries>`[^`]+`(?:, `[^`]+`)*)")

every_example = pytest.mark.parametrize("example", ["pau", "paris-20e"])


@dataclass(frozen=True)
class Cited:
    """A passage of an example: which source, what it says, in which file."""

    source: str
    passage: str
    file: str


@cache
def files_of(example: str) -> dict[str, Any]:
    """Every file of an example by name, all scalars as text."""
    folder = ROOT / "examples" / example
    return {
        path.name: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for path in sorted(folder.glob("*.yaml"))
    }


@cache
def seed_lines(example: str) -> dict[int, str]:
    """The lines of a seed that are not blank, by number."""
    text = (SEEDS / f"{example}.txt").read_text(encoding="utf-8")
    numbered = enumerate(text.split("\n"), start=1)
    return {number: line for number, line in numbered if line.strip()}


@cache
def cited_in(example: str) -> tuple[Cited, ...]:
    """Every passage of an example with the source it belongs to."""
    return tuple(
        cited for name, data in files_of(example).items() for cited in _passages(data, name, "")
    )


def _passages(node: Any, file: str, source: str) -> Iterator[Cited]:
    if isinstance(node, list):
        for item in node:
            yield from _passages(item, file, source)
    elif isinstance(node, dict):
        said_by = node.get("citee_par") or node.get("source") or source
        if "passage" in node:
            yield Cited(said_by, node["passage"], file)
        for value in node.values():
            yield from _passages(value, file, said_by if isinstance(said_by, str) else source)


@cache
def table_of(example: str) -> dict[str, str]:
    """The rows of the table of an example: line, range or point → entries."""
    page = (ROOT / "docs" / f"sources-{example}.md").read_text(encoding="utf-8")
    rows: dict[str, str] = {}
    for row in filter(None, map(_ROW.match, page.splitlines())):
        assert row["what"] not in rows, f"{row['what']} stands twice in the table"
        rows[row["what"]] = row["where"]
    return rows


def lines_in(text: str) -> set[int]:
    """The line numbers that "l. 58" or "l. 66-71" covers, all of them."""
    covered: set[int] = set()
    for first, last in _LINES.findall(text):
        covered |= set(range(int(first), int(last or first) + 1))
    return covered


def table_lines(example: str, *, with_substance: bool) -> set[int]:
    """The lines of a table's rows that name an entry, or of those that do not."""
    return {
        number
        for what, where in table_of(example).items() if not what.startswith("point")
        if (where != "titre, aucune substance") is with_substance
        for number in lines_in(f"l. {what}")
    }


def substance(example: str) -> set[int]:
    """The lines of a seed that say something."""
    return set(seed_lines(example)) - WITHOUT_SUBSTANCE[example]


@every_example
def test_passages_have_one_form(example: str) -> None:
    """A passage is a line, a range or a point, with at most one heading before it."""
    odd = [item for item in cited_in(example) if not _PASSAGE.fullmatch(item.passage)]
    assert odd == []


@every_example
def test_passages_speak_of_the_right_source(example: str) -> None:
    """Lines are those of S1, points those of S2, and nothing else has a passage."""
    for item in cited_in(example):
        assert item.source == ("s2" if item.passage.startswith("point") else "s1"), item


@needs_seeds
@every_example
def test_cited_lines_exist(example: str) -> None:
    """Both ends of every cited range are lines of the seed that are not blank."""
    for item in cited_in(example):
        cited = lines_in(item.passage)
        if cited:
            assert {min(cited), max(cited)} <= set(seed_lines(example)), item


def test_points_of_s2_exist_and_are_all_cited() -> None:
    """S2 is cited by its six points, each at least once, and each is in the table."""
    points = {f"point {number}" for number in POINTS_OF_S2}
    assert {item.passage for item in cited_in("pau") if item.source == "s2"} == points
    assert {what for what in table_of("pau") if what.startswith("point")} == points


@needs_seeds
@every_example
def test_every_line_of_substance_is_cited(example: str) -> None:
    """A line that says something is cited by at least one passage."""
    cited = {line for item in cited_in(example) for line in lines_in(item.passage)}
    assert sorted(substance(example) - cited - DATES_AND_HEADINGS[example]) == []


@needs_seeds
@every_example
def test_table_covers_the_seed(example: str) -> None:
    """Each line of the seed stands in the table, with an entry or as a mere title."""
    with_entry = table_lines(example, with_substance=True)
    without = table_lines(example, with_substance=False)
    written = set(seed_lines(example))
    assert with_entry & without == set()
    assert with_entry & written == substance(example)
    assert without & written == WITHOUT_SUBSTANCE[example]


@every_example
def test_table_names_entries_that_exist(example: str) -> None:
    """Every entry that the table names is in the file where the table says it is."""
    for what, where in table_of(example).items():
        named = _NAMED.findall(where)
        assert named or where == "titre, aucune substance", what
        for file, entries in named:
            for entry in re.findall(r"`([^`]+)`", entries):
                assert _holds(files_of(example)[file], entry), f"{what} : {file} : {entry}"


def _holds(data: Any, entry: str) -> bool:
    """Whether a file has an entry of this id, or a key at this dotted path."""
    ids = {
        item.get("id")
        for section in data.values() if isinstance(section, list)
        for item in section if isinstance(item, dict)
    }
    if entry in ids:
        return True
    for key in entry.split("."):
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True


@needs_seeds
@every_example
def test_table_and_passages_agree(example: str) -> None:
    """A file that the table names for a line cites that line."""
    for what, where in table_of(example).items():
        for file, _ in _NAMED.findall(where):
            lines = lines_in(f"l. {what}") & set(seed_lines(example))
            if what.startswith("point"):
                assert Cited("s2", what, file) in cited_in(example), (what, file)
            elif not lines <= DATES_AND_HEADINGS[example]:
                cited = {
                    line for item in cited_in(example) if item.file == file
                    for line in lines_in(item.passage)
                }
                assert lines <= cited, (what, file)


@needs_seeds
@every_example
def test_no_sentence_is_copied(example: str) -> None:
    """No text of an example repeats more than a short phrase of its seed; titles of works may."""
    seed = _words("\n".join(seed_lines(example).values()))
    runs = {tuple(seed[i:i + LONGEST_COPY]) for i in range(len(seed) - LONGEST_COPY + 1)}
    for name, data in files_of(example).items():
        for text in _texts(data) if name != "sources.yaml" else ():
            words = _words(text)
            for i in range(len(words) - LONGEST_COPY + 1):
                assert tuple(words[i:i + LONGEST_COPY]) not in runs, (name, text)


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, (list, dict)):
        for item in node.values() if isinstance(node, dict) else node:
            yield from _texts(item)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@every_example
def test_nobody_is_named(example: str) -> None:
    """Published authors are named in sources.yaml and nobody anywhere else."""
    for file, data in files_of(example).items():
        if file != "sources.yaml":
            assert not any(name in text for text in _texts(data) for name in AUTHORS), file
    page = (ROOT / "docs" / f"sources-{example}.md").read_text(encoding="utf-8")
    assert not any(name in page for name in AUTHORS)
