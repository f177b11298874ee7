"""Entries of a long list, looked over by what they have in common: most are alike.

What a schema says of an entry is said of its keys, whatever they hold, or of one value,
whatever stands beside it. So each set of keys is looked at once, and each text once a key,
however many entries have them: to make an error takes a hundred times what it takes to
find that there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Fault = tuple[tuple[str | int | None, ...], str]
"""Where something is wrong in what was looked at, and the keyword that says so."""

Ask = Callable[[str, Any], Iterator[Fault]]
"""Gives the faults that the schema of a reference finds."""

AT_ONCE = 500
"""What is looked over together, at most: jsonschema-rs makes every error of a look
before it hands over the first, and an error of a word carries all the words admitted (3 KB)."""

_OF_KEYS = frozenset({"type", "required", "additionalProperties", "dependentRequired"})
_SAYS_NOTHING = frozenset({"title", "description", "examples"})


def entry_schema(contents: Mapping[str, Any], file: str, key: str) -> str | None:
    """The reference of the schema of the entries listed under ``key`` of ``file``.

    None when there is none, or when it looks at several values together.
    """
    reference = f"{file}#/properties/{key}"
    is_item = False
    while (node := _at(contents, reference)) is not None and "properties" not in node:
        if "$ref" in node:
            at, _, pointer = node["$ref"].partition("#")
            reference = f"{at or reference.partition('#')[0]}#{pointer}"
        elif "else" in node and not is_item:
            reference += "/else"
        elif "items" in node and not is_item:
            reference, is_item = f"{reference}/items", True
        else:
            return None
    if node is None or not is_item:
        return None
    says = {word for word in node if not word.startswith("x-")} - _SAYS_NOTHING
    return reference if says <= _OF_KEYS | {"properties"} else None


def _at(contents: Mapping[str, Any], reference: str) -> Any:
    file, _, pointer = reference.partition("#")
    node = contents[file]
    for step in pointer.split("/")[1:]:
        if step not in node:
            return None
        node = node[step]
    return node


def look_along(
    entries: Sequence[Any], reference: str, ask: Ask, ask_of_each: Ask
) -> Iterator[Fault]:
    """What is wrong in ``entries``, each of which the schema ``reference`` describes.

    ``ask_of_each`` says what that of a reference finds in each item of a list.
    """
    shapes: dict[tuple[str, ...], list[int]] = {}
    for place, entry in enumerate(entries):
        if isinstance(entry, dict):
            shapes.setdefault(tuple(entry), []).append(place)
        else:
            for slot, keyword in ask(reference, entry):
                yield (place, *slot), keyword
    columns: dict[str, list[int]] = {}
    for shape, places in shapes.items():
        # What is wrong with the keys: of a value, it stands further down.
        told = [fault for fault in ask(reference, entries[places[0]]) if len(fault[0]) == 1]
        yield from (((place, *slot), keyword) for slot, keyword in told for place in places)
        unknown = {slot[0] for slot, keyword in told if keyword == "additionalProperties"}
        for key in shape:
            if key not in unknown:
                columns.setdefault(key, []).extend(places)
    for key, places in columns.items():
        values = [entries[place][key] for place in places]
        yield from _in_column(key, places, values, f"{reference}/properties/{key}", ask_of_each)


def _in_column(
    key: str, places: Sequence[int], values: Sequence[Any], reference: str, ask_of_each: Ask
) -> Iterator[Fault]:
    """What is wrong with the ``values`` under a key, which stand in the entries at ``places``."""
    # Of equal values only texts are judged alike: 1 and True are equal, and of two kinds.
    same = [value if type(value) is str else id(value) for value in values]
    told = _told(dict(zip(same, values, strict=True)), reference, ask_of_each)
    if told:
        for place, faults in zip(places, map(told.get, same), strict=True):
            for slot, keyword in faults or ():
                yield (place, key, *slot), keyword


def _told(several: Mapping[Any, Any], reference: str, ask_of_each: Ask) -> dict[Any, list[Fault]]:
    """What is wrong with ``several`` values that are not alike, under the names given to them."""
    told: dict[Any, list[Fault]] = {}
    same, apart = list(several), list(several.values())
    for start in range(0, len(apart), AT_ONCE):
        for slot, keyword in ask_of_each(reference, apart[start:start + AT_ONCE]):
            item = slot[0]
            assert isinstance(item, int)
            told.setdefault(same[start + item], []).append((slot[1:], keyword))
    return told
