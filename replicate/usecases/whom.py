"""Whom to call for an address: ``replicate whom``. The address is answered and never kept."""

from __future__ import annotations

from replicate.domain.addresses.house_number import HouseNumber
from replicate.domain.addresses.street_table import Answer, Block, Coverage, PlaceKind, StreetTable
from replicate.domain.checked import CheckedKit
from replicate.domain.perimeter import Stretch
from replicate.domain.reports.whom import StretchLine, TrackReply, Whom
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.speech import Citation
from replicate.domain.text.tone import Paint, plain
from replicate.network.place_answers import Outlines
from replicate.network.street_blocks import build_street_table
from replicate.usecases.addresses.answerers import (
    claim_words,
    name_among_several,
    remarks_on,
    reply_of_track,
    track_name,
    without_perimeters,
)
from replicate.usecases.addresses.found_street import FoundStreet, asked_address, find_street
from replicate.usecases.addresses.kit_towns import KitTowns
from replicate.usecases.addresses.street_words import OUTSIDE
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.beside import sources_of, warn_of_voices
from replicate.views.whom.data import render_whom_json
from replicate.views.whom.text import render_whom

_UNCITED = "Aucune liste ne cite le {number} : les numéros cités de cette rue sont ceux-ci."
_NO_NUMBER = "Sans numéro, voici la rue entière."
_UNNUMBERED = "D'après le kit, cette rue n'a pas de numéros."
_NUMBERED_OR_NOT = ("Une liste dit que cette rue n'a pas de numéros, une autre en cite :"
                    " à demander.")


def find_whom(name: str, typed: str, date: str | None = None) -> Whom:
    """Who answers for the address ``typed``, after the kit ``name`` (a folder or an example).

    Raises ReplicateError of the kind that fits: AddressNotFound when no street of the kit,
    or several, have this name.
    """
    address = asked_address(typed)
    as_of = asked_date(date)
    folder, shown_as = kit_folder(name)
    kit = read_clean(folder, shown_as)
    snapshot = take_snapshot(kit.territory, as_of)
    table = build_street_table(snapshot)
    towns = _towns_of(kit)
    found = find_street(address, table, towns, _written_streets(kit))
    return _answered(found, table, snapshot, towns)


def describe_whom(whom: Whom, output: str, paint: Paint = plain) -> str:
    """The answer as ``text`` or ``json``."""
    return render_whom_json(whom) if output == "json" else render_whom(whom, paint)


def _towns_of(kit: CheckedKit) -> KitTowns:
    """The towns of a kit; the name of its zone, and its own, are what it calls itself."""
    territory = kit.territory
    named = frozenset(code for item in territory.outlines for code in item.towns)
    called = (territory.zone_name, territory.name.partition(" (")[0])
    return KitTowns(named, frozenset(territory.communes),
                    tuple(dict.fromkeys(filter(None, called))), kit.places)


def _written_streets(kit: CheckedKit) -> dict[tuple[str, str], str]:
    """Every street that a list names, at whatever date, as it spells it."""
    return {stretch.key: stretch.street
            for outline in kit.territory.outlines for stretch in outline.stretches}


def _answered(
    found: FoundStreet, table: StreetTable, snapshot: Snapshot, towns: KitTowns
) -> Whom:
    outlines = Outlines(snapshot)
    remarks = list(found.remarks)
    tracks: tuple[TrackReply, ...] = ()
    stretches: tuple[StretchLine, ...] = ()
    number = found.reading.number
    where = towns.name(found.commune)
    if found.key is None:
        street = found.reading.street
        tracks = _replies(outlines.answer_in_commune(found.commune), {}, outlines, snapshot)
    else:
        street = table.streets[found.commune, found.key]
        blocks = _blocks(found, table)
        cited = outlines.stretches_of(found.commune, found.key)
        answer = _answer(found, outlines, blocks, cited)
        if answer is not None:
            tracks = _replies(answer, _own(cited, number), outlines, snapshot)
        remarks += _on_numbers(blocks, cited)
        if number is None and len(blocks) > 1:
            remarks.append(_NO_NUMBER)
        elif number is not None and not any(_holds(block, number) for block in blocks):
            remarks.append(_UNCITED.format(number=number))
        if answer is None or not any(_holds(block, number) for block in blocks):
            stretches = _lines(blocks, snapshot)
    remarks += remarks_on(outlines.tracks) if outlines.tracks else [without_perimeters(snapshot)]
    territory = snapshot.territory
    told = [f"{number} {street}" if number else street]
    told += [where] if where and where != street else []
    return Whom(
        territory.name, f"état {snapshot.as_of.placed()}", ", ".join(told), tracks,
        tuple(remarks), tuple(track_name(track, snapshot) for track in outlines.tracks),
        stretches, sources_of(snapshot), warn_of_voices(territory, _cited(outlines, snapshot)),
    )


def _blocks(found: FoundStreet, table: StreetTable) -> list[Block]:
    return [block for block in table.blocks if block.kind is PlaceKind.STREET
            and (block.commune, block.key) == (found.commune, found.key)]


def _on_numbers(blocks: list[Block], cited: list[tuple[str, Stretch]]) -> list[str]:
    """What must be said of a street that a list gives without numbers."""
    if any(block.span and block.span.has_no_number for block in blocks):
        return [_UNNUMBERED]
    is_told = any(stretch.says_no_number for _, stretch in cited)
    return [_NUMBERED_OR_NOT] if is_told else []


def _holds(block: Block, number: HouseNumber | None) -> bool:
    return number is None or bool(block.span and block.span.holds(number))


def _answer(
    found: FoundStreet, outlines: Outlines, blocks: list[Block],
    cited: list[tuple[str, Stretch]],
) -> tuple[Answer, ...] | None:
    """The answers at the number; of a street without one, when they are all the same."""
    number = found.reading.number
    if number is not None:
        return outlines.answer_at(found.commune, cited, number)
    answers = {block.answers for block in blocks}
    return answers.pop() if len(answers) == 1 else None


def _own(
    cited: list[tuple[str, Stretch]], number: HouseNumber | None
) -> dict[str, tuple[Citation, ...]]:
    """The sources of the stretches that hold the number, by perimeter."""
    own: dict[str, tuple[Citation, ...]] = {}
    for name, stretch in cited:
        if number is None or stretch.hold_of(number) is not None:
            own[name] = (*own.get(name, ()), *stretch.citations)
    return own


def _replies(
    answers: tuple[Answer, ...], own: dict[str, tuple[Citation, ...]], outlines: Outlines,
    snapshot: Snapshot,
) -> tuple[TrackReply, ...]:
    return tuple(
        reply_of_track(track, answer, snapshot, own)
        for track, answer in zip(outlines.tracks, answers, strict=True)
    )


def _lines(blocks: list[Block], snapshot: Snapshot) -> tuple[StretchLine, ...]:
    return tuple(
        StretchLine(block.span.words if block.span else "",
                    tuple(_short_answer(answer, snapshot) for answer in block.answers))
        for block in blocks
    )


def _short_answer(answer: Answer, snapshot: Snapshot) -> str:
    """What a track says of a block in a few words: a name, several, "aucun", or "?"."""
    by_id = snapshot.territory.by_id
    if answer.claims:
        return claim_words(answer, lambda item: name_among_several(by_id[item]))
    return OUTSIDE if answer.coverage is Coverage.OUTSIDE else "?"


def _cited(outlines: Outlines, snapshot: Snapshot) -> list[Citation]:
    by_id = snapshot.territory.by_id
    return [item for name in outlines.of for item in by_id[name].citations]
