"""What became of an entity, a tie or an answer, in words that need no agreement."""

from __future__ import annotations

from replicate.domain.findings.evolution import TieEvolution, ValueChange
from replicate.domain.kit import START_KEYS, reference_genres
from replicate.domain.names_in_time import way_words
from replicate.domain.partnership import Tie
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.key_words import key_words
from replicate.domain.text.words import NONE, UNKNOWN, quoted, yes_or_no
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import (
    Order,
    PartialDate,
    date_words,
    first_day,
    known_date,
    order_in_time,
    parse_date,
)
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.usecases.pictures.card_keys import commune_words
from replicate.usecases.pictures.tie_periods import mention_words
from replicate.usecases.pictures.told_dates import (
    is_asked,
    told_ends,
    told_starts,
    told_together,
)

_SAID = frozenset({"objectif", "representation", "resultat", "contexte", "evenement", "enquete",
                   "indicateur", "financement"})
"""Kinds of entry that are words or happen once: nobody asks since when they are there."""


def dates_words(entity: Entity, fate: Fate, snapshot: Snapshot, window: Window) -> str:
    """The dates that make the fate of an entity, and what of them nobody says."""
    life = entity.lifetime
    plan = ["en projet"] if snapshot.territory.by_id[entity.id].is_planned else []
    if fate is Fate.OUTSIDE:
        return " ; ".join(["hors du territoire", *plan])
    if fate in (Fate.UNCHANGED, Fate.CHANGED):
        return "".join(plan)
    if fate is Fate.UNDATED:
        told = "aucune date connue" if life.is_asked else "aucune date n'est dite"
        return " ; ".join([told, *plan])
    starts, ends = told_starts(entity, snapshot), told_ends(entity, snapshot)
    parts = []
    if starts and not entity.is_planned and fate is not Fate.CITED_LATER:
        parts.append(f"{_start_word(entity)} : {told_together(starts, snapshot.territory)}"
                     f"{_start_doubt(life, fate, window)}")
    elif life.cited is not None:
        parts.append(f"première mention : {life.cited.in_words()}{side_words(life.cited, window)}")
        if fate is Fate.FIRST_CITED and not plan and entity.genre not in _SAID:
            known = "inconnu" if is_asked(entity, START_KEYS) else "non renseigné"
            parts.append(f"début : {known}")
    if ends and fate in (Fate.CLOSED, Fate.ALREADY_OVER, Fate.UNSURE):
        parts.append(f"fin : {told_together(ends, snapshot.territory)}"
                     f"{side_words(life.end, window)}")
    return " ; ".join([*parts, *plan])


def _start_doubt(life: Lifetime, fate: Fate, window: Window) -> str:
    """What keeps anybody from saying when it began; that it is cited bounds an open date."""
    doubt = side_words(life.start, window)
    if doubt and fate is Fate.OPENED and life.cited is not None:
        return f", et déjà cité : {life.cited.in_words()}"
    return doubt


def _start_word(entity: Entity) -> str:
    for key in ("signature", "date"):
        if entity.values(key):
            return key
    return "début"


def of_date(date: PartialDate) -> str:
    """The date after "daté": "de 2004", "d'avril 2012", "du 3 mai 2012", "« vers 2004 »"."""
    words = date.in_words()
    if not date.is_plain:
        return f"« {words} »"
    if date.earliest == date.latest:
        return f"du {words}"
    return f"d'{words}" if words[0] in "ao" else f"de {words}"


def limit_words(date: PartialDate) -> str:
    """The moment at which a date cuts: "la fin de 2004", "le 20 novembre 2017".

    What is no plain date is told by its last day: "le 31 décembre 2020 (fin de « vers 2018 »)".
    """
    if date.earliest == date.latest:
        return f"le {date.in_words()}"
    if date.is_plain or date.latest is None:
        return f"la fin {of_date(date)}"
    day = parse_date(date.latest.isoformat()).in_words()
    return f"le {day} (fin de « {date.in_words()} »)"


def side_words(date: PartialDate | None, window: Window) -> str:
    """Which of the two dates this one overlaps, so that nobody can say on which side it is."""
    if date is None or window.holds(date) is not None:
        return ""
    first, _ = window.cuts
    straddles_first = not date.over_by(first) and not date.begins_after(first)
    cut = window.since if straddles_first else window.until
    return f", avant ou après {limit_words(cut)} : on ne sait pas"


def change_words(change: ValueChange, entity: Entity, territory: Territory) -> str:
    """An answer that another follows: "gestionnaire : A (fin : 2021), puis B (début : 2022)"."""
    ended = [f"{answer_words(item, change.key, entity, territory)}{period_of_answer(item.lifetime)}"
             for item in change.ended]
    begun = [f"{answer_words(item, change.key, entity, territory)}{period_of_answer(item.lifetime)}"
             for item in change.begun]
    told = ", puis ".join(filter(None, (" et ".join(ended), " et ".join(begun))))
    others = [item for item in entity.said(change.key) if item not in change.ended]
    if not ended and not _goes_before(change, entity):
        told += " ; avant, personne ne l'a dit"
    elif before := _over_before(change, entity):
        told += f" ; avant : {answer_words(before, change.key, entity, territory)}"
        told += period_of_answer(before.lifetime)
    elif not begun and not others:
        told += " ; ensuite, personne ne l'a dit"
    elif undated := [item for item in others if item not in change.begun and _has_no_date(item)]:
        told += " ; dit aussi, sans date : " + " ; ".join(
            answer_words(item, change.key, entity, territory) for item in undated)
    return f"{key_words(change.key)} : {told}"


def _has_no_date(item: Statement) -> bool:
    """Whether nobody says from when or until when an answer holds."""
    life = item.lifetime
    return life is None or (life.start is None and life.end is None)


def _goes_before(change: ValueChange, entity: Entity) -> bool:
    return any(item not in change.begun for item in entity.said(change.key))


def _over_before(change: ValueChange, entity: Entity) -> Statement | None:
    """The answer that was over when those that begin between the dates do, the latest one."""
    starts = [item.lifetime.start for item in change.begun if item.lifetime]
    over = [
        item for item in entity.said(change.key)
        if not change.ended and item.end and any(
            start and item.end.compare(start) is Order.BEFORE for start in starts
        )
    ]
    return max(over, key=lambda item: order_in_time(item.end), default=None)


def unsure_change_words(
    change: ValueChange, entity: Entity, territory: Territory, window: Window
) -> str:
    """Answers of which nobody can say whether they came or went between the dates."""
    told = []
    for item in change.unsure:
        life = item.lifetime or Lifetime()
        dated = [f"{what} : {date.in_words()}{side_words(date, window)}"
                 for what, date in (("début", life.start), ("fin", life.end)) if date]
        told.append(f"{answer_words(item, change.key, entity, territory)}"
                    f" ({' ; '.join(dated) or date_words(None, life.is_asked)})")
    return f"{key_words(change.key)} : {' et '.join(told)}"


def period_of_answer(life: Lifetime | None) -> str:
    """Since when and until when an answer holds: " (début : 2016)", "" where it does not say."""
    told = [f"{what} : {date.in_words()}" for what, date in
            (("début", life.start), ("fin", life.end)) if date] if life else []
    return f" ({' ; '.join(told)})" if told else ""


def answer_words(item: Statement, key: str, entity: Entity, territory: Territory) -> str:
    """The value of an answer as a reader names it: a name, a label, a date, a commune."""
    text = str(item.value)
    if item.about and text == UNKNOWN:
        return item.about
    if text in (UNKNOWN, NONE):
        return text
    if reference_genres(entity.section, key) is not None:
        return territory.by_id[text].name if text in territory.by_id else text
    family = TYPES_OF_GENRE.get(entity.genre) if key == "type" \
        else FAMILIES.get(_FAMILY_OF.get(key, key))
    if family is not None and text in family:
        return family.label(text)
    if key == "commune":
        return commune_words(text)
    if isinstance(item.value, bool):
        return yes_or_no(item.value)
    return text


_FAMILY_OF = {"metiers": "metier", "groupe": "metier", "nature": "nature_representation"}


def event_words(event: Entity, territory: Territory) -> str:
    """What happened to an entity: "déménagement, 2006 (« La halte quitte le centre »)".

    A name that is made of the kind and of the entity's own says nothing more than the way:
    "déménagement, 2006 (centre → gare)".
    """
    date = known_date(event.word("date"))
    kind = FAMILIES["type_evenement"].label(str(event.word("type")))
    says_more = event.word("enonce") or event.values("quoi")
    told = quoted(event.name.rstrip(" .")) if says_more else \
        way_words(event, {item.id: item.name for item in territory.entities})
    return f"{kind}, {date_words(date, event.lifetime.is_asked)}{f' ({told})' if told else ''}"


def cited_tie_words(tie: Tie, territory: Territory, window: Window) -> str:
    """From when a tie is spoken of; where it says no date itself, from when its ends are."""
    first, _ = window.cuts
    ends = (territory.by_id.get(end) for end in (tie.source, tie.target))
    lives = [end.lifetime for end in ends if end]
    cited = [life.cited for life in (*([tie.lifetime] if tie.lifetime else []), *lives)
             if life.start is None and life.cited and life.cited.begins_after(first)]
    latest = max(cited, key=first_day)
    if tie.lifetime and tie.lifetime.cited == latest:
        return f"première mention : {latest.in_words()}"
    return mention_words(tie, latest, lives, territory)


def doubtful_tie_words(evolution: TieEvolution, window: Window) -> str:
    """The dates of a tie of which nobody can say on which side they lie."""
    life = evolution.tie.lifetime or Lifetime()
    told = [f"{what} : {date.in_words()}{side_words(date, window)}"
            for what, date in (("début", life.start), ("première mention", life.cited),
                               ("fin", life.end)) if date]
    return " ; ".join(told) or date_words(None, life.is_asked)
