"""Check documents against the JSON Schemas of a kit, and say it in French.

Two keywords are the project's own and give gaps, not errors (``schema_gaps``). A
third, ``x-nombre``, marks where a number is meant.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.sources.clean import clean
from replicate.sources.document import Document
from replicate.sources.named_entries import NamedEntries
from replicate.sources.nodes import ListNode, MappingNode
from replicate.sources.schema_survey import OF_A_KEY, FaultPlace, Survey

if TYPE_CHECKING:
    from replicate.sources.schema_judge import Judge

SUFFIX = ".schema.json"
_KEY_OF_AN_ENTRY = 3
"""Steps to it: the section, the place of the entry, the key."""

EXPLAINED = 100
"""How many errors of one file are explained; of the others only the place is told."""

PLACED = 1000
"""How many have a place of their own: no output shows more. The others are counted."""


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
    ) -> list[tuple[FaultPlace, Problem]]:
        """What in ``document`` does not follow the schema ``name``.

        Each problem comes with the path, in the data, of what is wrong; a key that
        is missing or unknown has a path too. Those past the first ``PLACED`` errors are
        one, of no path, told again as often as there are. ``named`` are the entries of the
        whole kit; by default, those of the document.
        """
        data = document.content
        if document.has_blank:
            data = self._with_unknown_blanks(document, name)
        found = self._survey.look(data, f"{name}{SUFFIX}")
        named = NamedEntries([document]) if named is None else named
        told = self._faults(document, data, name, found.faults, named) if found.faults else []
        for gap in found.gaps:
            path = (*gap.path, gap.key)
            if path not in found.faults:
                told.append((path, gap.told(document)))
        return told

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
        self, document: Document, data: Any, name: str, faults: Mapping[FaultPlace, str],
        named: NamedEntries,
    ) -> list[tuple[FaultPlace, Problem]]:
        """Explain the first errors of the file, place the next and count the others."""
        placed = sorted([(_index(document.data, slot), slot)
                         for slot in _first(document.data, faults)], key=itemgetter(0))
        first = dict.fromkeys(slot for _, slot in placed[:EXPLAINED])
        explained = self._judge.explain(
            document, data, f"{name}{SUFFIX}", first, faults.keys(), named)
        told = [(_path(slot), problem) for slot, problem in explained]
        told += [(_path(slot), _unexplained(document.place(index), faults[slot]))
                 for index, slot in placed[EXPLAINED:PLACED]]
        if len(placed) > PLACED:
            index, slot = placed[PLACED]
            one_more = _unexplained(document.place(index), faults[slot])
            told += [((), one_more)] * (len(faults) - PLACED)
        return told


def _first(data: Any, slots: Collection[FaultPlace]) -> Iterable[FaultPlace]:
    """The slots, in no order; of a great many, those alone that stand in the first entries."""
    if len(slots) <= PLACED:
        return slots
    lists = {key: held.items_at for key, held in data.items() if isinstance(held, ListNode)}
    begins = [lists[slot[0]][slot[1]] if len(slot) > 2 and slot[0] in lists  # type: ignore[index]
              else _index(data, slot) for slot in slots]
    last = sorted(begins)[PLACED]
    return [slot for slot, begin in zip(slots, begins, strict=True) if begin <= last]


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


def _path(slot: FaultPlace) -> FaultPlace:
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
