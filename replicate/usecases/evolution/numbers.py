"""Numbers told at two dates: the last one known before, those that came, and what is in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.findings.number_change import NumberChange
from replicate.domain.measure import Measure, date_of_measures, describe_measures, tells_nature
from replicate.domain.time.fate import Window
from replicate.domain.time.partial_date import Order
from replicate.domain.vocabulary import FAMILIES
from replicate.usecases.evolution.words import side_words

_FOR = "pour "
DISPUTED = "ce qui en est dit ne permet pas de savoir s'il a changé"
_WHY_NOT_SHOWN = "un nombre exact n'est pas montré : on ne dit ni s'il a changé, ni de combien"


def number_words(change: NumberChange) -> str:
    """Numbers dated before and between: "capacité : 10 places (2010), puis 30 places (2016)"."""
    numbers = (*change.before, *change.between)
    told = [_dated(item) for item in numbers]
    note = ""
    if not change.before:
        is_new = change.is_first_told and len(change.between) == 1
        note = " ; dit pour la première fois" if is_new else " ; aucun nombre daté avant"
    elif change.is_veiled:
        note = f" ; {_WHY_NOT_SHOWN}"
    elif change.is_unknown:
        note = " ; personne ne sait s'il a changé"
    elif change.is_disputed:
        note = f" ; {DISPUTED}"
    elif not change.is_sure:
        note = " ; le même nombre"
    return f"{_nature(change, told)}{_one_after_another(numbers, told)}{note}"


def _one_after_another(numbers: Sequence[Measure], told: Sequence[str]) -> str:
    """« puis » only where a date surely follows: two numbers of one time are two sayings."""
    line = told[0]
    for before, after, words in zip(numbers, numbers[1:], told[1:], strict=False):
        assert before.date is not None
        assert after.date is not None
        follows = before.date.compare(after.date) is Order.BEFORE
        line += f", puis {words}" if follows else f" ; aussi dit : {words}"
    return line


def unsure_number_words(change: NumberChange, window: Window) -> str:
    """Numbers of which nobody can say whether they came between the dates."""
    told = [f"{_number(item)} ({item.date.in_words()}{side_words(item.date, window)})"
            for item in change.unsure if item.date]
    undated = [f"{line.removeprefix(_FOR)}, {date_of_measures(change.undated)}"
               for line in describe_measures(change.undated)]
    return f"{_nature(change, [*told, *undated])}{' ; '.join((*told, *undated))}"


def _dated(item: Measure) -> str:
    assert item.date is not None
    return f"{_number(item)} ({item.date.in_words()})"


def _number(item: Measure) -> str:
    """The number alone: its nature, a capacity for so many, is written before the series."""
    return describe_measures([item])[0].removeprefix(_FOR)


def _nature(change: NumberChange, told: Sequence[str]) -> str:
    """What the numbers are, where their own words do not say it."""
    first = next(iter((*change.before, *change.between, *change.unsure, *change.undated)))
    nature = FAMILIES["nature_mesure"].label(first.nature)
    return "" if all(tells_nature(nature, line) for line in told) else f"{nature} : "
