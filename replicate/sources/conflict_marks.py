"""The marks that Git leaves in a file when two people changed the same lines."""

from __future__ import annotations

import re

from replicate.sources.yaml_words import Explained

_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_LINE = re.compile(r"(?:^|(?<=[\r\n]))(?P<mark><{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)")


def find_conflict(text: str) -> Explained | None:
    """The first of Git's marks at the beginning of a line; None when there is none."""
    if not any(mark in text for mark in _MARKS):
        return None
    found = _LINE.search(text)
    if found is None:
        return None
    return Explained(
        f"« {found['mark']} » est une marque de Git : deux versions de ces lignes attendent"
        " que l'on choisisse",
        "une seule des deux versions, et aucune ligne en <<<<<<<, ======= ou >>>>>>>",
        found.start(),
    )
