"""A pattern that waits is the standard library's once it is asked for."""

from __future__ import annotations

import re

import pytest

from replicate.domain.text.lazy_pattern import LazyPattern


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    """A wrong expression is not even looked at until a text needs it."""
    waiting = LazyPattern("(")
    with pytest.raises(re.error):
        waiting.search("(")


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "split"])
def test_methods_are_those_of_the_compiled_pattern(method: str) -> None:
    """Whatever is looked for is found where ``re`` finds it, flags included, call after call."""
    waiting, compiled = LazyPattern("[a-c]+", re.IGNORECASE), re.compile("[a-c]+", re.IGNORECASE)
    for text in ("ABC", "xxAbyyC", "", "ABC"):
        found, expected = getattr(waiting, method)(text), getattr(compiled, method)(text)
        assert str(list(found) if method == "finditer" else found) == \
            str(list(expected) if method == "finditer" else expected)
    assert waiting.match("xxAb", 2)
    assert waiting.sub("-", "xAx") == "x-x"
