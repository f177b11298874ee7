"""Entries of a long list, looked over by what they have in common: most are alike.

What a schema says of an entry is said of its keys, whatever they hold, or of one value,
whatever stands beside it. So each set of keys is looked at once, and each text once a key,
however many entries have them. To make an error takes a hundred times what it takes to
find that there is one: a text is asked of each keyword alone, which answers yes or no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Fault = tuple[tuple[str | int | None, ...], str]
"""Where something is wrong in what was looked at, and the keyword that says so."""


class Asks(NamedTuple):
    """What may be asked of the schema of a reference.

    ``of_one`` gives its faults of a value, ``of_each`` those of each item of a list, ``of_texts``
    each keyword by which it judges a text, and what says whether all of several texts pass.
    """

    of_one: Callable[[str, Any], Iterator[Fault]]
    of_each: Callable[[str, Any], Iterator[Fault]]
    of_texts: Callable[[str], Iterator[tuple[str, Callable[[Sequence[str]], bool]]]]


AT_ONCE = 500
"""What is looked over together, at most: jsonschema-rs makes every error of a look
before it hands over the first, and an error of a word carries all the words admitted (3 KB)."""

_OF_KEYS = frozenset({"type", "required", "additionalProperties", "dependentRequired"})
_UNKNOWN = "additionalProperties"
_SAYS_NOTHING = frozenset({"title", "description", "examples"})
_OF_A_TEXT = frozenset(
    {"type", "const", "enum", "not", "pattern", "format", "minLength", "maxLength"})


def entry_schema(contents: Mapping[str, Any], file: str, key: str) -> str | None:
    """The reference of the schema of the entries listed under ``key`` of ``file``.

    None when there is none, or when it looks at several values together.
    """
    reference = f"{file}#/properties/{key}"
    is_item = False
    while (node := _at(contents, reference)) is not None and "properties" not in node:
        if "$ref" in node:
            reference = _referred(node["$ref"], reference)
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


def said_of_texts(contents: Mapping[str, Any], reference: str) -> Iterator[tuple[str, Any]]:
    """Each keyword, and its value, by which the schema of a reference judges a text.

    A condition of ours asks for a type, and nothing else.
    """
    node = _at(contents, reference)
    for word, value in node.items():
        if word == "$ref":
            yield from said_of_texts(contents, _referred(value, reference))
        elif word == "if":
            branch = "then" if "string" in value["type"] else "else"
            if branch in node:
                yield from said_of_texts(contents, f"{reference}/{branch}")
        elif word in _OF_A_TEXT:
            yield word, value


def keys_told_of(contents: Mapping[str, Any], reference: str) -> frozenset[str]:
    """The keys of which the schema of a reference says something."""
    return frozenset(_at(contents, reference)["properties"])


def _referred(to: str, reference: str) -> str:
    """The whole of a reference that is written in the schema of another."""
    at, _, pointer = to.partition("#")
    return f"{at or reference.partition('#')[0]}#{pointer}"


def _at(contents: Mapping[str, Any], reference: str) -> Any:
    file, _, pointer = reference.partition("#")
    node = contents[file]
    for step in pointer.split("/")[1:]:
        if step not in node:
            return None
        node = node[step]
    return node


def look_along(
    entries: Sequence[Any], reference: str, known: frozenset[str], asks: Asks
) -> Iterator[Fault]:
    """What is wrong in ``entries``, each of which the schema ``reference`` describes.

    ``known`` are the keys of which it says something.
    """
    shapes: dict[tuple[str, ...], list[int]] = {}
    for place, entry in enumerate(entries):
        if isinstance(entry, dict):
            shapes.setdefault(tuple(entry), []).append(place)
        else:
            for slot, keyword in asks.of_one(reference, entry):
                yield (place, *slot), keyword
    columns: dict[str, list[int]] = {}
    told: dict[tuple[Any, ...], list[Fault]] = {}
    for shape, places in shapes.items():
        own = tuple(filter(known.__contains__, shape))
        others = shape if len(own) < len(shape) else ()
        for key in own:
            columns.setdefault(key, []).extend(places)
        like = (own, bool(others))
        if like not in told:
            told[like] = list(asks.of_one(reference, entries[places[0]]))
        yield from _of_keys(places, told[like], [key for key in others if key not in known])
    for key, places in columns.items():
        values = [entries[place][key] for place in places]
        yield from _in_column(key, places, values, f"{reference}/properties/{key}", asks)


def _of_keys(
    places: Sequence[int], told: Sequence[Fault], unknown: Sequence[str]
) -> Iterator[Fault]:
    """What is wrong with the keys of the entries at ``places``.

    ``told`` is said of one that has the same known keys and others which may not be theirs.
    """
    # What is wrong with a value stands further down.
    faults = [fault for fault in told if len(fault[0]) == 1 and fault[1] != _UNKNOWN]
    if any(keyword == _UNKNOWN and len(slot) == 1 for slot, keyword in told):
        faults += [((key,), _UNKNOWN) for key in unknown]
    for place in places if faults else ():
        for slot, keyword in faults:
            yield (place, *slot), keyword


def _in_column(
    key: str, places: Sequence[int], values: Sequence[Any], reference: str, asks: Asks
) -> Iterator[Fault]:
    """What is wrong with the ``values`` under a key, which stand in the entries at ``places``."""
    # Of equal values only texts are judged alike: 1 and True are equal, and of two kinds.
    same = [value if type(value) is str else id(value) for value in values]
    several = dict(zip(same, values, strict=True))
    told = _of_texts([one for one in several if type(one) is str], reference, asks)
    told |= _of_others(
        {one: value for one, value in several.items() if type(one) is int}, reference, asks)
    if told:
        for place, faults in zip(places, map(told.get, same), strict=True):
            for slot, keyword in faults or ():
                yield (place, key, *slot), keyword


def _of_texts(texts: Sequence[str], reference: str, asks: Asks) -> dict[Any, list[Fault]]:
    """What is wrong with ``texts`` that are not alike."""
    told: dict[Any, list[Fault]] = {}
    for keyword, all_pass in asks.of_texts(reference) if texts else ():
        if not all_pass(texts):
            for text in texts:
                if not all_pass([text]):
                    told.setdefault(text, []).append(((None,), keyword))
    return told


def _of_others(several: Mapping[Any, Any], reference: str, asks: Asks) -> dict[Any, list[Fault]]:
    """What is wrong with ``several`` values, no texts, under the names given to them."""
    told: dict[Any, list[Fault]] = {}
    same, apart = list(several), list(several.values())
    for start in range(0, len(apart), AT_ONCE):
        for slot, keyword in asks.of_each(reference, apart[start:start + AT_ONCE]):
            item = slot[0]
            assert isinstance(item, int)
            told.setdefault(same[start + item], []).append((slot[1:], keyword))
    return told
