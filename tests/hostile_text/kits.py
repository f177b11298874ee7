"""Kits that hold a text in every place where a text is free."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from replicate.domain.problem import Severity
from replicate.sources.document import parse_document
from replicate.usecases.kits.reading import read_folder
from replicate.usecases.scaffold import escape_double_quoted, scaffold_kit
from tests.material.examples import INVENTED
from tests.material.kit_files import load, plain

Place = tuple[str, ...]
"""File, then keys and positions down to a value."""

_PROBE = ("Essai quelconque " * 200)[:2_000].strip()
"""As long as the longest of the texts: a place of short words only is not free."""
_SECTION = re.compile(r"^(\w+): \[\]$", re.MULTILINE)


def _invented() -> dict[str, Any]:
    files = load(INVENTED)
    for entries in (files["acteurs"]["acteurs"], files["echanges"]["instances"]):
        entries[0] |= {"questions": ["Qui ?"], "remarque": "À revoir"}
    files["sources"]["sources"][0] |= {"auteur": "Auteur", "adresse": "https://exemple.invalid"}
    return files


def _worked_examples() -> dict[str, Any]:
    """The template of a kit with all its examples uncommented: one of each entry there is."""
    files = {}
    with TemporaryDirectory() as folder:
        kit = scaffold_kit("Neuf", Path(folder), (), date(2026, 1, 15))
        for path in sorted(kit.glob("*.yaml")):
            opened = _SECTION.sub(r"\1:", path.read_text("utf-8"))
            text = re.sub(r"^# (?=  |source:)", "", opened, flags=re.MULTILINE)
            files[path.stem] = plain(parse_document(text, path.name).data)
    files.pop("contacts")
    return files


BASES: dict[str, Callable[[], dict[str, Any]]] = {
    "ville-exemple": _invented, "worked-examples": _worked_examples,
}


def _leaves(node: Any, place: Place) -> Iterator[Place]:
    """Every value that is a text."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, (*place, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _leaves(value, (*place, str(index)))
    elif isinstance(node, str):
        yield place


def _written(node: Any, place: Place, texts: dict[Place, str], lines: list[Place]) -> str:
    """``node`` as YAML in braces, each text alone on its line; ``lines`` says which it is."""
    if isinstance(node, dict):
        parts = [f"{key}: {_written(value, (*place, key), texts, lines)}"
                 for key, value in node.items()]
        return f"{{{', '.join(parts)}}}"
    if isinstance(node, list):
        parts = [_written(value, (*place, str(index)), texts, lines)
                 for index, value in enumerate(node)]
        return f"[{', '.join(parts)}]"
    if isinstance(node, str):
        lines.append(place)
        return f'\n"{_quoted(texts.get(place, node))}"'
    return json.dumps(node)


@cache
def _quoted(text: str) -> str:
    """One text stands in hundreds of places."""
    return escape_double_quoted(text)


def write_kit(base: str, texts: dict[Place, str], folder: Path) -> dict[str, list[Place]]:
    """Write the kit ``base`` with ``texts`` in their places; which text each line holds."""
    folder.mkdir(parents=True, exist_ok=True)
    lines: dict[str, list[Place]] = {}
    for name, data in _base(base).items():
        held: list[Place] = []
        (folder / f"{name}.yaml").write_text(
            _written(data, (name,), texts, held) + "\n", encoding="utf-8", newline="\n")
        lines[f"{name}.yaml"] = held
    return lines


@cache
def _base(name: str) -> dict[str, Any]:
    return BASES[name]()


@cache
def free_places(base: str) -> tuple[Place, ...]:
    """Where the kit ``base`` takes any text: found by trying, as the checks are the judge."""
    free = set(_leaves(_base(base), ()))
    with TemporaryDirectory() as folder:
        kit = Path(folder)
        while True:
            lines = write_kit(base, dict.fromkeys(free, _PROBE), kit)
            refused = {
                lines[Path(problem.location.file).name][(problem.location.line or 0) - 2]
                for problem in read_folder(kit).of(Severity.ERROR)
            } & free
            if not refused:
                return tuple(sorted(free))
            free -= refused


def hostile_kit(base: str, text: str, folder: Path) -> Path:
    """A kit in ``folder`` that holds ``text`` in every free place at once."""
    write_kit(base, dict.fromkeys(free_places(base), text), folder)
    return folder
