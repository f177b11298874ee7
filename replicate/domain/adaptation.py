"""What people decided of a function, and what they do otherwise than the reference.

Both are words of people, each with who decided, when, and where it is written. An
adaptation follows FRAME (a framework to report what was changed, by whom and why); a
form that differs is described, never a fault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.speech import Citation, Statement, Value
from replicate.domain.text.words import UNKNOWN, is_answered
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.time.period import Lifetime


@record
class Decision:
    """What people decided of a function: state, form, by whom and when.

    ``decided_by`` is an id, ``inconnu`` or ``aucun``, None when nobody is named;
    ``capacity`` in what office.
    ``perimeters`` are those that it is limited to; empty for the whole territory.
    ``lifetime`` says from when it is known: its date, else that of its source.
    """

    function: str
    state: str
    location: Location
    form: str | None = None
    decided_by: str | None = None
    capacity: str | None = None
    date: PartialDate | None = None
    perimeters: tuple[str, ...] = ()
    lifetime: Lifetime = field(default_factory=Lifetime)
    citations: tuple[Citation, ...] = ()
    is_deduced: bool = False

    @property
    def is_answer(self) -> bool:
        """Whether it says a state at all: "inconnu" and "non renseigné" say none."""
        return is_answered(self.state) and self.state != "non_renseigne"

    @property
    def differs_in_form(self) -> bool:
        """Whether it describes something that is there, or planned, in a form of its own.

        Where the reference's form has no equivalent, nothing was adapted that could be told.
        """
        return (self.is_answer and self.state != "absent"
                and self.form not in (None, UNKNOWN, "identique", "sans_equivalent"))


ADAPTATION_KEYS = ("decide_par", "prevue", "nature", "raison", "but", "preuve")
"""What people say of an adaptation, each with its own source where it has one."""


@record
class Adaptation:
    """What is done otherwise for a function, as people wrote it down.

    ``statements`` holds what they say under ``ADAPTATION_KEYS``, as the kit writes it.
    ``consistent`` is "oui",
    "non", "inconnu" or None when nobody was asked, ``according_to`` who says so, "inconnu"
    or "aucun" as the kit writes it, None when nobody is named. ``review`` is when it is to
    be looked at again.
    """

    function: str
    what: str
    location: Location
    date: PartialDate | None = None
    lifetime: Lifetime = field(default_factory=Lifetime)
    statements: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    consistent: str | None = None
    according_to: str | None = None
    review: PartialDate | None = None
    review_location: Location | None = None
    citations: tuple[Citation, ...] = ()
    is_deduced: bool = False

    def values(self, key: str) -> tuple[Value, ...]:
        """What is said of ``key``, unknown and none included; empty when not asked."""
        return tuple(item.value for item in self.statements.get(key, ()))
