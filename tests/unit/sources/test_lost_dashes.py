"""A list whose first entry lost its « - », or the space after it: the fault is told there."""

from __future__ import annotations

import pytest

from replicate.sources.document import parse_document

_ENTRY = "    nom: CH\n    # une remarque\n\n    type: epsm\n"


@pytest.mark.parametrize("end", ["", "  - id: b\n    nom: B\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_dash_without_its_space_is_told_where_it_stands(end: str, line_end: str) -> None:
    """« -id: a » is a key for YAML, which complains of the line below."""
    text = f"acteurs:\n  -id: a\n{_ENTRY}{end}".replace("\n", line_end)
    [problem] = parse_document(text, "acteurs.yaml").problems
    assert (problem.location.line, problem.location.column) == (2, 3)
    assert problem.message == "il manque un espace après le « - »"
    assert problem.expected == "« - id: a »"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_first_entry_without_a_dash_is_told_where_it_begins(line_end: str) -> None:
    """The second entry's « - » surprises the parser; the first is what lacks one."""
    text = f"acteurs:  # ici\n    id: a\n{_ENTRY}  - id: b\n    nom: B\n".replace("\n", line_end)
    [problem] = parse_document(text, "acteurs.yaml").problems
    assert (problem.location.line, problem.location.column) == (2, 5)
    assert problem.message == "il manque « - » devant la première entrée de la liste"
    assert problem.expected == "« - id: a »"


@pytest.mark.parametrize(("text", "place"), [
    ("acteurs:\n  - id: a\n    nom: A\n - id: b\n", (4, 2)),
    ("acteurs:\n    - id: a\n      nom: A\n  - id: b\n", (4, 3)),
    ("acteurs:\n    id: a\n    nom: A\n  type: epsm\n", (4, 3)),
    ("acteurs: ici\n    id: a\n", (2, 5)),
])
def test_another_fault_keeps_its_place(text: str, place: tuple[int, int]) -> None:
    """Entries out of line, and keys out of line, are told where they are."""
    [problem] = parse_document(text, "acteurs.yaml").problems
    assert (problem.location.line, problem.location.column) == place
    assert "il manque « - »" not in problem.message
    assert "il manque un espace" not in problem.message
