"""What a schema error means to the person who fills the kit in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from jsonschema import ValidationError

from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import did_you_mean, fold, nearest_word
from replicate.domain.text.words import NONE, UNKNOWN, enumerate_french
from replicate.sources import schema_hints as hints
from replicate.sources.date_hints import date_hint
from replicate.sources.document import Document
from replicate.sources.hidden_numbers import without_its_number
from replicate.sources.misplaced_entries import place_of_section, place_of_type
from replicate.sources.named_entries import NamedEntries
from replicate.sources.number_hints import number_hint
from replicate.sources.schema_bounds import told_bound, within_bounds
from replicate.sources.schema_gaps import holds, is_blank
from replicate.sources.value_kinds import KINDS, OVERLONG, kind_written, number_written

_MANY = 14
_NO_LIST = "une seule valeur, sans crochets ni « - » devant"


def problem_of(error: ValidationError, document: Document, named: NamedEntries) -> Problem:
    """The problem that ``error`` is in ``document``, at its exact place.

    ``named`` tells which entry a name in the place of an id means.
    """
    path = list(error.absolute_path)
    problem = _told(error, document, path, named)
    if error.validator in ("additionalProperties", "required"):  # these are told of a key
        return problem
    return without_its_number(problem, error.instance, document.data, path)


def _told(
    error: ValidationError, document: Document, path: list[Any], named: NamedEntries
) -> Problem:
    match error.validator:
        case "additionalProperties":
            return _unknown_key(error, document, path)
        case "required":
            return _missing_key(error, document, path)
        case "type":
            return _wrong_type(error, document, path)
        case "enum" | "const":
            return _unknown_word(error, document, path)
        case "format":
            why = _why_no_date(error)
            hint = date_hint(error.instance, may_be_unknown="not" not in _schema(error))
            return _problem("SCH107", error, document, path, why, _wanted(error), hint)
        case "not":
            message = f"« {_as_written(error, document, path)} » ne convient pas ici"
            return _problem("SCH105", error, document, path, message, _wanted(error))
        case "pattern":
            return _wrong_form(error, document, path, named)
        case _:
            shown = _as_written(error, document, path)
            message = told_bound(str(error.validator), error.validator_value, shown)
            wanted = within_bounds(_wanted(error), _schema(error))
            return _problem("SCH106", error, document, path, message, wanted)


def _problem(
    code: str, error: ValidationError, document: Document, path: list[Any],
    message: str, expected: str | None, hint: str | None = None,
) -> Problem:
    location = document.locate(path)
    return Problem(code, Severity.ERROR, message, location, expected, hint)


def _unknown_key(error: ValidationError, document: Document, path: list[Any]) -> Problem:
    key = error.message
    known = list(_schema(error)["properties"])
    where = document.locate([*path, key], at_key=True)
    hint = (None if path else place_of_section(key)) \
        or _key_hint(key, known, is_blank(document, path, key))
    owner = _schema(error).get("title")
    return Problem(
        "SCH101", Severity.ERROR,
        f"la clé « {_short(key)} » n'existe pas ici" + (f" ({owner})" if owner else ""),
        where,
        f"une des clés : {_listed(known, hint)}",
        hint,
    )


def _key_hint(key: str, known: list[str], is_blank: bool) -> str | None:
    word, colon, _ = key.partition(":")
    if colon and word in known:
        return f"il manque un espace après « {word}: »"
    if key.isdigit() and is_blank:  # {part: 2,5} is the key « part » and the key « 5 »
        return "un nombre s'écrit avec un point : 2.5"
    near = hints.key_of_same_meaning(fold(key), known) or nearest_word(fold(key), known)
    if is_blank and " " in key and near is None:
        return "si c'est la suite d'un texte, une virgule l'a coupé : le mettre entre guillemets"
    return did_you_mean(near or hints.key_within(key, known))


def _missing_key(error: ValidationError, document: Document, path: list[Any]) -> Problem:
    key = error.message
    blank = holds(document, path, key)
    message = f"la clé « {key} » est vide" if blank else f"il manque la clé « {key} »"
    where = document.locate([*path, key], at_key=True) if blank else document.locate(path)
    return Problem("SCH102", Severity.ERROR, message, where, f"« {key}: » et sa valeur")


def _why_no_date(error: ValidationError) -> str:
    if error.cause is None:
        return f"« {error.instance} » n'est pas une date"
    error.cause.__traceback__ = None  # it holds the frame that holds it: a circle
    return str(error.cause)


def _wrong_form(
    error: ValidationError, document: Document, path: list[Any], named: NamedEntries
) -> Problem:
    message = f"« {_short(error.instance)} » n'a pas la forme attendue"
    wanted, pattern = _wanted(error), str(error.validator_value)
    hint = hints.reference_hint(error.instance, path, wanted or "", named) \
        if pattern == hints.IDENTIFIER else hints.pattern_hint(error.instance, pattern)
    return _problem("SCH105", error, document, path, message, wanted, hint)


def _unknown_word(error: ValidationError, document: Document, path: list[Any]) -> Problem:
    allowed: Any = error.validator_value
    listed = [allowed] if error.validator == "const" else list(allowed)
    words = [str(word) for word in listed if not isinstance(word, bool)]
    schema, title = _schema(error), _schema(error).get("title")
    shown = _as_written(error, document, path)
    message = f"« {shown} » ne convient pas ici"
    if kind := schema.get("x-nombre"):
        wanted = str(schema["description"])
        hint = number_hint(error.instance, is_whole=kind == "entier") \
            or (hints.unknown_hint(error.instance) if UNKNOWN in words else None)
        if kind_written(error.instance) == OVERLONG:
            message = f"{OVERLONG} est écrit ici"
        return _problem("SCH104", error, document, path, message, wanted, hint)
    if set(words) <= {UNKNOWN, NONE}:
        hint = f"en un seul mot : {enumerate_french((f'« {word} »' for word in words), 'ou')}"
        if len(path) == 1:
            hint = f"une liste, un « - » devant chaque entrée ; ou, {hint}"
        return _problem("SCH104", error, document, path, message, _wanted(error), hint)
    hint = place_of_type(error.instance, title) or hints.word_hint(error.instance, words) \
        or hints.sign_hint(str(error.instance))
    if len(words) == len(listed):  # else true and false stand among them
        message = f"« {shown} » n'est pas un mot admis" + (f" ({title})" if title else "")
    return _problem(
        "SCH104", error, document, path, message, _word_wanted(listed, hint), hint)


def _word_wanted(listed: list[Any], hint: str | None) -> str:
    """The words that are admitted, or that yes and no are asked for."""
    words = [str(word) for word in listed if not isinstance(word, bool)]
    if len(words) < len(listed):
        return "oui, non ou inconnu" if UNKNOWN in words else "oui ou non"
    return f"un de ces mots : {_listed(words, hint)}" if len(words) > 1 \
        else f"{words[0]}, sans guillemets"


def _wrong_type(error: ValidationError, document: Document, path: list[Any]) -> Problem:
    value, kind = error.instance, kind_written(error.instance)
    if value is None:
        return _problem(
            "SCH103", error, document, path, "un élément de la liste est vide", _wanted(error),
            "écrire ce qui suit le « - », ou retirer ce « - »",
        )
    message = f"{kind} est écrit{'e' * isinstance(value, list)} ici" \
        if isinstance(value, (dict, list)) \
        else f"« {_as_written(error, document, path)} » est {kind}"
    if error.validator_value != "string":
        hint = None
        if error.validator_value in ("number", "integer") and "const" not in _schema(error):
            hint = number_hint(value, is_whole=error.validator_value == "integer")
        elif isinstance(value, str):
            hint = hints.sign_hint(value) if path else hints.format_hint(value)
            if hint is None and error.validator_value == "array":
                hint = hints.list_hint(value)
            hint = hint or hints.text_hint(value, path)
        elif isinstance(value, list) and path and error.validator_value != "object":
            hint = _NO_LIST
        return _problem("SCH103", error, document, path, message, _wanted_type(error), hint)
    hint = _NO_LIST if isinstance(value, list) else None
    if isinstance(value, (bool, int, float)):
        hint = _quoted_hint(_schema(error), value, _as_written(error, document, path))
    return _problem("SCH103", error, document, path, message, _wanted(error), hint)


def _quoted_hint(schema: Mapping[str, Any], value: object, written: str) -> str | None:
    """What would do in the place of a number, or of true: itself between quotes, or a word."""
    if "enum" in schema:
        return hints.yes_no_hint(value, schema["enum"])
    if schema.get("format"):
        return date_hint(written)
    pattern = str(schema.get("pattern", ""))
    if pattern == hints.FUNCTION:
        return hints.function_hint(f"F{written}")
    return hints.form_hint(written, pattern) or (
        "entre guillemets, c'est un texte" if re.search(pattern, written) else None)


def _wanted(error: ValidationError) -> str | None:
    schema = _schema(error)
    if error.validator == "type" and "enum" in schema:
        return _word_wanted(schema["enum"], None)
    return str(schema["description"]) if "description" in schema else _wanted_type(error)


def _wanted_type(error: ValidationError) -> str | None:
    if "const" in _schema(error):
        return f"{_schema(error)['const']}, sans guillemets"
    kinds = _schema(error).get("type")
    listed = [kinds] if isinstance(kinds, str) else kinds or []
    return enumerate_french((KINDS[kind] for kind in listed), "ou") or None


def _as_written(error: ValidationError, document: Document, path: list[Any]) -> str:
    """The refused value: a number as its author wrote it, not as it is read."""
    value = error.instance
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return _short(value)
    at = document.locate(path)
    return number_written(value, document.lines.line_text(at.line or 1), at.column or 1)


def _short(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "…"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _listed(words: Iterable[str], hint: str | None) -> str:
    """The words; only the first ones when a hint names the right one already."""
    listed = list(words)
    if hint is None:
        return ", ".join(listed)
    more = "" if len(listed) <= _MANY else f"… ({len(listed)} en tout)"
    return ", ".join(listed[:_MANY]) + more


def _schema(error: ValidationError) -> Mapping[str, Any]:
    return error.schema if isinstance(error.schema, Mapping) else {}
