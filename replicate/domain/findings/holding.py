"""Which entries may count whom others count: what holds what, and by which relation.

None of these relations is trusted to be a sum, and none is trusted not to be. A place
is not taken for the sum of the teams that work there: whom it follows, it follows itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import chain, product
from typing import TypeAlias

from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.territory import Entity

_FLOWS = frozenset({"oriente_vers", "signale_a", "saisit_en_urgence"})
"""Who sends counts all whom it sends, or who receives all who came."""
_SUCCESSIONS = frozenset({"succede_a", "issu_de"})
"""What came before counts all, where it was split; or what came after, where several joined."""
_SOURCE_HOLDS = frozenset({
    "gere", "heberge", "porte", "preside", "prend_part_a", "intervient_dans", "finance", "pilote",
    "met_a_disposition",
})
_TARGET_HOLDS = frozenset({"rattache_a", "membre_de"})

_COUNT_ALL = frozenset({"indicateur", "perimetre", "public", "contexte"})
"""The kinds that count the whole territory, unless they say otherwise."""
_PAYS = "financement"
_NONE: frozenset[str] = frozenset()
_NOWHERE: frozenset[int] = frozenset()

_Kind: TypeAlias = tuple[str, str]
"""A relation, and the kind of entry that is held by it: parts that may add up to one total."""
_Held: TypeAlias = tuple[str, str, str]
"""A relation, a part and its whole."""
Holders: TypeAlias = Mapping[int, Set[int]]
"""By the place of an entity, those that hold it."""


@record
class Holding:
    """By the places of entities: who holds each, its ``parts`` by kind, and ``whole``.

    ``ways`` are the ways to read who holds whom: a chain that goes up to who sent some, then
    to who received some of these, holds nothing. ``whole`` are those that hold all others.
    """

    ways: tuple[Holders, ...]
    parts: Mapping[int, Mapping[_Kind, Set[int]]]
    whole: frozenset[int]

    def related(self, place: int) -> set[int]:
        """All that hold an entity, by any chain, and all that these hold: it and its likes."""
        above = set().union(*(_reached({place}, partial(_holders_of, way)) for way in self.ways))
        return _reached(above, self.parts_of)

    def parts_of(self, place: int) -> Set[int]:
        """What an entity holds at first hand, by any relation."""
        return set().union(*self.parts.get(place, {}).values())


def _holders_of(way: Holders, place: int) -> Set[int]:
    return way.get(place, _NOWHERE)


def _reached(places: Set[int], further: Callable[[int], Set[int]]) -> set[int]:
    """Some places, and those that steps lead to."""
    found = set(places)
    waiting = list(places)
    while waiting:
        met = further(waiting.pop()) - found
        found |= met
        waiting += met
    return found


def find_holding(entities: tuple[Entity, ...], ties: Sequence[Tie]) -> Holding:
    """What may count what, of the entities and of the ties between them."""
    places = {entity.id: place for place, entity in reversed(list(enumerate(entities)))}
    sure = [*_said(entities), *_tied(ties, _SOURCE_HOLDS, _TARGET_HOLDS)]
    joined = {frozenset(pair) for _, *pair in sure}
    either = [_either_way(ties, types, joined) for types in (_FLOWS, _SUCCESSIONS)]
    parts: defaultdict[int, defaultdict[_Kind, set[int]]] = defaultdict(lambda: defaultdict(set))
    for relation, part, whole in chain(sure, *chain.from_iterable(either)):
        if part in places and whole in places and part != whole:
            kind = relation, entities[places[part]].genre
            parts[places[whole]][kind].add(places[part])
    return Holding(
        tuple(_holders(chain(sure, *chosen), places) for chosen in product(*either)), parts,
        frozenset(place for place, entity in enumerate(entities) if entity.genre in _COUNT_ALL),
    )


def _either_way(
    ties: Sequence[Tie], types: Set[str], joined: Set[frozenset[str]]
) -> tuple[list[_Held], ...]:
    """Both ways to read ties of some types, but for two that another relation joins already."""
    loose = [tie for tie in ties
             if tie.type in types and frozenset((tie.source, tie.target)) not in joined]
    if not loose:
        return ([],)
    return list(_tied(loose, types, _NONE)), list(_tied(loose, _NONE, types))


def _holders(pairs: Iterable[_Held], places: Mapping[str, int]) -> Holders:
    holders: defaultdict[int, set[int]] = defaultdict(set)
    for _, part, whole in pairs:
        if part in places and whole in places:
            holders[places[part]].add(places[whole])
    return holders


def _said(entities: Iterable[Entity]) -> Iterator[_Held]:
    """Relation, part and whole, as the entries' own keys say."""
    for entity in entities:
        for part in entity.values("comprend"):
            yield "comprend", str(part), entity.id
        for public in entity.values("publics"):
            yield "publics", entity.id, str(public)
        for parent in entity.values("parent"):
            yield "parent", entity.id, str(parent)
        for same in map(str, entity.values("meme_que")):
            yield "meme_que", entity.id, same
            yield "meme_que", same, entity.id
        if entity.genre == _PAYS:  # what is paid for, then who pays
            for paid in entity.values("pour"):
                yield "pour", str(paid), entity.id
            for payer in entity.values("finance_par"):
                yield "finance_par", entity.id, str(payer)


def _tied(
    ties: Iterable[Tie], sources_hold: Set[str], targets_hold: Set[str]
) -> Iterator[_Held]:
    """Relation, part and whole, as ties of some types say; a list by ends is one apart."""
    for tie in ties:
        if tie.type in sources_hold:
            yield tie.type, tie.target, tie.source
        if tie.type in targets_hold:
            yield f"{tie.type} →", tie.source, tie.target
