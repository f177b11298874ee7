"""What changed in a territory between two dates: entities, ties, functions.

Only dates decide. A statement, a number or an event that has none, or whose
interval overlaps one of the two dates, makes the answer "on ne sait pas".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from replicate.domain.evolution import (
    ChangeKind,
    EntityEvolution,
    Evolution,
    Fate,
    FunctionEvolution,
    NumberChange,
    TieEvolution,
    ValueChange,
    Window,
    fate_of,
)
from replicate.domain.findings import Evidence, Finding
from replicate.domain.following import is_measured
from replicate.domain.kit import reference_genres
from replicate.domain.measure import Measure
from replicate.domain.mentions import merge_mentions
from replicate.domain.partnership import KEY_TIES, Tie
from replicate.domain.period import Lifetime, PartialDate, known_date
from replicate.domain.reference import Model
from replicate.domain.snapshot import take_snapshot
from replicate.domain.speech import Citation, Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.network.profile import compare_profiles

_KINDS = {
    **dict.fromkeys(("commune", "hebergeur", "gestionnaire", "porteur", "rattachement", "parent",
                     "perimetre", "presidence"), ChangeKind.MOVED),
    **dict.fromkeys(("nom", "titre", "denomination_officielle", "statut", "type"),
                    ChangeKind.NAMED),
}
_HAPPENED = frozenset({"demenagement", "changement_de_nom", "extension"})
"""Types of event that say of their object that something of it changed."""

_HAPPENING = frozenset({"evenement", "enquete", "contexte", "accord", "outil", "formation",
                        "financement"})
"""Kinds of entry that are of a day: what they name was there, or spoken of, on that day."""

_TARGETS = frozenset({"cible", "a_terme", "max", "min", "moyenne"})
"""Qualifiers whose numbers make a series of their own: a target is no later value."""

_UNTOLD = frozenset({Fate.LATER, Fate.CITED_LATER, Fate.ALREADY_OVER, Fate.UNDATED})
"""Fates of what nothing dated between the two dates is told of."""

_TAKING_OVER = frozenset({"succede_a", "issu_de"})

_STRONGEST_FIRST = (Fate.OPENED, Fate.CLOSED, Fate.UNCHANGED, Fate.FIRST_CITED, Fate.UNSURE,
                    Fate.UNDATED, Fate.CITED_LATER, Fate.ALREADY_OVER, Fate.LATER, Fate.OUTSIDE)


def trace_evolution(territory: Territory, window: Window, model: Model | None) -> Evolution:
    """What became of everything in ``territory`` between the dates of ``window``.

    With ``model``, of its functions too. Every entity has one fate.
    """
    named, happenings = _dates_of_naming(territory), _happenings(territory)
    entities = tuple(
        _named_earlier(_entity(item, happenings.get(item.id, ()), window), named, window)
        for item in territory.entities
    )
    fates = {item.entity.id: item.fate for item in entities}
    return Evolution(
        territory, window, entities,
        _ties(territory, window, {item.entity.id: item for item in entities}),
        _functions(territory, window, model, fates) if model else (),
        model is not None and is_measured(territory, territory, model),
    )


def _entity(entity: Entity, about: Sequence[Entity], window: Window) -> EntityEvolution:
    """What became of an entity; ``about`` are the events that happened to it."""
    if entity.is_outside:
        return EntityEvolution(entity, Fate.OUTSIDE)
    fate = fate_of([entity.lifetime], window)
    if fate in _UNTOLD:
        return EntityEvolution(entity, fate)
    values, numbers = _values(entity, window), _numbers(entity, window)
    events, unsure = _events(about, window)
    if fate is not Fate.UNCHANGED:
        # What begins there begins with its first answers: only what they give way to is a change.
        values = tuple(item for item in values if item.ended)
        return EntityEvolution(entity, fate, values, numbers, events, unsure)
    if entity.genre == "evenement" and entity.lifetime.start is not None:
        return EntityEvolution(entity, Fate.ALREADY_OVER)
    if (events or any(item.is_sure for item in values)
            or any(item.is_sure for item in numbers)):
        fate = Fate.CHANGED
    elif (unsure or any(item.unsure for item in values) or _is_over_somewhen(entity)
            or any(item.may_have_changed for item in numbers)):
        fate = Fate.UNSURE
    return EntityEvolution(entity, fate, values, numbers, events, unsure)


def _dates_of_naming(territory: Territory) -> Mapping[str, list[PartialDate]]:
    """For each id, the dates of what names it: a source, a survey of it, an event, a dated tie."""
    dates: dict[str, list[PartialDate]] = {}
    for entity in territory.entities:
        own = entity.lifetime.start or entity.lifetime.cited
        happened = [own] if own and entity.genre in _HAPPENING and not entity.is_planned else []
        for key, said in entity.statements.items():
            if reference_genres(entity.section, key) is None:
                continue
            for item in said:
                if item.lifetime is None and not item.is_deduced and not entity.is_deduced:
                    told = _source_dates(item.citations or entity.citations, territory)
                    dates.setdefault(str(item.value), []).extend((*told, *happened))
    for tie in territory.ties:
        since = (tie.lifetime.start or tie.lifetime.cited) if tie.lifetime else None
        if since and not tie.is_deduced and not tie.is_planned:
            for end in (tie.source, tie.target):
                dates.setdefault(end, []).append(since)
    return dates


def _source_dates(
    citations: Iterable[Citation], territory: Territory
) -> Iterator[PartialDate]:
    for citation in citations:
        source = territory.sources_by_id.get(citation.source)
        if source is not None and source.date is not None:
            yield source.date


def _named_earlier(
    item: EntityEvolution, named: Mapping[str, list[PartialDate]], window: Window
) -> EntityEvolution:
    """One that is said to be first cited, when something else may have named it before."""
    if item.fate is not Fate.FIRST_CITED:
        return item
    first, _ = window.cuts
    earlier = {date.text: date for date in named.get(item.entity.id, ())
               if not date.begins_after(first)}
    if not earlier:
        return item
    return replace(item, fate=Fate.UNSURE, named=tuple(earlier[text] for text in sorted(earlier)))


def _is_over_somewhen(entity: Entity) -> bool:
    """Whether the kit says that it no longer holds, and not since when."""
    return entity.lifetime.end is None and any(
        item.value in STATUTS_FINIS and item.lifetime is None for item in entity.said("statut")
    )


def _values(entity: Entity, window: Window) -> tuple[ValueChange, ...]:
    found = []
    for key, said in entity.statements.items():
        if key == "seances" or (key in KEY_TIES and key not in _KINDS):
            continue  # sessions are events; members, parties and places are ties
        kind = _KINDS.get(key, ChangeKind.OTHER)
        follows = key == "denomination_officielle" or any(map(_has_a_period, said))
        fates = [(item, _statement_fate(item, follows, entity, window)) for item in said]
        change = ValueChange(kind, key, *(
            tuple(item for item, fate in fates if fate is sought)
            for sought in (Fate.CLOSED, Fate.OPENED, Fate.UNSURE)
        ))
        if change.is_sure or change.unsure:
            found.append(change)
    return tuple(sorted(found, key=lambda item: item.key))


def _has_a_period(item: Statement) -> bool:
    life = item.lifetime
    return life is not None and bool(life.start or life.end or life.starts_with_owner)


def _statement_fate(
    item: Statement, follows: bool, entity: Entity, window: Window
) -> Fate | None:
    """What became of an answer that has a period of its own; None when it has none.

    An answer that is only cited from some date on has not begun there. Where answers
    follow one another (``follows``), one that nobody dates may have come between.
    """
    life = item.lifetime
    if life is None:
        return None
    if life.start is None and life.end is None:
        is_period = life.starts_with_owner or (follows and life.is_undated)
        return Fate.UNSURE if is_period else None
    return fate_of([life, replace(entity.lifetime, end=None)], window)


def _numbers(entity: Entity, window: Window) -> tuple[NumberChange, ...]:
    series: dict[tuple[str, ...], list[Measure]] = {}
    for item in entity.measures:
        kind = item.qualifier if item.qualifier in _TARGETS else None
        series.setdefault(
            (item.nature, str(item.unit), str(item.about), str(kind)), []
        ).append(item)
    found = (_series(items, window) for _, items in sorted(series.items()))
    return tuple(
        item for item in found if item.between or item.unsure or item.undated
    )


def _series(items: list[Measure], window: Window) -> NumberChange:
    first, _ = window.cuts
    dated = sorted((item for item in items if item.date is not None),
                   key=lambda item: (str(item.date and item.date.latest), item.location))
    past = [item for item in dated if item.date and item.date.over_by(first)]
    return NumberChange(
        before=tuple(item for item in past if item.date and past[-1].date
                     and item.date.latest == past[-1].date.latest),
        between=tuple(item for item in dated if item.date and window.holds(item.date)),
        unsure=tuple(item for item in dated if item.date and window.holds(item.date) is None),
        undated=tuple(item for item in items if item.date is None) if len(items) > 1 else (),
    )


def _events(
    events: Sequence[Entity], window: Window
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """What surely happened to an entity between the dates, and what may have."""
    sure, unsure = [], []
    for event in events:
        date = known_date(event.word("date"))
        answer = window.holds(date) if date is not None else None
        if answer is None:
            unsure.append(event)
        elif answer:
            sure.append(event)
    return tuple(sure), tuple(unsure)


def _happenings(territory: Territory) -> Mapping[str, list[Entity]]:
    """For each id, the events that say that something of it changed."""
    found: dict[str, list[Entity]] = {}
    for event in territory.of_genre("evenement"):
        if event.word("type") in _HAPPENED and not event.is_planned:
            for value in dict.fromkeys(map(str, event.values("objet"))):
                found.setdefault(value, []).append(event)
    return found


def _ties(
    territory: Territory, window: Window, ends: Mapping[str, EntityEvolution]
) -> tuple[TieEvolution, ...]:
    """Each tie once for each fate that its mentions surely tell, in the territory's order."""
    mentions: dict[tuple[str, str, str, str], list[TieEvolution]] = {}
    for tie in territory.ties:
        key = (tie.source, tie.target, tie.type, str(tie.about))
        told_of = _tie(tie, territory, window)
        mentions.setdefault(key, []).append(_as_its_ends(told_of, ends, window))
    found = []
    for told in mentions.values():
        own = [item for item in told if item.tie.lifetime is not None]
        for fate in _told_fates({item.fate for item in own or told}):
            same = [item for item in own or told if item.fate is fate]
            found.append(replace(
                same[0], tie=merge_mentions(item.tie for item in same)[0],
            ))
    return tuple(found)


def _as_its_ends(
    told: TieEvolution, ends: Mapping[str, EntityEvolution], window: Window
) -> TieEvolution:
    """One that is first cited may be older, where all that makes it so is named earlier."""
    found = [ends[end] for end in (told.tie.source, told.tie.target) if end in ends]
    own = told.tie.lifetime
    is_first = (own is not None and fate_of([own], window) is Fate.FIRST_CITED) or any(
        item.fate is Fate.FIRST_CITED for item in found
    )
    if told.fate is not Fate.FIRST_CITED or is_first:
        return told
    return replace(told, fate=Fate.UNSURE, is_own=False)


def _told_fates(fates: set[Fate]) -> Iterable[Fate]:
    """Those that say most: a beginning and an end are both told, else the strongest alone."""
    known = [fate for fate in (Fate.OPENED, Fate.CLOSED) if fate in fates]
    return known or [min(fates, key=_STRONGEST_FIRST.index)]


def _tie(tie: Tie, territory: Territory, window: Window) -> TieEvolution:
    ends = [territory.by_id[end] for end in (tie.source, tie.target) if end in territory.by_id]
    # Who takes over does so as the other ends: that end is not the end of having taken over.
    lasting = [end for end in ends if tie.type not in _TAKING_OVER or end.id == tie.source]
    lives = [end.lifetime for end in lasting]
    if any(end.is_outside for end in ends):
        return TieEvolution(tie, Fate.OUTSIDE, False)
    if tie.lifetime is None:
        fate = fate_of(lives, window)
        doubtful = fate is Fate.UNCHANGED and any(map(_is_over_somewhen, ends))
        return TieEvolution(tie, Fate.UNSURE if doubtful else fate, False)
    fate = fate_of([tie.lifetime, *lives], window)
    return TieEvolution(tie, fate, fate is not fate_of(lives or [Lifetime()], window))


def _functions(
    territory: Territory, window: Window, model: Model, fates: Mapping[str, Fate]
) -> tuple[FunctionEvolution, ...]:
    since, until = (take_snapshot(territory, date) for date in (window.since, window.until))
    before = compare_profiles(since, until, model).findings
    after = compare_profiles(until, since, model).findings
    return tuple(
        _function(one, other, territory, window, fates)
        for one, other in zip(before, after, strict=True)
    )


def _function(
    before: Finding, after: Finding, territory: Territory, window: Window,
    fates: Mapping[str, Fate],
) -> FunctionEvolution:
    then, now = ({_key(item): item for item in found.evidence} for found in (before, after))
    decided = [(item, window.holds(item.date) if item.date else None)
               for item in territory.decisions if item.function == after.function.id]
    return FunctionEvolution(
        after.function, before, after,
        appeared=tuple((item, _fate_of_evidence(item, territory, window, fates))
                       for key, item in now.items() if key not in then),
        gone=tuple((item, _fate_of_evidence(item, territory, window, fates))
                   for key, item in then.items() if key not in now),
        kept=tuple((then[key], item) for key, item in now.items() if key in then),
        undated=after.undated,
        decided=tuple(item for item, answer in decided if answer),
        undated_decisions=tuple(item for item, answer in decided if answer is None),
        said_absent=tuple(item for item in after.absences if item not in before.absences),
    )


def _key(evidence: Evidence) -> tuple[str, ...]:
    return tuple(sorted(entity.id for entity in evidence.entities))


def _fate_of_evidence(
    evidence: Evidence, territory: Territory, window: Window, fates: Mapping[str, Fate]
) -> Fate:
    """What became of that which shows a function: all its pieces are needed at once."""
    lives = [territory.by_id[entity.id].lifetime for entity in evidence.entities]
    lives += [tie.lifetime for tie in evidence.ties if tie.lifetime is not None]
    fate = fate_of(lives, window)
    of_entities = [fates[entity.id] for entity in evidence.entities]
    if fate is Fate.FIRST_CITED and Fate.FIRST_CITED not in of_entities \
            and Fate.UNSURE in of_entities:
        return Fate.UNSURE
    is_changed = any(fates[entity.id] is Fate.CHANGED for entity in evidence.entities)
    return Fate.CHANGED if fate is Fate.UNCHANGED and is_changed else fate
