"""Thousands of errors in one file: all counted at their place, the first ones explained."""

from __future__ import annotations

import pytest

from replicate.domain.problem import Problem, Severity
from replicate.sources.document import parse_document
from replicate.sources.schema import EXPLAINED
from replicate.usecases.kits.checked_documents import kit_schemas

MANY = 20_000
HEAD = "source: s1\nacteurs:\n"
ENTRIES = "".join(
    f"  - {{id: a{number}, nom: N, type: autre, champ: c{number}}}\n" for number in range(MANY)
)
KEYS = "".join(f"zz{number}: 1\n" for number in range(MANY))
ROLES = ", ".join(f"Z {number}" for number in range(MANY))
VALUES = f"  - {{id: a, nom: N, type: autre, champ: social, roles: [{ROLES}]}}\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [(HEAD + ENTRIES, "SCH104"), (HEAD + KEYS, "SCH101"), (HEAD + VALUES, "SCH105")],
    ids=["entries", "keys", "values"],
)
def test_every_error_is_counted_and_the_first_explained(text: str, code: str) -> None:
    """Each has its code and place; those after the first hundred say so in place of a hint."""
    document = parse_document(text, "acteurs.yaml")
    found = [told for _, told in kit_schemas().check(document, "acteurs")]
    errors = sorted((x for x in found if x.severity is Severity.ERROR and x.code == code),
                    key=Problem.sort_key)
    assert len(errors) == MANY
    assert len({error.location for error in errors}) == MANY
    explained = ["non détaillée" not in error.message for error in errors]
    assert explained == [index < EXPLAINED for index in range(MANY)]
