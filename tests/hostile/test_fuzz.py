"""Real kits, spoilt at random: always a reading or an error in French, soon, with true places.

``REPLICATE_FUZZ=20000 pytest tests/hostile/test_fuzz.py`` tries as many examples of each, at
random; without it they are few, and the same at each run.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.domain.problem import Severity
from replicate.domain.snapshot import take_snapshot
from replicate.errors import ReplicateError
from replicate.sources.encoding import decode
from replicate.usecases.kits.reading import KitReading, read_folder
from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.problems import render_problems, render_problems_json

ROOT = Path(__file__).resolve().parents[2]
KITS = [
    {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))
     if path.name != "contacts.yaml"}
    for folder in (ROOT / "tests" / "cases" / "_base", ROOT / "examples" / "paris-20e",
                   ROOT / "examples" / "pau")
]
ASKED = int(os.environ.get("REPLICATE_FUZZ", "0"))
SLOW = 2.0
fuzzed = settings(max_examples=ASKED or 60, derandomize=not ASKED)

ODD = [
    "", "~", "null", "true", "oui", "non", "12", "-0", "1.5", ".nan", "1e9999", "01", "9" * 400,
    "inconnu", "aucun", '""', "''", "[]", "{}", "[[]]", "{a: b}", "[inconnu]", "[1, a]", "a: b",
    "2020-02-30", '"2020"', '"vers 2004"', '"9999"', "ccas", "s1", "hopital", "../x", "é", "🏥",
    "\u202e", "\u2028", "\x85", "\x00", "'", '"', "[", "{", "&a b", "*a", "!a", "|", ">", "- a",
    "? a", "# a", "%a", "@", "`", "\t", "<b>", "{{ x }}", '"\\ud800"', '"\\u0000"', "x" * 3000,
    "{valeur: inconnu, source: s1}", "[{valeur: a}, {valeur: inconnu}]", "{de: 1, a: 2}",
]

Change = tuple[int, int, int, str]
CHANGES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 10_000), st.integers(0, 10_000),
              st.sampled_from(ODD)),
    min_size=1, max_size=4,
)


def _by_lines(raw: bytes, changes: list[Change]) -> bytes:
    """Drop, repeat, move, indent, insert or refill lines."""
    lines = raw.decode("utf-8").splitlines(keepends=True) or [""]
    for kind, first, second, odd in changes:
        at, other = first % len(lines), second % len(lines)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(at, lines[other])
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = " " * (second % 5) + lines[at].lstrip(" ")
        elif kind == 4:
            lines.insert(at, f"{' ' * (second % 7)}{odd}\n")
        else:
            key, colon, _ = lines[at].partition(":")
            lines[at] = f"{key}{colon} {odd}\n"
    return "".join(lines).encode("utf-8")


def _by_bytes(raw: bytes, changes: list[Change]) -> bytes:
    """Cut, flip, insert or repeat bytes."""
    for kind, first, second, odd in changes:
        at = first % (len(raw) + 1)
        if kind == 0:
            raw = raw[:at]
        elif kind == 1:
            raw = raw[:at] + bytes([second % 256]) + raw[at + 1 :]
        elif kind == 2:
            raw = raw[:at] + odd.encode("utf-8") + raw[at:]
        elif kind == 3:
            raw = raw[:at] + raw[at + second % 20 :]
        elif kind == 4:
            raw = raw[:at] + raw[at : at + second % 50] * 2 + raw[at:]
        else:
            raw = raw[:at] + bytes([first % 256, second % 256]) + raw[at:]
    return raw


def _check_places(folder: Path, reading: KitReading) -> None:
    """Each problem is at a place that is in its file."""
    lengths: dict[str, list[int]] = {}
    for problem in reading.problems:
        name, line, column = problem.location.file, problem.location.line, problem.location.column
        if line is None or column is None:
            continue
        if name not in lengths:
            raw = (folder / Path(name).name).read_bytes()
            text = decode(raw, name)
            told = text if isinstance(text, str) else raw.decode("utf-8", "replace")
            whole = told.replace("\r\n", "\n").replace("\r", "\n")
            lengths[name] = [len(one) for one in whole.split("\n")]
        assert 1 <= line <= len(lengths[name]), str(problem)
        assert 1 <= column <= lengths[name][line - 1] + 1, str(problem)


def _try(which: int, name: int, changes: list[Change],
         spoil: Callable[[bytes, list[Change]], bytes]) -> None:
    kit = KITS[which % len(KITS)]
    chosen = sorted(kit)[name % len(kit)]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for file, raw in kit.items():
            (folder / file).write_bytes(spoil(raw, changes) if file == chosen else raw)
        start = time.process_time()
        try:
            reading = read_folder(folder, "kit")
        except ReplicateError:
            return
        assert time.process_time() - start < SLOW
        _check_places(folder, reading)
        render_problems(reading.problems).encode("utf-8")
        render_problems_json([("kit", reading.problems)]).encode("utf-8")
        if not reading.of(Severity.ERROR):
            draw_map(take_snapshot(reading.kit.territory), reading.kit.followed)


@fuzzed
@given(st.integers(0, 2), st.integers(0, 11), CHANGES)
def test_spoilt_lines(which: int, name: int, changes: list[Change]) -> None:
    """Lines dropped, repeated, moved, indented, or filled with something odd."""
    _try(which, name, changes, _by_lines)


@fuzzed
@given(st.integers(0, 2), st.integers(0, 11), CHANGES)
def test_spoilt_bytes(which: int, name: int, changes: list[Change]) -> None:
    """Bytes cut, flipped, inserted or repeated."""
    _try(which, name, changes, _by_bytes)
