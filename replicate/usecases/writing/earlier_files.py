"""Files of an earlier drawing that a new one does not replace: named, never deleted.

A picture of four sheets redrawn on two, or an overlay that gave way to its roles,
leaves files which look as fresh as the new ones. Whoever drew them may have written in
them: they stay, and a sentence tells them from what is new.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePath

from replicate.domain.text.words import others_words

_SHEET = re.compile(r"-feuille-\d+$")
_OTHER_VIEW = re.compile(r"-(?:roles|liste|carte)$")
_IMAGES = frozenset({".svg", ".png"})
_PICTURES = frozenset({*_IMAGES, ".pdf"})
_MADE = frozenset({*_PICTURES, ".csv", ".dot"})
_MOST_NAMED = 4


def earlier_files(folder: Path, written: Iterable[str], gave_way: str = "") -> list[str]:
    """Names in ``folder`` of the picture just ``written`` that are not of this drawing.

    ``gave_way`` is the stem of the picture whose place it takes. A picture drawn before in
    another format only, on the same sheets, is not told, nor is anything beside a table alone.
    """
    names = frozenset(written)
    if not any(_suffix(name) in _PICTURES for name in names):
        return []
    images = {_stem(name) for name in names if _suffix(name) in _IMAGES}
    wholes = {_SHEET.sub("", _stem(name)) for name in names}
    bases = {_OTHER_VIEW.sub("", whole) for whole in (*wholes, *filter(None, (gave_way,)))}
    found = []
    for path in folder.iterdir():
        stem, suffix = _stem(path.name), _suffix(path.name)
        whole = _SHEET.sub("", stem)
        if path.name in names or suffix not in _MADE or _OTHER_VIEW.sub("", whole) not in bases:
            continue
        is_of_this = stem in images if images and suffix in _IMAGES else whole in wholes
        if not is_of_this and path.is_file():
            found.append(path.name)
    return sorted(found)


def earlier_notice(folder: Path, written: Iterable[str], gave_way: str = "") -> tuple[str, ...]:
    """The sentence that names them, or none."""
    found = earlier_files(folder, written, gave_way)
    if not found:
        return ()
    left = len(found) - _MOST_NAMED
    more = f" et {others_words(left)}" if left > 0 else ""
    return (f"d'un dessin précédent, et non de celui-ci : {', '.join(found[:_MOST_NAMED])}{more} ;"
            " à garder ailleurs ou à supprimer",)


def _stem(name: str) -> str:
    return PurePath(name).stem


def _suffix(name: str) -> str:
    return PurePath(name).suffix
