"""Numbers with their nature: a capacity is not a count of persons followed.

Counts of accompanied persons from 1 to 10 are masked wherever they are put
into words (rule 8 of the domain); capacities, staff and dwellings never are. What
would let a reader rebuild a masked count is found by ``suppression.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.speech import Citation
from replicate.domain.time.partial_date import NO_KNOWN_DATE, PartialDate, date_words, first_day
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary import FAMILIES

MASKED_BELOW = 11
MASK = f"< {MASKED_BELOW}"
"""What stands for a count of accompanied persons from 1 to 10, or an average among them: 10.9."""
NOT_SHOWN = "nombre non montré"
"""What stands for a number from which a masked one could be rebuilt."""

_WISHES = frozenset({"cible", "a_terme"})
"""Qualifiers of a number that is not there yet."""

_SHARE = "part"
_PER_CENT = "pourcent"
_COUNTS_PERSONS = frozenset({"personnes_suivies"})
_MAY_COUNT_PERSONS = frozenset({
    ("activite", "personnes"), ("activite", "situations"), ("activite", None),
    ("stock", "personnes"), ("stock", "situations"), ("stock", "habitants"),
})
"""An activity without a unit most often counts persons, as its object says in words."""


def counts_accompanied(nature: object, unit: object) -> bool:
    """Whether numbers of a nature and a unit, as a kit writes them, are accompanied persons."""
    return nature in _COUNTS_PERSONS or (nature, unit) in _MAY_COUNT_PERSONS


@record
class Measure:
    """A number as a source states it.

    ``low`` and ``high`` are equal for a single value and both None when it is
    unknown. ``nature``, ``unit`` and ``qualifier`` are vocabulary values;
    ``order`` its place in a series ("10, puis 30"); ``about`` what is counted
    where the unit does not say it; ``lifetime`` is None when the number lasts
    as long as what bears it; ``citations`` are its own, empty when it speaks with
    its bearer's source. ``is_suppressed`` when a masked count could be rebuilt from it.
    ``is_date_asked`` when « inconnu » is written for its date.
    """

    nature: str
    location: Location
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    qualifier: str | None = None
    date: PartialDate | None = None
    order: int | None = None
    about: str | None = None
    lifetime: Lifetime | None = None
    citations: tuple[Citation, ...] = ()
    is_suppressed: bool = False
    is_date_asked: bool = False

    @property
    def counts_accompanied(self) -> bool:
        """Whether it counts accompanied persons, under whatever nature."""
        return counts_accompanied(self.nature, self.unit)

    @property
    def is_share(self) -> bool:
        """Whether it is a share of something: with one of the two counts, it gives the other."""
        return self.nature == _SHARE or self.unit == _PER_CENT

    @property
    def says_there(self) -> bool:
        """Whether what bears it was there when it was counted: no wish, nought or unknown."""
        return bool(self.high) and self.qualifier not in _WISHES

    @property
    def is_masked(self) -> bool:
        """Whether the number could point at a person."""
        # Below 0 is a slip of the finger: the figures are true.
        return self.high is not None and self.counts_accompanied and (
            self.high != 0 and self.high < MASKED_BELOW
        )

    @property
    def hides_a_small_count(self) -> bool:
        """Whether it is masked, or its low end is: a table that holds it is not shown whole."""
        return self.is_masked or self._hides_its_low_end

    @property
    def _hides_its_low_end(self) -> bool:
        return (
            self.counts_accompanied and self.low is not None and self.high is not None
            and self.low < MASKED_BELOW <= self.high
        )

    def number(self) -> str:
        """The number in French figures, "?" when unknown, "< 11" when masked."""
        if self.low is None or self.high is None:
            return "?"
        if self.is_suppressed:
            return NOT_SHOWN
        if self.is_masked:
            return MASK
        if self._hides_its_low_end:
            return f"au plus {french_number(self.high)}"  # its low end would point at persons
        if self.low == self.high:
            return french_number(self.low)
        return f"{french_number(self.low)} à {french_number(self.high)}"


def french_number(value: float) -> str:
    """``56000`` as "56 000" and ``29.7`` as "29,7", with no-break spaces."""
    value += 0.0  # what a kit writes as -0.0 is zero
    written = f"{value:,.6f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return written.replace(",", "\u202f").replace(".", ",")


def in_time(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The same numbers, those that count the same thing from the oldest to the latest.

    "100 places (2019)" above "90 places (2012)" would be read as a closing of ten. A number
    without a date, or of a series in an order of its own, keeps its place.
    """
    listed = list(measures)
    if len(listed) < 2:
        return tuple(listed)
    places: dict[tuple[object, ...], list[int]] = {}
    for place, item in enumerate(listed):
        if item.order is None and item.date and item.date.earliest:
            places.setdefault((item.nature, item.unit, item.about), []).append(place)
    for alike in places.values():
        dated = sorted((listed[place] for place in alike), key=lambda item: first_day(item.date))
        for place, item in zip(alike, dated, strict=True):
            listed[place] = item
    return tuple(listed)


def date_of_measures(measures: Iterable[Measure]) -> str:
    """The date of numbers that share one, in words; that nobody knows it, or that none is written.

    A series whose numbers differ in that has no known date, and no more is said.
    """
    told = {date_words(item.date, item.is_date_asked) for item in measures}
    return told.pop() if len(told) == 1 else NO_KNOWN_DATE


def describe_measures(
    measures: Iterable[Measure], mark: Callable[[Measure], str] = lambda _: "",
) -> tuple[str, ...]:
    """One line a series: "15 personnes", "10 puis 30 personnes", "jusqu'à 110 personnes".

    Measures of one nature and unit that carry an order are one series; those
    without are lines of their own. ``mark`` follows each number of a series.
    """
    lines: list[str] = []
    for (_, _, in_series), group in groupby(
        measures, key=lambda item: (item.nature, item.unit, item.order is not None)
    ):
        listed = list(group)
        if in_series:
            listed.sort(key=lambda item: item.order or 0)
            lines.append(_series(listed, mark))
        else:
            lines.extend(_worded(item.number(), item) for item in listed)
    return tuple(lines)


def tells_nature(label: str, line: str) -> bool:
    """Whether a number's own words say its nature: « 0 personne suivie » does as « 12 … » does."""
    alone = " ".join(word.removesuffix("s") for word in label.split())
    return label in line or alone in line


def _series(listed: list[Measure], mark: Callable[[Measure], str]) -> str:
    """The numbers of a series, in order; a qualifier stays with the numbers that bear it."""
    last = listed[-1]
    if all(item.qualifier == last.qualifier for item in listed):
        return _worded(" puis ".join(item.number() + mark(item) for item in listed), last)
    numbers = " puis ".join(
        before + item.number() + mark(item) + after
        for item in listed for before, after in [_qualifier(item)]
    )
    return _worded(numbers, replace(last, qualifier=None))


def _qualifier(measure: Measure) -> tuple[str, str]:
    """What a qualifier says before and after the number; a masked one is already a bound.

    One that is not shown has no bound, small or large; that it is hoped for is always told.
    """
    qualifier = measure.qualifier
    if qualifier is None:
        return "", ""
    label = FAMILIES["qualificatif"].label(qualifier)
    has_bound = qualifier in ("max", "min", "environ")
    is_hidden = measure.is_suppressed or measure.hides_a_small_count
    return (f"{label} " if has_bound and not is_hidden else "",
            f" ({label})" if qualifier in ("a_terme", "moyenne", "cible") else "")


def _worded(number: str, measure: Measure) -> str:
    counted = _counted(measure)
    before, after = _qualifier(measure)
    if NOT_SHOWN in number:
        is_named = counted and not measure.is_share
        told = counted if is_named else FAMILIES["nature_mesure"].label(measure.nature)
        return f"{told} : {number}{_about(measure)}{after}"
    words = f"{before}{number} {counted}".rstrip()
    if measure.nature == "capacite" and measure.unit == "personnes":
        words = f"pour {words}"
    return f"{words}{_about(measure)}{after}"


def _about(measure: Measure) -> str:
    """What is counted, as the kit says: seven persons in one shelter are not all of a team's."""
    return f" ({measure.about})" if measure.about else ""


def _counted(measure: Measure) -> str:
    """What is counted, singular after 0 or 1 as French has it: "place", "personnes suivies"."""
    unit = measure.unit or ("personnes" if measure.nature in _COUNTS_PERSONS else None)
    label = FAMILIES["unite"].label(unit) if unit else ""
    is_told = not (measure.is_masked or measure.is_suppressed)
    if is_told and measure.order is None and measure.high is not None and measure.high < 2:
        label = label.removesuffix("s")
    if measure.nature in _COUNTS_PERSONS:
        label += " suivie" if label == "personne" else " suivies"
    return label
