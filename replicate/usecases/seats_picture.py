"""Who holds each role here and in the reference: where an overlay would not read on an A3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.report import Box, Listing, Picture, Standing
from replicate.domain.role_report import RoleReport
from replicate.domain.seats_report import Seat, Seats
from replicate.usecases.fitting import fitted_listings, fitted_text
from replicate.views.role_text import line_words
from replicate.views.table import tie_table

_WITHOUT = "Sans rôle de la référence, ou rôle à préciser"
_MEANINGS = (
    (Standing.ABSENT, "Tirets : non retrouvé ici, quelqu'un l'a dit."),
    (Standing.UNSAID, "« ? » : à demander, personne n'en a parlé ici."),
    (Standing.ADDED, "Double contour : propre au territoire."),
)


def draw_seats(
    reference: Picture, overlay: Picture, names: tuple[str, str], report: RoleReport, why: str
) -> Seats:
    """The overlay role by role; ``reference`` is the reference on its own places.

    ``names`` are those of the reference and of the territory; ``why`` says what did not fit.
    """
    seats = tuple(_seats(reference.boxes, overlay, f"{names[0]} : "))
    standings = {box.standing for seat in seats for box in seat.here}
    meant = " ".join(words for standing, words in _MEANINGS if standing in standings)
    return Seats(
        title=overlay.title,
        subtitle=f"{why[:1].upper()}{why[1:]} : cette liste des rôles la remplace.",
        as_of=overlay.as_of,
        description=_description(overlay, seats, names),
        names=names, seats=seats,
        notes=f"{meant} Un nom différent pour un même rôle n'est pas un écart.".strip(),
        sources=overlay.sources,
        banner=overlay.banner,
        listings=(*_ties(report), *overlay.listings),
        table=tie_table(overlay),
    )


def _seats(there: Sequence[Box], overlay: Picture, beside: str) -> Iterator[Seat]:
    """Without the notes which begin with ``beside``: the reference's numbers have their column."""
    sides = [[replace(box, notes=tuple(note for note in box.notes if not note.startswith(beside)))
              for box in boxes] for boxes in (there, overlay.boxes)]
    known = {slot.role for slot in overlay.slots}
    for slot in overlay.slots:
        held = [tuple(box for box in boxes if box.role == slot.role) for boxes in sides]
        if any(held):
            yield Seat(slot.label, *held)
    others = [tuple(box for box in boxes if box.role not in known) for boxes in sides]
    if any(others):
        yield Seat(_WITHOUT, *others)


def _ties(report: RoleReport) -> tuple[Listing, ...]:
    """The ties between roles, state by state."""
    return fitted_listings(
        Listing(f"Liens, {group.state}", tuple(line_words(line, report) for line in group.lines))
        for group in report.groups)


def _description(overlay: Picture, seats: Sequence[Seat], names: tuple[str, str]) -> str:
    told = []
    for seat in seats:
        sides = (f"{name} : {', '.join(f'{box.name} ({box.standing.value})' for box in boxes)}"
                 for name, boxes in zip(names, (seat.there, seat.here), strict=True) if boxes)
        told.append(f"{seat.label}. {' ; '.join(sides)}.")
    return fitted_text(f"{overlay.title}, rôle par rôle. {' '.join(told)}")
