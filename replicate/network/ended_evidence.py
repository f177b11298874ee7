"""What showed a function and is, or may be, over at the date: told, never counted for its state."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from replicate.domain.findings.profile import Evidence
from replicate.domain.record import record
from replicate.domain.reference import Function
from replicate.domain.snapshot import Snapshot
from replicate.domain.time.period import Lifetime, Presence, take_turns
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.network.evidence import find_evidence
from replicate.network.graph import OVER, build_graph
from replicate.network.pattern_search import Witnesses


@record
class EndedEvidence:
    """Looks for it in a snapshot; what that takes is made where something of it is over."""

    snapshot: Snapshot

    def of(self, function: Function) -> tuple[Evidence, ...]:
        """Each way that would show the function, were nothing of the territory over."""
        return tuple(item for item in self._found(function) if self._is_over(item))

    def unsure_of(self, function: Function) -> tuple[Evidence, ...]:
        """Each way of which nobody can say whether it shows the function at the date."""
        return tuple(item for item in self._found(function) if not self._is_over(item)
                     and Presence.UNSURE in self._presences(item))

    def _found(self, function: Function) -> Iterator[Evidence]:
        found = find_evidence(self._witnesses, function)[0] if self._has_ended else ()
        return (item for item in found if not item.is_undated and _may_have_been_together(item))

    @cached_property
    def _has_ended(self) -> bool:
        past = (*OVER, Presence.UNSURE)
        return any(presence in past for _, presence in self.snapshot.ties) or any(
            presence in past for presence in self.snapshot.presence.values()
        ) or bool(self._over)

    @cached_property
    def _over(self) -> frozenset[str]:
        """What is over by a state without a date: an agreement that was terminated."""
        return frozenset(item.id for item in self.snapshot.territory.entities
                         if item.word("statut") in STATUTS_FINIS)

    @cached_property
    def _witnesses(self) -> Witnesses:
        return Witnesses(build_graph(self.snapshot, with_over=True))

    def _is_over(self, evidence: Evidence) -> bool:
        return any(presence in OVER for presence in self._presences(evidence)) or any(
            entity.id in self._over for entity in evidence.entities)

    def _presences(self, evidence: Evidence) -> list[Presence]:
        return [*(self.snapshot.presence[entity.id] for entity in evidence.entities),
                *(self.snapshot.presence_of_ties[tie] for tie in evidence.ties)]


def _may_have_been_together(evidence: Evidence) -> bool:
    """Whether all of it may have held at one time: two who followed each other show nothing."""
    lifetimes: list[Lifetime | None] = [entity.lifetime for entity in evidence.entities]
    lifetimes += [tie.lifetime for tie in evidence.ties]
    return not any(take_turns(one, other) for one, other in combinations(lifetimes, 2))
