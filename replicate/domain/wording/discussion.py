"""What a finding asks people to take up again: differences said as questions.

Evidence, absences and decisions stand side by side: nothing here takes a side (rule 3 of
the domain).
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.profile import Finding
from replicate.domain.text.words import enumerate_french
from replicate.domain.vocabulary import FAMILIES

TO_DOCUMENT = "Adaptation à documenter"


def questions_of(finding: Finding) -> tuple[str, ...]:
    """The French sentences that a measured finding asks, none when all agree."""
    return (
        *_between_decisions(finding), *_beside_evidence(finding), *_beside_absences(finding),
        *_about_form(finding),
    )


def _between_decisions(finding: Finding) -> Iterator[str]:
    states = dict.fromkeys(_quoted(item.state) for item in finding.whole_decisions)
    if len(states) > 1:
        yield (f"Des décisions diffèrent ({enumerate_french(states)}) : qu'en diraient, ensemble,"
               " ceux qui ont décidé ?")


def _beside_evidence(finding: Finding) -> Iterator[str]:
    proposed = finding.proposed
    decision = "la décision" if len(finding.whole_decisions) == 1 else "une décision"
    for state in dict.fromkeys(item.state for item in finding.whole_decisions):
        is_answer = any(item.is_answer for item in finding.whole_decisions if item.state == state)
        if state == proposed or (not is_answer and proposed == "non_renseigne"):
            continue
        if proposed == "non_renseigne":
            if state != "absent":
                yield (f"{decision.capitalize()} dit {_quoted(state)}, et rien de ce que dit ce kit"
                       " n'a été reconnu comme le montrant : qu'est-ce qui le montrerait ?")
        elif not is_answer:
            yield (f"{_told(finding)}, et {decision} ne dit pas d'état : qu'en diriez-vous"
                   " maintenant ?")
        elif "absent" in (state, proposed):
            yield f"{_told(finding)}, {decision} dit {_quoted(state)} : de quoi parle chacun ?"
        else:
            yield (f"{_told(finding)}, {decision} dit {_quoted(state)} : qu'est-ce qui explique"
                   " la différence ?")


def _told(finding: Finding) -> str:
    if finding.proposed == "absent":
        return "Quelqu'un a dit qu'il n'y en a pas"
    return f"Les preuves proposent {_quoted(finding.proposed)}"


def _beside_absences(finding: Finding) -> Iterator[str]:
    if finding.absences and any(item.state != "envisage" for item in finding.evidence):
        yield ("Le kit montre la fonction, et quelqu'un a dit qu'il n'y en a pas : de quoi parle"
               " chacun ?")


def _about_form(finding: Finding) -> Iterator[str]:
    if finding.is_to_document:
        forms = dict.fromkeys(
            f"« {FAMILIES['forme'].label(str(item.form))} »"
            for item in finding.decisions if item.differs_in_form
        )
        yield (f"{TO_DOCUMENT} : la forme est dite {enumerate_french(forms)}, et rien n'est encore"
               " écrit de ce qui a changé, ni pourquoi.")
    same = {item.form for item in finding.decisions} == {"identique"}
    if same and finding.adaptations:
        yield ("La forme est dite « identique », et une adaptation est écrite : qu'est-ce qui"
               " vaut aujourd'hui ?")


def _quoted(state: str) -> str:
    return f"« {FAMILIES['etat'].label(state)} »"
