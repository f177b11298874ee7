"""Where a character of a text stands, worked out when it is asked."""

from __future__ import annotations

import pickle
import random

import pytest

from replicate.domain.location import Location
from replicate.sources.position import Lines

TEXT = "é: a\r\nb: c\rd: e\n\nf: g"


def test_a_place_that_is_looked_for_late_is_the_place() -> None:
    """Equal to one given by line and column, in every use of it: told, sorted, in a set."""
    late = [Lines(TEXT).places_in("a.yaml")(index) for index in range(len(TEXT) + 1)]
    given = [Location("a.yaml", *Lines(TEXT).place(index)) for index in range(len(TEXT) + 1)]
    assert late == given
    assert [str(one) for one in late] == [str(one) for one in given]
    assert [hash(one) for one in late] == [hash(one) for one in given]
    assert sorted(random.Random(1).sample(late, len(late))) == given
    assert pickle.loads(pickle.dumps(late)) == given
    assert (late[-1].line, late[-1].column, repr(late[-1])) == (5, 5, "Location('a.yaml', 5, 5)")


@pytest.mark.parametrize("part", ["file", "line", "column"])
def test_a_place_does_not_change(part: str) -> None:
    """What many things share is set once."""
    for one in (Location("a.yaml", 1, 1), Lines(TEXT).places_in("a.yaml")(3)):
        with pytest.raises(AttributeError):
            setattr(one, part, 2)
        with pytest.raises(AttributeError):
            one.other = 2  # type: ignore[attr-defined]


def test_a_file_as_a_whole_sorts_first() -> None:
    """A place without a line is before all those of its file."""
    assert Location("a") < Location("a", 1, 1) < Location("a", 1, 2) < Location("b")
    assert Location("a") != "a"
