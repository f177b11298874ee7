"""Personal data anywhere in a kit's files: values, keys and remarks alike.

The text is searched as it is written, since a kit travels with its remarks and with
what YAML would drop or refuse. ``contacts.yaml`` never reaches this module.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from replicate.domain.location import Location
from replicate.domain.privacy.find import KINDS
from replicate.domain.privacy.mailboxes import is_named_for_someone
from replicate.domain.privacy.scan import find_personal
from replicate.domain.problem import Problem
from replicate.domain.spelling import fold
from replicate.sources.document import Document
from replicate.sources.nodes import Listing, Mapping
from replicate.sources.position import Lines, Place

_IN_STANDARD = frozenset({"RGPD403", "RGPD404", "RGPD408"})
_NAME = "RGPD405"
_NAME_KEYS = frozenset({"nom", "nom_court", "titre", "auteur"})
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([_ nNtLP]|\r?\n))"
)
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    "m mm mr mme mmes mlle monsieur madame messieurs mesdames dr docteur docteurs pr professeur"
    " le la et".split()
)


def check_texts(files: Sequence[tuple[str, Document]]) -> Iterator[Problem]:
    """What looks personal in each text of a kit, told without quoting it.

    ``files`` are the texts with the documents that were read from them. Spared are the
    numbers and mailboxes under ``standard``, published authors, and the names of the
    kit's own entries wherever they are written again.
    """
    known = _KnownNames([document for _, document in files])
    for text, document in files:
        clean = _Unescaped(text)
        found = find_personal(clean.text)
        if not found:
            continue
        lines = Lines(text)
        standards = list(_standards(document.data))
        for one in found:
            datum = clean.text[one.start : one.end]
            place = lines.place(clean.origin(one.start))
            if one.code in _IN_STANDARD and _is_standard(datum, place, standards):
                continue
            if one.code == _NAME and known.hold(datum):
                continue
            kind = KINDS[one.code]
            yield Problem(
                kind.code, kind.severity, kind.message,
                Location(document.file, place.line, place.column), kind.expected, kind.hint,
            )


class _Unescaped:
    """A text whose YAML escapes have become the characters that they stand for."""

    def __init__(self, written: str) -> None:
        self.text = written
        self._starts: list[int] = [0]
        self._shifts: list[int] = [0]
        if "\\" in written:
            self.text = _ESCAPE.sub(self._read, written)

    def _read(self, escape: re.Match[str]) -> str:
        shift = self._shifts[-1] + len(escape[0]) - 1
        self._starts.append(escape.end() - shift)
        self._shifts.append(shift)
        code = escape[1] or escape[2] or escape[3]
        return chr(min(int(code, 16), 0x10FFFF)) if code else " "

    def origin(self, index: int) -> int:
        """Where the character at ``index`` begins in the text as written."""
        return index + self._shifts[bisect_right(self._starts, index) - 1]


class _KnownNames:
    """Published authors and names of the kit's entries, which are not private persons'."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents

    def hold(self, datum: str) -> bool:
        """Whether every word of ``datum``, titles apart, is in one known name."""
        words = {fold(word) for word in _WORD.findall(datum)} - _TITLES
        return any(words <= name for name in self._names)

    @cached_property
    def _names(self) -> list[set[str]]:
        return [
            {fold(word) for word in _WORD.findall(text)}
            for document in self._documents
            for key, _, text in _texts(document.data)
            if key in _NAME_KEYS and (key == "auteur" or not _reads_like_a_person(text))
        ]


def _reads_like_a_person(text: str) -> bool:
    return any(one.code == _NAME for one in find_personal(text))


def _texts(
    node: Any, key: str = "", place: Place | None = None
) -> Iterator[tuple[str, Place, str]]:
    """Key, place and content of every text; a statement's own value has its owner's key."""
    if isinstance(node, Mapping):
        for inner, value in node.items():
            yield from _texts(value, key if inner == "valeur" else inner, node.values_at[inner])
    elif isinstance(node, Listing):
        for index, item in enumerate(node):
            yield from _texts(item, key, node.items_at[index])
    elif isinstance(node, str) and place is not None:
        yield key, place, node


def _standards(data: Any) -> Iterator[tuple[Place, str]]:
    return ((place, text) for key, place, text in _texts(data) if key == "standard")


def _is_standard(datum: str, place: Place, standards: Sequence[tuple[Place, str]]) -> bool:
    """Whether it is a service's number or mailbox, written where it belongs.

    A mailbox named for someone is that person's, even there.
    """
    if is_named_for_someone(datum.partition("@")[0].lower()):
        return False
    return any(
        start.line == place.line and start <= place and datum in text
        for start, text in standards
    )
