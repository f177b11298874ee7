"""Where a schema awaits answers: found once a schema, then looked at in each document.

A keyword that a validator calls back for each entry would make a copy of the entry and an
error of each gap: ten times the cost of the rest of the look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from replicate.domain.record import record
from replicate.domain.text.words import NONE, UNKNOWN
from replicate.sources.schema_gaps import (
    AWAITED,
    AWAITED_IN_PLACE,
    Gap,
    expected_answer,
    unanswered,
)

Steps = tuple[str | None, ...]
"""The way to entries: a key, or None for every item of a list."""

_Place = tuple[tuple[str | int, ...], Any]

_SAME_PLACE = ("then", "else")


@record
class Awaited:
    """The ``keys`` awaited of what stands at the end of ``way``.

    ``reference`` names the schema that says so, ``owner``.
    """

    way: Steps
    keys: tuple[str, ...]
    only_in_place: bool
    reference: str
    owner: Mapping[str, Any]


class AwaitedAnswers:
    """What the schemas ``contents``, by file name, await.

    ``admits`` says whether the schema of a reference admits a value.
    """

    def __init__(
        self, contents: Mapping[str, Any], admits: Callable[[str, str], bool]
    ) -> None:
        self._contents, self._admits = contents, admits
        self._by_reference: dict[str, list[Awaited]] = {}
        self._expected: dict[str, str] = {}

    def gaps(self, data: Any, file: str) -> Iterator[Gap]:
        """Each key of ``data`` that the schema ``file`` awaits and nobody has answered."""
        met: dict[Steps, list[_Place]] = {(): [((), data)]}
        for awaited in self.of(f"{file}#"):
            for path, entry in _places(awaited.way, met):
                for key in unanswered(entry, awaited.keys, awaited.only_in_place):
                    yield Gap(path, key, self._expected_of(awaited, key), entry)

    def of(self, reference: str) -> list[Awaited]:
        """All that the schema of a reference awaits, at any depth; a circle awaits nothing more."""
        if reference not in self._by_reference:
            self._by_reference[reference] = []
            file, _, pointer = reference.partition("#")
            node = self._contents[file]
            for step in pointer.split("/")[1:]:
                node = node[step]
            self._by_reference[reference] = list(self._in(node, (), reference))
        return self._by_reference[reference]

    def _in(self, node: Any, way: Steps, reference: str) -> Iterator[Awaited]:
        if not isinstance(node, dict):
            return
        for keyword in (AWAITED, AWAITED_IN_PLACE):
            if keyword in node:
                keys = tuple(node[keyword])
                yield Awaited(way, keys, keyword == AWAITED_IN_PLACE, reference, node)
        for key, inner in node.get("properties", {}).items():
            yield from self._in(inner, (*way, key), f"{reference}/properties/{key}")
        if "items" in node:
            yield from self._in(node["items"], (*way, None), f"{reference}/items")
        for branch in _SAME_PLACE:
            if branch in node:
                yield from self._in(node[branch], way, f"{reference}/{branch}")
        if "$ref" in node:
            file, _, pointer = node["$ref"].partition("#")
            for one in self.of(f"{file or reference.partition('#')[0]}#{pointer}"):
                yield Awaited(
                    way + one.way, one.keys, one.only_in_place, one.reference, one.owner
                )

    def _expected_of(self, awaited: Awaited, key: str) -> str:
        """What would answer, and which of « inconnu » and « aucun » may."""
        reference = f"{awaited.reference}/properties/{key}"
        if reference not in self._expected:
            description = awaited.owner["properties"][key].get("description", "une valeur")
            admitted = [word for word in (UNKNOWN, NONE) if self._admits(reference, word)]
            self._expected[reference] = expected_answer(description, admitted)
        return self._expected[reference]


def _places(way: Steps, met: dict[Steps, list[_Place]]) -> list[_Place]:
    """The path and the value of all that stands at the end of ``way``.

    ``met`` holds what stands at the end of the ways that were gone: most begin alike.
    """
    if way not in met:
        step, begun = way[-1], _places(way[:-1], met)
        if step is None:
            met[way] = [((*path, index), item) for path, node in begun if isinstance(node, list)
                        for index, item in enumerate(node)]
        else:
            met[way] = [((*path, step), node[step]) for path, node in begun
                        if isinstance(node, dict) and step in node]
    return met[way]
