"""What is only planned, in words: how far it is, for when, and what a day gone by asks."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.disagreement import PROGRESS
from replicate.domain.kit import START_KEYS
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import enumerate_french, quoted
from replicate.domain.time.partial_date import PartialDate, known_date
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.tie_words import tie_words


def plan_words(entity: Entity) -> str:
    """How far the plan is, and for when it is hoped: "prévu pour 2028", never "prévu, 2028"."""
    return _hoped(str(entity.progress), _hoped_for(entity))


def plan_note(entity: Entity, day: PartialDate) -> str:
    """The same under a name: « prévu pour 2023 : où en est-ce ? » where that is over by ``day``."""
    asked = f" : {PROGRESS}-ce ?" if _is_past(_hoped_for(entity), day) else ""
    return f"{plan_words(entity)}{asked}"


def ask_of_plan(entity: Entity, day: PartialDate) -> Iterator[str]:
    """« où en est « Résidence » (prévu pour 2023) ? » where that is over by ``day``.

    That its date is past does not say that it came true.
    """
    if entity.is_planned and _is_past(_hoped_for(entity), day):
        yield f"{PROGRESS} {quoted(entity.name.rstrip(' .'))} ({plan_words(entity)}) ?"


def ask_of_stages(tie: Tie, territory: Territory) -> Iterator[str]:
    """Where sources do not put a tie at one stage: which holds."""
    if len(tie.stages) > 1:
        stages = enumerate_french(sorted(map(FAMILIES["statut"].label, tie.stages)), "ou")
        yield f"{PROGRESS} {quoted(tie_words(tie, territory))} : {stages} ?"


def ask_of_tie(tie: Tie, territory: Territory, day: PartialDate) -> Iterator[str]:
    """Which stage of a tie holds; and where it is, when it was planned for a day gone by."""
    yield from ask_of_stages(tie, territory)
    if tie.is_planned and _is_past(tie.hoped, day):
        yield f"{PROGRESS} {quoted(tie_words(tie, territory))} ({hoped_words(tie)}) ?"


def hoped_words(tie: Tie) -> str:
    """« prévu pour 2023 » of a planned tie that says for when; "" of any other."""
    return _hoped(str(tie.progress), tie.hoped) if tie.is_planned and tie.hoped else ""


def _hoped(progress: str, date: PartialDate | None) -> str:
    label = FAMILIES["statut"].label(progress)
    if date is None:
        return label
    day = "le " if date.earliest == date.latest else ""
    hoped = f" pour {day}" if date.is_plain else ", début espéré : "
    return f"{label}{hoped}{date.in_words()}"


def _hoped_for(entity: Entity) -> PartialDate | None:
    return next(filter(None, (known_date(entity.word(key)) for key in START_KEYS)), None)


def _is_past(date: PartialDate | None, day: PartialDate) -> bool:
    return date is not None and day.latest is not None and date.over_by(day.latest)
