"""What a schema awaits of an entry and nobody has answered yet: gaps, not errors.

Two keywords of the project say it: ``x-attendus`` lists the keys that are awaited
(``a|b`` when one of several will do), ``x-attendus-en-place`` those awaited only of
an entry which is neither planned, over nor said to be absent. Of what exists elsewhere
(``hors_territoire``) nothing is awaited: it is named to be left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.domain.text.words import NONE, UNKNOWN, is_answered, without_capital
from replicate.domain.vocabulary.exchanges import STATUTS_PREVUS
from replicate.sources.document import Document, KeyPath
from replicate.sources.nodes import MappingNode

AWAITED, AWAITED_IN_PLACE = "x-attendus", "x-attendus-en-place"

_EMPTY: list[Any] = []
_WITHOUT_FORM = ("absent", UNKNOWN)
_NOT_A_VALUE = {
    UNKNOWN: "« inconnu » si personne ne sait", NONE: "« aucun » s'il n'y en a pas",
}
_OTHER_ANSWERS = re.compile(r"[,;]?\s*(ou\s+)?(inconnu|aucun)\b[^.;]*$")
"""What a description says of « inconnu » and « aucun », which a gap says in full."""


@record
class Gap:
    """A key that is awaited of ``entry``, at ``path``; ``expected`` says what would answer."""

    path: tuple[str | int, ...]
    key: str
    expected: str
    entry: MappingNode

    def told(self, document: Document) -> Problem:
        """The problem that this gap is, at its key (blank) or at the entry that lacks it."""
        at = self.entry.keys_at.get(self.key, self.entry.at)
        return Problem(
            "MAN001", Severity.GAP, f"« {self.key} » reste à renseigner", document.place(at),
            self.expected,
        )


def unanswered(entry: object, keys: Sequence[str], only_in_place: bool) -> Sequence[str]:
    """The keys of ``keys`` that ``entry`` does not answer; of several ways, the first.

    With ``only_in_place``, nothing is awaited of what is planned, over or absent.
    """
    if not isinstance(entry, dict) or entry.get("hors_territoire") is True:
        return ()
    missing = []
    for ways in _ways_to_answer(tuple(keys)):
        for way in ways:
            if way in entry and entry[way] != _EMPTY:
                break
        else:
            missing.append(ways[0])
    if not missing or (only_in_place and (
        _is_planned(entry) or _is_over(entry) or _has_no_form(entry)
    )):
        return ()
    return missing


@cache  # a few in each schema, asked of thousands of entries
def _ways_to_answer(keys: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The keys of which one will do, for each that is awaited."""
    return tuple(tuple(key.split("|")) for key in keys)


def _is_planned(entry: dict[str, Any]) -> bool:
    return "statut" in entry and any(
        value in STATUTS_PREVUS for value in _values(entry["statut"]))


def _is_over(entry: dict[str, Any]) -> bool:
    return any(
        key in entry and any(map(is_answered, _values(entry[key]))) for key in ("fermeture", "fin"))


def _has_no_form(entry: dict[str, Any]) -> bool:
    """Whether a decision says that there is nothing yet whose form could be told."""
    return entry.get("etat") in _WITHOUT_FORM


def _values(raw: Any) -> list[str]:
    """The words that a property says, whether alone, with its source or in a list."""
    if isinstance(raw, list):
        return [value for item in raw for value in _values(item)]
    value = raw.get("valeur") if isinstance(raw, dict) else raw
    return [value] if isinstance(value, str) else []


def expected_answer(description: str, admitted: Sequence[str]) -> str:
    """What the schema says of the key, and which of inconnu and aucun may be the answer."""
    said = _OTHER_ANSWERS.sub("", description.rstrip(" .")).rstrip(" .,;:")
    return " ; ".join([without_capital(said), *(
        [", ".join(_NOT_A_VALUE[word] for word in admitted)] if admitted else [])])


def holds(document: Document, path: KeyPath, key: str) -> bool:
    """Whether the mapping at ``path`` has ``key``, be it blank."""
    node = document.data
    for step in path:
        node = node[step]
    return isinstance(node, dict) and key in node


def is_blank(document: Document, path: KeyPath, key: str) -> bool:
    """Whether the mapping at ``path`` has ``key``, and nothing behind its « : »."""
    node = document.data
    for step in path:
        node = node[step]
    return isinstance(node, dict) and key in node and node[key] is None
