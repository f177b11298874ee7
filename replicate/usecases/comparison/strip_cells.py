"""One territory's column of the strip: a cell for each function, and its lines of the table."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.adaptation import Decision
from replicate.domain.findings.profile import Finding, Profile
from replicate.domain.record import record
from replicate.domain.reports.strip import BARE_WORDS, CellMark, Remark, StripCell, StripColumn
from replicate.domain.territory import Absence, Territory
from replicate.domain.text.words import UNKNOWN, is_answered
from replicate.domain.time.partial_date import NO_KNOWN_DATE, date_words
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import form_heading, lack_words
from replicate.domain.wording.decision_words import decider_words, form_words, state_words
from replicate.domain.wording.discussion import questions_of
from replicate.domain.wording.shown_words import shown_by
from replicate.domain.wording.source_words import THE_KIT_ITSELF, passages_words
from replicate.domain.wording.speakers import spoken_citations
from replicate.usecases.comparison.pair import Comparison
from replicate.usecases.pictures.beside import banner_of_told
from replicate.usecases.pictures.territory_head import head_notes

HEADINGS = (
    "Code", "Fonction", "Territoire", "État du kit", "Proposé par les preuves", "Preuves",
    "Preuves sans date, non comptées", "Absences dites", "Décidé", "Forme", "Par qui",
    "Date de la décision", "À reprendre", "Sources",
)
_MARKS = {
    "non_renseigne": CellMark.UNKNOWN, "absent": CellMark.ABSENT,
    "envisage": CellMark.CONSIDERED, "amorce": CellMark.STARTED,
    "en_place": CellMark.IN_PLACE, "en_place_et_evalue": CellMark.EVALUATED,
}
_SHOWN = 8
_UNKNOWN = BARE_WORDS[CellMark.UNKNOWN]
_NOT_SEEN = BARE_WORDS[CellMark.NOT_SEEN]
_DESCRIBED = "décrit"

_Note = tuple[str, Remark | None]
"""A short line of a cell, and what explains it under the strip, if anything must."""


@record
class ToldColumn:
    """A territory's id, its column, the lines of the table, and who alone speaks in it."""

    id: str
    column: StripColumn
    lines: tuple[tuple[str, ...], ...]
    banner: str | None


def column_of(comparison: Comparison, is_reference: bool = False) -> ToldColumn:
    """What is known of every function in a territory, one cell each."""
    profile, here = comparison.profile, comparison.here
    name, when = here.territory.name, here.as_of.in_words()
    banner = banner_of_told(here)
    notes = head_notes(here, banner, is_reference)
    cells = tuple(_cell(finding, profile) for finding in profile.findings)
    spoken = tuple(f"{finding.function.id} {_spoken(cell)}"
                   for finding, cell in zip(profile.findings, cells, strict=True))
    return ToldColumn(
        here.territory.id,
        StripColumn(name, notes, cells, spoken, is_reference),
        tuple(_line(finding, profile, when) for finding in profile.findings),
        banner,
    )


def _cell(finding: Finding, profile: Profile) -> StripCell:
    if not profile.is_measured:
        seen = finding.evidence or finding.undated or finding.absences or finding.decisions
        return (StripCell(CellMark.DESCRIBED, _DESCRIBED) if seen
                else StripCell(CellMark.NOT_SEEN, _NOT_SEEN))
    decided = _decided(finding)
    question = _question(finding, decided)
    limited = _limited_note(finding)
    if len(decided) > 1:
        return _noted(CellMark.SPLIT, " / ".join(map(_word, decided)),
                      (("décisions différentes", None), limited), question)
    if decided:
        return _noted(_MARKS[decided[0]], _word(decided[0]),
                      (_decision_note(finding.whole_decisions), limited), question)
    return _noted(_MARKS[finding.proposed], _word(finding.proposed),
                  (_proposal_note(finding), limited), question)


def _noted(
    mark: CellMark, words: str, notes: tuple[_Note, ...], question: _Note
) -> StripCell:
    remarks = frozenset(remark for _, remark in (*notes, question) if remark)
    return StripCell(mark, words, tuple(text for text, _ in notes if text), question[0], remarks)


def _limited_note(finding: Finding) -> _Note:
    """What was decided for some perimeters alone, which says nothing of the whole territory."""
    states = dict.fromkeys(
        _state(item.state) for item in finding.decisions if item.perimeters and item.is_answer)
    return (f"par endroits : {' / '.join(states)}", Remark.LIMITED) if states else ("", None)


def _decided(finding: Finding) -> list[str]:
    """The states that people decided, each once; not knowing is a state too."""
    return list(dict.fromkeys(_known(item.state) for item in finding.whole_decisions))


def _known(state: str) -> str:
    return state if is_answered(state) else "non_renseigne"


def _state(value: str) -> str:
    return FAMILIES["etat"].label(value)


def _word(value: str) -> str:
    """The state as a cell writes it."""
    return _UNKNOWN if value == "non_renseigne" else _state(value)


def _spoken(cell: StripCell) -> str:
    """The cell for someone who hears it."""
    words = cell.words.replace(_UNKNOWN, _state("non_renseigne"))
    return ", ".join((words, *cell.texts[1:]))


def _decision_note(decisions: Iterable[Decision]) -> _Note:
    """Decided, and in which year when the kit says one; the latest of several.

    What nobody could answer is not decided, nor is what was left out: that one is not even
    known to be asked. A bound or a guess keeps its words.
    """
    told = list(decisions)
    if not any(item.is_answer for item in told):
        return "personne ne sait" if any(item.state == UNKNOWN for item in told) else "", None
    dates = [item.date for item in told if item.date]
    if not dates:
        return "décidé", Remark.DECIDED
    last = max(dates, key=lambda date: (str(date.latest or date.earliest), date.text))
    year = last.latest.year if last.is_plain and last.latest else last.in_words()
    return f"décidé {year}", Remark.DECIDED


def _question(finding: Finding, decided: list[str]) -> _Note:
    """What to talk about: another state than decided is proposed, or words contradict."""
    if decided and finding.proposed not in (*decided, "non_renseigne"):
        return f"≠ {_state(finding.proposed)}", Remark.DIFFERS
    return ("contredit ?", Remark.CONTRADICTED) if finding.is_contradicted else ("", None)


def _proposal_note(finding: Finding) -> _Note:
    if finding.proposed == "non_renseigne":
        dateless = finding.undated or finding.undated_absences
        return ("dit sans date", Remark.DATELESS) if dateless else ("", None)
    if not finding.evidence:
        return "dit", None
    is_deduced = all(item.is_deduced for item in finding.evidence)
    return "proposé, déduit" if is_deduced else "proposé", Remark.PROPOSED


def _line(finding: Finding, profile: Profile, when: str) -> tuple[str, ...]:
    """The same in words, with who decided and what shows it."""
    here = profile.territory
    decisions = finding.decisions
    return (
        finding.function.id, finding.function.title, here.name, when,
        _state(finding.proposed) if profile.is_measured else "décrit, sans état",
        shown_by(finding.evidence, _SHOWN), shown_by(finding.undated, _SHOWN),
        _absences(finding, here),
        " ; ".join(state_words(item, here) for item in decisions) or "pas encore",
        " ; ".join(map(form_words, decisions)),
        " ; ".join(decider_words(item, here) for item in decisions),
        " ; ".join(date_words(item.date, item.lifetime.is_asked) for item in decisions),
        " ; ".join(questions_of(finding)) if profile.is_measured else "",
        _sources(finding, profile),
    )


def _said_absent(finding: Finding) -> tuple[tuple[str, tuple[Absence, ...]], ...]:
    """What someone said is not there, with when it is not known: the function, then its forms."""
    undated = f", {NO_KNOWN_DATE}"
    return (("", finding.absences), (undated, finding.undated_absences),
            ("", finding.absent_forms), (undated, finding.undated_forms))


def _absences(finding: Finding, territory: Territory) -> str:
    """The same in words, each with who says it."""
    of_forms = {*finding.absent_forms, *finding.undated_forms}
    told = [
        f"{form_heading(item) if item in of_forms else 'Absence dite'}{when} :"
        f" {lack_words(item, territory)}"
        f" ({' ; '.join(passages_words(item.citations, territory)) or THE_KIT_ITSELF})"
        for when, absences in _said_absent(finding) for item in absences
    ]
    more = ["d'autres encore (voir --format json)"] if len(told) > _SHOWN else []
    return " ; ".join([*told[:_SHOWN], *more])


def _sources(finding: Finding, profile: Profile) -> str:
    """The passages of those who speak, then of the absences, by the titles of their sources."""
    cited = (*spoken_citations(finding), *(
        citation for _, absences in _said_absent(finding) for item in absences
        for citation in item.citations))
    return " ; ".join(passages_words(cited, profile.territory))
