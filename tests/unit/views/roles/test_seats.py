"""The sheets of seats: every holder once, on sheets that are A3, each marked as it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import pytest

from replicate.domain.reports.picture import Box, Standing, Table
from replicate.domain.reports.seats import Seat, Seats
from replicate.views.roles.seats import render_seats
from tests.material.sample_pictures import box


def _boxes(side: str, count: int) -> tuple[Box, ...]:
    return tuple(box(f"{side}{number}", "structure", "social", f"{side.title()} n° {number}.")
                 for number in range(count))


def _seats(*seats: Seat) -> Seats:
    words = {standing: standing.value for standing in Standing}
    return Seats("Qui tient chaque rôle", "Ici et à Pau", "État en 2009", "Rôle par rôle.",
                 ("Pau", "Ville"), seats, words, "", ("s1",), None, (), Table("", ("",), ()))


def _texts(svgs: Sequence[str]) -> list[str]:
    return [html.unescape(text) for svg in svgs for text in re.findall("<text[^>]*>([^<]*)<", svg)]


@pytest.mark.parametrize(("there", "here"), [(3, 90), (90, 3), (1, 1), (0, 50)])
def test_a_seat_too_tall_for_a_sheet_goes_on_under_its_name(there: int, here: int) -> None:
    """Each holder is written once; no sheet is taller than an A3; what goes on says so."""
    tall = Seat("Hébergement", _boxes("là", there), _boxes("ici", here))
    sheets = [sheet.svg for sheet in render_seats(_seats(tall, Seat("Soin", (), _boxes("x", 1))))]
    told = _texts(sheets)
    assert sorted(text for text in told if text.endswith(".")) == sorted(
        item.name for item in (*tall.there, *tall.here, *_boxes("x", 1)))
    assert all('height="297mm"' in svg for svg in sheets)
    for number, svg in enumerate(sheets):
        if any(text.startswith(("Là", "Ici n°")) for text in _texts([svg])):
            assert ("Hébergement (suite)" in _texts([svg])) == bool(number)


@pytest.mark.parametrize("words", range(6, 60, 6))
def test_a_heading_is_not_left_at_the_foot_of_a_sheet(words: int) -> None:
    """A seat begins where each side that has a holder has room for its first."""
    name = "Un nom long " * words
    long = tuple(box(f"l{number}", "structure", "social", f"Foyer {number}. {name}")
                 for number in range(40))
    sheets = [sheet.svg for sheet in render_seats(_seats(
        *(Seat(f"Rôle {number}", long[number:number + 1], long[number:number + 1])
          for number in range(40))))]
    assert len(sheets) > 1
    for svg in sheets:
        told = _texts([svg])
        labels = [text for text in told if re.fullmatch(r"Rôle \d+", text)]
        assert len(labels) == sum(text.startswith("Foyer") for text in told) / 2


@pytest.mark.parametrize("words", [3, 8, 16])
def test_a_seat_begins_where_its_label_has_room(words: int) -> None:
    """However long the name of a role, its sheet stays an A3."""
    label = "Un rôle au nom fort long " * words
    seats = (Seat(f"{number} {label}", (), _boxes(f"n{number}-", number % 3 + 1))
             for number in range(60))
    sheets = render_seats(_seats(*seats))
    assert len(sheets) > 1
    assert all('height="297mm"' in sheet.svg for sheet in sheets)


def test_what_is_over_is_struck_and_what_nobody_said_is_a_question() -> None:
    """The name says it too, for who does not know the marks."""
    over = box("o", "structure", "social", "Ancien foyer", standing=Standing.ENDED)
    unsaid = box("u", "structure", "social", "Foyer", standing=Standing.UNSAID)
    [sheet] = render_seats(_seats(Seat("A", (), (over,)), Seat("B", (), (unsaid,))))
    assert "Foyer ?" in _texts([sheet.svg])
    assert re.search('Ancien foyer</text><path d="M[^>]*h', sheet.svg)
    assert not re.search(r'Foyer \?</text><path d="M[^>]*h', sheet.svg)
