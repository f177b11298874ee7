"""What the rules between files refuse."""

from __future__ import annotations

import re

from tests.mutants.kit import Break, Faults, Kit, Line, collector, is_model

_NAMING = {
    "gestionnaire", "porteur", "rattachement", "hebergeur", "acteur", "lieu", "soin", "social",
}
FAULTS: Faults = {}
_fault = collector(FAULTS)


@_fault
def unknown_identifier(_: Kit, line: Line) -> Break | None:
    """An identifier that no entry has."""
    is_one = re.fullmatch("[a-z0-9-]+", line.value) and line.value not in ("inconnu", "aucun")
    named = line.key in _NAMING or (line.key in ("de", "vers") and line.section == "liens")
    if is_model(line) or not is_one or not named:
        return None
    return Break((line.written("zz-nulle-part"),), line.value_column)


@_fault
def unknown_source(_: Kit, line: Line) -> Break | None:
    """A source that sources.yaml does not have."""
    if line.key != "source" or not line.lead:
        return None
    return Break((line.written("zz-nulle-part"),), line.value_column)


@_fault
def same_identifier(kit: Kit, line: Line) -> Break | None:
    """An identifier that an entry above has already."""
    if line.key != "id" or kit.words.count(line.value) != 1 or is_model(line) \
            or line.section == "instances":  # two with the same members say the same ties
        return None
    above = [x.value for x in kit.lines if x.file == line.file and x.section == line.section
             and x.key == "id" and x.number < line.number]
    return Break((line.written(above[0]),), line.value_column) if above else None


@_fault
def unknown_function(_: Kit, line: Line) -> Break | None:
    """A function that the reference does not have."""
    if line.key != "fonction" or not re.fullmatch("[A-Z][0-9]+[a-z]?", line.value):
        return None
    return Break((line.written("F99"),), line.value_column)


@_fault
def unknown_role(_: Kit, line: Line) -> Break | None:
    """A role that the reference does not have."""
    if line.key != "roles" or not re.fullmatch(r"\[[a-z-]+\]", line.value):
        return None
    return Break((line.written("[zz-nulle-part]"),), line.value_column + 1)


@_fault
def wrong_check_digit(_: Kit, line: Line) -> Break | None:
    """A number of a register whose last digit is another one."""
    if line.key not in ("siren", "siret", "finess_ej", "finess_et") \
            or not re.fullmatch('"[0-9]{9,14}"', line.value):
        return None
    digit = (int(line.value[-2]) + 1) % 10
    return Break((line.written(f'{line.value[:-2]}{digit}"'),), line.value_column)
