"""Thousands of errors in one file: all counted, the first ones explained, the next placed."""

from __future__ import annotations

from operator import attrgetter

import pytest

from replicate.domain.problem import Severity
from replicate.sources.document import parse_document
from replicate.sources.schema import EXPLAINED, PLACED
from replicate.usecases.kits.checked_documents import MOST_REFUSED, kit_schemas
from replicate.views.problems import MOST_IN_JSON

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
    """The first hundred are told whole, then as many as any output shows at their place."""
    document = parse_document(text, "acteurs.yaml")
    found = [told for _, told in kit_schemas().check(document, "acteurs")]
    errors = sorted((x for x in found if x.severity is Severity.ERROR and x.code == code),
                    key=attrgetter("sort_key"))
    assert len(errors) == MANY
    assert len({error.location for error in errors[: PLACED + 1]}) == PLACED + 1
    assert set(errors[PLACED:]) == {errors[PLACED]}
    explained = ["non détaillée" not in error.message for error in errors]
    assert explained == [index < EXPLAINED for index in range(MANY)]


def test_as_many_are_placed_as_are_told_or_looked_at() -> None:
    """What shares a place is past all that an output shows, and past the reading of a file."""
    assert PLACED >= MOST_IN_JSON
    assert PLACED >= MOST_REFUSED


def test_those_placed_are_the_first_of_the_file() -> None:
    """Whatever keys and entries they are of, and in whichever order these are looked at."""
    entries = "".join(f"  - {{type: t{number:04}, zz: 1, champ: c{number:04}, id: a, nom: N}}\n"
                      for number in range(PLACED))
    document = parse_document(f"zz: 1\n{HEAD}{entries}yy: 1\n", "acteurs.yaml")
    errors = sorted((told for _, told in kit_schemas().check(document, "acteurs")),
                    key=attrgetter("sort_key"))
    keys = [entries.index(key) + 1 for key in ("t0000", "zz", "c0000")]
    columns = [1, *(keys * PLACED)]
    lines = [1, *(line for line in range(4, PLACED + 4) for _ in range(3))]
    places = [(error.location.line, error.location.column) for error in errors]
    assert len(places) == 3 * PLACED + 2
    assert places[:PLACED] == list(zip(lines, columns, strict=True))[:PLACED]
