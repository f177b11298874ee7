"""Check documents against the JSON Schemas of a kit, and say it in French.

References resolve from a closed registry of the schemas handed in: never from
a file, never from the network. Two keywords are the project's own, and give gaps
and not errors: ``x-attendus`` lists the keys that are awaited (``a|b`` when one of
several will do), ``x-attendus-en-place`` those awaited only of an entry which is
neither planned nor over. A third, ``x-nombre``, marks where a number is meant.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from replicate.domain.period import parse_date
from replicate.domain.problem import Problem
from replicate.domain.vocabulary.exchanges import STATUTS_PREVUS
from replicate.domain.words import NONE, UNKNOWN, is_answered
from replicate.sources.clean import clean
from replicate.sources.document import Document
from replicate.sources.schema_words import explain

SUFFIX = ".schema.json"


def _expected(
    validator: Any, keys: list[str], instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """The keys that are not answered; of several ways to answer, the first is named.

    An error's ``validator_value`` is which of ``inconnu`` and ``aucun`` may be the answer.
    """
    if isinstance(instance, dict):
        for key in keys:
            ways = key.split("|")
            if all(instance.get(way, []) == [] for way in ways):
                own = validator.evolve(schema=schema["properties"][ways[0]])
                answers = [word for word in (UNKNOWN, NONE) if own.is_valid(word)]
                yield ValidationError(ways[0], validator_value=answers)


def _expected_in_place(
    validator: Any, keys: list[str], instance: Any, schema: Any
) -> Iterator[ValidationError]:
    if isinstance(instance, dict) and not (_is_planned(instance) or _is_over(instance)):
        yield from _expected(validator, keys, instance, schema)


def _is_planned(entry: Mapping[str, Any]) -> bool:
    return any(value in STATUTS_PREVUS for value in _values(entry.get("statut")))


def _is_over(entry: Mapping[str, Any]) -> bool:
    ends = [*_values(entry.get("fermeture")), *_values(entry.get("fin"))]
    return any(is_answered(value) for value in ends)


def _values(raw: Any) -> list[str]:
    """The words that a property says, whether alone, with its source or in a list."""
    if isinstance(raw, list):
        return [value for item in raw for value in _values(item)]
    value = raw.get("valeur") if isinstance(raw, dict) else raw
    return [value] if isinstance(value, str) else []


def _required(_: Any, keys: list[str], instance: Any, __: Any) -> Iterator[ValidationError]:
    """As the standard keyword, but the error names the missing key alone."""
    if isinstance(instance, dict):
        for key in keys:
            if key not in instance:
                yield ValidationError(key)


def _pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[ValidationError]:
    """As the standard keyword, but ``$`` is the very end: Python's lets a line end follow."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError(instance)


_standard_additional: Any = Draft202012Validator.VALIDATORS["additionalProperties"]


def _additional(
    validator: Any, allowed: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the standard keyword, but ``false`` gives one error a key, naming it alone."""
    if allowed is not False:
        yield from _standard_additional(validator, allowed, instance, schema)
    elif isinstance(instance, dict):
        for key in instance:
            if key not in schema.get("properties", {}):
                yield ValidationError(key)


_KitValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "x-attendus": _expected, "x-attendus-en-place": _expected_in_place,
        "required": _required, "additionalProperties": _additional,
        "pattern": _pattern,
    },
)
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-partielle", raises=ValueError)
def _is_partial_date(value: object) -> bool:
    if isinstance(value, str) and value not in (UNKNOWN, NONE):
        parse_date(value)
    return True


class Schemas:
    """The schemas of a folder, ready to check documents."""

    def __init__(self, folder: Path) -> None:
        """Read ``*.schema.json`` from ``folder``; raises OSError or ValueError."""
        contents = {
            path.name: json.loads(path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob(f"*{SUFFIX}"))
        }
        for content in contents.values():
            # A schema that names its dialect would be checked by jsonschema's own
            # class for it, without the project's keywords.
            content.pop("$schema", None)
        registry: Registry[Any] = Registry().with_resources(
            (name, DRAFT202012.create_resource(content)) for name, content in contents.items()
        )
        self._validators: dict[str, jsonschema.Validator] = {
            name.removesuffix(SUFFIX): _KitValidator(
                {"$ref": name}, registry=registry, format_checker=_FORMATS
            )
            for name in contents
        }

    def check(
        self, document: Document, name: str
    ) -> Iterator[tuple[tuple[object, ...], Problem]]:
        """Yield what in ``document`` does not follow the schema ``name``.

        Each problem comes with the path, in the data, of what is wrong; a key that
        is missing or unknown has a path too.
        """
        data = clean(document.data) if document.data is not None else {}
        best: dict[tuple[object, ...], ValidationError] = {}
        for error in self._validators[name].iter_errors(data):
            slot = _slot(error)
            if slot not in best or _weight(error) < _weight(best[slot]):
                best[slot] = error
        for slot, error in best.items():
            yield tuple(step for step in slot if step is not None), explain(error, document)


_OF_A_KEY = ("required", "x-attendus", "x-attendus-en-place", "additionalProperties")
_FIRST = ("type", "const", "enum", "not", "pattern", "format")


def _weight(error: ValidationError) -> int:
    return _FIRST.index(error.validator) if error.validator in _FIRST else len(_FIRST)


def _slot(error: ValidationError) -> tuple[object, ...]:
    """Errors in one slot are one fault: a value is wrong once, a key is wrong once."""
    key = error.message if error.validator in _OF_A_KEY else None
    return (*error.absolute_path, key)
