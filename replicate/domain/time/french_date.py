"""How a date that a kit writes reads in French: « 20 novembre 2017 », « avant 2004 »."""

from __future__ import annotations

EITHER = " ou "
"""Stands between the dates of several sources that disagree."""

MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
).split()


def french_date(text: str) -> str:
    """``text``, a date as a kit or ``either_date`` writes it, as a French reader does."""
    prefixes = {"vers ": "vers ", "avant ": "avant ", "apres ": "après ", "annees ": "années "}
    if EITHER in text:
        return EITHER.join(french_date(part) for part in text.split(EITHER))
    for prefix, written in prefixes.items():
        if text.startswith(prefix):
            bound = text.removeprefix(prefix)
            return f"{written}{'le ' if bound.count('-') == 2 else ''}{french_date(bound)}"
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if day:
        return f"{int(day)}{'er' if day == '01' else ''} {MONTHS[int(month) - 1]} {year}"
    return f"{MONTHS[int(month) - 1]} {year}" if month else year
