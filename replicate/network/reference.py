"""A reference, as any number of territories are compared with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from replicate.domain.findings.profile import Evidence
from replicate.domain.findings.roles import HeldRole, Matching
from replicate.domain.record import record
from replicate.domain.reference import Function, Model, Sought
from replicate.domain.snapshot import Snapshot
from replicate.domain.time.period import Presence
from replicate.network.coverage import with_coverage
from replicate.network.evidence import find_evidence, sort_out
from replicate.network.graph import Graph, build_graph
from replicate.network.pattern_search import Witnesses
from replicate.network.role_network import RoleNetwork, build_role_network, compared_roles
from replicate.network.role_portraits import RolePortrait, recognised
from replicate.network.roles import hold_roles, paint_holders


@record
class Reference:
    """A territory at its date, and the model by which others are looked at.

    What comparing asks of it does not depend on whom it is compared with: each part is
    worked out when it is first asked for, and kept as long as the reference is.
    """

    snapshot: Snapshot
    model: Model

    def match(self, here: Snapshot) -> Matching:
        """Who holds which role of the model in a territory, and in this reference."""
        ended = {
            entity.id for entity in here.territory.entities
            if here.presence[entity.id] is Presence.GONE
        }
        return Matching(
            hold_roles(here, self.model, self._portraits), self._held, frozenset(ended)
        )

    @cached_property
    def evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        """What counts, at its date, as evidence of each function of the model, by its id."""
        witnesses = Witnesses(with_coverage(self._graph, self.snapshot))
        return {
            function.id: sort_out(find_evidence(witnesses, function)[0], self.snapshot)[0]
            for function in self.model.all_functions
        }

    @cached_property
    def kinds_of_forms(self) -> Mapping[str, frozenset[tuple[str, str]]]:
        """By function, the kinds and types that are forms of it, each one among others.

        Those which its patterns accept, which the reference's own form has, or by which the
        model recognises that form's role ("EMPP" for Pau's team in structures).
        """
        return {
            function.id: frozenset(self._forms_of(function))
            for function in self.model.all_functions
        }

    @cached_property
    def genres_of_forms(self) -> Mapping[str, frozenset[frozenset[str]]]:
        """By function, the kinds of entities that are forms of it or that its patterns seek.

        Those of which one suffices stand together: that there is none of one of them leaves
        the others. Who says that there is none of a kind at all denies those that have no
        type too.
        """
        return {
            function.id: frozenset(
                frozenset({genre}) for genre, _ in self.kinds_of_forms[function.id]
            ) | {
                frozenset(sought.genres)
                for pattern in function.patterns for _, sought in pattern.variables
            }
            for function in self.model.all_functions
        }

    def _forms_of(self, function: Function) -> Iterator[tuple[str, str]]:
        for pattern in function.patterns:
            for _, sought in pattern.variables:
                yield from _named_types(sought)
        for item in function.forms:
            form = self.snapshot.territory.by_id.get(item.entity)
            if form is None:
                continue
            if type_ := form.word("type"):
                yield form.genre, type_
            seen = recognised((form,), self.model).get(form.id, ())
            held = {*form.values("roles"), *seen}
            for role in self.model.roles:
                if role.recognises is not None and role.slot.role in held:
                    yield from _named_types(role.recognises)

    @cached_property
    def network(self) -> RoleNetwork:
        """Its ties as rows between roles."""
        return build_role_network(
            self.snapshot, self._graph, self._held, compared_roles(self.model), is_dated=False
        )

    @cached_property
    def _graph(self) -> Graph:
        return build_graph(self.snapshot)

    @cached_property
    def _portraits(self) -> tuple[RolePortrait, ...]:
        return paint_holders(self.snapshot, self.model)

    @cached_property
    def _held(self) -> Mapping[str, HeldRole]:
        return hold_roles(self.snapshot, self.model, self._portraits)


def _named_types(sought: Sought) -> Iterator[tuple[str, str]]:
    """The kind that is looked for, with each type by which it may be."""
    for predicate in sought.predicates:
        if predicate.key == "type" and not predicate.is_excluded:
            yield from (
                (genre, str(value)) for genre in sought.genres for value in predicate.values
            )
