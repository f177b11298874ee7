"""What stands where it does not belong: a section in another's file, an entry under another's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from replicate.domain.kit import KIT_FILES
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import did_you_mean, fold
from replicate.domain.text.words import OTHER, enumerate_french
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.document import Document
from replicate.sources.nodes import MappingNode

Told = tuple[tuple[object, ...], Problem]
"""The path of what is wrong, and what is told of it."""

Fits = Callable[[str, str, MappingNode], bool]
"""Whether a section of a file, by its name, takes an entry."""

_SECTION_OF_TYPE = {
    "type_acteur": "acteurs", "type_structure": "structures", "type_equipe": "equipes_mobiles",
    "type_instance": "instances", "type_accord": "accords", "type_outil": "outils",
}
_FEWEST = 2
"""Faults of an entry by which it may be another section's: one is a slip of the pen."""
_MOST = 20
"""Entries that are tried elsewhere, in a file."""
_OF_AN_ENTRY = 3
"""Steps of a path to a key of an entry: its section, its place, the key."""


def place_of_section(key: str) -> str | None:
    """Where a section is written that was met elsewhere: « acteurs » is in acteurs.yaml."""
    meant = fold(key)
    file = next((item.file_name for item in KIT_FILES
                 if any(section.key == meant for section in item.sections)), None)
    return f"« {meant}: » s'écrit dans {file}" if file else None


def place_of_type(value: object, title: object) -> str | None:
    """Under which section a type is written that is none of those which ``title`` names.

    None where ``title`` is that of no such types: a champ is not the type of an actor.
    """
    if not isinstance(value, str) or title not in [
            FAMILIES[key].title for key in _SECTION_OF_TYPE]:
        return None
    for key, section in _SECTION_OF_TYPE.items():
        family = FAMILIES[key]
        if family.title != title and value in family and value != OTHER:
            return f"c'est un {_lower(family.title)} : {_written(section)}"
    return None


def gather_misplaced(
    told: Sequence[Told], document: Document, name: str, fits: Fits
) -> Iterator[Told]:
    """What is ``told`` of the file ``name``, an entry of another section once, not key by key."""
    faults: dict[tuple[object, ...], set[str]] = {}
    for path, problem in told:
        if len(path) == _OF_AN_ENTRY and _shows(path, problem):
            faults.setdefault(path[:2], set()).add(f"{problem.code} {path[-1]}")
    suspects = [place for place, slips in faults.items()
                if len(slips) >= _FEWEST and any(one.startswith("SCH101") for one in slips)][:_MOST]
    found = {place: _misplaced(document, name, place, fits) for place in suspects}
    moved = {place: problem for place, problem in found.items() if problem is not None}
    yield from moved.items()
    yield from (one for one in told if one[0][:2] not in moved) if moved else told


def told_once(told: Sequence[Told]) -> Iterator[Told]:
    """What is ``told``, but a key that is missing where one is told to be it misspelt."""
    # Those past the thousandth of a file are counted, and have no path.
    unknown = [(path, problem.hint) for path, problem in told if path and problem.code == "SCH101"]
    meant = {(path[:-1], hint) for path, hint in unknown}
    meant |= {((*path[:-1], str(path[-1]).rstrip(":")), None) for path, _ in unknown}
    for path, problem in told:
        if not path or problem.code != "SCH102" or meant.isdisjoint(
                ((path[:-1], did_you_mean(str(path[-1]))), (path, None))):
            yield path, problem


def _shows(path: tuple[object, ...], problem: Problem) -> bool:
    return problem.code in ("SCH101", "SCH102") or (
        problem.code == "SCH104" and path[-1] == "type")


def _misplaced(
    document: Document, name: str, place: tuple[object, ...], fits: Fits
) -> Problem | None:
    section, at = place
    entry: Any = document.content[section][at]
    if not isinstance(entry, MappingNode):
        return None
    taking = [(item.name == name, one.key) for item in KIT_FILES for one in item.sections
              if one.key != section and fits(item.name, one.key, entry)]
    near = [key for is_near, key in taking if is_near] or [key for _, key in taking]
    if not near:
        return None
    return Problem(
        "SCH101", Severity.ERROR, f"cette entrée n'est pas à sa place sous « {section}: »",
        document.place(entry.at), enumerate_french(map(_written, near), "ou"),
    )


def _written(section: str) -> str:
    file = next(item.file_name for item in KIT_FILES
                if any(one.key == section for one in item.sections))
    return f"sous « {section}: » ({file})"


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]
