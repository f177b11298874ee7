"""What a card says of one entity, each fact with who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from replicate.domain.kit import START_KEYS
from replicate.domain.measure import Measure, date_of_measures, describe_measures, tells_nature
from replicate.domain.partnership import Tie
from replicate.domain.reports.picture import Listing
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation, Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN, is_answered, with_capital
from replicate.domain.time.french_date import french_date
from replicate.domain.time.partial_date import date_words
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.wording.plan_words import plan_words
from replicate.domain.wording.source_words import cited_words, marked_passages, voiced_words
from replicate.domain.wording.tie_words import matter_words
from replicate.usecases.pictures.card_keys import TOLD, value_words
from replicate.usecases.pictures.card_names import names_told
from replicate.usecases.pictures.card_questions import asked_of, denied_of, none_of, unknown_of
from replicate.usecases.pictures.matrix_picture import said_none
from replicate.usecases.pictures.portrait import cross_care, link_of, speakers_of_tie
from replicate.usecases.pictures.tie_periods import period_words, span_words
from replicate.usecases.pictures.told_dates import is_asked


def kind_of(entity: Entity) -> str:
    """What it is, in a line: kind, type spelt out, champs."""
    family = TYPES_OF_GENRE[entity.genre]
    types = []
    for value in map(str, entity.values("type")):
        spelt = family[value].spelt_out if value in family else None
        types.append(f"{family.label(value)} ({spelt})" if spelt else family.label(value))
    champs = () if entity.genre == "instance" else entity.champs
    fields = [FAMILIES["champ"].label(champ) for champ in champs]
    return " · ".join((FAMILIES["genre"].label(entity.genre), *types, *fields))


def parts_of(
    entity: Entity, ties: Sequence[Tie], beside: Sequence[Tie], snapshot: Snapshot
) -> tuple[Listing, ...]:
    """All that the kit says of it as of the snapshot's date, under headings.

    ``ties`` are those drawn of which it is an end, ``beside`` those whose other end is unknown
    or out of the territory.
    """
    by_id = snapshot.territory.by_id
    asked = [tie for tie in beside if UNKNOWN in (tie.source, tie.target)]
    outside = [tie for tie in beside if tie not in asked]
    sits = [tie for tie in ties
            if tie.source == entity.id and by_id[tie.target].genre == "instance"]
    others = [tie for tie in ties if tie not in sits]
    parts = (
        Listing("Ce que c'est", tuple(_identity(entity, snapshot))),
        Listing("Nombres", _numbers_of(snapshot.measures(entity), snapshot.territory)),
        Listing("Liens qui viennent d'autres", _told(
            (tie for tie in others if tie.target == entity.id), snapshot, are_others=True)),
        Listing("Liens vers d'autres", _told(
            (tie for tie in others if tie.source == entity.id), snapshot)),
        Listing("Instances", _told(sits, snapshot)),
        Listing("Liens hors du territoire", (
            *_told((tie for tie in outside if tie.target == entity.id), snapshot, are_others=True),
            *_told((tie for tie in outside if tie.source == entity.id), snapshot))),
        Listing("Soin et social ensemble", tuple(cross_care(entity, snapshot))),
        Listing("On ne sait pas", tuple(dict.fromkeys(unknown_of(entity, asked, snapshot)))),
        Listing("Dit : il n'y en a pas", (
            *said_none(snapshot, entity), *none_of(entity, snapshot),
            *denied_of(entity, snapshot))),
        Listing("À demander", tuple(dict.fromkeys(asked_of(entity, ties, snapshot)))),
        Listing("Dit par", _speakers(entity.citations, snapshot)),
    )
    return tuple(part for part in parts if part.items)


def _identity(entity: Entity, snapshot: Snapshot) -> Iterator[str]:
    if entity.short_name and entity.short_name != entity.name:
        yield f"Nom complet : {entity.name} ; nom court : {entity.short_name}"
    yield from names_told(entity, snapshot)
    if entity.counts not in ((), (1,)):
        yield f"Cette fiche en représente {entity.counts_words}"
    yield from _dates(entity, snapshot)
    if entity.is_deduced:
        yield f"Déduit, à confirmer{f' : {entity.why}' if entity.why else ''}"
    for key, label in TOLD.items():
        for item in entity.said(key):
            if is_answered(item.value):
                yield (f"{label} : {value_words(key, item.value, snapshot)}{_when(item, snapshot)}"
                       f"{cited_words(item.citations, snapshot.territory)}")
    yield from _trades(entity, snapshot.territory)
    yield from _fields_present(entity)
    yield from _sessions(entity, snapshot.territory)


def _trades(entity: Entity, territory: Territory) -> Iterator[str]:
    """Who makes up a team: each trade with its field and its working time, in one line a source."""
    said = [item for item in entity.said("composition") if is_answered(item.value)]
    for (cited, is_deduced), group in groupby(
        said, key=lambda item: (item.citations, item.is_deduced)
    ):
        trades = ", ".join(
            FAMILIES["metier"].label(str(item.value)) + (f" ({item.about})" if item.about else "")
            for item in group)
        doubt = " (déduit, à confirmer)" if is_deduced else ""
        yield f"Composition : {trades}{doubt}{cited_words(cited, territory)}"


def _fields_present(entity: Entity) -> Iterator[str]:
    """The fields that meet in a forum, as its own words or its unnamed members say."""
    own = entity.values("champ")
    met = [FAMILIES["champ"].label(champ) for champ in entity.champs if champ not in own]
    if entity.genre == "instance" and met:
        yield f"{'Champs présents' if len(met) > 1 else 'Champ présent'} : {', '.join(met)}"


def _sessions(entity: Entity, territory: Territory) -> Iterator[str]:
    """When a forum met, by the date of the card: the sessions that somebody dates."""
    held = {str(item.value): item for item in entity.said("seances")}
    if held:
        dates = ", ".join(french_date(text) for text in sorted(held))
        cited = [one for item in held.values() for one in item.citations]
        heading = "Séances dites" if len(held) > 1 else "Séance dite"
        yield f"{heading} : {dates}{cited_words(cited, territory)}"


def _when(item: Statement, snapshot: Snapshot) -> str:
    """Since when a statement holds, or that nobody knows it; that it is deduced."""
    told = []
    if item.lifetime and item.lifetime.at(snapshot.as_of) is Presence.UNDATED:
        told.append(date_words(None, item.lifetime.is_asked))
    elif span := span_words(item.lifetime):
        told.append(span)
    if item.is_deduced:
        told.append("déduit, à confirmer")
    return f" ({', '.join(told)})" if told else ""


def _dates(entity: Entity, snapshot: Snapshot) -> Iterator[str]:
    if entity.is_planned:
        yield f"État : {plan_words(entity)}"
    life = entity.lifetime
    if life.start:
        yield f"Début : {life.start.in_words()}"
    else:
        begun = "début inconnu" if is_asked(entity, START_KEYS) else "début non dit"
        cited = f"Cité : {life.cited.in_words()} ; {begun}" if life.cited else begun
        yield with_capital(cited)
    if life.end and snapshot.presence[entity.id] is Presence.ENDED:
        yield f"Fin : {life.end.in_words()}"


def _numbers_of(measures: Iterable[Measure], territory: Territory) -> tuple[str, ...]:
    """Each number with its nature, its date and its source; a series of one date in one line."""
    told = []
    for (nature, _, order), group in groupby(
        measures, key=lambda item: (item.nature, item.unit, item.order is not None)
    ):
        listed = list(group)
        is_one = order and len({item.date for item in listed}) == 1
        for together in ([listed] if is_one else [[item] for item in listed]):
            when = date_of_measures(together)
            cited = [item for one in together for item in one.citations]
            label = FAMILIES["nature_mesure"].label(nature)
            told += [f"{line if tells_nature(label, line) else f'{label} : {line}'} ({when})"
                     f"{cited_words(cited, territory)}" for line in describe_measures(together)]
    return tuple(told)


def _told(
    ties: Iterable[Tie], snapshot: Snapshot, are_others: bool = False
) -> tuple[str, ...]:
    """Ties by verb, then by partner: standing, period, status and speaker.

    "gère → PASS" needs no agreement; the arrow turns when others (``are_others``) act.
    """
    lines = []
    for tie in ties:
        link, name = link_of(tie, snapshot), snapshot.territory.name_of
        verb = f"{link.verb} ?" if link.is_deduced else link.verb
        words = f"{verb} ← {name(tie.source)}" if are_others else f"{verb} → {name(tie.target)}"
        told = (f"{words}{link.standing.aside}", matter_words(tie, snapshot.territory),
                period_words(tie, snapshot), speakers_of_tie(tie, snapshot.territory))
        lines.append((link.verb, " · ".join(filter(None, told))))
    return tuple(text for _, text in sorted(lines))


def _speakers(citations: Iterable[Citation], snapshot: Snapshot) -> tuple[str, ...]:
    """Passage, title and voice of each source of the entity itself."""
    territory, by_id = snapshot.territory, snapshot.territory.sources_by_id
    return tuple(dict.fromkeys(
        " : ".join((marked_passages([item], territory),
                    *map(voiced_words, filter(None, [by_id.get(item.source)]))))
        for item in citations
    ))
