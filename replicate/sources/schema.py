"""Check documents against the JSON Schemas of a kit, and say it in French.

References resolve from a closed registry of the schemas handed in: never from
a file, never from the network. ``x-attendus`` is the project's own keyword: the
keys whose absence (or emptiness) is a gap and not an error.
"""

from __future__ import annotations

import json
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
from replicate.domain.words import UNKNOWN
from replicate.sources.document import Document
from replicate.sources.schema_words import explain

SUFFIX = ".schema.json"


def _expected(_: Any, keys: list[str], instance: Any, __: Any) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for key in keys:
            if key not in instance or instance[key] == []:
                yield ValidationError(key)


def _required(_: Any, keys: list[str], instance: Any, __: Any) -> Iterator[ValidationError]:
    """As the standard keyword, but the error names the missing key alone."""
    if isinstance(instance, dict):
        for key in keys:
            if key not in instance:
                yield ValidationError(key)


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
    {"x-attendus": _expected, "required": _required, "additionalProperties": _additional},
)
_FORMATS = FormatChecker(formats=())


@_FORMATS.checks("date-partielle", raises=ValueError)
def _is_partial_date(value: object) -> bool:
    if isinstance(value, str) and value not in (UNKNOWN, "aucun"):
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
        data = without_blanks(document.data) if document.data is not None else {}
        best: dict[tuple[object, ...], ValidationError] = {}
        for error in self._validators[name].iter_errors(data):
            slot = _slot(error)
            if slot not in best or _weight(error) < _weight(best[slot]):
                best[slot] = error
        for slot, error in best.items():
            yield tuple(step for step in slot if step is not None), explain(error, document)


_FIRST = ("type", "const", "enum", "not", "pattern", "format")


def _weight(error: ValidationError) -> int:
    return _FIRST.index(error.validator) if error.validator in _FIRST else len(_FIRST)


def _slot(error: ValidationError) -> tuple[object, ...]:
    """Errors in one slot are one fault: a value is wrong once, a key is wrong once."""
    key = error.message if error.validator in ("required", "x-attendus", "additionalProperties") \
        else None
    return (*error.absolute_path, key)


def without_blanks(node: Any) -> Any:
    """A copy without the keys left blank: blank is not asked, not an answer."""
    if isinstance(node, dict):
        return {key: without_blanks(value) for key, value in node.items() if value is not None}
    if isinstance(node, list):
        return [without_blanks(item) for item in node]
    return node
