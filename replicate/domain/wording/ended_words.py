"""What showed a function and is over, in a sentence that says since when and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.profile import Evidence
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import STATUTS_FINIS
from replicate.domain.wording.speakers import said_by
from replicate.domain.wording.tie_words import tie_words


def ended_words(evidence: Evidence, territory: Territory, day: PartialDate) -> str:
    """« EMPP (equipes-mobiles.yaml:4:5) ; EMPP, fin : 2012 ; dit par … », as of ``day``."""
    named = enumerate_french(
        f"{entity.label.rstrip(' .')} ({entity.location.in_kit()})" for entity in evidence.entities)
    ties = [tie_words(tie, territory) for tie in evidence.ties]
    ends = list(_ends(evidence, territory, day))
    parts = [named, *ties, *(words for _, words in ends)]
    facts = (*evidence.facts, *(over for over, _ in ends))
    cited = [item for fact in facts for item in fact.citations]
    return f"{' ; '.join(dict.fromkeys(parts))} ; dit par {said_by(cited, territory, set())}"


def _ends(
    evidence: Evidence, territory: Territory, day: PartialDate
) -> Iterator[tuple[Entity | Tie, str]]:
    """What of it is over, and since when: a date, or the state that says that it is."""
    for entity in evidence.entities:
        state, end = entity.word("statut"), entity.lifetime.end
        if end and _is_by(end, day):
            yield entity, _end_of(entity.label, end)
        elif state in STATUTS_FINIS:
            told = FAMILIES["statut"].label(str(state))
            yield entity, f"{entity.label} : {told}, on ne sait pas quand"
    for tie in evidence.ties:
        if tie.lifetime and tie.lifetime.end and _is_by(tie.lifetime.end, day):
            yield tie, _end_of(tie_words(tie, territory), tie.lifetime.end)


def _is_by(end: PartialDate, day: PartialDate) -> bool:
    return day.latest is None or not end.begins_after(day.latest)


def _end_of(what: str, end: PartialDate) -> str:
    return f"{what}, fin : {end.in_words()}"
