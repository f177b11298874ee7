"""Numbers of one thing that two sources count otherwise: kept side by side, and asked about."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.measure import Measure, describe_measures
from replicate.domain.territory import Entity
from replicate.domain.text.words import enumerate_french, quoted

_PLAIN = (None, "exact")
"""Qualifiers of a number that leaves no room for another."""


def ask_which_number(entity: Entity) -> Iterator[str]:
    """« quel nombre pour « Foyer », en 2012 : 15 places ou 18 places ? », one a kind and a date.

    Numbers of which each has another source, and that count the same thing at the same date, or
    that nobody dates: of two dates both may be true, and a series or a bound says that there is
    more than one.
    """
    alike: dict[tuple[str | None, ...], list[Measure]] = {}
    for item in filter(_is_plain, entity.measures):
        when = item.date.placed() if item.date else None
        alike.setdefault((item.nature, item.unit, item.about, when), []).append(item)
    for (*_, when), items in alike.items():
        told = sorted({item.low or 0: item for item in items}.items())
        if len(told) > 1 and _have_other_sources(items, entity):
            words = [describe_measures((item,))[0] for _, item in told]
            asked = ", ".join(filter(None, (quoted(entity.name), when)))
            yield f"quel nombre pour {asked} : {enumerate_french(words, 'ou')} ?"


def _is_plain(measure: Measure) -> bool:
    """Whether it is one number, of one date or of none, that may be shown."""
    return (
        measure.low is not None and measure.low == measure.high
        and measure.qualifier in _PLAIN and measure.order is None
        and not _has_a_period(measure)
        and not measure.is_suppressed and not measure.is_masked
    )


def _has_a_period(measure: Measure) -> bool:
    """Whether the kit says from when, or until when, it held: its document's date is no such."""
    life = measure.lifetime
    return life is not None and (life.start is not None or life.end is not None)


def _have_other_sources(measures: list[Measure], entity: Entity) -> bool:
    """Whether no source says two of them: what one voice lists counts several things."""
    cited = [item.source for one in measures for item in (one.citations or entity.citations)]
    return len(set(cited)) == len(cited) > 1
