"""What date a person most likely meant by a text or a number that is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from replicate.domain.text.spelling import fold
from replicate.domain.time.french_date import MONTHS
from replicate.domain.time.partial_date import parse_date
from replicate.sources.schema_hints import unknown_hint

_QUOTES = "«»“”„‘’‚‹›\"' \u00a0\u202f"
_MONTHS = tuple(map(fold, MONTHS))
_NUMERIC_DATE = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{2})")
_LAST_OF_THIS_CENTURY = 49
_BACKWARDS = re.compile(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?(?:[T ]\d{1,2}:\d\d.*)?")
_SPELT_DATE = re.compile(r"(?:(?:le_)?(\d{1,2})(?:er)?_)?([a-z]+)\.?_(\d{4})")
_YEAR = re.compile(r"(?P<words>[^\d]*)(?P<year>\d{4})")
_DECADE = re.compile(r"(?:les_)?annees_(?P<tens>[3-9]0)")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_SERIAL = re.compile(r"[2-5][0-9]{4}")
"""A day of 1954 to 2064 as spreadsheets count them, from the end of 1899."""
_SERIAL_ZERO = date(1899, 12, 30)
_LEADS = {
    "": "", "en": "", "depuis": "", "environ": "vers ", "env.": "vers ", "ca.": "vers ",
    "autour_de": "vers ", "circa": "vers ",
    "a_partir_de": "", "jusqu_en": "avant ", "vers": "vers ", "avant": "avant ",
    "apres": "apres ", "annees": "annees ", "les_annees": "annees ", "~": "vers ",
    # Less than was said, and all that a kit can say of it.
    "debut": "", "fin": "", "mi": "", "courant": "", "rentree": "", "printemps": "", "ete": "",
    "automne": "", "hiver": "",
}


def date_hint(value: object, *, may_be_unknown: bool = False) -> str | None:
    """The date as a kit writes it: « 09/2019 » and « septembre 2019 » are "2019-09".

    « Inconnue » is "inconnu" where a date may be unknown.
    """
    text = unicodedata.normalize("NFKC", str(value).translate(_DASHES)).strip(_QUOTES)
    if _SERIAL.fullmatch(text):
        day = _SERIAL_ZERO + timedelta(int(text))
        return f'si un tableur a changé la date en nombre : "{day}"'
    if may_be_unknown and (hint := unknown_hint(text)):
        return hint
    for written in _dates_in(text):
        try:
            parse_date(written)
        except ValueError:
            continue
        return f'vouliez-vous dire "{written}" ?'
    return None


def _dates_in(text: str) -> Iterator[str]:
    yield text
    if match := _NUMERIC_DATE.fullmatch(text):
        yield _joined(match[3], match[2], match[1])
    if match := _BACKWARDS.fullmatch(text):
        yield _joined(match[1], match[2], match[3])
    if match := _SHORT_YEAR.fullmatch(text):
        century = "20" if int(match[3]) <= _LAST_OF_THIS_CENTURY else "19"
        yield _joined(century + match[3], match[2], match[1])
    folded = fold(text)
    match = _SPELT_DATE.fullmatch(folded)
    if match and (month := _month(match[2])):
        yield _joined(match[3], str(month), match[1])
    match = _YEAR.fullmatch(folded)
    if match and match["words"].strip("_") in _LEADS:
        yield _LEADS[match["words"].strip("_")] + match["year"]
    if text.endswith("?"):
        yield f"vers {text.rstrip('? ')}"
    if match := _DECADE.fullmatch(folded):
        yield f"annees 19{match['tens']}"


def _month(word: str) -> int | None:
    found = [index for index, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return found[0] if len(found) == 1 and len(word) > 2 else None


def _joined(year: str, month: str, day: str | None) -> str:
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
