"""Records: what they share with frozen dataclasses of the standard library."""

from __future__ import annotations

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, field, replace
from functools import cached_property
from typing import Any

import pytest

from replicate.domain.record import record


@record
class Place:
    """A record with every kind of field."""

    name: str
    line: int | None = None
    words: list[str] = field(default_factory=list)

    @cached_property
    def shout(self) -> str:
        """Kept after it was asked once."""
        return self.name.upper()


@record
class Room(Place):
    """A record that adds a field to those of another."""

    number: int = 0


@record
class Pair:
    """A record that may be a key."""

    one: str
    two: int = 2


@dataclass(frozen=True)
class Standard:
    """The same as ``Pair`` by the standard library."""

    one: str
    two: int = 2


def test_fields_by_place_name_and_default() -> None:
    """Fields are given in order or by name; what is left out has its default, never shared."""
    assert (Place("a", 3).line, Place(name="a").line) == (3, None)
    first = Place("a")
    first.words.append("x")
    assert Place("b").words == []
    assert Room("a", 1, [], 7).number == 7


@pytest.mark.parametrize("arguments", [(), ("a", 1, 2), ("a", 1, 2, 3)])
def test_what_does_not_fit_is_refused(arguments: tuple[object, ...]) -> None:
    """Too few or too many values make no record."""
    with pytest.raises(TypeError):
        Pair(*arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", [
    {"init": False, "default": 1}, {"repr": False}, {"compare": False}, {"hash": False},
    {"kw_only": True},
])
def test_a_field_that_asks_for_more_is_refused(asked: dict[str, Any]) -> None:
    """What a record would pass over in silence raises TypeError, which names the field."""
    made = type("Odd", (), {"__annotations__": {"one": "int"}, "one": field(**asked)})
    with pytest.raises(TypeError, match=r"Odd\.one: .* not served"):
        record(made)


def test_a_class_that_waits_for_its_fields_is_refused() -> None:
    """``__post_init__`` would never be called: to make a record of its class raises TypeError."""
    class Waiting:
        one: int

        def __post_init__(self) -> None:
            raise AssertionError

    with pytest.raises(TypeError, match=r"Waiting: .*__post_init__"):
        record(Waiting)


def test_frozen() -> None:
    """No field is set, added or deleted after a record is made."""
    pair = Pair("a")
    for name in ("one", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(pair, name, "b")
    with pytest.raises(FrozenInstanceError):
        del pair.one
    assert pair == Pair("a")


def test_equal_and_hashed_by_fields() -> None:
    """Two records are equal when they are of one class and their fields are."""
    assert Pair("a") == Pair("a", 2)
    assert len({Pair("a"), Pair("a", 2), Pair("b")}) == 2
    assert Pair("a") != Standard("a")  # type: ignore[comparison-overlap]
    assert Place("a") != Room("a")
    with pytest.raises(TypeError):
        hash(Place("a"))


def test_told_replaced_and_kept_as_the_standard_ones() -> None:
    """They are shown, replaced, cached and pickled as a frozen dataclass is."""
    assert repr(Pair("a")) == repr(Standard("a")).replace("Standard", "Pair")
    assert replace(Pair("a"), two=5) == Pair("a", 5)
    room = Room("a")
    assert (room.shout, room.shout) == ("A", "A")
    assert pickle.loads(pickle.dumps(room)) == room
    assert replace(room, name="b").shout == "B"


def test_a_hash_and_what_is_cached_stay_out_of_pickles_and_copies() -> None:
    """Texts hash otherwise in another process: a kept hash would no longer find its record."""
    pair, room = Pair("a"), Room("a")
    hash(pair)
    assert room.shout == "A"
    assert pickle.loads(pickle.dumps(pair)).__dict__ == {"one": "a", "two": 2}
    assert set(copy(room).__dict__) == {"name", "line", "words", "number"}
    assert {copy(pair)} == {pair}


def test_a_hash_is_worked_out_once() -> None:
    """A tie is a key of dictionaries hundreds of times: its fields are looked at the first."""
    class Counted(str):
        asked = 0

        def __hash__(self) -> int:
            Counted.asked += 1
            return super().__hash__()

    pair = Pair(Counted("a"))
    assert hash(pair) == hash(pair) == hash(Pair("a"))
    assert Counted.asked == 1
