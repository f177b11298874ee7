"""Two networks side by side, role by role: every word of the comparison is decided here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from replicate.domain.findings.profile import Profile
from replicate.domain.findings.role_matrix import RoleMatrix, RoleRow, RowState, Side
from replicate.domain.partnership import Tie
from replicate.domain.reports.roles import (
    ProposedRole,
    RoleGroup,
    RoleLine,
    RoleReport,
    RoleTieWords,
)
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import quoted
from replicate.domain.time.partial_date import NO_KNOWN_DATE
from replicate.domain.wording.absence_words import TOLD_TOO
from replicate.domain.wording.name_order import by_kind_and_name
from replicate.domain.wording.source_words import source_lines
from replicate.domain.wording.tie_words import tie_words
from replicate.network.said_absences import said_ties, told_all_the_same, undated_absences
from replicate.usecases.comparison.role_notes import (
    MOST_TOLD,
    RolesBeside,
    notes_beside,
    when_told,
    why_maybe,
)
from replicate.usecases.comparison.role_words import (
    family_words,
    proposed_words,
    saying_words,
    why_words,
)
from replicate.usecases.pictures.portrait import DRAWN_GENRES
from replicate.usecases.pictures.tie_periods import undated_words

_MEANINGS = {
    RowState.FOUND: "les deux territoires disent un tel lien entre ces deux rôles",
    RowState.OTHERWISE:
        "les deux territoires disent quelque chose entre ces deux rôles, mais pas de même : une"
        " autre famille de liens ou l'autre sens, une autre date, prévu d'un seul côté, un bout"
        " inconnu ou un rôle pas sûr dans la référence, ou seulement ensemble dans une instance, un"
        " accord ou une prise en charge croisée",
    RowState.OWN: "dit ici ; la référence ne le dit à aucune date entre ces deux rôles",
    RowState.NOT_FOUND: "dit dans la référence ; ici, quelqu'un a dit qu'il n'y en a pas",
    RowState.UNSAID:
        "dit dans la référence ; ici, rien ne dit nettement ce qu'il en est : à demander",
}


def report_roles(
    here: Snapshot, there: Snapshot, profile: Profile, matrix: RoleMatrix
) -> RoleReport:
    """The matrix in words: states in one order for all, rows in the model's own."""
    told = RolesBeside(here, there, profile, matrix, profile.model.role_labels)
    standing = tuple(_standing(told))
    groups = tuple(
        RoleGroup(state.value, _MEANINGS[state], lines) for state in RowState
        if (lines := tuple(_line(row, told) for row in matrix.rows if row.state is state))
    )
    return RoleReport(
        title="Réseaux, rôle par rôle",
        reference=there.territory.name,
        is_measured=profile.is_measured,
        notes=tuple(_notes(told, bool(groups))),
        groups=groups,
        proposals=tuple(_proposals(standing, told)),
        without=tuple(
            (entity.id, entity.label) for entity in standing
            if told.labels and entity.genre in DRAWN_GENRES
            and entity.id not in matrix.matching.here
        ),
        undated=tuple(_undated(tie, here) for tie in matrix.undated),
        sources=source_lines(here.territory),
    )


def _notes(told: RolesBeside, has_rows: bool) -> Iterator[str]:
    if not told.profile.is_measured:
        yield ("Décrits l'un à côté de l'autre, et non mesurés : rien de ce que l'un a seul"
               " n'est dit manquer à l'autre.")
    if not told.labels:
        yield (f"Le modèle {quoted(told.profile.model.title)} n'a pas de rôles : les réseaux ne"
               " sont pas comparés.")
    elif not has_rows:
        yield "Ici, aucun lien entre deux de ces rôles n'est compté."
    yield from _denied_elsewhere(told)
    yield from _proposed_there(told)
    held = told.matrix.matching.here.values()
    if any(item.candidates and not item.roles for item in held):
        yield "Tant qu'un rôle n'est pas sûr, les liens de son entrée ne sont pas comparés."


def _denied_elsewhere(told: RolesBeside) -> Iterator[str]:
    """What is said not to be here and no row tells.

    The reference has no such tie, or nobody knows when it was said.
    """
    in_rows = {item for row in told.matrix.rows for item in (*row.said, *row.denied)}
    for heading, denied in (
        ("Dit absent ici, hors de ces lignes", said_ties(told.here)),
        (f"Dit absent ici {NO_KNOWN_DATE}, et non compté à cette date",
         undated_absences(told.here, lambda item: item.function is None)),
    ):
        left = [item for item in denied if item not in in_rows]
        if left:
            more = ["d'autres encore (« absences » du kit)"] if len(left) > MOST_TOLD else []
            counted = told_all_the_same(told.here, left)
            words = [
                f"{saying_words(item, told.here.territory)}"
                f"{f', et {TOLD_TOO}' if item in counted else ''}" for item in left[:MOST_TOLD]
            ]
            yield f"{heading} : {' ; '.join([*words, *more])}."


def _proposed_there(told: RolesBeside) -> Iterator[str]:
    """The roles that the reference's own kit does not say either."""
    by_id = told.there.territory.by_id
    proposed = [
        f"{by_id[id_].label} : {proposed_words(held, told.profile.model)}"
        for id_, held in told.matrix.matching.there.items() if held.roles and not held.is_said
    ]
    if proposed:
        yield (f"{told.there.territory.name} : rôles proposés, à confirmer :"
               f" {' ; '.join(proposed)}")


def _standing(told: RolesBeside) -> Iterator[Entity]:
    """The entities that are here and not over, in the order of their names."""
    for entity in sorted(told.here.territory.entities, key=by_kind_and_name):
        if not entity.is_outside and entity.id not in told.matrix.matching.ended:
            yield entity


def _proposals(standing: Sequence[Entity], told: RolesBeside) -> Iterator[ProposedRole]:
    model = told.profile.model
    for entity in standing:
        held = told.matrix.matching.here.get(entity.id)
        if held is None or held.is_said:
            continue
        yield ProposedRole(
            entity.id, entity.label, proposed_words(held, model),
            why_words(held, entity.genre, model, told.here, told.there),
            held.roles or tuple(item.role for item in held.candidates), bool(held.roles),
        )


def _line(row: RoleRow, told: RolesBeside) -> RoleLine:
    title = _title(row, told)
    families = row.there.families or row.here.families
    kind = " ; ".join(family_words(families))
    is_open = row.state is RowState.UNSAID
    ties_here, ties_there = _ties(row.here, told.here), _ties(row.there, told.there)
    return RoleLine(
        state=row.state.value,
        title=title,
        roles=row.roles,
        families_here=family_words(row.here.families),
        families_there=family_words(row.there.families),
        here="" if is_open else _side(row.here, ties_here, told.here),
        there=_side(row.there, ties_there, told.there),
        ties_here=ties_here,
        ties_there=ties_there,
        said=tuple(saying_words(item, told.here.territory) for item in row.said),
        notes=tuple(notes_beside(row, told)),
        question=f"Et ici : {title} ({kind}), entre qui et qui ?" if is_open else "",
    )


def _title(row: RoleRow, told: RolesBeside) -> str:
    """The two roles, with an arrow where all that is told goes one way."""
    directions = {
        (item.first, item.second) for side in (row.here, row.there) for item in side.families
        if not item.is_mutual
    }
    mutual = any(
        item.is_mutual for side in (row.here, row.there) for item in side.families
    )
    if len(directions) == 1 and not mutual:
        [(first, second)] = directions
        return f"{told.labels[first]} → {told.labels[second]}"
    first, second = row.roles
    return f"{told.labels[first]} et {told.labels[second]}"


def _ties(side: Side, snapshot: Snapshot) -> tuple[RoleTieWords, ...]:
    return tuple(_tie(tie, snapshot) for tie in side.ties)


def _side(side: Side, ties: Sequence[RoleTieWords], snapshot: Snapshot) -> str:
    parts = [tie.words for tie in ties]
    parts += [f"ensemble dans {item.label}" for item in side.gatherings]
    parts += [f"{tie_words(tie, snapshot.territory)}, {when_told(presence)}"
              for tie, presence in side.at_other_dates]
    parts += [f"{tie_words(tie, snapshot.territory)}, {why_maybe(tie)}" for tie in side.maybe]
    told = list(dict.fromkeys(parts))
    more = ["d'autres encore (tous dans --format json)"] if len(told) > MOST_TOLD else []
    return " ; ".join([*told[:MOST_TOLD], *more])


def _tie(tie: Tie, snapshot: Snapshot) -> RoleTieWords:
    marks = [*(["déduit"] if tie.is_deduced else []),
             *(["prévu"] if snapshot.is_planned(tie) else [])]
    told = f", {', '.join(marks)}" if marks else ""
    return RoleTieWords(
        f"{tie_words(tie, snapshot.territory)}{told}", tie.source, tie.type, tie.target, tie.status,
        tie.location.in_kit(),
    )


def _undated(tie: Tie, snapshot: Snapshot) -> RoleTieWords:
    """The same of one without a date, and whether nobody knows it or none is written."""
    told = _tie(tie, snapshot)
    return replace(told, words=f"{told.words}, {undated_words(tie, snapshot.territory)}")
