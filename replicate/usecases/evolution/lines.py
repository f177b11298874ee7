"""One thing told of an evolution as a line: what it is, in words, who says so and where."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.findings.evolution import EntityEvolution, TieEvolution
from replicate.domain.measure import Measure
from replicate.domain.reports.evolution import ToldLine
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Statement
from replicate.domain.territory import Absence, Entity, Territory
from replicate.domain.time.fate import Fate
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import lack_words
from replicate.domain.wording.decision_words import decider_words, decision_words
from replicate.domain.wording.source_words import THE_KIT_ITSELF, marked_passages
from replicate.domain.wording.tie_words import tie_words
from replicate.usecases.pictures.portrait import speakers_of_tie


def entity_line(
    evolution: EntityEvolution, territory: Territory, words: str, fate: Fate | None = None,
    told_by: Iterable[Statement | Measure | Entity] = (),
) -> ToldLine:
    """The line of an entity; ``told_by`` is what says the change, where it has its own place."""
    entity, sayers = evolution.entity, tuple(told_by)
    cited = tuple(dict.fromkeys(one for item in sayers for one in item.citations)) \
        or entity.citations
    places = sorted({item.location for item in sayers}) or [entity.location]
    return ToldLine(
        fate=(fate or evolution.fate).value,
        genre=FAMILIES["genre"].label(entity.genre),
        id=entity.id,
        name=entity.label.rstrip(" ."),
        words=words,
        said_by=marked_passages(cited, territory) or THE_KIT_ITSELF,
        place=" ; ".join(map(str, places)),
        place_in_kit=" ; ".join(place.in_kit() for place in places),
        citations=cited,
    )


def tie_line(evolution: TieEvolution, snapshot: Snapshot, words: str) -> ToldLine:
    """The line of a tie: its ends and verb, then its dates."""
    tie = evolution.tie
    notes = [words, "déduit, à confirmer" if tie.is_deduced else "",
             "en projet" if snapshot.is_planned(tie) else ""]
    return ToldLine(
        fate=evolution.fate.value, genre="lien", id="", name=tie_words(tie, snapshot.territory),
        words=" ; ".join(filter(None, notes)),
        said_by=speakers_of_tie(tie, snapshot.territory),
        place=str(tie.location), place_in_kit=tie.location.in_kit(), citations=tie.citations,
    )


def decision_line(
    heading: str, decision: Decision, territory: Territory, fate: Fate
) -> ToldLine:
    """A decision in words: the state, for where, the form, by whom and when."""
    return ToldLine(
        fate.value, "décision", decision.function, heading,
        decision_words(decision, territory),
        marked_passages(decision.citations, territory) or decider_words(decision, territory),
        str(decision.location), decision.location.in_kit(), decision.citations,
    )


def adaptation_line(
    heading: str, adaptation: Adaptation, territory: Territory, fate: Fate
) -> ToldLine:
    """What is done otherwise for a function, and since when."""
    when = date_words(adaptation.date, adaptation.lifetime.is_asked)
    deduced = ", déduite" if adaptation.is_deduced else ""
    return ToldLine(
        fate.value, "adaptation", adaptation.function, heading,
        f"{adaptation.what.rstrip(' .')} ({when}{deduced})",
        marked_passages(adaptation.citations, territory) or THE_KIT_ITSELF,
        str(adaptation.location), adaptation.location.in_kit(), adaptation.citations,
    )


def absence_line(
    heading: str, absence: Absence, territory: Territory, fate: Fate
) -> ToldLine:
    """What someone said is not there; for whom, where it is said of one alone."""
    return ToldLine(
        fate.value, "absence", "", heading, lack_words(absence, territory),
        marked_passages(absence.citations, territory), str(absence.location),
        absence.location.in_kit(), absence.citations,
    )
