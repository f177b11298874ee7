"""What is said of the marks that YAML has for whole documents."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document


@pytest.mark.parametrize(("text", "place", "said"), [
    ("...\n", (1, 1), "la ligne « ... » finit un document, et celui-ci est vide"),
    ("# à remplir\n...", (2, 1), "la ligne « ... » finit un document, et celui-ci est vide"),
    ("--- >\nAbri\n", (2, 1),
     "un texte sans retrait suit « --- > » : YAML l'admet, replicate ne le lit pas"),
    ("--- |-  # note\nAbri\n", (2, 1),
     "un texte sans retrait suit « --- | » : YAML l'admet, replicate ne le lit pas"),
    ("%YAML 1.1 1.2\n---\n", (1, 1), "une ligne qui commence par %"),
    ("%YAML 1.2\nnom: Abri\n", (1, 1), "une ligne qui commence par %"),
    ("%YAML 1.2\n", (1, 1), "une ligne qui commence par %"),
    ('nom: "Abri\n---\nid: x\n', (1, 6),
     "un guillemet ouvert n'est pas refermé avant la ligne « --- » ou « ... »"),
    ("# a\n%NOM\n---\n", (2, 1), "une ligne qui commence par %"),
    ("a: b\n...\nc: d\n", (2, 1), "la ligne « ... » finit le document, et un texte la suit"),
    ("a: b\n...\n\n# à suivre\nc: d\n", (2, 1),
     "la ligne « ... » finit le document, et un texte la suit"),
    ("--- a\nb\n...\nc\n", (3, 1), "la ligne « ... » finit le document, et un texte la suit"),
    ("a: b\n…\nc: d\n", (2, 1), "cette ligne n'a que des signes (…)"),
    ("a:\n  - b: c\n…\n    d: e\n", (3, 1), "cette ligne n'a que des signes (…)"),
    ("a: b\n…\n", (2, 1), "cette ligne n'a que des signes (…)"),
    ("a: b\n====\nc: d\n", (2, 1), "cette ligne n'a que des signes (====)"),
])
def test_a_documents_mark_is_told_for_what_it_is(
    text: str, place: tuple[int, int], said: str,
) -> None:
    """Neither a missing value, nor a text after the end, nor a text that begins with « | »."""
    problem = parse_document(text, "f").problems[0]
    assert (problem.location.line, problem.location.column) == place
    assert problem.message == said


@pytest.mark.parametrize(("text", "said"), [
    ("a: [b,\n...\n", "une valeur manque, ou bien un crochet ou une accolade"),
])
def test_another_fault_beside_a_mark_stays_what_it_is(text: str, said: str) -> None:
    """A bracket left open is no mark's doing."""
    assert parse_document(text, "f").problems[0].message.startswith(said)
