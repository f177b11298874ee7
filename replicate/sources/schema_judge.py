"""What a document's departures from its schema are, by jsonschema, in French.

jsonschema is the judge: what it does not refuse is not refused. It is asked only
where ``schema_survey`` found something, for it takes 100 times as long.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from typing import Any

import jsonschema
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from replicate.domain.problem import Problem
from replicate.sources.document import Document
from replicate.sources.named_entries import NamedEntries
from replicate.sources.schema_survey import OF_A_KEY, FaultPlace, refuse_wrong_date, weight
from replicate.sources.schema_words import problem_of


def _type(
    validator: Any, kinds: str | list[str], instance: Any, _: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the standard keyword, in no words: each condition would write out a whole list."""
    listed = [kinds] if isinstance(kinds, str) else kinds
    if not any(validator.is_type(instance, kind) for kind in listed):
        yield ValidationError("")


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
    """As the standard keyword, but ``false`` gives one error a key, naming it alone.

    Of a narrowed mapping, only the doubted keys.
    """
    if allowed is not False:
        yield from _standard_additional(validator, allowed, instance, schema)
    elif isinstance(instance, dict):
        for key in instance.doubted if isinstance(instance, _Narrowed) else instance:
            if key not in schema.get("properties", {}):
                yield ValidationError(key)


def _pattern(
    _: Any, pattern: str, instance: Any, __: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the standard says, whose patterns are ECMAScript's: ``$`` is the very end.

    To Python, ``$`` may also stand before a last line feed.
    """
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


class _Narrowed:
    """What has a fault somewhere below: only the keys or items of ``doubted`` need a look."""

    def __init__(self, *content: Any) -> None:
        super().__init__(*content)
        self.doubted: dict[Any, None] = {}  # a set, in the order of the file


class _NarrowedMapping(_Narrowed, dict[str, Any]):
    pass


class _NarrowedList(_Narrowed, list[Any]):
    pass


def _properties(
    validator: Any, properties: Mapping[str, Any], instance: Any, _: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the standard keyword, but of a narrowed mapping only the doubted keys."""
    if isinstance(instance, dict):
        doubted = instance.doubted if isinstance(instance, _Narrowed) else instance
        for key, schema in properties.items():
            if key in doubted and key in instance:
                yield from validator.descend(instance[key], schema, path=key, schema_path=key)


def _items(
    validator: Any, items: Any, instance: Any, _: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """As the standard keyword, but of a narrowed list only the doubted items."""
    if isinstance(instance, list):
        for index, item in enumerate(instance):
            if not isinstance(instance, _Narrowed) or index in instance.doubted:
                yield from validator.descend(item, items, path=index)


def _narrow(data: Any, slots: Iterable[FaultPlace]) -> Any:
    """``data`` which asks for a look along the paths of ``slots`` only.

    A condition of a schema that looked into what it holds would be misled: ours only
    ask for a type.
    """
    data = _narrowed(data)
    for slot in slots:
        node = data
        for step in slot[:-1]:
            node.doubted[step] = None
            inner = _narrowed(node[step])
            node[step] = inner
            node = inner
        if isinstance(node, _NarrowedMapping) and slot[-1] in node:
            node.doubted[slot[-1]] = None
    return data


def _narrowed(node: Any) -> Any:
    if isinstance(node, _Narrowed):
        return node
    if isinstance(node, dict):
        return _NarrowedMapping(node)
    return _NarrowedList(node) if isinstance(node, list) else node


_KitValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {
        "type": _type, "required": _required, "additionalProperties": _additional,
        "properties": _properties, "items": _items, "pattern": _pattern,
    },
)
_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date-partielle", raises=ValueError)(refuse_wrong_date)


class Judge:
    """The schemas ``contents``, by file name, ready to say what is wrong."""

    def __init__(self, contents: Mapping[str, Any]) -> None:
        # A schema that names its dialect would be checked by jsonschema's own
        # class for it, without the project's keywords.
        resources = (
            (name, DRAFT202012.create_resource(
                {key: value for key, value in content.items() if key != "$schema"}
            ))
            for name, content in contents.items()
        )
        registry: Registry[Any] = Registry().with_resources(resources)
        self._validators: dict[str, jsonschema.Validator] = {
            name: _KitValidator({"$ref": name}, registry=registry, format_checker=_FORMATS)
            for name in contents
        }

    def explain(
        self, document: Document, data: Any, file: str, doubted: Collection[FaultPlace],
        known: Container[FaultPlace], named: NamedEntries,
    ) -> Iterator[tuple[FaultPlace, Problem]]:
        """What is wrong with ``data`` at the ``doubted`` slots, and at none other of ``known``.

        Without a slot, the whole of ``data`` is looked at. What it holds is changed, and
        of no use afterwards. ``named`` are the entries of the whole kit.
        """
        data = _narrow(data, doubted) if doubted else data
        best: dict[FaultPlace, ValidationError] = {}
        for error in self._validators[file].iter_errors(data):
            slot = _slot(error)
            if slot in known and slot not in doubted:
                continue
            if slot not in best or weight(str(error.validator)) < weight(
                str(best[slot].validator)
            ):
                best[slot] = error
        for slot, error in best.items():
            yield slot, problem_of(error, document, named)


def _slot(error: ValidationError) -> FaultPlace:
    """Errors in one slot are one fault: a value is wrong once, a key is wrong once."""
    key = error.message if error.validator in OF_A_KEY else None
    return (*error.absolute_path, key)
