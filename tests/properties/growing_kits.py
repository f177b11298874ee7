"""Invented kits that say few roles or none, each with a part of itself: what was known before.

Their entities are those that a few ties of a known kit join, once or several times over, of
known or unknown type and champ; their ties are like those, or join any two of them, and
each is written on a line of its own, as in a file: a graph tells them apart by that. One
of which nothing but the kind is known has a tie as each of two others have: what could be
either of the two is where one more tie might take a role back.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import strategies as st

from replicate.domain.location import Location
from replicate.domain.partnership import SEAT_TYPES, Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime

_PERIODS = (
    None, None, None, Lifetime(end=parse_date("2005")), Lifetime(start=parse_date("2012")),
    Lifetime(cited=parse_date("2008")), Lifetime(),
)
_MOST_COPIES = 3
_ONCE_IN_THREE = st.sampled_from((False, False, True))
_MOSTLY = st.sampled_from((True, True, True, False))


@st.composite
def growing_kits(draw: st.DrawFn, like: Territory) -> tuple[Territory, Territory]:
    """A part of an invented kit, and the whole of it."""
    known = [tie for tie in like.ties if {tie.source, tie.target} <= like.by_id.keys()]
    models = draw(st.lists(st.sampled_from(known), min_size=1, max_size=6))
    origins = dict.fromkeys(end for tie in models for end in (tie.source, tie.target))
    copies = {id_: [draw(_copies(like.by_id[id_], f"{id_}-{index}"))
                    for index in range(draw(st.integers(1, _MOST_COPIES)))] for id_ in origins}
    either, around, crossing = draw(_either_of_two(known, like))
    entities = (*(item for copied in copies.values() for item in copied), either, *around)
    ties = [*crossing, *(draw(_ties(tie, copies, entities)) for tie in models
                         for _ in range(draw(st.integers(1, _MOST_COPIES))))]
    written = tuple(replace(tie, location=Location(tie.location.file, line, tie.location.column))
                    for line, tie in enumerate(dict.fromkeys(ties), start=1))
    whole = replace(like, entities=entities, ties=written,
                    absences=(), decisions=(), adaptations=())
    return draw(_parts(whole)), whole


@st.composite
def _either_of_two(
    draw: st.DrawFn, known: list[Tie], like: Territory
) -> tuple[Entity, tuple[Entity, ...], tuple[Tie, Tie]]:
    """An unknown entity, what two of its kind are tied to, and those ties, now its own.

    Seats in forums are left out: they tell no role from another.
    """
    ends = [(tie, side, like.by_id[getattr(tie, side)])
            for tie in known if tie.type not in SEAT_TYPES for side in ("source", "target")]
    (one, side, first), (other, end, _) = draw(st.sampled_from([
        pair for pair in product(ends, ends)
        if pair[0][2].id != pair[1][2].id and pair[0][2].genre == pair[1][2].genre
    ]))
    either = replace(first, id="l-un-ou-l-autre", champs=(), statements={})
    far = {item.id: item for item in (_far(one, side, like), _far(other, end, like))}
    return either, tuple(far.values()), (
        _moved(one, side, either.id), _moved(other, end, either.id)
    )


def _moved(tie: Tie, side: str, id_: str) -> Tie:
    """The tie with another entity at that end."""
    return replace(tie, source=id_) if side == "source" else replace(tie, target=id_)


def _far(tie: Tie, side: str, like: Territory) -> Entity:
    """What is at the other end, with all that is known of it."""
    return like.by_id[tie.target if side == "source" else tie.source]


@st.composite
def _parts(draw: st.DrawFn, whole: Territory) -> Territory:
    """The territory before some of its entities or ties were told."""
    if draw(st.booleans()):
        line = draw(st.sampled_from((1, 2)))  # the ties of what could be either of two
        return replace(
            whole, ties=tuple(tie for tie in whole.ties if tie.location.line != line)
        )
    unknown = draw(st.sets(st.sampled_from([item.id for item in whole.entities]), max_size=2))
    untold = draw(st.sets(st.sampled_from(whole.ties), max_size=3))
    return replace(
        whole,
        entities=tuple(item for item in whole.entities if item.id not in unknown),
        ties=tuple(tie for tie in whole.ties
                   if tie not in untold and not {tie.source, tie.target} & unknown),
    )


@st.composite
def _copies(draw: st.DrawFn, entity: Entity, id_: str) -> Entity:
    """The entity once more, some of what is known of it left out, its role most often."""
    left = {key for key, chances in (("roles", _MOSTLY), ("type", st.booleans()))
            if draw(chances)}
    return replace(
        entity, id=id_, champs=() if draw(_ONCE_IN_THREE) else entity.champs,
        statements={key: said for key, said in entity.statements.items() if key not in left},
    )


@st.composite
def _ties(
    draw: st.DrawFn, model: Tie, copies: dict[str, list[Entity]], entities: tuple[Entity, ...]
) -> Tie:
    """The tie once more, between copies of its ends, or one end anything at all."""
    def end(id_: str) -> str:
        return draw(st.sampled_from(entities if draw(_ONCE_IN_THREE) else copies[id_])).id

    return replace(
        model, source=end(model.source), target=end(model.target),
        progress="envisage" if draw(_ONCE_IN_THREE) else None, is_deduced=draw(_ONCE_IN_THREE),
        lifetime=draw(st.sampled_from(_PERIODS)),
    )
