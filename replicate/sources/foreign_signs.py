"""Signs that YAML takes for letters, where the author saw a space, a « : » or a « - ».

They come from word processors and web pages: no-break spaces as an indent or beside a
colon, full-width colons, dashes that grew longer. Inside a sentence they are in their
place and nothing is said of them.
"""

from __future__ import annotations

import re

from replicate.domain.record import record
from replicate.domain.text.code_points import code_point
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.sources.position import Lines

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_COLONS = "\u02d0\u2236\ua789\ufe55\uff1a"
_DASHES = "\u2010-\u2015\u2212\u2022\u00b7\u25aa\u25e6"
_SIGN = LazyPattern(f"[{_SPACES}{_COLONS}{_DASHES}]")
_SPACE = LazyPattern(f"[{_SPACES}]")
_COLON = LazyPattern(f"[{_COLONS}]")
_WORD = rf"[\[{{]*[\"']?[\w-]+[\"']?[ {_SPACES}]*(?:[{_COLONS}]|:(?:[ {_SPACES}]|$))"
_HEAD = LazyPattern(
    rf"[ {_SPACES}]*(?:(?:-[ {_SPACES}]+)*(?:[{_DASHES}][ {_SPACES}]+)?{_WORD}|-[{_SPACES}])"
)
_ITEM = LazyPattern(f"[{_DASHES}][ {_SPACES}]")
_LONGEST = 200
"""Letters of a text among which its head is looked for."""

_NEAR = 50
"""Lines above a fault among which the sign that made it is looked for."""

_NAMES = {
    "\u00a0": "espace insécable", "\u202f": "espace fine insécable", "\u3000": "espace large",
}


@record
class ForeignSign:
    """What is said of a sign, and the index of its place in the text it was looked for in."""

    message: str
    expected: str
    hint: str
    at: int


def _find_in_head(text: str) -> ForeignSign | None:
    """The first foreign sign in how a line or a key begins, up to its colon; None without any."""
    head = _HEAD.match(text[:_LONGEST])
    found = _SIGN.search(head[0]) if head else None
    return _told(found[0], found.start()) if found else None


def find_in_key(key: str) -> ForeignSign | None:
    """The sign that made ``key`` what no key is; None without any."""
    return _find_in_head(key) or _find_in_head(f"{key}: ")


def find_in_text(text: str) -> ForeignSign | None:
    """The sign that made one text of what was meant as a list or a group; None without any."""
    item = _ITEM.match(text)
    return _told(text[0], 0) if item else _find_in_head(text)


def find_above(lines: Lines, index: int) -> ForeignSign | None:
    """The sign that a parser stumbled on at ``index``: in that line, or not far above.

    Of lines on end that begin with one, the first is told.
    """
    told: ForeignSign | None = None
    line = lines.line(index)
    for above in range(line, max(line - _NEAR, 0), -1):
        found = _find_in_head(lines.line_text(above))
        if found is not None:
            start = lines.start_of(above)
            told = ForeignSign(found.message, found.expected, found.hint, start + found.at)
        elif told is not None:
            break
    return told


def retype_near(text: str, lines: Lines, index: int) -> str:
    """``text`` as it would be with the keyboard's signs in the line of ``index``.

    So in those beside it that begin with foreign signs too, and where ``index`` itself is one.
    The length stays: a place in the one is a place in the other.
    """
    first = last = lines.line(index)
    while first > 1 and _SIGN.search(_head(lines.line_text(first - 1))):
        first -= 1
    while last < lines.count and _SIGN.search(_head(lines.line_text(last + 1))):
        last += 1
    pieces, read = [], 0
    for line in range(first, last + 1):
        start = lines.start_of(line)
        end = start + len(_head(lines.line_text(line)))
        pieces += [text[read:start], _SIGN.sub(_usual, text[start:end])]
        read = end
    retyped = "".join([*pieces, text[read:]])
    return retyped[:index] + _SIGN.sub(_usual, retyped[index]) + retyped[index + 1 :]


def _head(line: str) -> str:
    """How a line begins, up to its colon; nothing when it is a sentence."""
    found = _HEAD.match(line[:_LONGEST])
    return found[0] if found else ""


def _usual(sign: re.Match[str]) -> str:
    """What the keyboard has for a foreign sign."""
    return " " if _SPACE.match(sign[0]) else ":" if _COLON.match(sign[0]) else "-"


def find_at_edge(value: str) -> str | None:
    """The name of the foreign space that begins or ends ``value``; None without any."""
    for edge in (value[:1], value[-1:]):
        if _SPACE.match(edge):
            return _name(edge)
    return None


def _name(character: str) -> str:
    return f"{code_point(character)}, {_NAMES.get(character, 'espace typographique')}"


def _told(character: str, at: int) -> ForeignSign:
    if _SPACE.match(character):
        return ForeignSign(
            f"le caractère {_name(character)}, se tient là où il faut un espace du clavier",
            "un espace ordinaire, retapé au clavier",
            "il vient souvent d'un copier-coller : le remplacer partout où il sert de retrait,"
            " ou touche « : » ou « - »", at,
        )
    sign, usual = ("deux-points", ":") if _COLON.match(character) else ("tiret", "-")
    return ForeignSign(
        f"« {character} » ({code_point(character)}) n'est pas le {sign} du clavier",
        f"« {usual} » suivi d'un espace, retapés au clavier",
        "un traitement de texte change souvent ce signe : le remplacer au début de chaque ligne"
        if usual == "-" else "le remplacer après chaque clé", at,
    )
