"""The quick look of a document tells the places of what is wrong, however long its lists are."""

from __future__ import annotations

import json

import pytest

from replicate import resources
from replicate.sources.schema_survey import Survey

SCHEMAS = Survey({
    path.name: json.loads(path.read_text("utf-8"))
    for path in resources.schemas_folder().glob("*.schema.json")
})
WRONG = (0, 499, 500, 501, 999, 1000, 1202)


@pytest.mark.parametrize("beside", [{}, {"zut": 1}, {"format": 1}])
def test_a_long_list_is_looked_over_whole(beside: dict[str, object]) -> None:
    """A list too long for one look is cut: each fault is told once, where it is in the whole."""
    actors = [{"id": f"a{number}", "nom": "A", "type": "association", "champ": "social"}
              for number in range(1203)]
    short = [dict(actors[0])]
    for number in WRONG:
        actors[number]["type"] = "associatoin"
    short[0]["type"] = "associatoin"
    found = SCHEMAS.look({"acteurs": actors, **beside}, "acteurs.schema.json").faults
    alone = SCHEMAS.look({"acteurs": short, **beside}, "acteurs.schema.json").faults
    in_entries = {slot for slot in found if slot[:1] == ("acteurs",)}
    assert in_entries == {("acteurs", number, "type", None) for number in WRONG}
    assert found.keys() - in_entries == {slot for slot in alone if slot[:1] != ("acteurs",)}
