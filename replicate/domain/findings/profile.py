"""What comparing finds: evidence, states in words, and what nobody has said.

A state is a word, never a digit; nothing here is summed, weighted or sorted by
merit (rules 2 and 9 of the domain).
"""

from __future__ import annotations

from replicate.domain.adaptation import Adaptation, Decision
from replicate.domain.findings.contradicted import Contradiction
from replicate.domain.following import is_measured
from replicate.domain.partnership import Tie
from replicate.domain.record import record
from replicate.domain.reference import Function, Model
from replicate.domain.territory import Absence, Entity, Territory, UnknownList
from replicate.domain.time.partial_date import PartialDate


@record
class Evidence:
    """One way in which the graph shows a function.

    ``state`` is what this evidence alone would propose, a value of ``etat``.
    ``is_undated`` when something in it has no known date; ``is_deduced`` when
    something in it is read between the lines.
    """

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    state: str
    is_deduced: bool = False
    is_undated: bool = False

    @property
    def facts(self) -> tuple[Tie | Entity, ...]:
        """What says it: its ties, else its entities.

        Who only names both ends of a tie does not say the tie.
        """
        return self.ties or self.entities


@record
class Finding:
    """What is known of one function here, and in the reference.

    ``proposed`` is the state that the evidence proposes, ``decisions`` what each
    decider decided last: all are kept. ``adaptations`` are told of it, and
    ``unplaced_decisions`` and ``unplaced_adaptations`` may be of before or after the
    date that was asked. ``undated`` is evidence that a dated question cannot count;
    ``ended`` is what would be evidence and is over by then, where nothing else is evidence;
    ``unsure`` what may or may not be evidence at that date, where none is in place;
    ``is_cut`` when there is more evidence than is looked for, which is told.
    ``absences`` were said of the function itself, ``undated_absences`` at an unknown
    date; ``absent_forms`` were said of one form among others (of its kind, without a
    type, maybe), or for one entity only, and say nothing of the function, and
    ``undated_forms`` are so said at an unknown date;
    ``contradicted_forms`` are those of which the kit tells entities all the same.
    ``unknown_lists`` are whole lists of its forms' kinds that were asked for in vain.
    ``unsaid`` are sentences on what nobody has said; ``measured`` the indicators of
    it that have a value, on which « évalué » rests; ``answered`` the difficulties of which the
    kit says what was found, where the function looks for difficulties.
    ``is_gap``: the reference has evidence, and someone said that there is none here.
    ``is_contradicted``: two of evidence, absences and decisions disagree.
    ``is_to_document``: a form that differs was decided, and no adaptation is written.
    """

    function: Function
    proposed: str
    evidence: tuple[Evidence, ...] = ()
    undated: tuple[Evidence, ...] = ()
    ended: tuple[Evidence, ...] = ()
    unsure: tuple[Evidence, ...] = ()
    is_cut: bool = False
    absences: tuple[Absence, ...] = ()
    undated_absences: tuple[Absence, ...] = ()
    absent_forms: tuple[Absence, ...] = ()
    undated_forms: tuple[Absence, ...] = ()
    contradicted_forms: tuple[Contradiction, ...] = ()
    unknown_lists: tuple[UnknownList, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unplaced_decisions: tuple[Decision, ...] = ()
    adaptations: tuple[Adaptation, ...] = ()
    unplaced_adaptations: tuple[Adaptation, ...] = ()
    reference_evidence: tuple[Evidence, ...] = ()
    measured: tuple[Entity, ...] = ()
    answered: tuple[Entity, ...] = ()
    unsaid: tuple[str, ...] = ()
    is_gap: bool = False
    is_contradicted: bool = False
    is_to_document: bool = False

    @property
    def whole_decisions(self) -> tuple[Decision, ...]:
        """The decisions on the whole territory, of which the proposed state speaks too."""
        return tuple(item for item in self.decisions if not item.perimeters)

    @property
    def is_answered(self) -> bool:
        """Whether anything of the whole is known: evidence, a word of absence, a decision."""
        if any(decision.is_answer for decision in self.whole_decisions):
            return True
        return self.proposed != "non_renseigne"


@record
class Profile:
    """A territory's functions and requirements beside a reference's.

    ``as_of`` and ``reference_as_of`` are None when no date was asked. ``warnings``
    are what must be known beside the model's own warning, in French.
    """

    territory: Territory
    reference: Territory
    model: Model
    functions: tuple[Finding, ...]
    requirements: tuple[Finding, ...]
    as_of: PartialDate | None = None
    reference_as_of: PartialDate | None = None
    warnings: tuple[str, ...] = ()

    @property
    def day(self) -> PartialDate:
        """The date that the territory is looked at: asked for, or its kit's own."""
        return self.as_of or self.territory.as_of

    @property
    def model_warning(self) -> str | None:
        """What the reference's own model asks to be known; None where it follows another's."""
        if self.model.warning is None or self.model.id != self.reference.id:
            return None
        return f"{self.model.title} : {self.model.warning}"

    @property
    def is_measured(self) -> bool:
        """Whether states and gaps may be told at all, or findings only described."""
        return is_measured(self.territory, self.reference, self.model)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Functions then requirements, in the model's order."""
        return self.functions + self.requirements
