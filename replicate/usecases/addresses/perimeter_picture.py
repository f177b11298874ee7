"""The picture of perimeters: columns of addresses, tracks, and an answer card under each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from replicate.domain.addresses.geography import Place
from replicate.domain.addresses.street_table import Block, Coverage, StreetTable
from replicate.domain.reports.perimeters import (
    MOST_COLUMNS,
    MOST_SHEETS,
    Column,
    PerimeterPicture,
    TrackCell,
    TrackHead,
)
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Territory
from replicate.domain.text.words import counted
from replicate.network.street_blocks import build_street_table
from replicate.usecases.addresses.answerers import (
    remarks_on,
    sources_of_tracks,
    track_name,
    without_perimeters,
)
from replicate.usecases.addresses.perimeter_lists import overlap_matrix, perimeter_listings
from replicate.usecases.addresses.street_words import NO_STREET, StreetWords, street_table
from replicate.usecases.pictures.beside import warn_of_voices

_HOW = "Chercher l'adresse en haut, descendre la colonne : un nom par ligne, puis qui appeler."
_ONE_SHEET = "Les adresses qui ont la même réponse se suivent."
_SHEETS = "Les rues sont dans l'ordre d'un annuaire."
_TWICE = ("Un nom présent deux fois sur une ligne : ses adresses ne se suivent pas ici ; seul un"
          " plan dirait si elles se touchent.")


def draw_perimeters(snapshot: Snapshot, places: Mapping[str, Place]) -> PerimeterPicture:
    """The picture of a territory as of a date; ``places`` names its communes."""
    table = build_street_table(snapshot)
    words = StreetWords(table, snapshot, places)
    blocks = table.blocks if len(table.blocks) > MOST_COLUMNS else \
        _grouped(table.blocks, snapshot.territory)
    numbered = [(str(number), block) for number, block in enumerate(blocks, 1)]
    is_drawn = len(blocks) <= MOST_COLUMNS * MOST_SHEETS
    territory = snapshot.territory
    summary = _summary(table)
    drawn_tracks = tuple(
        TrackHead(track_name(track, snapshot), track.champ) for track in table.tracks
    )
    title = f"{territory.name} : pour cette adresse, qui appeler ?"
    return PerimeterPicture(
        title=title,
        subtitle=" ".join(_subtitle(table, is_drawn)),
        as_of=f"État {snapshot.as_of.placed()}",
        description=f"{title} {summary} La table dit chaque adresse en mots.",
        tracks=drawn_tracks,
        columns=tuple(_column(number, block, words) for number, block in numbered)
        if is_drawn else (),
        table=street_table(words, numbered, "Les adresses, une par une"),
        summary=summary,
        empty=_empty(table, snapshot, is_drawn),
        notes=_notes(blocks, table, is_drawn),
        matrix=overlap_matrix(words),
        listings=perimeter_listings(words),
        sources=sources_of_tracks(table.tracks, snapshot, territory.overlaps),
        banner=warn_of_voices(territory, [
            item for track in table.tracks for name in (*track.perimeters, *track.undated)
            for item in territory.by_id[name].citations
        ]),
    )


def _grouped(blocks: Sequence[Block], territory: Territory) -> tuple[Block, ...]:
    """Blocks of the same answers side by side, so that a perimeter is one bar where it can."""
    rank = {entity.id: place for place, entity in enumerate(territory.of_genre("perimetre"))}
    return tuple(sorted(blocks, key=lambda block: (
        block.kind.value,
        [(not answer.claims, [rank[item] for item in answer.claims]) for answer in block.answers],
    )))


def _column(number: str, block: Block, words: StreetWords) -> Column:
    return Column(
        number, words.place(block), words.detail(block),
        tuple(
            TrackCell(
                words.answer(answer), answer.coverage,
                "+".join(answer.claims) or answer.coverage.value,
                any(words.snapshot.territory.by_id[name].is_deduced for name in answer.claims),
            )
            for answer in block.answers
        ),
        tuple(map(words.card, block.answers)),
    )


def _subtitle(table: StreetTable, is_drawn: bool) -> list[str]:
    if not table.blocks or not is_drawn:
        return []
    if not table.streets:
        return [NO_STREET]
    return [_HOW, _ONE_SHEET if len(table.blocks) <= MOST_COLUMNS else _SHEETS]


def _summary(table: StreetTable) -> str:
    """How many blocks and different sets of answers there are: a count of places."""
    count = len(table.blocks)
    if not count:
        return ""
    if count == 1:
        lines = sum(answer.coverage is Coverage.UNKNOWN for answer in table.blocks[0].answers)
        told = f"{counted(lines, 'ligne')} sur {len(table.tracks)} sans réponse"
        return f"Une seule zone est nommée{f' : {told}' if lines else ''}."
    sets = len({block.answers for block in table.blocks})
    unknown = sum(any(answer.coverage is Coverage.UNKNOWN for answer in block.answers)
                  for block in table.blocks)
    told = "partout la même réponse" if sets == 1 else f"{sets} réponses d'ensemble différentes"
    rest = f" Dans {unknown}, une ligne au moins n'est pas connue." if unknown else ""
    # What has only a name may lie within another: it is a zone, and no block beside it.
    return f"{count} {'îlots' if table.streets else 'zones nommées'} : {told}.{rest}"


def _empty(table: StreetTable, snapshot: Snapshot, is_drawn: bool) -> str:
    if not table.tracks:
        return without_perimeters(snapshot)
    if not table.blocks:
        return ("Aucun périmètre ne dit de commune ni de rue : leurs contours sont inconnus, et"
                " aucune adresse n'a de réponse.")
    if not is_drawn:
        return (f"{len(table.blocks)} îlots : trop pour des colonnes ({MOST_COLUMNS * MOST_SHEETS}"
                " au plus). La table des rues les dit tous : replicate render … --view streets.")
    return ""


def _notes(blocks: Sequence[Block], table: StreetTable, is_drawn: bool) -> str:
    notes = [_TWICE] if is_drawn and _is_parted(blocks, table) else []
    return " ".join((*notes, *remarks_on(table.tracks)))


def _is_parted(blocks: Sequence[Block], table: StreetTable) -> bool:
    """Whether some perimeter stands twice on its line."""
    for place in range(len(table.tracks)):
        runs = [key for key, _ in groupby(block.answers[place].claims for block in blocks) if key]
        if len(runs) > len(set(runs)):
            return True
    return False
