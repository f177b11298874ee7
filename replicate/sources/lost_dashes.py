"""The first entry of a list whose « - » is lost, or has no space: it shows only lines below."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_GLUED = re.compile(r" *-(?P<words>[a-z_]+:(?: .*)?)")
_ENTRY = re.compile(r"(?P<indent> *)- ")
_KEYED = re.compile(r" *(?P<words>[a-z_]+:(?: .*)?)")
_LIST = re.compile(r" *[a-z_]+: *(?:#.*)?")


def find_lost_dash(
    text: str, shows: int, problem: str, lines: Lines
) -> Explained | None:
    """What is wrong with the « - » of a list's first entry; None where it is something else."""
    if "mapping values are not allowed" in problem:
        return _glued_above(shows, lines) or _missing_on_an_only_one(text, shows, lines)
    if "expected key" in problem:
        return _missing_above(text, shows, lines)
    return None


def _glued_above(shows: int, lines: Lines) -> Explained | None:
    """« -id: ch » is a key of its own for YAML, and the line below it is out of line."""
    at, line = next(lines.words_above(shows), (0, ""))
    found = _GLUED.fullmatch(line)
    if found is None:
        return None
    return Explained(
        "il manque un espace après le « - »", f"« - {found['words']} »",
        at + found.start("words") - 1,
    )


def _missing_on_an_only_one(text: str, shows: int, lines: Lines) -> Explained | None:
    """« fonction: F6 » that no « - » opens, under « adaptations: », its other keys further in."""
    start = text.rfind("\n", 0, shows) + 1
    indent = _width(text[start:shows])
    above = lines.words_above(shows)
    (at, line), (_, head) = next(above, (0, "")), next(above, (0, ""))
    first = _KEYED.fullmatch(line)
    below = text[text.find("\n", shows) + 1 :].partition("\n")[0]
    if first is None or not first["words"].partition(": ")[2] or not _LIST.fullmatch(head) \
            or not _width(head) < _width(line) == indent - 2 or _width(below) < indent:
        return None
    return Explained(
        "il manque « - » devant l'entrée, ou les lignes qui suivent ne sont pas alignées",
        f"« - {first['words']} », ou le même retrait pour toutes", at + first.start("words"),
    )


def _width(line: str) -> int:
    """How many spaces begin a line."""
    return len(line) - len(line.lstrip(" "))


def _missing_above(text: str, shows: int, lines: Lines) -> Explained | None:
    """« id: ch » that no « - » opens, in a list whose second entry has one, less far in."""
    start = text.rfind("\n", 0, shows) + 1
    entry = _ENTRY.match(text, start)
    if entry is None or entry.end() < shows:
        return None
    first = None
    for at, line in lines.words_above(shows):
        if _width(line) <= len(entry["indent"]):
            if first is None or not _LIST.fullmatch(line):
                return None
            return Explained(
                "il manque « - » devant la première entrée de la liste",
                f"« - {first[1]['words']} »", first[0] + first[1].start("words"),
            )
        found = _KEYED.fullmatch(line)
        first = (at, found) if found else None
    return None
