"""Who holds each role here and in the reference: where an overlay would not read on an A3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from replicate.domain.findings.role_matrix import RowState
from replicate.domain.findings.roles import HeldRole, Matching
from replicate.domain.reports.picture import Box, Listing, Picture, Standing
from replicate.domain.reports.roles import RoleReport
from replicate.domain.reports.seats import Seat, Seats
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import enumerate_french, with_capital
from replicate.usecases.comparison.role_words import OTHER_NAME
from replicate.usecases.pictures.fitting import fitted_listings, fitted_text
from replicate.views.roles.text import line_words
from replicate.views.table import tie_table

_WITHOUT = "Sans rôle de la référence, ou rôle à préciser"
_UNSAID = "à demander : personne n'a dit qui tient ce rôle ici"
_MAYBE = "peut-être"
_PROPOSED = "Un rôle que le kit ne dit pas est proposé : la liste à confirmer suit."
_TIES = {
    RowState.FOUND.value: "Liens retrouvés",
    RowState.OTHERWISE.value: "Liens autrement documentés",
    RowState.OWN.value: "Liens propres au territoire",
    RowState.NOT_FOUND.value: "Liens non retrouvés ici",
    RowState.UNSAID.value: "Liens non renseignés",
}


def draw_seats(
    reference: Picture, overlay: Picture, sides: tuple[Snapshot, Snapshot], matching: Matching,
    report: RoleReport, why: str,
) -> Seats:
    """The overlay role by role; ``reference`` is the reference on its own places.

    ``sides`` are the reference and the territory; ``why`` says what did not fit.
    """
    names = (sides[0].territory.name, sides[1].territory.name)
    seats = tuple(_seats((reference, overlay), sides, matching))
    return Seats(
        title=overlay.title,
        subtitle=f"{with_capital(why)} : cette liste des rôles la remplace.",
        as_of=overlay.as_of,
        description=_description(overlay, seats, names),
        names=names, seats=seats,
        standing_words={standing: standing.value for standing in Standing}
        | {Standing.UNSAID: _UNSAID},
        notes=" ".join([*([_PROPOSED] if report.proposals else []), OTHER_NAME]),
        sources=overlay.sources,
        banner=overlay.banner,
        listings=(*_ties(report), *overlay.listings),
        table=tie_table(overlay),
    )


def _seats(
    pictures: tuple[Picture, Picture], sides: tuple[Snapshot, Snapshot], matching: Matching
) -> Iterator[Seat]:
    """A row a role of the model that someone holds, then what has none.

    An entity stands at each of its roles. The reference's numbers have their own column.
    """
    held = (matching.there, matching.here)
    drawn = [[_with_own_notes(box, f"{sides[0].territory.name} : ") for box in picture.boxes
              if box.standing is not Standing.UNSURE]  # told beside, with why
             for picture in pictures]
    slots = pictures[1].slots
    for slot in slots:
        there, here = (
            tuple(box for box in boxes if slot.role in _roles(box, roles))
            for boxes, roles in zip(drawn, held, strict=True))
        if there or here:
            maybe = _maybe(slot.role, sides[1], matching.here)
            beside = ["" if boxes else _at_other_dates(slot.role, snapshot, roles)
                      for boxes, snapshot, roles in zip((there, here), sides, held, strict=True)]
            yield Seat(slot.label, there, tuple(_asked(box, maybe) for box in here),
                       (beside[0], beside[1]))
    known = {slot.role for slot in slots}
    others = [tuple(box for box in boxes if not known.intersection(_roles(box, roles)))
              for boxes, roles in zip(drawn, held, strict=True)]
    if any(others):
        yield Seat(_WITHOUT, others[0], others[1])


def _with_own_notes(box: Box, beside: str) -> Box:
    """The box without the notes which begin with ``beside``."""
    return replace(box, notes=tuple(note for note in box.notes if not note.startswith(beside)))


def _roles(box: Box, held: Mapping[str, HeldRole]) -> tuple[str, ...]:
    """Every role of a box; a ghost, which is nobody here, has its place alone."""
    found = held.get(box.id)
    return found.roles if found else (box.role,) if box.role else ()


def _asked(box: Box, maybe: str) -> Box:
    is_open = box.standing is Standing.UNSAID and maybe
    return replace(box, notes=(*box.notes, maybe)) if is_open else box


def _maybe(role: str, here: Snapshot, held: Mapping[str, HeldRole]) -> str:
    """Who may hold a role, where nothing decides."""
    names = fitted_text(enumerate_french((
        entity.label for entity in here.territory.entities if here.shows(entity)
        and (found := held.get(entity.id)) and not found.roles
        and any(item.role == role for item in found.candidates)), "ou"))
    return names and f"{_MAYBE} : {names}"


def _at_other_dates(role: str, snapshot: Snapshot, held: Mapping[str, HeldRole]) -> str:
    """Who holds a role, but is not drawn, and why."""
    return fitted_text(" ; ".join(
        f"{entity.label} ({entity.lifetime.words_of(snapshot.presence[entity.id])})"
        for entity in snapshot.territory.entities
        if not snapshot.shows(entity) and not entity.is_outside
        and (found := held.get(entity.id)) and role in found.roles))


def _ties(report: RoleReport) -> tuple[Listing, ...]:
    """The ties between roles, state by state."""
    return fitted_listings(
        Listing(_TIES[group.state], tuple(line_words(line, report) for line in group.lines))
        for group in report.groups)


def _description(overlay: Picture, seats: Sequence[Seat], names: tuple[str, str]) -> str:
    """The cells in words, as they are drawn: their boxes, else what stands there instead."""
    told = []
    for seat in seats:
        cells = (", ".join(map(_box_words, boxes)) or beside
                 for boxes, beside in zip((seat.there, seat.here), seat.beside, strict=True))
        sides = (f"{name} : {cell}" for name, cell in zip(names, cells, strict=True) if cell)
        told.append(f"{seat.label}. {' ; '.join(sides)}.")
    return fitted_text(f"{overlay.title}, rôle par rôle. {' '.join(told)}")


def _box_words(box: Box) -> str:
    maybe = (note for note in box.notes if note.startswith(_MAYBE))
    return f"{box.name} ({' ; '.join((box.standing.value, *maybe))})"
