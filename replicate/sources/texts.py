"""Personal data anywhere in a kit's files: values, keys and remarks alike.

The text is searched as it is written, since a kit travels with its remarks and with
what YAML would drop or refuse. ``contacts.yaml`` never reaches this module.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from replicate.domain.privacy.find import KINDS
from replicate.domain.privacy.institutions import is_institution_named_for
from replicate.domain.privacy.mailboxes import is_named_for_someone
from replicate.domain.privacy.passage import MOST_PLACES, Patience
from replicate.domain.privacy.people import is_of_a_civilian
from replicate.domain.privacy.scan import find_personal
from replicate.domain.problem import Problem
from replicate.domain.text.spelling import fold
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode

_IN_STANDARD = frozenset({"RGPD403", "RGPD404", "RGPD408"})
_NAME = "RGPD405"
_NAME_KEYS = frozenset({"nom", "nom_court", "titre", "auteur"})
_OWN_NAMES = frozenset({"nom", "nom_court"})
_SERVICE_KEYS = frozenset({"standard"})
_CODE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
_BLANKS = ("\\ ", *(f"\\{sign}" for sign in ("_", "n", "N", "t", "L", "P", "\r\n", "\n")))
_ESCAPE = re.compile(rf"{_CODE.pattern}|\\(?:[_ nNtLP]|\r?\n)|''")
_WORD = re.compile(r"[^\W_]+")
_TITLES = frozenset(
    "m mm mr mme mmes mlle monsieur madame messieurs mesdames dr docteur docteurs pr professeur"
    " le la et".split()
)


def check_texts(files: Sequence[tuple[str, Document]]) -> Iterator[Problem]:
    """What looks personal in each text of a kit, told without quoting it.

    ``files`` are the texts with the documents that were read from them. Spared are the
    numbers and mailboxes under ``standard``, published authors, and the names of the
    kit's own entries wherever they are written again. Short texts go first, so that one
    which takes all the patience there is starves no other.
    """
    known = _KnownNames([document for _, document in files])
    left = MOST_PLACES
    for text, document in sorted(files, key=lambda item: len(item[0])):
        clean = _Unescaped(text)
        patience = Patience(left)
        found = find_personal(clean.text, patience)
        left = patience.left
        if not found and patience.ended_at is None:
            continue
        standards = _Standards(document)
        for one in found:
            datum = clean.text[one.start : one.end]
            at = clean.origin(one.start)
            if one.code in _IN_STANDARD and standards.hold(datum, at):
                continue
            if one.code == _NAME and known.hold(datum):
                continue
            yield _told(one.code, document, at)
        if patience.ended_at is not None:
            yield _told("RGPD410", document, clean.origin(patience.ended_at))


def _told(code: str, document: Document, index: int) -> Problem:
    kind = KINDS[code]
    return Problem(
        kind.code, kind.severity, kind.message, document.place(index), kind.expected, kind.hint,
    )


class _Unescaped:
    """A text whose YAML escapes have become the characters that they stand for.

    Between single quotes, « l''origine » is the one escape: it stands for « l'origine ».
    """

    def __init__(self, written: str) -> None:
        self._written = written
        text = written.replace("''", "'")
        if "\\" in text:
            for blank in _BLANKS:  # « \\  » first: the others leave a space behind a bar
                text = text.replace(blank, " ")
            text = _CODE.sub(lambda code: chr(min(int(code[0][2:], 16), 0x10FFFF)), text)
        self.text = text

    def origin(self, index: int) -> int:
        """Where the character at ``index`` begins in the text as written."""
        if len(self.text) == len(self._written):
            return index
        starts, shifts = self._moved
        return index + shifts[bisect_right(starts, index) - 1]

    @cached_property
    def _moved(self) -> tuple[array[int], array[int]]:
        """From where on the text is shorter than it was written, and by how much."""
        starts, shifts, shift = array("L", [0]), array("L", [0]), 0
        for escape in _ESCAPE.finditer(self._written):
            shift += len(escape[0]) - 1
            starts.append(escape.end() - shift)
            shifts.append(shift)
        return starts, shifts


class _KnownNames:
    """Published authors and names of the kit's entries, which are not private persons'."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._answers: dict[frozenset[str], bool] = {}

    def hold(self, datum: str) -> bool:
        """Whether every word of ``datum``, titles apart, is in one known name."""
        words = frozenset(_words(datum)) - _TITLES
        if words not in self._answers:
            told = [self._names.get(word, set()) for word in words] or [self._every]
            self._answers[words] = any(map(self._is_spared, set.intersection(*told)))
        return self._answers[words]

    def _is_spared(self, told: tuple[str, str]) -> bool:
        """A published author; a name that no one bears; an institution that bears someone's."""
        key, name = told
        return key == "auteur" or all(
            one.code != _NAME or (key in _OWN_NAMES and _is_of_a_house(name, one.start))
            for one in find_personal(name))

    @cached_property
    def _every(self) -> set[tuple[str, str]]:
        """The key and the text of each name."""
        found: set[tuple[str, str]] = set()
        for document in self._documents:
            found |= {(key, text) for key, _, text in _texts(document.data, _NAME_KEYS)}
        return found

    @cached_property
    def _names(self) -> dict[str, set[tuple[str, str]]]:
        """Those in which each word stands."""
        found: dict[str, set[tuple[str, str]]] = {}
        for told in self._every:
            for word in _words(told[1]):
                found.setdefault(word, set()).add(told)
        return found


def _words(text: str) -> list[str]:
    return fold(" ".join(_WORD.findall(text))).split("_")


def _texts(node: Any, keys: frozenset[str]) -> Iterator[tuple[str, int, str]]:
    """Key, index and content of each text under ``keys``, in no order.

    A statement's own value has the key of its owner. Those of a kit are many and those asked
    for few: a text under another key, or an entry, costs no call.
    """
    left: list[tuple[Any, str]] = [(node, "")]
    while left:
        node, key = left.pop()
        if isinstance(node, MappingNode):
            for inner, value in node.items():
                owner = key if inner == "valeur" else inner
                if not isinstance(value, str):
                    left.append((value, owner))
                elif owner in keys:
                    yield owner, node.values_at[inner], value
        elif isinstance(node, ListNode):
            for at, item in zip(node.items_at, node, strict=True):
                if not isinstance(item, str):
                    left.append((item, key))
                elif key in keys:
                    yield key, at, item


def _is_of_a_house(name: str, start: int) -> bool:
    """Whether the part of a name from ``start`` on is what an institution is named for."""
    return is_institution_named_for(name[:start]) and not is_of_a_civilian(name, start)


class _Standards:
    """Where a document writes the telephones and mailboxes of services."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def hold(self, datum: str, index: int) -> bool:
        """Whether it is a service's number or mailbox, written where it belongs.

        A mailbox named for someone is that person's, even there.
        """
        if not self._by_line:
            return False
        near = self._by_line.get(self._document.lines.line(index), ())
        if not any(start <= index and datum in text for start, text in near):
            return False
        return not is_named_for_someone(datum.partition("@")[0].lower())

    @cached_property
    def _by_line(self) -> dict[int, list[tuple[int, str]]]:
        found: dict[int, list[tuple[int, str]]] = {}
        for _, at, text in _texts(self._document.data, _SERVICE_KEYS):
            found.setdefault(self._document.lines.line(at), []).append((at, text))
        return found
