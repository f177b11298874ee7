"""Ties between entities, written as such or said by an entity's own keys.

What an entity's keys say (its manager, its members…) *is* a tie: nobody writes
it twice. The table of keys is that of ``docs/format.md``.
"""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.speech import Citation
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime, Presence
from replicate.domain.vocabulary.exchanges import is_plan

_FROM_HOLDER = True
_FROM_ENTITY = False

KEY_TIES = MappingProxyType({
    "gestionnaire": ("gere", _FROM_HOLDER),
    "hebergeur": ("heberge", _FROM_HOLDER),
    "porteur": ("porte", _FROM_HOLDER),
    "rattachement": ("rattache_a", _FROM_ENTITY),
    "parent": ("rattache_a", _FROM_ENTITY),
    "presidence": ("preside", _FROM_HOLDER),
    "intervient_dans": ("intervient_dans", _FROM_ENTITY),
    "membres": ("membre_de", _FROM_HOLDER),
    "parties": ("signe", _FROM_HOLDER),
    "lieu": ("prend_part_a", _FROM_HOLDER),
    "soin": ("prend_part_a", _FROM_HOLDER),
    "social": ("prend_part_a", _FROM_HOLDER),
})
"""Key → (type of tie, whether it goes from the one named to the entity)."""

TAKING_OVER_TYPES = frozenset({"succede_a", "issu_de"})
"""Types whose second end may be over: who takes over does so as it ends."""

_ACTING = frozenset({"acteur", "structure", "equipe_mobile"})

ENDS_OF_TYPE = MappingProxyType({
    "preside": (_ACTING, _ACTING | {"instance"}),
    "couvre": (_ACTING | {"instance"}, frozenset({"perimetre"})),
})
"""Type → the kinds that alone can be its two ends; any other joins whatever ``liens`` may name."""

MUTUAL_TYPES = frozenset({"partenariat", "echange_information"})
"""Types that say the same read from either end."""

SEAT_TYPES = frozenset({"membre_de", "preside", "signe", "prend_part_a"})
"""Types by which an entity is one of those whom a forum, an agreement or cross care joins."""


@record
class Tie:
    """``source`` does ``type`` to ``target``: ids, or ``inconnu`` for an unknown end.

    ``origin`` is the section ``liens`` or the key that says it, on the entity
    ``said_on``. ``lifetime`` is None when the tie lasts as long as both ends
    do. ``progress`` is its ``statut`` ("envisage", "en_place"), None where nobody wrote one;
    ``stages`` are all those that are said of it, and ``hoped`` when a planned one is to begin.
    ``about`` names an end that has no entry ("Usagers et familles ×4"); of a tie of ``liens``,
    it says what the tie is about. ``agreements`` are the ids of those behind it, ``inconnu``
    or ``aucun``.
    """

    source: str
    target: str
    type: str
    origin: str
    location: Location
    said_on: str | None = None
    lifetime: Lifetime | None = None
    citations: tuple[Citation, ...] = ()
    is_deduced: bool = False
    why: str | None = None
    progress: str | None = None
    stages: tuple[str, ...] = ()
    hoped: PartialDate | None = None
    about: str | None = None
    questions: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()

    @property
    def is_planned(self) -> bool:
        """Whether the kit says that it is only considered, drawn up or planned."""
        return is_plan(self.progress, "lien")

    @property
    def status(self) -> str:
        """Who stands behind it, a value of ``statut_lien``.

        No respondent has spoken yet: at best a document attests it.
        """
        if self.is_deduced:
            return "deduit"
        return "atteste" if self.citations else "sans_source"

    def presence(self, as_of: PartialDate, *ends: Presence) -> Presence:
        """What is known of the tie as of a date, given its ends' presence there."""
        own = [] if self.lifetime is None else [self.lifetime.at(as_of)]
        return _least_present([*ends, *own])


_LEAST_FIRST = (
    Presence.GONE,
    Presence.NOT_YET,
    Presence.NOT_CITED_YET,
    Presence.UNDATED,
    Presence.UNSURE,
    Presence.ENDED,
    Presence.PRESENT,
)


def _least_present(presences: list[Presence]) -> Presence:
    """The presence of what needs all of these at once."""
    return min(presences, key=_LEAST_FIRST.index, default=Presence.PRESENT)
