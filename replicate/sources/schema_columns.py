"""Entries of a long list, looked over by what they have in common: most are alike.

What a schema says of an entry is said of its keys, whatever they hold, or of one value,
whatever stands beside it. So each set of keys is looked at once, and each text once a key,
however many entries have them. To make an error takes a hundred times what it takes to
find that there is one: a text is asked of each keyword alone, which answers yes or no.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
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
UNKNOWN_KEY = "additionalProperties"
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
    section: str, entries: Sequence[Any], reference: str, known: frozenset[str], asks: Asks
) -> Iterator[Fault]:
    """What is wrong in the ``entries`` of a section, which the schema ``reference`` describes.

    ``known`` are the keys of which it says something.
    """
    shapes: dict[tuple[str, ...], list[int]] = {}
    for place, entry in enumerate(entries):
        if isinstance(entry, dict):
            shapes.setdefault(tuple(entry), []).append(place)
        else:
            for slot, keyword in asks.of_one(reference, entry):
                yield (section, place, *slot), keyword
    alike: dict[tuple[str, ...], dict[tuple[str, ...], list[int]]] = {}
    for shape, places in shapes.items():
        alike.setdefault(tuple(filter(known.__contains__, shape)), {})[shape] = places
    columns: dict[str, list[int]] = {}
    for own, several in alike.items():
        yield from _of_keys(
            section, own, several, lambda place: asks.of_one(reference, entries[place]))
        for key in own:
            columns.setdefault(key, []).extend(chain.from_iterable(several.values()))
    for key, places in columns.items():
        values = [entries[place][key] for place in places]
        told = _in_column(values, f"{reference}/properties/{key}", asks)
        for place, faults in zip(places, told, strict=False):
            for slot, keyword in faults or ():
                yield (section, place, key, *slot), keyword


def _of_keys(
    section: str, own: tuple[str, ...], shapes: Mapping[tuple[str, ...], Sequence[int]],
    ask: Callable[[int], Iterator[Fault]],
) -> Iterator[Fault]:
    """What is wrong with the keys of entries that have the same known ones, ``own``.

    ``shapes`` are all their keys, with where such entries stand; of one with other keys and of
    one without, ``ask`` tells what holds for all.
    """
    told: dict[bool, tuple[list[Fault], bool]] = {}
    for shape, places in shapes.items():
        has_others = len(own) < len(shape)
        if has_others not in told:
            # What is wrong with a value stands further down.
            faults = [fault for fault in ask(places[0]) if len(fault[0]) == 1]
            missing = [fault for fault in faults if fault[1] != UNKNOWN_KEY]
            told[has_others] = missing, len(missing) < len(faults)
        faults, is_closed = told[has_others]
        if is_closed:
            faults = faults + [((key,), UNKNOWN_KEY) for key in shape if key not in own]
        for place in places if faults else ():
            for slot, keyword in faults:
                yield (section, place, *slot), keyword


def _in_column(
    values: Sequence[Any], reference: str, asks: Asks
) -> Iterable[list[Fault] | None]:
    """What is wrong with each of ``values``, which stand under one key; nothing when none is."""
    # Of equal values only texts are judged alike: 1 and True are equal, and of two kinds.
    same = [value if type(value) is str else id(value) for value in values]
    several = dict(zip(same, values, strict=True))
    told = _of_texts([one for one in several if type(one) is str], reference, asks)
    told |= _of_others(
        {one: value for one, value in several.items() if type(one) is int}, reference, asks)
    return map(told.get, same) if told else ()


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
