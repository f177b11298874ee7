"""Two thousand mutants of five kits: a file that a mutant leaves as it is is read only once.

What is remembered is what a text alone decides: its document, and what looks personal in it.
What the kit's files share (how many values all may hold, how many places are looked at) is
asked to be far from its end, as it is in kits of this size: nothing then depends on it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from replicate.domain.privacy import scan
from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import Patience
from replicate.sources import document, texts
from replicate.sources.document import Document
from replicate.usecases.kits import checked_documents

_ROOM = 2
"""A file takes at most one part in so many of what is left to it and the others."""


@dataclass
class ReadOnce:
    """The two readings, each done once for a text."""

    documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    finds: dict[str, tuple[tuple[Find, ...], int]] = field(default_factory=dict)

    def parse_document(self, text: str, file: str, allowed: int) -> Document:
        """As ``replicate.sources.document`` has it."""
        if (text, file) not in self.documents:
            self.documents[text, file] = document.parse_document(text, file, allowed)
        known = self.documents[text, file]
        assert known.nodes * _ROOM < allowed
        return known

    def find_personal(self, text: str, patience: Patience | None = None) -> tuple[Find, ...]:
        """As ``replicate.domain.privacy.scan`` has it."""
        own = patience or Patience()
        if text not in self.finds:
            asked = replace(own)
            self.finds[text] = (scan.find_personal(text, asked), own.left - asked.left)
        found, taken = self.finds[text]
        assert taken * _ROOM < own.left
        own.left -= taken
        return found


def read_unchanged_files_once(patch: pytest.MonkeyPatch) -> None:
    """Until ``patch`` is undone, kits are read by their texts' own readings, remembered."""
    once = ReadOnce()
    patch.setattr(checked_documents, "parse_document", once.parse_document)
    patch.setattr(texts, "find_personal", once.find_personal)
