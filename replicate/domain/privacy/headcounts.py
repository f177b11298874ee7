"""Small numbers of accompanied persons told in a sentence, where masking cannot reach."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import GAP, Passage, within_value
from replicate.domain.text.lazy_pattern import LazyPattern

_ACCOMPANIED = r"(?:patient|patiente|usager|usag[eè]re|r[eé]sident|r[eé]sidente|b[eé]n[eé]ficiaire)"
_ANYONE = r"(?:personne|famille|m[eé]nage|situation|homme|femme|jeune|adulte|enfant|locataire|cas)"
_COUNT = LazyPattern(
    r"(?<![\w.,:\-/°])(?<!\d )(?P<count>[1-9]|10|une? {1,40}seule?|deux|trois|"
    rf"quatre|cinq|six|sept|huit|neuf|dix){GAP}(?:(?:autres|jeunes|seuls|seules|nouveaux|"
    rf"nouvelles|anciens|anciennes){GAP})?"
    rf"(?:(?P<strong>{_ACCOMPANIED}s?)|(?P<weak>{_ANYONE}s?))\b"
)
_CARE_AFTER = LazyPattern(
    r"[^.;,]{0,25}?\b(?:suivi|accompagn|relog|log[eé]e?s\b|h[eé]berg|accueilli|orient|hospitalis|"
    r"pris|[eé]tudi|sorti|rencontr|connu|concern|trait[eé])"
)
_CARE_BEFORE = LazyPattern(
    r"\b(?:suit|suivi|suivent|accompagn|h[eé]berg|loge|log[eé]|reloge|relog[eé]|accueill|orient|"
    r"rencontr|file active|sout(?:ient|enu)|aid(?:e|[eé]))\w*[^.;]{0,20}$"
)
_ROOM_FOR = LazyPattern(
    r"\b(?:capacit|places?\b|pour\b|jusqu|au plus|maximum|peut|peuvent|moins de|groupes? de|"
    r"composent|entre|toutes les|tous les|sur\b|par\b|équipe de)[^.;]{0,25}$"
)
_LEFT = LazyPattern(
    r"(?<![\w.,:\-/°])(?<!\d )(?P<count>[1-9]|10|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|"
    rf"dix){GAP}(?:(?:ne{GAP})?(?:ont|sont|a|est)|n['’](?:ont|a|est)){GAP}[a-zà-ÿ]"
)
_OF_WHOM = LazyPattern(
    rf"(?<!représentants de )(?<!représentants des )\b{_ACCOMPANIED}s\b[^.;]{{0,40}},{GAP}$"
)
_OUT_OF = LazyPattern(
    rf"\bsur{GAP}(?:l?es{GAP})?(?:\d{{1,3}}|[a-zé\-]{{3,12}}){GAP}(?:{_ACCOMPANIED}|{_ANYONE})s\b"
    rf"[^.;,]{{0,40}},{GAP}$"
)
"""« Sur les six situations étudiées, une a … »: those of whom some are counted."""

_IN_GENERAL = LazyPattern(
    rf"{GAP}sur{GAP}(?:2|3|4|5|10|100|1000|deux|trois|quatre|cinq|dix|cent|mille)(?![\w'’-])"
)
"""« huit personnes sur dix »: a share, where « sur les dix » and « sur sept » count some."""

_HOUSEHOLD = LazyPattern(rf"\b(?:avec|et){GAP}$")
"""« une famille avec trois enfants »: what a household is made of, not how many are followed."""

_LETTERS = (
    "un seul", "une seul", ", un a ", ", une a ", ", un est ", ", une est ", "deux ", "trois ",
    "quatre ", "cinq ", "six ", "sept ", "huit ", "neuf ", "dix ",
)
_BEFORE = 40
_FAR = 80


def find_headcounts(passage: Passage) -> Iterator[Find]:
    """Counts of accompanied persons from 1 to 10, in figures or in letters."""
    low = passage.low
    for at in (*passage.numbered, *passage.occurrences(*_LETTERS)):
        at += 2 * low.startswith(", ", at)
        left = _LEFT.match(low, at)
        if left is not None and _is_of_some(within_value(low[max(0, at - _FAR) : at])):
            yield Find("RGPD407", left.start("count"), left.end("count"))
        found = _COUNT.match(low, at)
        if found is None:
            continue
        before = within_value(low[max(0, at - _BEFORE) : at])
        if _ROOM_FOR.search(before) or _IN_GENERAL.match(low, found.end()):
            continue
        if (found["weak"] or "").startswith("enfant") and _HOUSEHOLD.search(before):
            continue
        if found["strong"] or _CARE_AFTER.match(low, found.end()) or _CARE_BEFORE.search(before):
            yield Find("RGPD407", found.start(), found.end())


def _is_of_some(before: str) -> bool:
    """Whether a count after these words is of the persons that they tell."""
    return _OF_WHOM.search(before) is not None or _OUT_OF.search(before) is not None
