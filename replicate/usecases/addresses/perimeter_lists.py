"""What is read beside the picture of perimeters: counterparts, cuts, holes, overlaps, questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from replicate.domain.addresses.street_table import Block, Coverage, PlaceKind, StreetTable
from replicate.domain.measure import french_number
from replicate.domain.perimeter import Overlap
from replicate.domain.reports.perimeters import OverlapCell, OverlapMatrix
from replicate.domain.reports.picture import Listing
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import NOBODY, quoted
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.source_words import passages_words
from replicate.network.overlaps import blocks_by_perimeter, find_overlap
from replicate.network.said_absences import unknown_lists
from replicate.usecases.addresses.answerers import track_name
from replicate.usecases.addresses.street_words import OUTSIDE, StreetWords

_MOST_NAMED = 40
"""Blocks or pairs named in one list; the table has them all."""
_MOST_OF_A_TRACK = 8
"""Blocks named of one track, in a line of such a list."""

MOST_IN_MATRIX = 12
"""Perimeters of a matrix of overlaps: with more, its cells are too small for their words."""
_UNKNOWN = "?"
_COVERS = ("oui", "non")


def perimeter_listings(words: StreetWords) -> tuple[Listing, ...]:
    """The lists that say something, in a fixed order."""
    table, snapshot = words.table, words.snapshot
    found = [
        Listing("En face de chaque périmètre", tuple(_counterparts(words))),
        Listing("Périmètres coupés : dans une même rue, d'autres numéros sont entre les leurs",
                tuple(_cuts(words))),
        Listing("Plusieurs réponses, à demander", _of(Coverage.CONTESTED, words)),
        Listing(f"Trous : {OUTSIDE} (listes dites complètes)", _of(Coverage.OUTSIDE, words)),
        Listing("On ne sait pas", _of(Coverage.UNKNOWN, words)),
        Listing("Contours inconnus", tuple(_unknown_outlines(words))),
        Listing("Chevauchements", tuple(_overlaps(words))),
        Listing("Questions à poser", tuple(_questions(table, snapshot))),
        Listing("Pas à cette date", tuple(_absent(words))),
    ]
    return tuple(_short(item) for item in found if item.items)


def _short(listing: Listing) -> Listing:
    left = len(listing.items) - _MOST_NAMED
    if left <= 0:
        return listing
    return Listing(listing.heading, (*listing.items[:_MOST_NAMED],
                                     f"et {left} de plus : voir la table"))


def _counterparts(words: StreetWords) -> Iterator[str]:
    """For each perimeter that claims a block, what the other tracks answer there, if any does."""
    claimed = blocks_by_perimeter(words.table)
    for place, track in enumerate(words.table.tracks):
        for name in track.perimeters:
            told = []
            for other in range(len(words.table.tracks)):
                if other != place and name in claimed:
                    faced = dict.fromkeys(
                        words.answer(block.answers[other]) for block in claimed[name])
                    if set(faced) != {_UNKNOWN}:
                        told.append(", ".join(
                            sorted(faced, key=lambda text: (text == _UNKNOWN, alphabetical(text)))))
            if told:
                yield f"{words.name(name)} : {' · '.join(told)}"
            elif name in claimed and len(words.table.tracks) > 1:
                yield f"{words.name(name)} : on ne sait pas"


def _cuts(words: StreetWords) -> Iterator[str]:
    """Perimeters of which other numbers of one side of a street lie between two of their runs."""
    streets: dict[tuple[str | None, str], list[Block]] = defaultdict(list)
    for block in words.table.blocks:
        if block.kind is PlaceKind.STREET:
            streets[block.commune, block.key].append(block)
    for blocks in streets.values():
        for track in words.table.tracks:
            for name in track.perimeters:
                if any(_is_cut(blocks, name, side) for side in ("pair", "impair")):
                    yield f"{words.name(name)} : {words.place(blocks[0])}"


def _is_cut(blocks: list[Block], name: str, side: str) -> bool:
    runs = sorted((block.span.first, any(name in answer.claims for answer in block.answers))
                  for block in blocks if block.span and block.span.side in (side, "tous"))
    held = [is_held for _, is_held in runs]
    return any(held) and not all(held[held.index(True):len(held) - held[::-1].index(True)])


def _of(coverage: Coverage, words: StreetWords) -> tuple[str, ...]:
    """Each track with the blocks where it stands so."""
    told = []
    for place, track in enumerate(words.table.tracks):
        where = [words.where(block) for block in words.table.blocks
                 if block.answers[place].coverage is coverage]
        if where and len(where) == len(words.table.blocks):
            told.append(f"{track_name(track, words.snapshot)} : partout")
        elif where:
            left = len(where) - _MOST_OF_A_TRACK
            more = f" ; et {left} de plus" if left > 0 else ""
            shown = " ; ".join(where[:_MOST_OF_A_TRACK])
            told.append(f"{track_name(track, words.snapshot)} : {shown}{more}")
    return tuple(told)


def _unknown_outlines(words: StreetWords) -> Iterator[str]:
    """Perimeters of which nobody says where they are, or only by a name."""
    outlines = {item.perimeter: item for item in words.snapshot.territory.outlines}
    for track in words.table.tracks:
        for name in track.perimeters:
            outline = outlines.get(name)
            if outline is None or outline.is_unknown:
                yield f"{words.name(name)} : rien n'en est dit"
            elif outline.is_only_named:
                named = quoted(outline.named or NOBODY)
                yield f"{words.name(name)} : seul un nom en est dit, {named}"


def _overlaps(words: StreetWords) -> Iterator[str]:
    """What the kit says of each pair, and what the streets say when it is not the same."""
    claimed = blocks_by_perimeter(words.table)
    territory = words.snapshot.territory
    by_id = territory.by_id
    for unknown in unknown_lists(words.snapshot):
        if unknown.section == "chevauchements":
            cited = " ; ".join(passages_words(unknown.citations, territory))
            yield f"{unknown_lists_words([unknown])}{f' ({cited})' if cited else ''}"
    for overlap in territory.overlaps:
        if overlap.first not in by_id or overlap.second not in by_id:
            continue
        names = f"{words.name(overlap.first)} et {words.name(overlap.second)}"
        cited = " ; ".join(passages_words(overlap.citations, territory))
        source = f" ({cited})" if cited else ""
        sentence = f", {quoted(overlap.sentence)}" if overlap.sentence else ""
        told = f"{names} : {_overlap_words(overlap)}, d'après le kit{sentence}{source}"
        found = find_overlap(overlap.first, overlap.second, claimed, words.snapshot)
        if found.covers == "oui":
            told += (f" ; oui d'après les listes : {len(found.shared)} des {found.of} îlots"
                     f" de {words.name(overlap.first)}")
        elif found.covers == "non":
            told += " ; non d'après les listes, dites complètes"
        if {found.covers, overlap.covers} == {"oui", "non"}:
            told += " : à reprendre ensemble"
        yield told


def _overlap_words(overlap: Overlap) -> str:
    """« oui, 40 % du premier », « non », « on ne sait pas »."""
    parts = [overlap.covers] if overlap.covers in _COVERS else []
    if overlap.share is not None:
        parts.append(f"{_per_cent(overlap.share)} du premier")
    return ", ".join(parts) or "on ne sait pas"


def _per_cent(share: float) -> str:
    return f"{french_number(share)} %"


def overlap_matrix(words: StreetWords) -> OverlapMatrix | None:
    """The pairs of which the kit speaks; None when there are none, or too many to be read."""
    overlaps = words.snapshot.territory.overlaps
    spoken = {name for item in overlaps for name in (item.first, item.second)}
    ordered = [(name, track.champ) for track in words.table.tracks for name in track.perimeters
               if name in spoken]
    if not ordered or len(ordered) > MOST_IN_MATRIX:
        return None
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for item in overlaps:
        one_way, other_way = _both_ways(item)
        said[item.first, item.second].append(one_way)
        said[item.second, item.first].append(other_way)
    names = [name for name, _ in ordered]
    return OverlapMatrix(
        tuple(map(words.name, names)), tuple(champ for _, champ in ordered),
        tuple(tuple(_cell(said.get((one, other), [])) for other in names) for one in names),
    )


def _both_ways(overlap: Overlap) -> tuple[str, str]:
    """What the first has of the second, and the second of the first: a share is of the first."""
    if overlap.covers in _COVERS:
        return overlap.covers, overlap.covers
    if overlap.share is None:
        return _UNKNOWN, _UNKNOWN
    return _per_cent(overlap.share), "oui" if overlap.share else "non"


def _cell(said: list[str]) -> OverlapCell | None:
    if not said:
        return None
    return OverlapCell(" ou ".join(dict.fromkeys(said)), said != [_UNKNOWN])


def _questions(table: StreetTable, snapshot: Snapshot) -> Iterator[str]:
    by_id = snapshot.territory.by_id
    asked = [text for track in table.tracks for name in track.perimeters
             for text in by_id[name].questions]
    yield from dict.fromkeys((*asked, *(text for item in snapshot.territory.overlaps
                                        for text in item.questions)))


def _absent(words: StreetWords) -> Iterator[str]:
    """Perimeters of the kit that do not answer at this date, and why."""
    for entity in words.snapshot.territory.of_genre("perimetre"):
        if not words.snapshot.stands(entity):
            why = "hors du territoire" if entity.is_outside \
                else entity.lifetime.words_of(words.snapshot.presence[entity.id])
            yield f"{words.name(entity.id)} : {why}"
