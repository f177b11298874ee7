"""What libyaml lets pass and YAML refuses: read one way here, another elsewhere.

Each check is one rule of the YAML 1.2 specification, and gives None when it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_GLUED = ("]#", "}#", ",#", '"#', "'#")
_VERSION = re.compile(r"%YAML[ \t]+1\.[12][ \t]*(?:[ \t]#[^\r\n]*)?(?=[\r\n]|\Z)")
_HEADER = re.compile(r"[|>](?P<marks>[-+0-9]*)(?P<rest>[^\r\n]*)")
_CLOSERS = frozenset("]},")


def check_continuation(
    lines: Lines, start: int, end: int, indent: int, is_flow: bool
) -> Explained | None:
    """A list, a group or a quoted text on several lines stays right of what holds it.

    ``indent`` is the column, from 0, of the block that holds it; -1 at the top. A line
    which only closes brackets may stand further left, as many people write it.
    """
    for at, line in lines.following(start, end):
        bare = line.lstrip(" ")
        if len(line) - len(bare) > indent or not bare.strip():
            continue
        if is_flow and (bare.startswith("#") or set(bare[: max(end - at, 1)].strip()) <= _CLOSERS):
            continue
        if bare.startswith("\t"):
            return Explained("une tabulation sert de retrait", "des espaces", at)
        if not is_flow:  # most often a quote left open: told where it opens
            return Explained(
                "un guillemet ouvert n'est pas refermé sur sa ligne",
                "le même signe pour fermer, ou la suite du texte plus à droite", start,
            )
        return Explained(
            "la suite de la liste commence trop à gauche",
            "un retrait plus grand que celui de la ligne où elle commence", at,
        )
    return None


def check_block_text(text: str, lines: Lines, event: Any, indent: int) -> Explained | None:
    """A block text's sign has a space before its remark; no blank line is wider than its text."""
    start = event.start_mark.index
    header = _HEADER.match(text, start)
    if header is None:
        return None
    if header["rest"].startswith("#"):
        return _glued(header.start("rest"))
    if any(mark.isdigit() for mark in header["marks"]):
        return None
    widest = 0
    for at, line in lines.following(start, len(text)):
        bare = line.lstrip(" ")
        if bare:
            own = len(line) - len(bare)
            if indent < own < widest:
                return Explained(
                    "une ligne vide a plus d'espaces que le texte qui la suit",
                    "une ligne tout à fait vide", at,
                )
            return None
        widest = max(widest, len(line))
    return None


def check_version(text: str, index: int) -> Explained | None:
    """A ``%YAML`` line names a version, and nothing else."""
    if _VERSION.match(text, index):
        return None
    return Explained("une ligne qui commence par % ne se lit pas", "cette ligne retirée", index)


def may_glue_remarks(text: str) -> bool:
    """Whether a remark may follow a sign without a space; true of a few clean texts too."""
    return any(pair in text for pair in _GLUED)


def check_remarks(text: str, events: Iterable[Any]) -> Explained | None:
    """A remark has a space before its ``#``: elsewhere it would be part of the text."""
    end = 0
    for event in events:
        if isinstance(event, (yaml.ScalarEvent, yaml.StreamEndEvent)):
            start, stop = _span(event)
            found = _remark_between(text, end, start)
            if found is not None:
                return _glued(found)
            end = stop
    return None


def _span(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def _remark_between(text: str, start: int, end: int) -> int | None:
    at = text.find("#", start, end)
    while at >= 0:
        if at > 0 and text[at - 1] not in " \t\r\n\ufeff":
            return at
        stop = min((found for sign in "\r\n" if (found := text.find(sign, at, end)) >= 0),
                   default=end)
        at = text.find("#", stop, end)
    return None


def _glued(index: int) -> Explained:
    return Explained(
        "il manque un espace avant le # d'une remarque", "un espace devant #", index
    )
