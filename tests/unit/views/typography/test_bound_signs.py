"""In every line of a text, folded or not, French binds its signs to what they follow."""

from __future__ import annotations

import pytest

from replicate.views.typography.paragraph import in_column, printed, wrapped


@pytest.mark.parametrize("line", ["Rôle : à préciser", "qui gère ?", "dit « absent »", "a ; b"])
def test_no_sign_may_begin_a_line(line: str) -> None:
    """A title is printed as it is, and still has no-break spaces, as a paragraph does."""
    bound = printed([line])
    assert bound == printed(wrapped(line, ""))
    assert not any(f" {sign}" in bound for sign in ":;?!»")
    assert "« " not in bound


def test_an_indentation_stays() -> None:
    """What sets a line in is no space before a sign."""
    assert printed(["  : suite"]) == "  : suite\n"


@pytest.mark.parametrize("width", range(12, 40))
def test_a_column_folds_as_a_paragraph_does(width: int) -> None:
    """However narrow, no line of it begins with a sign, and no word is lost."""
    told = "Réseau du Val : dit « absent » ; et ici ?"
    lines = in_column(told, width)
    assert not any(line.startswith(tuple(":;?!»")) or line.endswith("«") for line in lines)
    assert " ".join(lines).replace("\u00a0", " ") == told
    assert max(map(len, lines)) <= width
