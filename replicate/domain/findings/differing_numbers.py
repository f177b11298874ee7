"""Numbers of one thing that two sources count otherwise: kept side by side, and asked about."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.measure import Measure, describe_measures
from replicate.domain.territory import Entity
from replicate.domain.text.words import enumerate_french, quoted

_PLAIN = (None, "exact")
"""Qualifiers of a number that leaves no room for another."""


def ask_which_number(entity: Entity) -> Iterator[str]:
    """« quel nombre pour « Foyer » : 15 places ou 18 places ? », a question a kind of number.

    Numbers of which each has another source, that count the same thing, and that nobody dates:
    of two dates both may be true, and a series or a bound says that there is more than one.
    """
    alike: dict[tuple[str, str | None, str | None], list[Measure]] = {}
    for item in entity.measures:
        if _is_plain(item):
            alike.setdefault((item.nature, item.unit, item.about), []).append(item)
    for items in alike.values():
        told = sorted({item.low or 0: item for item in items}.items())
        if len(told) > 1 and _have_other_sources(items, entity):
            words = [describe_measures((item,))[0] for _, item in told]
            yield f"quel nombre pour {quoted(entity.name)} : {enumerate_french(words, 'ou')} ?"


def _is_plain(measure: Measure) -> bool:
    """Whether it is one number, of no known time, that may be shown."""
    return (
        measure.low is not None and measure.low == measure.high
        and measure.qualifier in _PLAIN and measure.order is None
        and measure.date is None and not _has_a_period(measure)
        and not measure.is_suppressed and not measure.counts_accompanied
    )


def _has_a_period(measure: Measure) -> bool:
    """Whether the kit says from when, or until when, it held: its document's date is no such."""
    life = measure.lifetime
    return life is not None and (life.start is not None or life.end is not None)


def _have_other_sources(measures: list[Measure], entity: Entity) -> bool:
    """Whether no source says two of them: what one voice lists counts several things."""
    cited = [item.source for one in measures for item in (one.citations or entity.citations)]
    return len(set(cited)) == len(cited) > 1
