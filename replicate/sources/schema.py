"""Check documents against the JSON Schemas of a kit, and say it in French.

Two keywords are the project's own and give gaps, not errors (``schema_gaps``). A
third, ``x-nombre``, marks where a number is meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.sources.clean import clean
from replicate.sources.document import Document
from replicate.sources.named_entries import NamedEntries
from replicate.sources.nodes import MappingNode
from replicate.sources.schema_survey import OF_A_KEY, FaultPlace, Found, Survey

if TYPE_CHECKING:
    from replicate.sources.schema_judge import Judge

SUFFIX = ".schema.json"
_KEY_OF_AN_ENTRY = 3
"""Steps to it: the section, the place of the entry, the key."""

EXPLAINED = 100
"""How many errors of one file are explained; of the others only the place is told."""


class Schemas:
    """The schemas of a folder, ready to check documents."""

    def __init__(self, folder: Path) -> None:
        """Read ``*.schema.json`` from ``folder``; raises OSError or ValueError."""
        self._contents: dict[str, Any] = {
            path.name: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob(f"*{SUFFIX}"))
        }
        self._survey = Survey(self._contents)

    @cached_property
    def _judge(self) -> Judge:
        """Only for what is wrong: a sound kit does not wait for jsonschema's import."""
        from replicate.sources.schema_judge import Judge

        return Judge(self._contents)

    def check(
        self, document: Document, name: str, named: NamedEntries | None = None
    ) -> Iterator[tuple[tuple[object, ...], Problem]]:
        """Yield what in ``document`` does not follow the schema ``name``.

        Each problem comes with the path, in the data, of what is wrong; a key that
        is missing or unknown has a path too. ``named`` are the entries of the whole kit;
        by default, those of the document.
        """
        data = document.content
        if document.has_blank:
            data = self._with_unknown_blanks(document, name)
        found = self._survey.look(data, f"{name}{SUFFIX}")
        named = NamedEntries([document]) if named is None else named
        for slot, problem in self._faults(document, data, name, found, named):
            yield _path(slot), problem
        for gap in found.gaps:
            path = (*gap.path, gap.key)
            if path not in found.faults:
                yield path, gap.told(document)

    def takes(self, name: str, section: str, entry: MappingNode) -> bool:
        """Whether a section of the file ``name`` knows each key of ``entry``, and its type."""
        found = self._survey.look({section: [entry]}, f"{name}{SUFFIX}")
        return not any(
            slot[:3] == (section, 0, "type")
            or (len(slot) == _KEY_OF_AN_ENTRY and keyword in OF_A_KEY)
            for slot, keyword in found.faults.items()
        )

    def _with_unknown_blanks(self, document: Document, name: str) -> Any:
        """The content of ``document``, and the blank keys that its schema does not know.

        ``{valeur: 1,5}`` is 1 and a blank key « 5 »: passed over, it would be a loss in silence.
        """
        data, whole = clean(document.data), clean(document.data, keep_blank=True)
        for slot, keyword in self._survey.look(whole, f"{name}{SUFFIX}").faults.items():
            if keyword == "additionalProperties" and slot[-1] is not None:
                node, written = data, whole
                for step in slot[:-1]:
                    node, written = node[step], written[step]
                if written[slot[-1]] is None:
                    node[slot[-1]] = None
        return data

    def _faults(
        self, document: Document, data: Any, name: str, found: Found, named: NamedEntries
    ) -> Iterator[tuple[FaultPlace, Problem]]:
        """Explain the first errors of the file and count the others by their place."""
        if not found.faults:
            return
        placed = sorted(
            [(_index(document.data, slot), slot) for slot in found.faults], key=itemgetter(0))
        first, others = ([slot for _, slot in some]
                         for some in (placed[:EXPLAINED], placed[EXPLAINED:]))
        yield from self._judge.explain(
            document, data, f"{name}{SUFFIX}", first, frozenset(others), named)
        place, faults = document.place, found.faults
        for index, slot in placed[EXPLAINED:]:
            yield slot, _unexplained(place(index), faults[slot])


def _index(data: Any, slot: FaultPlace) -> int:
    """Where a fault is told: at its key when it is written, else at what should hold it."""
    way, key = slot[:-1], slot[-1]
    at: int = getattr(data, "at", 0)
    for step in way[:-1]:
        data = data[step]
    if way:
        held: Any = data.values_at if isinstance(data, MappingNode) else data.items_at
        at, data = held[way[-1]], data[way[-1]]
    if isinstance(key, str) and isinstance(data, MappingNode):
        return data.keys_at.get(key, at)
    return at


def _path(slot: FaultPlace) -> tuple[str | int | None, ...]:
    """The path of what is wrong, be it a key that is not there."""
    return slot[:-1] if slot[-1] is None else slot


_CODES = {
    "additionalProperties": "SCH101", "required": "SCH102", "type": "SCH103",
    "const": "SCH104", "enum": "SCH104", "not": "SCH105", "pattern": "SCH105",
    "format": "SCH107",
}


_ONE_MORE = f"une erreur de plus, non détaillée : le fichier en a plus de {EXPLAINED}"


def _unexplained(place: Location, keyword: str) -> Problem:
    return Problem(
        _CODES.get(keyword, "SCH106"), Severity.ERROR, _ONE_MORE, place,
        "corriger d'abord les premières, puis relancer",
    )
