"""Printed text: which characters are shown, and how wide the project's font makes them.

Arimo has Arial's metrics, so what is measured here fits on machines that have
Arial, Liberation Sans or Arimo. All sizes and widths are in points.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from replicate.domain.text.code_points import TURNING

SVG_FAMILY = "Arimo, Liberation Sans, Arial, Helvetica, sans-serif"
"""Families of the final picture: the first one found has the same widths."""

ENGINE_FAMILY = "Arial"
"""The only name under which the engine finds its own Arimo."""

ASCENT = 0.74
"""Share of a size from the baseline to the top of a capital with its accent's foot."""

LINE_HEIGHT = 1.16
"""Distance between two baselines, in sizes."""

_UNKNOWN_WIDTH = 1.0
_SQUARE = "\u25a1"
_EMOJI_WIDTH = 1.4
"""The widest of the fonts that systems draw emoji with."""

_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_MOST_MARKS = 4
"""More marks than any spelling puts on one letter would climb over the lines around."""

_TURNS = re.compile(f"[{TURNING}]")
_KEPT_SPACES = "\u00a0\u202f"
_PLAIN = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027\u202f]*")
"""What nearly all texts are made of; nothing in it is dropped or changed."""


@cache
def font_path() -> str:
    """Where the installed Arimo is: one variable file, regular to bold."""
    from importlib.resources import files  # what only writes a text asks for no file

    return str(files("fontpkg_arimo") / "files" / "Arimo[wght].ttf")


@cache
def font_widths() -> Mapping[int, tuple[float, float]]:
    """What the font has: by code point, its width in sizes, regular and bold.

    Told by ``scripts/write_font_widths.py``: to open the font takes a tenth of a map's time.
    """
    table = json.loads(Path(__file__).with_name("arimo.json").read_bytes())
    return {
        first + index: (regular / table["units"], bold / table["units"])
        for first, *widths in table["runs"]
        for index, (regular, bold) in enumerate(zip(*widths, strict=True))
    }


class _Advances(dict[str, float]):
    """Advance of each character, in sizes: found when it is first met."""

    def __init__(self, bold: bool) -> None:
        self._bold = bold

    def __missing__(self, character: str) -> float:
        self[character] = _advance(character, self._bold)
        return self[character]


def _advance(character: str, bold: bool) -> float:
    """What the font says, or an upper guess for what it lacks."""
    category = unicodedata.category(character)
    if category in _NO_WIDTH:
        return 0.0
    widths = font_widths().get(ord(character))
    if widths is not None:
        return widths[bold]
    if category == "So":
        return _EMOJI_WIDTH
    # Some signs are whole sentences (U+FDFD): what they stand for says how wide they are.
    return _UNKNOWN_WIDTH * max(1.0, len(unicodedata.normalize("NFKD", character)) / 2)


_REGULAR, _BOLD = _Advances(bold=False), _Advances(bold=True)


@lru_cache(maxsize=65_536)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of ``text`` in points; what the font lacks (emoji) is guessed, not too small."""
    return size * sum(map((_BOLD if bold else _REGULAR).__getitem__, text))


@lru_cache(maxsize=16_384)
def clean_text(text: str) -> str:
    """``text`` on one line, without the characters that break a file or its reading order.

    As ``harmless_text``, and white space is one space, the no-break one excepted.
    """
    return " ".join(part for part in harmless_text(text).split(" ") if part)


def harmless_text(text: str) -> str:
    """``text`` without what a file, a terminal or a line of print cannot hold.

    Control characters, halves of surrogate pairs, characters that Unicode sets
    apart for no use, and marks that reverse the direction of what follows are
    dropped, so are marks beyond the fourth on one letter; each white space
    (tabs and ends of lines too) becomes a space, the no-break ones excepted.
    What is left reads on: a problem, which must show what is there, is written
    by ``domain/text/printable.py`` instead.
    """
    if _PLAIN.fullmatch(text):  # a sixth of a large page's time
        return text
    shown = text.translate(_HARMLESS)
    return _few_marks(shown) if any(map(unicodedata.combining, shown)) else shown


class _Harmless(dict[int, str | None]):
    """What stands for each character, None for nothing: found when it is first met."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        shown = character if character in _KEPT_SPACES or not character.isspace() else " "
        self[code] = shown if _is_kept(shown) else None
        return self[code]


_HARMLESS = _Harmless()


def _is_kept(character: str) -> bool:
    # Not "unassigned": a newer emoji than this Python knows is a character all the same.
    code = ord(character)
    is_set_apart = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return not (is_set_apart or _TURNS.match(character)
                or unicodedata.category(character) in {"Cc", "Cs"})


def _few_marks(text: str) -> str:
    """``text`` without the marks beyond the fourth in a row."""
    kept = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def within_font(text: str) -> str:
    """``text`` in characters that the font has: a square stands for each that it lacks.

    Invisible marks, and accents that no letter of the font carries, are left out: a tagged PDF
    refuses them.
    """
    return unicodedata.normalize("NFC", text).translate(_IN_PRINT)


class _InPrint(dict[int, str]):
    """What stands for each character in print: found when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.category(character) in _NO_WIDTH:
            self[code] = ""
        else:
            is_known = code in font_widths() or character.isspace()
            self[code] = character if is_known else _SQUARE
        return self[code]


_IN_PRINT = _InPrint()


def shorten(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` characters at a word's end, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:") + "…"
