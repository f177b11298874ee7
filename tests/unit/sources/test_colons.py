"""What is said of a « : » that stands alone, or lines below its key."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document

_LINES_ABOVE = "la clé commence sur une ligne et son « : » est sur une autre :" \
    " replicate ne le lit pas"
_NO_KEY = "la clé manque devant « : »"
_UNDER = "ce « : » n'est pas sur la ligne de sa clé"
_A_TEXT = "un texte qui commence par :"
_NO_SPACE = "il manque un espace après « : »"


@pytest.mark.parametrize(("text", "place", "said"), [
    ('a:\n  - {"nom"\n    : Abri}\n', (3, 5), _LINES_ABOVE),
    ("a: {id: x, nom\n  long: Abri}\n", (2, 7), _LINES_ABOVE),
    ('a: {nom # remarque\n  :Abri}\n', (2, 3), _LINES_ABOVE),
    ("a: {\nnom\n:\nAbri\n}\n", (3, 1), _LINES_ABOVE),
    ("nom\n: Abri\n", (2, 1), _UNDER),
    ('id: x\n"nom"\n  : Abri\n', (3, 3), _UNDER),
    ("...\n: Abri\n", (1, 1), "la ligne « ... » finit un document, et celui-ci est vide"),
    ("id: x\n...\n: Abri\n", (3, 1), _NO_KEY),
    (": Abri\n", (1, 1), _NO_KEY),
    ("a:\n  - id: x\n    : Abri\n", (3, 5), _NO_KEY),
    ("a:\n  - :\n", (2, 5), _NO_KEY),
    ("a:\n  - id\n  : Abri\n", (3, 3), _UNDER),
    ("a:\n  - id\n  - : Abri\n", (3, 5), _NO_KEY),
    ("nom: Abri\n  de nuit\n: Abri\n", (3, 1), _NO_KEY),
    ("a: {: Abri}\n", (1, 5), _NO_KEY),
    ("a: [ : ]\n", (1, 6), _NO_KEY),
    ("a: {nom: :Abri}\n", (1, 10), _A_TEXT),
    ('a: {"nom"::Abri}\n', (1, 11), _A_TEXT),
    ("a: [::Abri]\n", (1, 5), _A_TEXT),
    ("a: {nom: : Abri}\n", (1, 10), "un « : » de trop, ou un texte qui contient « : »"),
    ("a: {communes:[x]}\n", (1, 13), _NO_SPACE),
    ("a: {nom:, id: x}\n", (1, 8), _NO_SPACE),
])
def test_a_colon_alone_is_told_for_what_it_is(
    text: str, place: tuple[int, int], said: str,
) -> None:
    """Neither a missing comma, nor a missing value, nor a line out of line."""
    problem = parse_document(text, "f").problems[0]
    assert (problem.location.line, problem.location.column) == place
    assert problem.message == said


@pytest.mark.parametrize(("text", "said"), [
    ("a: {nom: Abri\n  id: x}\n", "entre les accolades de la ligne 1, une virgule manque"),
    ("a: {nom: x, b\nc:\n  - d\n", "entre les accolades de la ligne 1, une virgule manque"),
    ("a: {nom: x, b\nc: {d: e}\n", "entre les accolades de la ligne 1, une virgule manque"),
    ("a: [b\n  c: d]\n", "dans la liste entre crochets de la ligne 1, une virgule manque"),
    ('"a"\n"c: b"\n', "cette ligne n'est ni « clé: valeur »"),
    ("id: x\nnom\ntype: y\n", "il manque « : » (suivi d'un espace) après « nom »"),
])
def test_a_colon_in_its_place_is_not_blamed(text: str, said: str) -> None:
    """A comma left out and a brace left open stay what they are, whatever colon shows them."""
    assert parse_document(text, "f").problems[0].message.startswith(said)
