"""Who says that a tie of the reference is not here: nothing reads as absent without them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from replicate.domain.findings.denied_ties import DeniedTies, contradicted_ties
from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import NoneSaid, Saying
from replicate.domain.findings.roles import Matching
from replicate.domain.partnership import KEY_TIES, MUTUAL_TYPES, Tie
from replicate.domain.record import record
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Absence, Entity
from replicate.domain.text.words import NONE
from replicate.network.said_absences import said_absences, said_ties


@record
class Denials:
    """What was said, by the date of ``here``, not to be there."""

    here: Snapshot
    there: Snapshot
    profile: Profile
    matching: Matching

    def of_entity(self, entity: Entity) -> tuple[Saying, ...]:
        """Who says that there is no such thing as an entity of the reference here.

        That is its type, its whole kind, or the function of which it is the reference's form.
        """
        if entity.id not in self._said_of_entities:
            self._said_of_entities[entity.id] = self._of_entity(entity)
        return self._said_of_entities[entity.id]

    @cached_property
    def _said_of_entities(self) -> dict[str, tuple[Saying, ...]]:
        """What was asked once: an entity is an end of many ties."""
        return {}

    def _of_entity(self, entity: Entity) -> tuple[Saying, ...]:
        kind = entity.word("type")
        found: list[Saying] = list(said_absences(self.here, lambda item: (
            item.lacking is None and item.function is None and item.genre == entity.genre
            and (self._is_none(item) if item.type is None else item.type == kind)
        )))
        for finding in self.profile.functions:
            if any(form.entity == entity.id for form in finding.function.forms):
                found += finding.absences
                found += [item for item in finding.decisions
                          if item.state == "absent" and not item.perimeters]
        return tuple(found)

    def of_ties(self, ties: Iterable[Tie]) -> tuple[Saying, ...]:
        """Who says that none of these ties of the reference is here; none if one is left open."""
        found: list[Saying] = []
        for tie in ties:
            said = [*self._of_an_end(tie), *self._lacking(tie), *self._none_said(tie),
                    *self._of_the_tie(tie)]
            if not said:
                return ()
            found += said
        return tuple(dict.fromkeys(found))

    def beside(self, ties: Iterable[Tie]) -> tuple[Absence, ...]:
        """Who says that a tie which is told here is not here, at one time."""
        if not self._contradicted:
            return ()
        found = (item for tie in ties for item in self._contradicted.get(tie, ()))
        return tuple(dict.fromkeys(found))

    def of_some(self, ties: Iterable[Tie]) -> tuple[Absence, ...]:
        """Who says it of some holders of two roles, which leaves the others to be asked."""
        return tuple(dict.fromkeys(
            item for tie in ties for item in self._denied_ties if self._is_such(item, tie)
        ))

    def _is_none(self, absence: Absence) -> bool:
        """Whether it says that nothing of its kind is here, and the kit tells of nothing else."""
        return absence.is_of_all and absence.genre not in self._genres_here

    @cached_property
    def _genres_here(self) -> frozenset[str]:
        return frozenset(item.genre for item in self.here.territory.entities
                         if not item.is_outside and item.id not in self.matching.ended)

    def vague(self, ties: Iterable[Tie]) -> tuple[Absence, ...]:
        """Who says, without its type, that something of the kind of an end is not here.

        What exactly is missing stands in the sentence, which only people can read.
        """
        genres = {end.genre for tie in ties for end in self._ends(tie) if not self._holders(end)}
        return said_absences(self.here, lambda item: (
            item.genre in genres and item.type is None and not self._is_none(item)
            and item.function is None and item.lacking is None
        ))

    def _is_such(self, absence: Absence, tie: Tie) -> bool:
        """Whether a denied tie joins holders of the roles that a tie of the reference joins."""
        if absence.type not in (None, tie.type):
            return False
        first, second = (set(self._roles_there(end)) for end in self._ends(tie))
        one, other = (
            set(held.roles) if (held := self.matching.here.get(end or "")) else set[str]()
            for end in (absence.tie_source, absence.tie_target)
        )
        turns = absence.type is None or tie.type in MUTUAL_TYPES
        return bool(first & one and second & other) or (turns and bool(
            first & other and second & one
        ))

    def _of_the_tie(self, tie: Tie) -> tuple[Absence, ...]:
        """Each holder here of one end is said to have no such tie with each of the other's."""
        if not self._denied:
            return ()
        first, second = map(self._holders, self._ends(tie))
        found: list[Absence] = []
        for one in first:
            for other in second:
                if one.id != other.id:
                    said = self._denied.of(one.id, other.id, tie.type)
                    if not said:
                        return ()
                    found += said
        return tuple(found)

    @cached_property
    def _denied(self) -> DeniedTies:
        return DeniedTies(self._denied_ties)

    @cached_property
    def _denied_ties(self) -> tuple[Absence, ...]:
        return said_ties(self.here)

    @cached_property
    def _contradicted(self) -> Mapping[Tie, list[Absence]]:
        found: dict[Tie, list[Absence]] = {}
        for absence, ties in contradicted_ties(
            self.here.territory, self._denied_ties, self.here.as_of
        ):
            for tie in ties:
                found.setdefault(tie, []).append(absence)
        return found

    def _of_an_end(self, tie: Tie) -> tuple[Saying, ...]:
        """An end of a role that nobody holds here, and that someone says is not here."""
        return tuple(
            saying for entity in self._ends(tie) if not self._holders(entity)
            for saying in self.of_entity(entity)
        )

    def _lacking(self, tie: Tie) -> tuple[Saying, ...]:
        """Every holder here of one end's role is said to lack what the other end is."""
        for entity, other in (self._ends(tie), self._ends(tie)[::-1]):
            holders = self._holders(entity)
            said = [self._said_to_lack(holder, other) for holder in holders]
            if said and all(said):
                return tuple(item for one in said for item in one)
        return ()

    def _said_to_lack(self, holder: Entity, other: Entity) -> tuple[Absence, ...]:
        """Who says that ``holder`` has nothing of the type of ``other``."""
        return said_absences(self.here, lambda item: (
            item.lacking == holder.id and item.type is not None
            and (item.genre, item.type) == (other.genre, other.word("type"))
        ))

    def _none_said(self, tie: Tie) -> tuple[Saying, ...]:
        """Every holder here of the end that tells such a tie says « aucun »."""
        source, target = self._ends(tie)
        for key, (type_, is_from_holder) in KEY_TIES.items():
            if type_ != tie.type:
                continue
            holders = self._holders(target if is_from_holder else source)
            if holders and all(_says_none(item, key) for item in holders):
                return tuple(NoneSaid(item.id, key, item.said(key)[0]) for item in holders)
        return ()

    def _ends(self, tie: Tie) -> tuple[Entity, Entity]:
        by_id = self.there.territory.by_id
        return by_id[tie.source], by_id[tie.target]

    def _holders(self, entity: Entity) -> list[Entity]:
        """Who holds here the role of an entity of the reference, and is not over."""
        if entity.id not in self._holders_of:
            self._holders_of[entity.id] = list({
                holder.id: holder for role in self._roles_there(entity)
                for holder in self._holders_here.get(role, ())
            }.values())
        return self._holders_of[entity.id]

    @cached_property
    def _holders_of(self) -> dict[str, list[Entity]]:
        """What was asked once, by the id of the reference's entity."""
        return {}

    def _roles_there(self, entity: Entity) -> tuple[str, ...]:
        """The roles of an entity of the reference; none while nothing says or proposes one."""
        held = self.matching.there.get(entity.id)
        return held.roles if held is not None else ()

    @cached_property
    def _holders_here(self) -> Mapping[str, list[Entity]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.here.territory.entities:
            held = self.matching.here.get(entity.id)
            if held is not None and entity.id not in self.matching.ended:
                for role in held.roles:
                    found.setdefault(role, []).append(entity)
        return found


def _says_none(entity: Entity, key: str) -> bool:
    said = entity.said(key)
    return bool(said) and all(item.value == NONE for item in said)
