"""Free words that no fact of an entity holds: the mission's, a short name, a document's title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from replicate.domain.checked import Mention
from replicate.domain.text.non_answers import says_nothing
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode

_HEAD = "mission"
_ENTRY_KEYS = ("nom_court", "titre", "auteur")


def find_non_answers(document: Document) -> Iterator[Mention]:
    """Those of a document which say nothing, such as « ? »."""
    for section, value in document.data.items():
        if section == _HEAD and isinstance(value, MappingNode):
            for text, at in _texts(value):
                if says_nothing(text):
                    yield Mention(text, section, section, document.place(at))
        for entry in value if isinstance(value, ListNode) else ():
            for key in _ENTRY_KEYS if isinstance(entry, MappingNode) else ():
                text = entry.get(key)
                if isinstance(text, str) and says_nothing(text):
                    yield Mention(text, section, key, document.place(entry.values_at[key]))


def _texts(node: MappingNode | ListNode) -> Iterator[tuple[str, int]]:
    """Every text below ``node``, and its index."""
    placed: Iterator[tuple[Any, int]] = (
        ((value, node.values_at[key]) for key, value in node.items())
        if isinstance(node, MappingNode) else zip(node, node.items_at, strict=True)
    )
    for value, at in placed:
        if isinstance(value, str):
            yield value, at
        elif isinstance(value, (MappingNode, ListNode)):
            yield from _texts(value)
