"""The marks that Git leaves in a file when two people changed the same lines."""

from __future__ import annotations

import re

from replicate.domain.record import record
from replicate.sources.explained import Explained

_OURS, _BASE, _THEIRS, _END = _MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_LINE = re.compile(r"(?:^|(?<=[\r\n]))(?P<mark><{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)")
_NEXT = {_OURS: (_BASE, _THEIRS), _BASE: (_THEIRS,), _THEIRS: (_END,), _END: (_OURS,)}
"""The marks that may follow each; a text begins as after an end."""

_SEEN = re.compile(r"[^\r\n]")
_MARKED = re.compile(r"\A[<>]{7}(?=[ \r\n]|\Z)[^\r\n]*")


@record
class TwoVersions:
    """A text in which two versions stand one under the other, perhaps in several places.

    ``conflicts`` says what is told of each place; ``text`` is as long as what was read,
    with blanks for the marks and for all but the first version. It is None where a mark
    lacks its fellows: nobody knows which lines belong together.
    """

    conflicts: tuple[Explained, ...]
    text: str | None


def find_conflicts(text: str) -> TwoVersions:
    """Each place where Git left two versions, and the text with the first of them alone."""
    if not any(mark in text for mark in _MARKS):
        return TwoVersions((), text)
    conflicts: list[Explained] = []
    kept: list[str] = []
    last, at = _END, 0
    for found in _LINE.finditer(text):
        if found["mark"] not in _NEXT[last]:
            return TwoVersions((*conflicts, _told(found)), None)
        if found["mark"] == _OURS:
            conflicts.append(_told(found))
        kept.append(_as_read(text[at : found.start()], last))
        last, at = found["mark"], found.start()
    kept.append(_as_read(text[at:], last))
    return TwoVersions(tuple(conflicts), "".join(kept) if last == _END else None)


def _as_read(stretch: str, mark: str) -> str:
    """What follows a mark, itself included: blanks, save where the first version stands."""
    if mark in (_BASE, _THEIRS):
        return _SEEN.sub(" ", stretch)
    return _MARKED.sub(lambda line: " " * len(line[0]), stretch)


def _told(found: re.Match[str]) -> Explained:
    return Explained(
        f"« {found['mark']} » est une marque de Git : deux versions de ces lignes attendent"
        " que l'on choisisse",
        "une seule des deux versions, et aucune ligne en <<<<<<<, ======= ou >>>>>>>",
        found.start(),
    )
