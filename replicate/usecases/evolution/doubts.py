"""Why nobody can say what became of an entity: its dates, an answer, a number, an event."""

from __future__ import annotations

from replicate.domain.findings.evolution import EntityEvolution
from replicate.domain.findings.number_change import NumberChange
from replicate.domain.snapshot import Snapshot
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.evolution.numbers import DISPUTED, unsure_number_words
from replicate.usecases.evolution.words import (
    dates_words,
    event_words,
    of_date,
    unsure_change_words,
)


def doubt_about(item: EntityEvolution, snapshot: Snapshot, window: Window) -> str:
    """What is in doubt about it, each with why; "" where nothing is."""
    reasons = [
        *(unsure_change_words(change, item.entity, snapshot.territory, window)
          for change in item.values if change.unsure),
        *(unsure_number_words(change, window)
          for change in item.numbers if change.unsure or change.undated),
        *(event_words(event, snapshot.territory) for event in item.unsure_events),
    ]
    if item.fate is Fate.UNDATED or (item.fate is Fate.UNSURE and not reasons):
        reasons.append(_why(item, snapshot, window))
    elif item.fate is Fate.UNSURE:
        reasons.insert(0, _dates(item, snapshot, window))
    return " ; ".join(filter(None, reasons))


def _why(item: EntityEvolution, snapshot: Snapshot, window: Window) -> str:
    """Why nobody can say, where no answer or event and no date of a number tells it."""
    told = [_dates(item, snapshot, window)]
    told += [_why_number(change) for change in item.numbers if change.may_have_changed]
    status = FAMILIES["statut"].label(str(item.entity.word("statut")))
    return " ; ".join(dict.fromkeys(filter(None, told))) \
        or f"état d'avancement sans date : {status}"


def _why_number(change: NumberChange) -> str:
    if change.is_veiled:
        return "un nombre exact n'est pas montré"
    if change.is_unknown:
        return "un nombre est inconnu"
    return f"un nombre : {DISPUTED}"


def _dates(item: EntityEvolution, snapshot: Snapshot, window: Window) -> str:
    """Its own dates, "" where it is surely there at both and only a change is in doubt."""
    if fate_of([item.entity.lifetime], window) is Fate.UNCHANGED:
        return ""
    told = [dates_words(item.entity, item.fate, snapshot, window)]
    if item.named:
        dates = enumerate_french(map(of_date, item.named))
        told.append(f"un autre fait, daté {dates}, en parle" if len(item.named) == 1 else
                    f"d'autres faits, datés {dates}, en parlent")
    return " ; ".join(told)
