"""Marks of whole documents, which YAML has and a kit does without: « --- > », « ... », « % »."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_BEGUN_AS_TEXT = re.compile(r"--- +(?P<sign>[|>])[-+0-9]*[ \t]*(?:#.*)?")
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
    return None


def _end_above(text: str, shows: int, lines: Lines) -> int | None:
    """Where the « ... » stands that only blank lines and remarks part from ``shows``, if any."""
    start = next((start for start, _ in lines.words_above(shows)), None)
    return start if start is not None and _END.match(text, start) else None
