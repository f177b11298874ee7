"""Marks of whole documents, which YAML has and a kit does without: « --- > », « ... », « % »."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_BEGUN_AS_TEXT = re.compile(r"--- +(?P<sign>[|>])[-+0-9]*[ \t]*(?:#.*)?")
_FIRST = re.compile(r"^(?P<indent> *)(?P<words>[^\s#%].*)", re.MULTILINE)
_KEYED = re.compile(r"(?:- +)?[\w\"'-]+ ?:(?:\s|$)")
_END = re.compile(r"\.\.\.(?=\s|\Z)")


def find_document_mark(
    text: str, shows: int, context: str, problem: str, lines: Lines
) -> Explained | None:
    """What such a mark made of the text at ``shows``; None when the complaint is another's.

    ``context`` and ``problem`` are the parser's own words.
    """
    if context.endswith("a block node") and _END.match(text, shows):
        return Explained(
            "la ligne « ... » finit un document, et celui-ci est vide",
            "cette ligne retirée", shows,
        )
    if "<document start>" not in problem:
        return None
    ended = _end_above(text, shows, lines)
    if ended is not None:
        return Explained(
            "la ligne « ... » finit le document, et un texte la suit", "cette ligne retirée", ended,
        )
    above = text[:shows].rstrip().rpartition("\n")[2]
    if above.startswith("%"):
        return Explained(
            "une ligne qui commence par %", "cette ligne retirée", text.rindex(above, 0, shows)
        )
    begun = _BEGUN_AS_TEXT.fullmatch(above)
    if begun is not None:
        return Explained(
            f"un texte sans retrait suit « --- {begun['sign']} » : YAML l'admet, replicate ne le"
            " lit pas", "« --- » seul, puis des lignes « clé: valeur »", shows,
        )
    return _begun_astray(text, shows)


def _begun_astray(text: str, shows: int) -> Explained | None:
    """The first line with words, which made the whole document of what it begins."""
    first = _FIRST.search(text, 0, shows)
    if first is None:
        return None
    if not _KEYED.match(first["words"]):
        return Explained(
            "cette ligne n'est ni « clé: valeur » ni un élément de liste",
            "« clé: valeur », ou cette ligne retirée", first.start("words"),
        )
    start = text.rfind("\n", 0, shows) + 1
    if len(first["indent"]) <= shows - start:
        return None
    return Explained(
        "cette ligne commence plus à droite que celles du même niveau",
        f"« {first['words'].partition(':')[0]}: » en début de ligne", first.start("words"),
    )


def _end_above(text: str, shows: int, lines: Lines) -> int | None:
    """Where the « ... » stands that only blank lines and remarks part from ``shows``, if any."""
    start = next((start for start, _ in lines.words_above(shows)), None)
    return start if start is not None and _END.match(text, start) else None
