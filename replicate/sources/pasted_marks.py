"""What a program put before every line of a text that was copied out of it, or took between them.

Told first and alone: what such a text would make of the rest is nobody's fault.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from replicate.sources.explained import Explained


class _Mark(NamedTuple):
    pattern: re.Pattern[str]
    told: str
    expected: str
    share: float  # of the lines with words, those that begin so at least


_MOST = 0.7
"""Long lines that a mail folds have a mark on their first part alone."""

_FEWEST = 3

_MARKS = (
    _Mark(
        re.compile(
            r"\[?[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{2,4})?,?(?: à)? [0-9]{1,2}[:h][0-9]{2}"
            r"(?::[0-9]{2})?\]?(?: -)? [^:]{1,60}: ?"),
        "la date et l'auteur d'un message devancent le texte",
        "le texte seul, sans ce que la messagerie y a mis", 0,
    ),
    _Mark(re.compile(r">"), "chaque ligne commence par « > », comme dans un courriel cité",
          "les mêmes lignes sans « > »", _MOST),
    _Mark(re.compile(r"\|"), "chaque ligne commence par « | »", "les mêmes lignes sans « | »",
          _MOST),
    _Mark(re.compile(r"\+"), "chaque ligne commence par « + », comme une comparaison de fichiers",
          "les mêmes lignes sans « + »", _MOST),
    _Mark(re.compile(r" *(?P<number>[0-9]{1,5})(?:[.:|)]|[ \t]+\|)?(?:[ \t]|$)"),
          "chaque ligne commence par son numéro", "les mêmes lignes sans ces numéros", _MOST),
)
_JOINED = re.compile(
    r":(?:(?<=[a-z_]{2}:)|(?<=[a-z_]{2} :))(?:[ \u2028]|\\n)++- {1,9}\{?[a-z_]{2,40} ?: ")
"""From the colon on: from its word, megabytes of letters would be tried forty times each."""


def find_pasted(text: str) -> Explained | None:
    """The marks that begin the lines of ``text``, told at its first line; None without any."""
    start = len(text) - len(text.lstrip("\r\n"))
    for mark in _MARKS:
        if mark.pattern.match(text, start) and _is_everywhere(text, mark):
            return Explained(mark.told, mark.expected, start)
    return None


def find_joined(text: str) -> Explained | None:
    """Lines that lost their ends: a section and its first entry on one line, perhaps a remark."""
    if text.count("\n") > _FEWEST:
        return None
    found = _JOINED.search(text)
    return None if found is None else Explained(
        "plusieurs lignes tiennent ici en une seule",
        "une ligne par « clé: valeur », retraits compris", text.rfind("\n", 0, found.start()) + 1,
    )


def _is_everywhere(text: str, mark: _Mark) -> bool:
    if not mark.share:
        return True
    lines = [line for line in re.split(r"\r\n?|\n", text) if line.strip()]
    found = [match for line in lines if (match := mark.pattern.match(line))]
    if len(found) < max(_FEWEST, mark.share * len(lines)):
        return False
    if "number" not in mark.pattern.groupindex:
        return True
    numbers = [int(match["number"]) for match in found]
    return all(one < following for one, following in pairwise(numbers))
