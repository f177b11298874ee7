"""What keeps a document from being read any further, and the problem that says why."""

from __future__ import annotations

from typing import Any

from replicate.sources.explained import Explained
from replicate.sources.foreign_signs import find_in_key

MAX_NODES = 200_000
"""Of all the files of a kit: ninety times the reference of Pau, with its model."""

MAX_DEPTH = 40
"""Far deeper than any kit (about 8), far shallower than the interpreter's stack."""

_TOO_MANY = (
    f"le kit dépasse {MAX_NODES // 1000}\u202f000 valeurs",
    "quelques milliers de valeurs, dans tous les fichiers d'un kit",
)

_TOO_DEEP = (
    f"plus de {MAX_DEPTH} niveaux imbriqués", "les niveaux du modèle de kit, une dizaine au plus",
)


class Refused(Exception):
    """The document cannot be built further; carries the problem that says why."""

    def __init__(
        self, code: str, message: str, expected: str, index: int, hint: str | None = None
    ) -> None:
        super().__init__(message)
        self.code, self.message, self.expected, self.index = code, message, expected, index
        self.hint = hint


def refuse_node(event: Any, is_too_many: bool) -> None:
    """Raise Refused for a node with an anchor or a tag, and for one value too many."""
    index = event.start_mark.index
    if is_too_many:
        raise Refused("YAML005", *_TOO_MANY, index)
    if event.anchor is not None:  # an alias has one too
        raise Refused(
            "YAML003", "un texte qui commence par & ou *",
            "le texte entre guillemets, ou répété en clair", index,
        )
    if event.tag is not None:
        raise Refused(
            "YAML006", "un texte qui commence par !", "le texte entre guillemets", index,
        )


def refuse_depth(depth: int, index: int) -> None:
    """Raise Refused for a list or a mapping within too many others."""
    if depth >= MAX_DEPTH:
        raise Refused("YAML005", *_TOO_DEEP, index)


def refuse_explained(found: Explained | None) -> None:
    """Raise Refused for what a strict reading found; nothing for None."""
    if found is not None:
        raise Refused("YAML001", found.message, found.expected, found.at)


def refuse_foreign_key(key: str, index: int) -> None:
    """Raise Refused for a key that begins at ``index`` and holds a sign of no keyboard."""
    sign = find_in_key(key)
    if sign is not None:
        raise Refused("YAML014", sign.message, sign.expected, index + sign.at, sign.hint)
