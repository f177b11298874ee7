"""Widths of printed text, read from the font the project depends on.

Arimo has Arial's metrics, so what is measured here fits on machines that have
Arial, Liberation Sans or Arimo. All sizes and widths are in points.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

SVG_FAMILY = "Arimo, Liberation Sans, Arial, Helvetica, sans-serif"
"""Families of the final picture: the first one found has the same widths."""

ENGINE_FAMILY = "Arial"
"""The only name under which the engine finds its own Arimo."""

ASCENT = 0.74
"""Share of a size from the baseline to the top of a capital with its accent's foot."""

LINE_HEIGHT = 1.16
"""Distance between two baselines, in sizes."""

_BOLD_WEIGHT = 700
_UNKNOWN_WIDTH = 1.0
_SQUARE = "\u25a1"


@cache
def font_path() -> str:
    """Where the installed Arimo is: one variable file, regular to bold."""
    return str(files("fontpkg_arimo") / "files" / "Arimo[wght].ttf")


@cache
def _font() -> Any:
    from fontTools.ttLib import TTFont

    return TTFont(font_path(), lazy=True)


@cache
def _glyphs(bold: bool) -> Any:
    return _font().getGlyphSet(location={"wght": _BOLD_WEIGHT} if bold else None)


@cache
def _character_width(character: str, bold: bool) -> float:
    """Advance of one character, in sizes."""
    if unicodedata.combining(character):
        return 0.0
    name = _font().getBestCmap().get(ord(character))
    if name is None:
        return _UNKNOWN_WIDTH
    return float(_glyphs(bold)[name].width) / float(_font()["head"].unitsPerEm)


@cache
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of ``text`` in points; what the font lacks (emoji) counts as a square."""
    return size * sum(_character_width(character, bold) for character in text)


@lru_cache(maxsize=4096)
def clean_text(text: str) -> str:
    """``text`` on one line, without the characters that break a file or its reading order.

    Control characters, halves of surrogate pairs, and marks that reverse the
    direction of what follows are dropped; any white space becomes one space,
    the no-break one excepted.
    """
    kept = (
        " " if character.isspace() and character not in "\u00a0\u202f" else character
        for character in text
        if character.isspace() or _is_printable(character)
    )
    return " ".join(part for part in "".join(kept).split(" ") if part)


def _is_printable(character: str) -> bool:
    if character in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069":
        return False
    return unicodedata.category(character) not in {"Cc", "Cs", "Cn"}


def printable(text: str) -> str:
    """``text`` in characters that the font has, so that nothing is dropped without a sign.

    A square stands for each character that the font lacks. Invisible marks,
    and accents that no letter of the font carries, are left out: a tagged PDF
    refuses them.
    """
    composed = unicodedata.normalize("NFC", text)
    known = _font().getBestCmap()
    changed = {ord(character): _in_print(character, known) for character in set(composed)}
    return composed.translate(changed)


def _in_print(character: str, known: Any) -> str:
    if unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return ""
    return character if ord(character) in known or character.isspace() else _SQUARE


def shorten(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` characters at a word's end, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:") + "…"
