"""The functions of a territory at two dates: states in words, and what the evidence became."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.findings.evolution import Evolution, FunctionEvolution
from replicate.domain.findings.profile import Evidence
from replicate.domain.findings.ways import names_in_order
from replicate.domain.reports.evolution import ToldFunction, ToldLine
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import enumerate_french
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import NO_KNOWN_DATE
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.indicator_words import defined_words
from replicate.domain.wording.source_words import marked_passages
from replicate.usecases.evolution.lines import absence_line, adaptation_line, decision_line
from replicate.usecases.evolution.sayings import fate_of_word

_CAME = {
    Fate.OPENED: "Preuve commencée entre les deux",
    Fate.CHANGED: "Preuve qui a changé entre les deux",
    Fate.FIRST_CITED: "Preuve citée pour la première fois, rien ne dit si elle existait déjà",
}
_CAME_SOMEHOW = "Preuve retenue à la seconde date seulement, on ne sait pas depuis quand"
_WENT = {
    Fate.CLOSED: "Preuve terminée entre les deux",
    Fate.CHANGED: "Preuve qui a changé entre les deux",
}
_WENT_SOMEHOW = "Preuve retenue à la première date seulement, on ne sait pas ce qu'elle est devenue"
_ADAPTED = {
    Fate.OPENED: "Adaptation faite entre les deux",
    Fate.UNCHANGED: "Adaptation faite avant",
    Fate.UNSURE: "Adaptation dont la date ne dit pas si c'est entre les deux",
}
_ONLY_CITED = frozenset({Fate.FIRST_CITED, Fate.UNSURE})


def tell_functions(evolution: Evolution) -> tuple[ToldFunction, ...]:
    """Each function of the model, in its order; states only where the territory is measured."""
    return tuple(_told(item, evolution) for item in evolution.functions)


def _told(item: FunctionEvolution, evolution: Evolution) -> ToldFunction:
    states = (item.before.proposed, item.after.proposed) if evolution.is_measured else None
    return ToldFunction(
        item.function.id, item.function.title, states,
        _sentence(item, evolution) if states else "",
        tuple(_lines(item, evolution.territory, evolution.window)),
    )


def _sentence(item: FunctionEvolution, evolution: Evolution) -> str:
    """The proposed states, with a reserve where the second only rests on being cited.

    Where both dates are one, so is the state.
    """
    label, window = FAMILIES["etat"].label, evolution.window
    if window.since.text == window.until.text:
        return f"État proposé {window.until.placed()} : {label(item.after.proposed)}."
    told = (f"État proposé {window.since.placed()} : {label(item.before.proposed)} ;"
            f" {window.until.placed()} : {label(item.after.proposed)}.")
    came = {fate for _, fate in item.appeared}
    if item.before.proposed != item.after.proposed and came and came <= _ONLY_CITED:
        told += " Le second repose sur ce qui n'est cité que depuis :" \
                " ce n'est pas dire que la fonction commence."
    return told


def _lines(
    item: FunctionEvolution, territory: Territory, window: Window
) -> Iterator[ToldLine]:
    for evidence, fate in sorted(item.appeared, key=_by_name):
        yield _evidence(_CAME.get(fate, _CAME_SOMEHOW), evidence, territory, fate)
    for evidence, fate in sorted(item.gone, key=_by_name):
        yield _evidence(_WENT.get(fate, _WENT_SOMEHOW), evidence, territory, fate)
    for then, now in sorted(item.kept, key=_by_name):
        if then.state == now.state:
            yield _evidence("Preuve aux deux dates", now, territory, Fate.UNCHANGED)
        else:
            label = FAMILIES["etat"].label
            yield _evidence(
                f"Preuve aux deux dates, {label(then.state)} puis {label(now.state)}",
                now, territory, Fate.CHANGED, with_state=False,
            )
    for evidence in sorted(item.undated, key=names_in_order):
        yield _evidence(f"Preuve {NO_KNOWN_DATE}, retenue à aucune des deux dates", evidence,
                        territory, Fate.UNDATED)
    for indicator in item.after.measured:
        is_new = indicator.id not in {entity.id for entity in item.before.measured}
        yield _indicator(indicator, territory, is_new)
    for absence in item.said_absent:
        yield absence_line("Absence dite pour la première fois", absence, territory,
                           Fate.FIRST_CITED)
    yield from _decisions(item, territory)
    yield from _adaptations(item, territory, window)


def _by_name(found: tuple[Evidence, object]) -> tuple[tuple[str, str], ...]:
    return names_in_order(found[0])


def _indicator(indicator: Entity, territory: Territory, is_new: bool) -> ToldLine:
    """What « évalué » rests on; that it was read before or not, nobody says."""
    heading = f"Indicateur relevé {'à la seconde date seulement' if is_new else 'aux deux dates'}"
    fate = Fate.FIRST_CITED if is_new else Fate.UNCHANGED
    return ToldLine(
        fate.value, "indicateur", indicator.id, heading, defined_words(indicator),
        marked_passages(indicator.citations, territory),
        str(indicator.location), indicator.location.in_kit(), indicator.citations,
    )


def _evidence(
    heading: str, evidence: Evidence, territory: Territory, fate: Fate, with_state: bool = True
) -> ToldLine:
    verbs = ", ".join(dict.fromkeys(
        FAMILIES["type_lien"].label(tie.type) for tie in evidence.ties
    ))
    notes = [verbs, "déduit" if evidence.is_deduced else ""]
    if with_state and evidence.state != "en_place":
        notes.append(FAMILIES["etat"].label(evidence.state))
    told = ", ".join(filter(None, notes))
    names = enumerate_french(entity.label.rstrip(" .") for entity in evidence.entities)
    cited = tuple(dict.fromkeys(
        one for entity in evidence.entities for one in entity.citations
    ))
    return ToldLine(
        fate.value, "preuve", "", heading, f"{names}{f' ({told})' if told else ''}",
        marked_passages(cited, territory),
        " ; ".join(str(entity.location) for entity in evidence.entities),
        " ; ".join(entity.location.in_kit() for entity in evidence.entities),
        cited,
    )


def _decisions(item: FunctionEvolution, territory: Territory) -> Iterator[ToldLine]:
    for decision in item.decided:
        yield decision_line("Décidé entre les deux", decision, territory, Fate.OPENED)
    for decision in item.undated_decisions:
        yield decision_line("Décision dont la date ne dit pas si c'est entre les deux",
                            decision, territory, Fate.UNSURE)
    known = {*item.decided, *item.undated_decisions}
    for decision in item.after.decisions:
        if decision not in known:
            yield decision_line("Décidé avant", decision, territory, Fate.UNCHANGED)


def _adaptations(
    item: FunctionEvolution, territory: Territory, window: Window
) -> Iterator[ToldLine]:
    """What is done otherwise: a reader looks for it beside its function, whenever it began."""
    for adaptation in (*item.after.adaptations, *item.after.unplaced_adaptations):
        fate = fate_of_word(adaptation.date, window)
        if fate in _ADAPTED:
            yield adaptation_line(_ADAPTED[fate], adaptation, territory, fate)
