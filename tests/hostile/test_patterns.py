"""No regular expression hangs: each is timed on long texts of its own letters."""

from __future__ import annotations

import ast
import importlib
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from replicate.domain.text.lazy_pattern import LazyPattern

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "split")
SHORT, LONG = 2_000, 8_000
SLACK = 0.02

NOT_OF_A_KIT = {"_OTHER_ANSWERS"}
"""Patterns which only meet the descriptions of our own schemas."""


def _in_schemas() -> Iterator[tuple[str, str]]:
    def walk(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            if isinstance(node.get("pattern"), str):
                yield node["pattern"]
            for value in node.values():
                yield from walk(value)
        elif isinstance(node, list):
            for value in node:
                yield from walk(value)

    for path in (ROOT / "schemas").glob("*.json"):
        for pattern in walk(json.loads(path.read_text(encoding="utf-8"))):
            yield pattern, "search"


def _in_code() -> Iterator[tuple[str, str]]:
    """Each pattern of the code, and each way in which it is used."""
    for path in sorted((ROOT / "replicate").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if path.name == "__main__.py" or not re.search(r"\bre\.\w|\bLazyPattern\(", source):
            continue
        for node in ast.walk(ast.parse(source)):
            if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                    and ast.unparse(node.func.value) == "re" and node.func.attr in METHODS
                    and isinstance(node.args[0], ast.Constant)):
                yield str(node.args[0].value), node.func.attr
        module = importlib.import_module(
            ".".join(path.relative_to(ROOT).with_suffix("").parts)
        )
        for name, value in vars(module).items():
            if isinstance(value, (re.Pattern, LazyPattern)) and name not in NOT_OF_A_KIT:
                for method in METHODS:
                    if f"{name}.{method}" in source:
                        yield str(value.pattern), method


PATTERNS = sorted({*_in_schemas(), *_in_code()})


def _alphabet(pattern: str) -> list[str]:
    """Letters that the pattern may take, alone and in pairs."""
    kept = sorted({one for one in pattern if one.isalnum() or one in " -_:[]#,.'\"«»"})
    ones = [*kept[:12], " ", "\t", "a", "0", "é", "\n"]
    return [*dict.fromkeys(ones), "a-", "0 ", " a", "a ", "- ", "[]", "0."]


def _time(pattern: re.Pattern[str], method: str, text: str) -> float:
    start = time.process_time()
    if method == "sub":
        pattern.sub("", text)
    elif method == "finditer":
        pattern.findall(text)
    else:
        getattr(pattern, method)(text)
    return time.process_time() - start


def test_patterns_are_found() -> None:
    """The patterns of the schemas and of the code are among those which are timed."""
    patterns = [pattern for pattern, _ in PATTERNS]
    assert "^[a-z0-9]+(-[a-z0-9]+)*$" in patterns
    assert any("P<kept>" in one for one in patterns)
    assert any("monsieur|madame" in one for one in patterns)
    assert len(PATTERNS) > 25


@pytest.mark.parametrize(("pattern", "method"), PATTERNS)
def test_pattern_does_not_hang(pattern: str, method: str) -> None:
    """A text four times as long takes about four times as long, and never sixteen."""
    compiled = re.compile(pattern)
    for unit in _alphabet(pattern):
        for head in ("", "«", "a: [", "1"):
            for tail in ("\x00", "a!", "\n!", "a1"):
                for few in (100, 500):  # what is cubic shows here, and would hang below
                    assert _time(compiled, method, head + unit * few + tail) < SLACK * 5
                short = min(_time(compiled, method, head + unit * SHORT + tail) for _ in range(2))
                long = _time(compiled, method, head + unit * LONG + tail)
                if long > short * 9 + SLACK:
                    long = min(long, *(_time(compiled, method, head + unit * LONG + tail)
                                       for _ in range(3)))
                assert long <= short * 9 + SLACK, (unit, head, tail, short, long)
