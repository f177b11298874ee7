"""Dates of birth, told from the dates of meetings, openings and laws by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import Passage, within_value
from replicate.domain.privacy.people_words import PERSON
from replicate.domain.text.lazy_pattern import LazyPattern

_MONTHS = (r"janv(?:ier|\.)?|f[eé]vr?(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|"
           r"ao[uû]t|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|d[eé]c(?:embre|\.)?")
_DATE = (rf"(?:\d{{1,2}}[ ./\-]\d{{1,2}}[ ./\-]\d{{2}}(?:\d\d)?|\d{{4}}-\d\d-\d\d|"
         rf"(?:(?:1er|\d{{1,2}}) {{1,40}})?(?:{_MONTHS}) {{1,40}}['’]?\d{{2}}(?:\d\d)?)(?!\d)")
_BORN = LazyPattern(
    r"n(?<!\w.)[eé](?:e|\(e\)|[.·]e)?s? {1,40}(?:(?:le|la|en|un|vers) {1,40}){0,2}"
    rf"(?P<date>{_DATE})"
)
_BORN_AT = LazyPattern(
    r"n(?<!\w.)[eé](?:e|\(e\)|[.·]e)?s? {1,40}(?:à|au|aux|en) {1,40}(?P<place>[\w\-'’]{2,30}"
    rf"(?: [\w\-'’]{{2,20}}){{0,2}}?)[ ,(]{{1,4}}(?:le {{1,40}})?(?P<date>{_DATE})"
)
"""« né à Oloron, 04.11.1987 »: of a place's name, which has a capital."""

_LABELLED = LazyPattern(
    r"(?:naissance\b|naiss?\b|(?<![\w.])d\.?(?:d\.?)?n\b)"
    rf"[ :;,.=()\"']{{0,40}}(?:le {{1,40}})?(?P<date>{_DATE})"
)
_WITH_AGE = LazyPattern(rf"(?<!\d)(?P<date>{_DATE})[ ,;()\-–]{{1,40}}(?P<age>\d{{1,3}}) {{1,40}}ans"
                       r"(?! (?:de|du|des|d['’]|apr[eè]s))")
_BEGUN = LazyPattern(r"\b(?:cr[eéè]|ouv|fond|sign|install|lanc|inaugur|depuis|d[eé]cret|loi)"
                    r"[^ .;]{0,30} {1,40}(?:le|en|du|de)? {0,40}$")
_THING = LazyPattern(
    r"\b(?:association|asso|dispositif|r[eé]seau|projet|clsm|cls|instance|service|[eé]quipe|"
    r"structure|partenariat|convention|groupe|id[eé]e|maison|pension|r[eé]sidence|d[eé]marche|"
    r"s[eé]minaire|fondation|gem|empp|emp|pass|chrs|samsah|savs|cmp|cattp|comit[eé]|commission|"
    r"conseil|permanence|accueil|foyer|mission|charte|collectif|centre|plate-?forme|unit[eé]|"
    r"f[eé]d[eé]ration|union|coop[eé]ration|collaboration|initiative|exp[eé]rience|programme|"
    r"cellule|journ[eé]e|lieu|outil|guide|site|[eé]cole|ptsm|ccas|agence|office)s?\b"
    r"[^,;.()]{0,40}$"
)
_BEFORE = 80
_AFTER = 12
_LONGEST_TERM = 12
"""Years of an agreement or a lease, at most."""


def find_births(passage: Passage) -> Iterator[Find]:
    """Dates of birth, by the words before them or the age after."""
    low = passage.low
    for at in passage.occurrences("nais", "ddn", "d.d.n", "dn ", "dn:", "d.n."):
        found = _LABELLED.match(low, at)
        if found is not None:
            yield Find("RGPD401", found.start("date"), found.end("date"))
    for at in passage.occurrences("né", "nee ", "ne le ", "ne en "):
        found = _BORN.match(low, at) or _born_at(passage, at)
        if found is not None and not _is_of_a_thing(low, found.start()):
            yield Find("RGPD401", found.start("date"), found.end("date"))
    for at in passage.occurrences(" ans"):
        window = within_value(low[max(0, at - _BEFORE) : at])
        if not _ends_with_two_numbers(window):
            continue
        found = _WITH_AGE.search(window + low[at : at + _AFTER])
        if found is not None and _is_an_age(found, window):
            start = at - len(window) + found.start()
            yield Find("RGPD401", start, start + len(found["date"]))


def _born_at(passage: Passage, at: int) -> re.Match[str] | None:
    found = _BORN_AT.match(passage.low, at)
    return found if found and passage.text[found.start("place")].isupper() else None


def _is_an_age(found: re.Match[str], window: str) -> bool:
    """Whether the years after a date are somebody's: « le 01/01/2019 (3 ans) » is a term."""
    if _BEGUN.search(window[: found.start()]):
        return False
    return int(found["age"]) > _LONGEST_TERM or PERSON.search(window) is not None


def _ends_with_two_numbers(window: str) -> bool:
    """Whether a number, then an age, end the window: a cheap look before a date is sought."""
    before_age = window.rstrip().rstrip("0123456789")
    return before_age.rstrip(" ,;()-–")[-1:].isdigit()


def _is_of_a_thing(low: str, at: int) -> bool:
    """Whether what is born is a network or a service: « le dispositif est né le … »."""
    clause = within_value(low[max(0, at - _BEFORE) : at])
    thing = _THING.search(clause)
    return thing is not None and PERSON.search(clause, 0, thing.end()) is None
