"""The date that an option asks for."""

from __future__ import annotations

from replicate.domain.time.partial_date import PartialDate, parse_date
from replicate.errors import UsageError
from replicate.sources.date_hints import date_hint

_FORMS = "écrire 2009, 2009-07 ou 2009-07-20"
_LONGEST = 40
"""Letters of what was asked that a message repeats."""


def asked_date(text: str | None) -> PartialDate | None:
    """The date of an option, None when it was not given; UsageError when it is none."""
    if text is None:
        return None
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"  # no date is as long
    try:
        date = parse_date(text)
    except ValueError as error:
        raise UsageError(str(error), date_hint(text) or _FORMS) from None
    if date.earliest is None or date.latest is None:
        open_end = "début" if date.earliest is None else "fin"
        raise UsageError(
            f"« {text} » n'a pas de {open_end} : c'est un moment qui est regardé",
            _FORMS,
        )
    return date
