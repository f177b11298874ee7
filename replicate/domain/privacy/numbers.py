"""Numbers that are somebody's: social security (NIR), mobile and other telephones.

The NIR's form and key (97 less the number modulo 97, Corsica's 2A and 2B counted as 19
and 18) are Insee's. A number of that form with a wrong key is taken for one copied
badly: it still points at a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import Passage, within_value
from replicate.domain.text.lazy_pattern import LazyPattern

_GAP = r"(?:[ .\-–_]{0,2}| {3,40})"
_NIR = LazyPattern(
    rf"(?<![\w+])(?P<sex>[1-478]){_GAP}(?P<year>\d\d){_GAP}(?P<month>0[1-9]|[1-9]\d){_GAP}"
    rf"(?P<place>\d\d|2[ab]){_GAP}(?P<town>\d{{3}}){_GAP}(?P<rank>\d{{3}})"
    rf"(?:{_GAP}(?P<key>\d\d))?(?![\d])"
)
_NIR_CUE = LazyPattern(r"\b(?:n\.?i\.?r\b|s[eé]cu|ss\b|vitale|assur|immatric|nss\b).{0,25}$")
_BIRTH_MONTHS = frozenset({*range(1, 13), 20, *range(30, 43), *range(50, 100)})
_ONE = r"(?:[ .\-–_/]{0,2}| {3,40})"
_PHONE = LazyPattern(
    r"(?<![\d+])(?<!\d[ .\-–_/])(?P<prefix>(?:\+|00) ?(?:33|262|590|594|596|508|687|689)"
    rf"(?:{_ONE}\(0\))?|\(\+33\)(?:{_ONE}\(0\))?|0)(?P<rest>{_ONE}[1-9](?:{_ONE}\d){{8}})"
    rf"(?!{_ONE}\d)"
)
_DIGITS = LazyPattern(r"\d+")
_PHONE_CUE = LazyPattern(
    r"\b(?:t[eé]l|standard|fax|appel|joind|num[eé]ro|contact|ligne)\w*\D{0,20}$"
)
_OFFICIAL_CUE = LazyPattern(
    r"\b(?:agr[eé]ment|finess|siren|siret|arr[eê]t[eé]|march[eé]|convention|rna|ape)\D{0,20}$"
)
_DATE_FIRST = LazyPattern(r"0[67][./-]\d\d[./-](?:19|20)\d\d")
_CONTEXT = 40
_PREFIX = 8
"""Room for what may stand before a run of digits: « (+33) »."""


def find_numbers(passage: Passage) -> Iterator[Find]:
    """Social security numbers, then telephones, in each run of nine digits or more."""
    low = passage.low
    for first, last in passage.long_numbers():
        start, end = max(0, first - _PREFIX), last + _PREFIX
        nirs = [nir for nir in _NIR.finditer(low, start, end) if _is_nir(nir, low)]
        for nir in nirs:
            yield Find("RGPD402", nir.start(), nir.end())
        for phone in () if nirs else _PHONE.finditer(low, start, end):
            code = _phone_code(phone, low)
            if code is not None:
                yield Find(code, phone.start(), phone.end())


def _is_nir(found: re.Match[str], low: str) -> bool:
    """Whether the digits are a NIR: by their key, by a word before, or by their form."""
    if int(found["month"]) not in _BIRTH_MONTHS or int(found["rank"]) == 0:
        return False
    if found["key"] and _has_nir_key(found):
        return True
    if _NIR_CUE.search(low, max(0, found.start() - _CONTEXT), found.start()):
        return True
    is_grouped = bool(re.match(r"\d[\W_]{1,2}\d\d[\W_]{1,2}\d\d[\W_]", found[0]))
    is_usual = found["sex"] in "12" and 1 <= int(found["month"]) <= 12
    return is_usual and (found["key"] is not None or is_grouped)


def _has_nir_key(found: re.Match[str]) -> bool:
    """Whether the two last digits are the key of the thirteen before."""
    place = {"2a": "19", "2b": "18"}.get(found["place"], found["place"])
    parts = (found["sex"], found["year"], found["month"], place, found["town"], found["rank"])
    return 97 - int("".join(parts)) % 97 == int(found["key"])


def _phone_code(found: re.Match[str], low: str) -> str | None:
    """The code for a mobile or another line; None for a number that is no telephone's."""
    written = found[0]
    gaps = {"".join(gap.split()) or " " for gap in _DIGITS.split(found["rest"])[1:-1]}
    if len(gaps) > 1 or _DATE_FIRST.match(written):
        return None
    is_mobile = found["rest"].lstrip(" .-–_/")[0] in "67"
    if not gaps and written.isdigit() and found["prefix"] == "0":  # what comes before says more
        before = within_value(low[max(0, found.start() - _CONTEXT) : found.start()])
        if _OFFICIAL_CUE.search(before) or not (is_mobile or _PHONE_CUE.search(before)):
            return None
    return "RGPD403" if is_mobile else "RGPD408"
