"""Where a document departs from its schema, and which answers it still awaits.

The quick look that every document gets, by jsonschema-rs: 100 times as fast as
jsonschema, it gives places and no words. What stands at those places is
``schema_judge``'s to say. References resolve from a closed registry of the schemas
handed in: never from a file, never from the network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from replicate.domain.text.words import NONE, UNKNOWN
from replicate.domain.time.partial_date import parse_date
from replicate.sources.interrupts import hold_interrupts
from replicate.sources.schema_awaited import AwaitedAnswers
from replicate.sources.schema_columns import (
    AT_ONCE,
    UNKNOWN_KEY,
    Asks,
    Fault,
    entry_schema,
    keys_told_of,
    look_along,
    said_of_texts,
)
from replicate.sources.schema_gaps import Gap

with hold_interrupts():
    import jsonschema_rs
    from jsonschema_rs import ValidationErrorKind

_DATE = "date-partielle"

FaultPlace = tuple[str | int | None, ...]
"""Where one fault is: the path of a value, then None, or a key that is wrong or missing."""


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
        self._contents = contents
        self._validators: dict[tuple[str, bool], jsonschema_rs.Validator] = {}
        self._awaited = AwaitedAnswers(
            contents, lambda reference, value: self._validator(reference).is_valid(value)
        )

    def look(self, data: Any, file: str) -> Found:
        """Everything in ``data`` that the schema ``file`` refuses or awaits."""
        found = Found(gaps=list(self._awaited.gaps(data, file)))
        long = _long_lists(data)
        if long and self._validator(file).is_valid(data):
            return found
        entries = {key: reference for key in long
                   if (reference := entry_schema(self._contents, file, key)) is not None}
        unknown = self._unknown(data, file)
        others = set(unknown[1:])
        beside = {key: data[key][:1] if key in entries else data[key]
                  for key in data if key not in others} if entries or others else data
        for part, begins in _parts(beside):
            for slot, keyword in self._ask(file, part):
                _note(found.faults, _in_whole(slot, begins), keyword)
        if others and (unknown[0],) in found.faults:  # what is said of one is said of each
            found.faults.update(dict.fromkeys([(key,) for key in unknown], UNKNOWN_KEY))
        asks = Asks(self._ask, self._ask_of_each, self._on_texts)
        for key, reference in entries.items():
            known = keys_told_of(self._contents, reference)
            for slot, keyword in look_along(key, data[key], reference, known, asks):
                _note(found.faults, slot, keyword)
        return found

    def _unknown(self, data: Any, file: str) -> list[str]:
        """The keys of the whole of a document of which its schema says nothing."""
        known = keys_told_of(self._contents, f"{file}#")
        return [key for key in data if key not in known] if isinstance(data, dict) else []

    def _ask(self, reference: str, value: Any) -> Iterator[Fault]:
        return _faults(self._validator(reference), value)

    def _ask_of_each(self, reference: str, values: Any) -> Iterator[Fault]:
        return _faults(self._validator(reference, of_each=True), values)

    def _on_texts(
        self, reference: str
    ) -> Iterator[tuple[str, Callable[[Sequence[str]], bool]]]:
        for keyword, value in said_of_texts(self._contents, reference):
            yield keyword, _are_dates if value == _DATE else \
                self._made({"items": {keyword: value}}).is_valid

    def _validator(self, reference: str, of_each: bool = False) -> jsonschema_rs.Validator:
        """Made when first asked for: a kit has a few of the files, each a few of the keys."""
        if (reference, of_each) not in self._validators:
            schema = {"$ref": reference}
            self._validators[reference, of_each] = self._made(
                {"items": schema} if of_each else schema)
        return self._validators[reference, of_each]

    def _made(self, schema: dict[str, Any]) -> jsonschema_rs.Validator:
        return jsonschema_rs.Draft202012Validator(
            schema, registry=self._registry, validate_formats=True,
            formats={_DATE: _is_date},
        )


def _long_lists(data: Any) -> dict[str, int]:
    """The keys of ``data`` that hold a long list, and how long it is."""
    return {key: len(held) for key, held in data.items()
            if isinstance(held, list) and len(held) > AT_ONCE} if isinstance(data, dict) else {}


def _parts(data: Any) -> Iterator[tuple[Any, Mapping[str, int]]]:
    """``data``, its long lists cut, and where in each of them a part begins.

    What stands beside a long list is in every part, since a schema may ask for it; a fault
    found again is the same slot.
    """
    long = _long_lists(data)
    if not long:
        yield data, {}
        return
    for start in range(0, max(long.values()), AT_ONCE):
        begins = {key: start if start < size else 0 for key, size in long.items()}
        cut = {key: data[key][begin:begin + AT_ONCE] for key, begin in begins.items()}
        yield {**data, **cut}, begins


def _faults(validator: jsonschema_rs.Validator, value: Any) -> Iterator[Fault]:
    """Each value or key of ``value`` that is at fault, once a keyword that says so."""
    for error in validator.iter_errors(value):
        keyword, way = str(error.schema_path[-1]), error.instance_path
        for key in _keys(error, keyword):
            yield (*way, key), keyword


def _note(faults: dict[FaultPlace, str], slot: FaultPlace, keyword: str) -> None:
    """One slot a value or key that is at fault: a value is wrong once, a key is wrong once."""
    held = faults.setdefault(slot, keyword)
    if held != keyword and weight(keyword) < weight(held):
        faults[slot] = keyword


def _in_whole(slot: FaultPlace, begins: Mapping[str, int]) -> FaultPlace:
    """The slot, in the whole of the data, of what is at ``slot`` in a part of it."""
    match slot:
        case (str(key), int(place), *rest) if key in begins:
            return (key, begins[key] + place, *rest)
    return slot


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


def refuse_wrong_date(value: object) -> bool:
    """The format ``date-partielle``: True, or ValueError when a text is not a kit's date."""
    if isinstance(value, str) and value not in (UNKNOWN, NONE):
        parse_date(value)
    return True


@lru_cache(maxsize=4096)  # asked of each date of a kit, from outside Python
def _is_date(value: str) -> bool:
    try:
        return refuse_wrong_date(value)
    except ValueError:
        return False


def _are_dates(texts: Sequence[str]) -> bool:
    """As jsonschema-rs would answer, which would ask it of each text."""
    return all(map(_is_date, texts))
