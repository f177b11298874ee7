"""The public yaml-test-suite, beside the repository: what is not YAML is refused, the rest read."""

from __future__ import annotations

import io
import json
import tarfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from replicate.domain.problem import Problem, Severity
from replicate.sources.document import parse_document
from replicate.sources.encoding import decode
from tests.material.kit_files import plain

SUITE = Path(__file__).resolve().parents[3] / "shared" / "data" / "yaml-test-suite" / "cases.tgz"
pytestmark = pytest.mark.skipif(not SUITE.is_file(), reason="the suite is not beside this checkout")

_OWN_READING = {"DFF7-00"}
"""A key left out is the empty text here; the suite has no JSON to say so."""


@cache
def _suite() -> tuple[list[dict[str, Any]], dict[str, bytes]]:
    texts = {}
    index: list[dict[str, Any]] = []
    with tarfile.open(fileobj=io.BytesIO(SUITE.read_bytes())) as archive:
        for member in archive.getmembers():
            file = archive.extractfile(member)
            if file is not None and member.name.endswith("index.json"):
                index = json.loads(file.read())
            elif file is not None:
                texts[Path(member.name).stem] = file.read()
    return index, texts


def _read(raw: bytes) -> tuple[Any, list[Problem]]:
    text = decode(raw, "f")
    assert isinstance(text, str)
    document = parse_document(text, "f")
    errors = [item for item in document.problems if item.severity is Severity.ERROR]
    for problem in document.problems:
        line, column = problem.location.line or 0, problem.location.column or 0
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    return plain(document.data), errors


def test_what_is_not_yaml_is_refused() -> None:
    """Each of the 94 invalid documents has an error, at a place that is in it."""
    index, texts = _suite()
    invalid = [item["id"] for item in index if item["fail"]]
    assert len(invalid) == 94
    assert [one for one in invalid if not _read(texts[one])[1]] == []


def test_what_is_yaml_reads_as_it_says() -> None:
    """Each valid document reads as its JSON, or is refused for what a kit does without."""
    index, texts = _suite()
    read, refused, differ = 0, set(), []
    for item in index:
        if item["fail"]:
            continue
        data, errors = _read(texts[item["id"]])
        if errors:
            refused.add(errors[0].code)
            continue
        read += 1
        said = item.get("json")
        if said and data != json.loads(said) and item["id"] not in _OWN_READING:
            differ.append((item["id"], data, said))
    assert differ == []
    assert refused <= {"YAML001", "YAML002", "YAML003", "YAML004", "YAML006", "YAML007", "YAML008"}
    assert read > 170


def test_what_is_yaml_is_not_called_wrong() -> None:
    """No valid document is refused for a comma, a value, a quote or a place it does not lack."""
    index, texts = _suite()
    valid = [item["id"] for item in index if not item["fail"]]
    untrue = (
        "virgule manque", "valeur manque", "pas alignée", "pas refermé",
        "cette ligne ne se lit pas",
    )
    assert [
        (one, errors[0].message) for one in valid if (errors := _read(texts[one])[1])
        and any(words in errors[0].message for words in untrue)
    ] == []
