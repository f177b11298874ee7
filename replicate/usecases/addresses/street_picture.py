"""The street table to be printed: each street in order, and who answers on each track."""

from __future__ import annotations

from collections.abc import Mapping

from replicate.domain.addresses.geography import Place
from replicate.domain.addresses.street_table import Block
from replicate.domain.reports.perimeters import (
    MOST_LINES,
    StreetLine,
    StreetPicture,
    TrackCell,
    TrackHead,
)
from replicate.domain.reports.picture import Listing
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import MARK_OF_UNKNOWN
from replicate.network.street_blocks import build_street_table
from replicate.usecases.addresses.answerers import sources_of_tracks, track_name
from replicate.usecases.addresses.street_words import (
    NO_STREET,
    StreetWords,
    services_words,
    street_table,
)
from replicate.usecases.pictures.beside import warn_of_voices

_ORDER = "Rues dans l'ordre de leur nom propre : « rue des Pyrénées » est à P."
_MARKS = f"{MARK_OF_UNKNOWN}. « … ou … ? » : plusieurs disent couvrir ces numéros, à demander."
_NONE = "Aucun périmètre de ce kit ne dit de rue ni de commune : la table n'a rien à dire."


def draw_streets(snapshot: Snapshot, places: Mapping[str, Place]) -> StreetPicture:
    """The table of a territory as of a date; ``places`` names its communes."""
    table = build_street_table(snapshot)
    words = StreetWords(table, snapshot, places)
    numbered = [(str(number), block) for number, block in enumerate(table.blocks, 1)]
    title = f"{snapshot.territory.name} : rue par rue, qui appeler"
    count = len(table.blocks)
    many = f"{count} lignes : trop pour être imprimées ; elles sont toutes dans la table CSV."
    is_printed = 0 < count <= MOST_LINES
    by_id = snapshot.territory.by_id
    return StreetPicture(
        title=title,
        subtitle=(_ORDER if table.streets else NO_STREET) if is_printed else "",
        as_of=f"État {snapshot.as_of.placed()}",
        description=f"{title}. La table dit chaque ligne en mots.",
        tracks=tuple(TrackHead(track_name(track, snapshot), track.champ)
                     for track in table.tracks),
        lines=tuple(_line(block, words) for block in table.blocks) if is_printed else (),
        table=street_table(words, numbered, "Les rues, une par une"),
        empty="" if is_printed else many if count else _NONE,
        notes=_MARKS if is_printed else "",
        has_communes=words.has_communes,
        listings=_directory(words),
        sources=sources_of_tracks(table.tracks, snapshot),
        banner=warn_of_voices(snapshot.territory, [
            item for track in table.tracks for name in track.perimeters
            for item in by_id[name].citations
        ]),
    )


def _line(block: Block, words: StreetWords) -> StreetLine:
    return StreetLine(
        words.place(block), block.span.words if block.span else "", words.commune(block.commune),
        tuple(TrackCell(words.answer(answer), answer.coverage, "+".join(answer.claims))
              for answer in block.answers),
    )


def _directory(words: StreetWords) -> tuple[Listing, ...]:
    """Track by track, what to call for each perimeter."""
    return tuple(
        Listing(track_name(track, words.snapshot), tuple(
            f"{words.name(name)} : {services_words(words.reply(name))}"
            for name in track.perimeters
        ))
        for track in words.table.tracks
    )
