"""The quick look and the whole check by jsonschema say the same of any document."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import ValidationError
from jsonschema.validators import extend

from replicate.domain.problem import Problem
from replicate.domain.text.words import NONE, UNKNOWN
from replicate.sources import schema, schema_columns, schema_survey
from replicate.sources.clean import clean
from replicate.sources.document import Document, parse_document
from replicate.sources.named_entries import NamedEntries
from replicate.sources.schema_awaited import AwaitedAnswers
from replicate.sources.schema_columns import entry_schema
from replicate.sources.schema_gaps import (
    AWAITED,
    AWAITED_IN_PLACE,
    Gap,
    expected_answer,
    unanswered,
)
from replicate.sources.schema_judge import _KitValidator
from replicate.usecases.kits.checked_documents import kit_schemas
from tests.material.examples import folder_of
from tests.material.kit_files import load

KITS = ("pau", "paris-20e", "ville-exemple", "ville-aux-ilots")
FILES = [(name, data) for kit in KITS for name, data in load(folder_of(kit)).items()]
WRONG: tuple[Any, ...] = (
    None, True, "non", "inconnu", "aucun", "", "ccas\n", "Un Nom", "zz", "F9", "f3A", 0, -1, 2.0,
    2.5, 10**17, [], [[]], {}, {"valeur": "x"}, {"valeur": []}, [{"valeur": "inconnu"}], ["a", "a"],
    "2004-13", "12/07/2004", "x" * 2001, {"de": 3}, {"source": "s1", "zz": 1}, [None], "envisage",
)
faults = st.tuples(st.sampled_from(FILES), st.integers(0, 2**32), st.integers(0, 6))
Told = tuple[tuple[object, ...], Problem]


def steps(node: Any) -> list[Any]:
    """The keys or indexes of a node."""
    return list(node) if isinstance(node, dict) else list(range(len(node)))


def spoil(data: Any, dice: random.Random) -> None:
    """Change one thing at some depth: a value, a key, an item."""
    node = data
    while steps(node):
        step = dice.choice(steps(node))
        if isinstance(node[step], (dict, list)) and node[step] and dice.random() < 0.7:
            node = node[step]
            continue
        match dice.randrange(4):
            case 0:
                del node[step]
            case 1 if isinstance(node, dict):
                node[dice.choice(["zz", "valeur", "source", "nom", "id"])] = \
                    copy.deepcopy(dice.choice(WRONG))
            case 1:
                node.append(copy.deepcopy(dice.choice(node)))
            case _:
                node[step] = copy.deepcopy(dice.choice(WRONG))
        return


def spoilt(fault: tuple[tuple[str, Any], int, int]) -> tuple[str, Document]:
    """A file of a kit with a few faults, as it is read."""
    (name, data), seed, count = fault
    data, dice = copy.deepcopy(data), random.Random(seed)
    for _ in range(count):
        spoil(data, dice)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    return name, parse_document(text.replace("!!", ""), f"{name}.yaml")


def awaited(only_in_place: bool) -> Any:
    """The keyword of what is awaited, as jsonschema would have it."""
    def keyword(validator: Any, keys: list[str], instance: Any, owner: Any) -> Any:
        for key in unanswered(instance, keys, only_in_place):
            own = owner["properties"][key]
            admitted = [word for word in (UNKNOWN, NONE)
                        if validator.evolve(schema=own).is_valid(word)]
            said = expected_answer(own.get("description", "une valeur"), admitted)
            yield ValidationError(key, validator_value=said)

    return keyword


GAPS = extend(_KitValidator, {  # type: ignore[no-untyped-call]
    "x-attendus": awaited(False), "x-attendus-en-place": awaited(True),
})


def put_back(data: Any, written: Any, slot: tuple[Any, ...]) -> None:
    """The key at the end of ``slot``, as it was written, into ``data``."""
    for step in slot[:-1]:
        data, written = data[step], written[step]
    data.setdefault(slot[-1], written[slot[-1]])


def entry_at(node: Any, path: list[Any]) -> Any:
    """What stands at the end of ``path``."""
    for step in path:
        node = node[step]
    return node


def checked_whole(name: str, document: Document) -> set[Told]:
    """Every problem by jsonschema alone, on the whole of the document."""
    judge, file = kit_schemas()._judge, f"{name}.schema.json"
    data = clean(document.data) if document.data is not None else {}
    written = clean(document.data, keep_blank=True)
    for slot, told in judge.explain(document, written, file, (), (), NamedEntries([document])):
        if told.code == "SCH101":  # a key that does not exist is told, be it blank
            put_back(data, written, slot)
    errors = dict(judge.explain(document, data, file, (), (), NamedEntries([document])))
    whole: Any = judge._validators[file]
    gaps = GAPS(whole.schema, registry=whole._registry, format_checker=whole.format_checker)
    for error in gaps.iter_errors(data):
        path = list(error.absolute_path)
        if str(error.validator).startswith("x-") and (*path, error.message) not in errors:
            gap = Gap(tuple(path), error.message, str(error.validator_value),
                      entry_at(document.content, path))
            errors[(*path, error.message)] = gap.told(document)
    return {(tuple(step for step in slot if step is not None), told)
            for slot, told in errors.items()}


@settings(max_examples=400)
@given(faults)
def test_quick_and_whole_check_agree(fault: tuple[tuple[str, Any], int, int]) -> None:
    """Same problems, words and places, whatever is wrong, and nothing of a clean file."""
    name, document = spoilt(fault)
    if document.is_whole:
        assert set(kit_schemas().check(document, name)) == checked_whole(name, document)


@settings(max_examples=400)
@given(faults)
def test_long_lists_looked_over_by_their_columns_agree(
    fault: tuple[tuple[str, Any], int, int]
) -> None:
    """Were every list of two entries a long one, the same would be told of each."""
    name, document = spoilt(fault)
    with pytest.MonkeyPatch.context() as patch:
        for module in (schema_survey, schema_columns):
            patch.setattr(module, "AT_ONCE", 1)
        if document.is_whole:
            assert set(kit_schemas().check(document, name)) == checked_whole(name, document)


@settings(max_examples=400)
@given(st.lists(st.dictionaries(
    st.sampled_from(("id", "nom", "type", "champ", "creation", "commune", "source", "zz", "zut")),
    st.sampled_from((*WRONG, "a1", "association", "social", "2004", "64445", "s1")),
), min_size=2, max_size=9))
def test_entries_of_all_sorts_looked_over_by_their_columns_agree(
    entries: list[dict[str, Any]]
) -> None:
    """Whichever keys they share, known or not, each has the faults that it has alone."""
    survey, data = kit_schemas()._survey, {"source": "s1", "acteurs": entries}
    whole = survey.look(data, "acteurs.schema.json").faults
    with pytest.MonkeyPatch.context() as patch:
        for module in (schema_survey, schema_columns):
            patch.setattr(module, "AT_ONCE", 1)
        assert survey.look(data, "acteurs.schema.json").faults == whole


def keywords_in(schema: Any) -> Iterator[str]:
    """Every keyword of a schema, at any depth: names of keys and of definitions are none."""
    for word, value in schema.items() if isinstance(schema, dict) else ():
        yield word
        named = word in ("properties", "$defs")
        for inner in value.values() if named else (value,) if word in APPLIED else ():
            yield from keywords_in(inner)


APPLIED = ("items", "if", "then", "else", "not")
OF_NO_TEXT = {
    "$schema", "$id", "$defs", "title", "description", "examples", "x-attendus",
    "x-attendus-en-place", "x-nombre", "properties", "items", "required", "additionalProperties",
    "dependentRequired", "minProperties", "maxProperties", "minItems", "maxItems", "uniqueItems",
    "minimum", "maximum", "propertyNames",
}


def test_every_keyword_that_judges_a_text_is_asked_of_texts() -> None:
    """Each keyword of the schemas is asked, leads to others, or says nothing of a text."""
    every = {word for content in kit_schemas()._contents.values() for word in keywords_in(content)}
    leads = {"$ref", "if", "then", "else"}
    assert every <= schema_columns._OF_A_TEXT | leads | OF_NO_TEXT
    assert every >= schema_columns._OF_A_TEXT


def test_every_list_of_entries_can_be_looked_over_by_its_columns() -> None:
    """No schema of an entry looks at several of its values together, which columns cannot."""
    contents = kit_schemas()._contents
    lists = {(file, key): entry_schema(contents, file, key)
             for file in contents for key in contents[file].get("properties", {})}
    assert len([one for one in lists.values() if one]) > 35
    written = {(f"{name}.schema.json", key) for name, data in FILES
               for key, held in data.items()
               if isinstance(held, list) and isinstance(held[0], dict)}
    assert all(map(lists.get, written))


@pytest.mark.parametrize("word", ["allOf", "if", "patternProperties", "minProperties"])
def test_entries_judged_by_several_values_are_no_columns(word: str) -> None:
    """Of what a schema says of an entry, anything but its keys and each value stands alone."""
    entry = {"type": "object", "properties": {"id": {}}, word: {}}
    contents = {"a": {"properties": {"b": {"items": {"$ref": "#/$defs/c"}}}, "$defs": {"c": entry}}}
    assert entry_schema(contents, "a", "b") is None
    del entry[word]
    assert entry_schema(contents, "a", "b") == "a#/$defs/c"


@settings(max_examples=100)
@given(faults)
def test_others_keep_code_and_place(fault: tuple[tuple[str, Any], int, int]) -> None:
    """When few errors are explained, the others have their code and place all the same."""
    name, document = spoilt(fault)
    if not document.is_whole:
        return
    whole = kit_schemas().check(document, name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "EXPLAINED", 1)
        few = kit_schemas().check(document, name)

    def told(found: Sequence[Told]) -> list[tuple[object, ...]]:
        return sorted((*one.location.sort_key(), one.code, str(path)) for path, one in found)

    assert told(few) == told(whole)


def schemas_in(node: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a schema."""
    for value in node.values() if isinstance(node, dict) else node:
        if isinstance(value, (dict, list)):
            yield from schemas_in(value)
    if isinstance(node, dict):
        yield node


def test_conditions_ask_for_a_type_only() -> None:
    """What is judged along a few paths would mislead a condition that looks into a value."""
    every = [node for content in kit_schemas()._contents.values() for node in schemas_in(content)]
    assert {tuple(node["if"]) for node in every if "if" in node} == {("type",)}
    inside = {"contains", "allOf", "anyOf", "oneOf", "dependentSchemas", "prefixItems"}
    assert not [node for node in every if inside & node.keys()]
    assert {tuple(node["not"]) for node in every if "not" in node} <= {("pattern",), ("enum",)}


def test_whatever_a_schema_awaits_is_found() -> None:
    """Every schema that has the keyword is met on the way from a file's own, as in a document."""
    contents = kit_schemas()._contents
    awaits = AwaitedAnswers(contents, lambda *_: True)
    met = {id(one.owner) for file in contents for one in awaits.of(f"{file}#")}
    every = {id(node) for content in contents.values() for node in (content, *schemas_in(content))
             if {AWAITED, AWAITED_IN_PLACE} & node.keys()}
    assert len(every) > 15
    assert met == every
