"""What is said of a value under its key and no further in."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document


@pytest.mark.parametrize(("text", "place"), [
    ('a:\n  - passage:\n"l. 60"\n    id: x\n', (3, 1)),
    ('nom:\n"Abri"\nid: x\n', (2, 1)),
    ("a:\n  - roles:\n    [accueil]\n    id: x\n", (3, 5)),
])
def test_a_value_at_its_keys_margin_is_told(text: str, place: tuple[int, int]) -> None:
    """Its line lacks no colon: it wants to stand further in."""
    problem = parse_document(text, "f").problems[0]
    assert (problem.location.line, problem.location.column) == place
    assert problem.message == "la valeur de la clé du dessus commence trop à gauche"


@pytest.mark.parametrize("text", [
    'nom: Abri\n"type"\nid: x\n', 'contexte:\n  "nom" Abri\n  id: x\n', "nom:\ntype\nid: x\n",
])
def test_a_word_without_its_colon_is_no_value(text: str) -> None:
    """Where no key waits for a value, or a word may be one, the colon is what lacks."""
    assert "trop à gauche" not in parse_document(text, "f").problems[0].message
