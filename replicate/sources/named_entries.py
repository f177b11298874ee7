"""Which id of a kit someone meant who wrote a name in its place: « Hôpital » is ``hopital``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from replicate.domain.kit import NAME_KEYS
from replicate.domain.text.spelling import fold
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode

_SAID_KEYS = ("id", "nom_court", *NAME_KEYS)


class NamedEntries:
    """The entries of the documents of a kit, by all that they are called."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)

    def id_of(self, words: str, *, among_sources: bool) -> str | None:
        """The id of the one entry that ``words`` name; None of many, and where none is named.

        A source is not looked for among the others, nor they among the sources.
        """
        ids = self._ids.get((among_sources, fold(words)), set())
        return next(iter(ids)) if len(ids) == 1 else None

    @cached_property
    def _ids(self) -> dict[tuple[bool, str], set[str]]:
        """Worked out once a name stands in the place of an id."""
        found: dict[tuple[bool, str], set[str]] = {}
        for document in self._documents:
            sections = document.data.items() if isinstance(document.data, MappingNode) else ()
            for section, entries in sections:
                for entry in entries if isinstance(entries, ListNode) else ():
                    if isinstance(entry, MappingNode) and isinstance(entry.get("id"), str):
                        for said in _said(entry.get(key) for key in _SAID_KEYS):
                            found.setdefault((section == "sources", fold(said)), set()).add(
                                entry["id"])
        return found


def _said(values: Iterable[Any]) -> Iterator[str]:
    """The texts among ``values``, of statements as well."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, MappingNode):
            yield from _said([value.get("valeur")])
        elif isinstance(value, ListNode):
            yield from _said(value)
