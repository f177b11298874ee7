"""What people decided, did otherwise, said is not there or met for: its lines in a tale.

Each has a date of its own, or none. Fate.OPENED asks for what surely falls between the two
dates, Fate.UNSURE for what may, Fate.UNCHANGED for what is older than both, Fate.LATER for what
is of after them.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.evolution import Evolution
from replicate.domain.reports.evolution import ToldLine
from replicate.domain.territory import Territory
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.fate import Fate, Window, fate_of
from replicate.domain.time.partial_date import PartialDate, known_date, order_in_time
from replicate.usecases.evolution.lines import (
    absence_line,
    adaptation_line,
    decision_line,
    entity_line,
)
from replicate.usecases.evolution.words import side_words


def told_decisions(territory: Territory, window: Window, fate: Fate) -> Iterator[ToldLine]:
    """Decisions, then adaptations, by function then by date, whatever their place in the kit.

    One without a date may fall anywhere.
    """
    decisions = sorted(territory.decisions, key=lambda item: (
        item.function, order_in_time(item.date), item.state, str(item.form),
        str(item.decided_by),
    ))
    for decision in decisions:
        if fate_of_word(decision.date, window) is fate:
            yield decision_line(f"Décision sur {decision.function}", decision, territory, fate)
    adaptations = sorted(territory.adaptations, key=lambda item: (
        item.function, order_in_time(item.date), item.what
    ))
    for adaptation in adaptations:
        if fate_of_word(adaptation.date, window) is fate:
            yield adaptation_line(
                f"Adaptation de {adaptation.function}", adaptation, territory, fate)


def told_absences(territory: Territory, window: Window, fate: Fate) -> Iterator[ToldLine]:
    """What someone said is not there: for the first time, before, after, or nobody can say when."""
    is_unsure = fate in (Fate.UNSURE, Fate.UNDATED)
    heading = "Absence dite, on ne sait pas quand" if is_unsure else "Absence dite"
    for item in territory.absences:
        if fate_of([item.lifetime], window) is fate:
            yield absence_line(heading, item, territory, fate)


def told_sessions(
    evolution: Evolution, window: Window, fate: Fate
) -> Iterator[ToldLine]:
    """The dated sessions of each forum of the territory, a line each forum."""
    for item in evolution.entities:
        held = [(said, date) for said in item.entity.said("seances")
                if (date := known_date(str(said.value))) is not None
                and fate_of_word(date, window) is fate]
        if held and not item.entity.is_outside:
            held.sort(key=lambda pair: order_in_time(pair[1]))
            told = enumerate_french(
                f"{date.in_words()}{side_words(date, window)}" for _, date in held
            )
            noun = "séances" if len(held) > 1 else "séance"
            yield entity_line(item, evolution.territory, f"{noun} : {told}", fate,
                              [said for said, _ in held])


def fate_of_word(date: PartialDate | None, window: Window) -> Fate:
    """What is said at ``date``: OPENED between both, UNCHANGED before, LATER, else UNSURE."""
    if date is None:
        return Fate.UNSURE
    first, last = window.cuts
    if date.over_by(first):
        return Fate.UNCHANGED
    if date.begins_after(last):
        return Fate.LATER
    return Fate.OPENED if window.holds(date) else Fate.UNSURE
