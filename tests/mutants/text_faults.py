"""What is not YAML, or not the YAML of a kit."""

from __future__ import annotations

import re

from tests.mutants.kit import ROOT_KEY, Break, Faults, Kit, Line, collector

_TEXTS = {"nom", "titre", "enonce", "passage", "remarque", "auteur", "pourquoi", "libelle"}
FAULTS: Faults = {}
_fault = collector(FAULTS)


@_fault
def same_key(_: Kit, line: Line) -> Break | None:
    """A key written twice."""
    again = line.written().replace("-", " ", 1) if line.is_first else line.written()
    return Break((line.written(), again), line.key_column, 1)


@_fault
def one_space_more(_: Kit, line: Line) -> Break | None:
    """A line one space to the right of its neighbours."""
    return Break((f" {line.written()}",), line.key_column + 1) if line.follows else None


@_fault
def tabulation(_: Kit, line: Line) -> Break | None:
    """A tabulation before a key."""
    if not line.follows or len(line.lead) < 2:
        return None
    return Break((f"\t{line.written().lstrip()}",), 1)


@_fault
def open_quote(_: Kit, line: Line) -> Break | None:
    """A quotation mark that is never closed."""
    if not re.fullmatch('"[^"]+"', line.value):
        return None
    return Break((line.written(line.value[:-1]),), line.value_column)


@_fault
def open_bracket(_: Kit, line: Line) -> Break | None:
    """A list between brackets that is never closed."""
    if not re.fullmatch(r"\[[^\[\]]+\]", line.value):
        return None
    return Break((line.written(line.value[:-1]),), line.value_column)


@_fault
def no_colon(_: Kit, line: Line) -> Break | None:
    """A key without its colon."""
    if not re.fullmatch("[a-z_-]+", line.value):
        return None
    return Break((f"{line.lead}{line.key} {line.value}",), line.key_column)


@_fault
def colon_in_text(_: Kit, line: Line) -> Break | None:
    """A text with a colon, without quotation marks."""
    if line.key not in _TEXTS or not re.fullmatch(r"\w+( \w+)*", line.value):
        return None
    return Break((line.written(f"{line.value} : oui"),), line.value_column + len(line.value) + 1)


@_fault
def alias(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for an alias."""
    return Break((line.written("*voir"),), line.value_column)


@_fault
def anchor(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for an anchor."""
    return Break((line.written(f"&ici {line.value}"),), line.value_column)


@_fault
def tag(_: Kit, line: Line) -> Break | None:
    """A value that YAML takes for a tag."""
    return Break((line.written(f"!important {line.value}"),), line.value_column)


@_fault
def no_token(_: Kit, line: Line) -> Break | None:
    """A value that begins as no value may."""
    return Break((line.written("@voir"),), line.value_column)


@_fault
def second_document(kit: Kit, line: Line) -> Break | None:
    """A second document in the file."""
    above = kit.texts[line.file][:line.number]
    is_root = not line.lead and any(ROOT_KEY.match(text) for text in above)
    return Break(("---", line.written()), 1) if is_root else None


@_fault
def control_character(_: Kit, line: Line) -> Break | None:
    """A character that no text has."""
    return Break((line.written(f"{line.value[:2]}\x07"),), line.value_column + 2) \
        if re.fullmatch(r"\w\w.*", line.value) else None


@_fault
def other_encoding(_: Kit, line: Line) -> Break | None:
    """A letter in the encoding of an old editor."""
    return Break((line.written("abc").encode() + b"\xe9",), line.value_column + 3)
