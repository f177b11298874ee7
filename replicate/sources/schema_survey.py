"""Where a document departs from its schema, and which answers it still awaits.

The quick look that every document gets, by jsonschema-rs: 100 times as fast as
jsonschema, it gives places and no words. What stands at those places is
``schema_judge``'s to say. References resolve from a closed registry of the schemas
handed in: never from a file, never from the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.time.partial_date import parse_date
from replicate.sources.interrupts import hold_interrupts
from replicate.sources.schema_awaited import AwaitedAnswers
from replicate.sources.schema_gaps import Gap

with hold_interrupts():
    import jsonschema_rs
    from jsonschema_rs import ValidationErrorKind

FaultPlace = tuple[str | int | None, ...]
"""Where one fault is: the path of a value, then None, or a key that is wrong or missing."""


_AT_ONCE = 500
"""Entries of a list that are looked over together: jsonschema-rs makes every error of a look
before it hands over the first, and an error of a word carries all the words admitted (3 KB)."""


@dataclass
class Found:
    """The slots of what is wrong, each with the keyword that says so best, and the gaps."""

    faults: dict[FaultPlace, str] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)


class Survey:
    """The schemas ``contents``, by file name, ready to look documents over."""

    def __init__(self, contents: Mapping[str, Any]) -> None:
        self._registry = jsonschema_rs.Registry(
            list(contents.items()), draft=jsonschema_rs.Draft202012
        )
        self._validators: dict[str, jsonschema_rs.Validator] = {}
        self._awaited = AwaitedAnswers(
            contents, lambda reference, value: self._validator(reference).is_valid(value)
        )

    def look(self, data: Any, file: str) -> Found:
        """Everything in ``data`` that the schema ``file`` refuses or awaits."""
        found = Found(gaps=list(self._awaited.gaps(data, file)))
        for part, begins in _parts(data):
            for error in self._validator(file).iter_errors(part):
                _note(found.faults, error, begins)
        return found

    def _validator(self, reference: str) -> jsonschema_rs.Validator:
        """Made when first asked for: a kit has a few of the files, each a few of the keys."""
        if reference not in self._validators:
            self._validators[reference] = jsonschema_rs.Draft202012Validator(
                {"$ref": reference}, registry=self._registry, validate_formats=True,
                formats={"date-partielle": _is_date},
            )
        return self._validators[reference]


def _parts(data: Any) -> Iterator[tuple[Any, Mapping[str, int]]]:
    """``data``, its long lists cut, and where in each of them a part begins.

    What stands beside a long list is in every part, since a schema may ask for it; a fault
    found again is the same slot.
    """
    long = {key: len(held) for key, held in data.items()
            if isinstance(held, list) and len(held) > _AT_ONCE} if isinstance(data, dict) else {}
    if not long:
        yield data, {}
        return
    for start in range(0, max(long.values()), _AT_ONCE):
        begins = {key: start if start < size else 0 for key, size in long.items()}
        cut = {key: data[key][begin:begin + _AT_ONCE] for key, begin in begins.items()}
        yield {**data, **cut}, begins


def _note(
    faults: dict[FaultPlace, str], error: jsonschema_rs.ValidationError, begins: Mapping[str, int]
) -> None:
    """One slot a value or key that is at fault: a value is wrong once, a key is wrong once."""
    path, keyword = _in_whole(error.instance_path, begins), str(error.schema_path[-1])
    for key in _keys(error, keyword):
        slot = (*path, key)
        if slot not in faults or weight(keyword) < weight(faults[slot]):
            faults[slot] = keyword


def _in_whole(path: list[str | int], begins: Mapping[str, int]) -> list[str | int]:
    """The path, in the whole of the data, of what is at ``path`` in a part of it."""
    match path:
        case [str(key), int(place), *rest] if key in begins:
            return [key, begins[key] + place, *rest]
    return path


def _keys(error: jsonschema_rs.ValidationError, keyword: str) -> Sequence[str | None]:
    """The keys that are wrong or missing; None for the value itself."""
    if keyword in OF_A_KEY:  # else not asked: a kind brings all its words along
        match error.kind:
            case ValidationErrorKind.AdditionalProperties(unexpected=unknown):
                return unknown
            case ValidationErrorKind.Required(property=missing):
                return [missing]
    return [None]


OF_A_KEY = ("required", "additionalProperties")
_FIRST = ("type", "const", "enum", "not", "pattern", "format")


def weight(keyword: str) -> int:
    """Of several keywords that refuse one value, the lowest says best why."""
    return _FIRST.index(keyword) if keyword in _FIRST else len(_FIRST)


def why_no_date(value: object) -> str | None:
    """Why a text is not in the format ``date-partielle``, in French; None when it is a date."""
    try:
        if isinstance(value, str) and value not in (UNKNOWN, NONE):
            parse_date(value)
    except ValueError as error:
        return str(error)
    return None


@lru_cache(maxsize=4096)  # asked of each date of a kit, from outside Python
def _is_date(value: str) -> bool:
    return why_no_date(value) is None
