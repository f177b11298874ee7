"""A single YAML value: what it is, and what in its writing would surprise its author."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from replicate.domain.record import record
from replicate.sources.foreign_signs import find_at_edge

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_LIKE_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")
_NUMERIC = frozenset("+-0123456789")
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "true": True, "false": False,
}
MEANING = frozenset(["", *"~ntf", *_NUMERIC])
"""How begins each text without quotes that stands for something else than itself, or may."""

_AFTER_HASH = re.compile(r"[ \t]+(#(?![#\s])[^\r\n]*)")
_GLUED_HASH = re.compile(r"#(?![#\s])")
_BLANKS = frozenset(" \t")
_QUOTES_BEFORE = frozenset("“”„«‘‚‹")
_WORD_QUOTES = (("“”„«", "“”»", "“”„«»"), ("‘‚‹", "’‘›", ""))
"""Quotes that open, that close, and that do not stand between them."""

_LONGEST = 60


@record
class OddText:
    """A value that reads well and may not be what was meant; ``index`` is its place."""

    code: str
    message: str
    expected: str
    index: int
    hint: str | None = None


def resolve(text: str) -> Any:
    """What a text without quotes stands for: true, false, null, a plain number, else itself."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in _NUMERIC:  # most are words: no pattern need be tried
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


def thousands_point(value: str, index: int) -> OddText | None:
    """What is said of a decimal number that is written as thousands are; None of any other.

    The number is not repeated: it may count persons.
    """
    return OddText(
        "YAML018", "un point et trois chiffres : le point sépare ici les décimales",
        "le nombre sans point ni espace, si ce sont des milliers : 62000", index,
        "si ce sont bien des décimales, en écrire une de moins ou de plus",
    ) if _LIKE_THOUSANDS.fullmatch(value) else None


def edge_space(value: str, index: int) -> OddText | None:
    """What is said of a space, other than the keyboard's, at an end of a value; None of none."""
    name = find_at_edge(value)
    return OddText(
        "YAML012", f"le caractère {name}, ne se voit pas au bord de ce texte",
        "le texte sans ce caractère, souvent venu d'un copier-coller", index,
    ) if name else None


def may_lose(text: str) -> bool:
    """Whether a remark may have taken a part of some value; true of a few clean texts too."""
    return _GLUED_HASH.search(text) is not None


def odd_text(event: Any, value: str, text: str) -> Iterable[OddText]:
    """What may be lost or added by the way a plain scalar is written in ``text``."""
    end = event.end_mark.index
    if text[end : end + 1] in _BLANKS or value[:1] in _QUOTES_BEFORE:
        return _odd_text(event, text, end)
    return ()


def _odd_text(event: Any, text: str, end: int) -> Iterator[OddText]:
    lost = _AFTER_HASH.match(text, end)
    if lost is not None:
        whole = f"{_short(event.value)} {_short(lost[1].rstrip())}".strip()
        yield OddText(
            "YAML009", f"« {_short(lost[1].rstrip())} » n'est pas lu : un # après un espace"
            " commence une remarque",
            f'"{_short(whole)}", entre guillemets', lost.start(1),
            "si c'est bien une remarque, un espace après #",
        )
    value = event.value
    for opening, closing, apart in _WORD_QUOTES:
        if value[:1] not in opening or value[-1:] not in closing or len(value) < 2:
            continue
        inner = value[1:-1].strip()
        if not any(sign in inner for sign in apart):
            yield OddText(
                "YAML010", f"les guillemets {value[0]} {value[-1]} restent dans le texte",
                f'"{_short(inner)}", avec des guillemets droits', event.start_mark.index,
                f'si c\'est une citation : "{_short(value)}"',
            )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
