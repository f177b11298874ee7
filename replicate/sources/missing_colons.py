"""A line whose first word has no « : » after it, no space, or is no key at all."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_LONGEST_KEY = 60
"""Letters, twice those of the longest key of a kit."""

_LONGEST_PARSED = 1000
"""Letters of a key, about as many as libyaml takes: past them its « : » surprises it."""

_KEYED = re.compile(r"[^\s:#]+[ ]*:(\s|$)")
_NO_COLON = re.compile(r"(?P<word>[\w-]+)(?P<sign>[ ]*[:=;]|[ ]|$)[ ]*(?P<rest>.*)")

_DASHES = re.compile(r"[ ]*(?:-[ ]+)*")
_A_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")
_VALUED = re.compile(r"[^\s:#]+[ ]*:(?: +[^\s\[{#\"'].*| *[|>]?)$")
_REMARK = "si c'est une remarque, « # » devant"
_GOES_ON = "si c'est la suite du texte d'au-dessus, un retrait plus grand que celui de sa clé"


def find_long_key(text: str, shows: int) -> Explained | None:
    """A word before the « : » at ``shows`` that is too long for a parser to take as a key."""
    if text[shows : shows + 1] != ":":
        return None
    start = max(text.rfind(sign, 0, shows) for sign in "{[,\n") + 1
    word = text[start:shows].strip(" ")
    if len(word) <= _LONGEST_PARSED:
        return None
    return _too_long_a_key(start + text[start:shows].index(word))


def _too_long_a_key(index: int) -> Explained:
    return Explained(
        f"un mot de plus de {_LONGEST_KEY} lettres sert de clé", "une clé du kit", index
    )


def find_missing_colon(
    text: str, shows: int, begins: int, problem: str, lines: Lines
) -> Explained | None:
    """A line whose first word has no « : » after it, or no space after « : »."""
    if "could not find expected ':'" in problem:
        return _colon_after(text, begins, lines)
    if "mapping values are not allowed" not in problem:
        return None
    start = text.rfind("\n", 0, shows) + 1
    before = text[start:shows].lstrip(" ")
    if ": " in before:
        return None  # the line has a « : » of its own already
    above = _line_above(text, start, lines)
    if above is None:
        return None
    if not _KEYED.match(_bare(text, above)):
        return _colon_after(text, above, lines)
    return Explained(
        "une ligne n'est pas alignée avec les autres", "le même retrait que les lignes voisines",
        start + len(text[start:shows]) - len(before),
    )


def _colon_after(text: str, index: int, lines: Lines) -> Explained | None:
    bare = _bare(text, index)
    match = _NO_COLON.match(bare)
    if bare.startswith("- "):
        return None
    follows_text = _ends_a_text(text, index, lines)
    if match is None or (match["rest"] and not _A_KEY.fullmatch(match["word"])):
        return Explained(
            "cette ligne n'est ni « clé: valeur » ni un élément de liste",
            _GOES_ON if follows_text else "« clé: valeur », ou cette ligne retirée", index,
        )
    word, rest = match["word"], match["rest"].strip().removeprefix("- ")
    if len(word) > _LONGEST_KEY:
        return _too_long_a_key(index)
    ways = [f"« {word}: {rest} »" if rest else f"« {word}: »"]
    if rest and follows_text:
        ways.append(_GOES_ON)
    if " " in rest:
        ways.append(_REMARK)
    return Explained(
        f"il manque « : » (suivi d'un espace) après « {word} »", " ; ".join(ways), index,
    )


def _ends_a_text(text: str, index: int, lines: Lines) -> bool:
    """Whether the line above ``index`` is a key with a text, or a key that awaits one."""
    above = _line_above(text, index, lines)
    return above is not None and _VALUED.match(_bare(text, above)) is not None


def _bare(text: str, index: int) -> str:
    end = text.find("\n", index)
    return text[index : end if end >= 0 else len(text)].rstrip()


def _line_above(text: str, index: int, lines: Lines) -> int | None:
    """Where the words of the line above begin, blank lines, remarks and dashes aside."""
    for start, _ in lines.words_above(index):
        dashes = _DASHES.match(text, start)
        return dashes.end() if dashes else start
    return None
