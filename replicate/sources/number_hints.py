"""What number a person most likely meant by a text that stands in the place of one."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"(?P<lead>\D{0,12}?)(?P<whole>\d[\d \u00a0\u202f]*+)(?:[.,](?P<part>\d++))?\D*+"
)
_POWER = re.compile(r"[0-9]{1,17}(?:[.,][0-9]{1,17})?[eE][-+]?[0-9]{1,2}")
_LITERAL = re.compile(r"0[xXoObB][0-9a-fA-F]{1,40}|[1-9][0-9]{0,2}(?:_[0-9]{3}){1,5}")
_ANOTHER = re.compile(
    r"[<>≤≥]|\b(?:mille|milliers?|k|k€|millions?|md|dizaines?|douzaines?|vingtaines?|centaines?|"
    r"moins|plus|max|min|maxi|mini|maximum|minimum|jusqu)\b", re.IGNORECASE,
)
"""What makes of the figures beside it another number, or a bound: they alone would mislead."""
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3}){2,4}")
_MINUS = ("-", "−", "–")
_MOST_DIGITS = 17
"""Of a number in a kit: a longer one is read as text, so that writing it again mends nothing."""


def number_hint(value: object, *, is_whole: bool = False) -> str | None:
    """The number in a text: « 1 200 places » is 1200, « 2,5 » is 2.5, « 1e3 » is 1000.

    None of « 2,5 » where a whole number is asked for: nobody knows which.
    """
    if not isinstance(value, str):
        return None
    meant = _number_of_code(value.strip())
    if meant is not None:
        return f"vouliez-vous dire {meant} ?" if len(meant) <= _MOST_DIGITS else None
    match = _NUMBER.fullmatch(value.strip())
    if match is None or _ANOTHER.search(value):
        return None
    whole, part = _figures(match["whole"]), _figures(match["part"] or "")
    if match["lead"].strip() in (".", ",") and not part:
        whole, part = "", whole
    if match["lead"].rstrip().endswith(_MINUS) or max(len(whole), len(part)) > _MOST_DIGITS:
        return None
    if part and is_whole:
        return None
    whole = whole.lstrip("0") or "0"
    return f"vouliez-vous dire {whole}.{part} ?" if part else f"vouliez-vous dire {whole} ?"


def _number_of_code(text: str) -> str | None:
    """What « 0x1F », « 1_000 », « 1.500.000 » or « 1,5E+3 » means to a program; None without."""
    if _POWER.fullmatch(text):
        from decimal import Decimal  # only where such a number is refused

        return f"{Decimal(text.replace(',', '.')).normalize():f}"
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"[.,]", "", text)
    try:
        return str(int(text, 0)) if _LITERAL.fullmatch(text) else None
    except ValueError:  # 0o9 has a figure too large for its base
        return None


def _figures(text: str) -> str:
    """The figures of a text, whatever their script, as a kit writes them."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())
