"""What reads like a person's name: a title, initials, a given name and a surname.

Functions, places and institutions named for someone, and authors cited with a year,
are spared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.privacy.figures import is_figure
from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.institutions import (
    ACRONYMS,
    NOT_NAMES,
    WORDS_OF_THE_FIELD,
    is_named_for,
    is_street_named_for,
)
from replicate.domain.privacy.passage import GAP, Passage, within_value
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.domain.text.spelling import fold

_UPPER = "A-ZÀ-ÖØ-ÝŒ"
_LOWER = "a-zà-öø-ÿœ"
_WORD = rf"[{_UPPER}][{_LOWER}{_UPPER}'’\-]{{0,40}}"
_INITIALS = rf"(?:[{_UPPER}]\.(?:-?[{_UPPER}]\.)?|[{_UPPER}]\b(?![{_LOWER}'’]))"
_PARTICLE = (
    rf"(?:(?:de{GAP}[Ll]a|de|du|des|[Ll]e|[Ll]a|[Ee]l|[Bb]en|[Vv]an|[Vv]on|da|dos){GAP}|[dDlL]['’])?"
)
_LINK = LazyPattern(_PARTICLE.removesuffix("?"))
_TWO_CAPITALS = LazyPattern(
    rf"[{_UPPER}](?<![\w\-].)(?:\.-?[{_UPPER}]\."
    rf"|[\w.\-]{{0,40}}(?={GAP}(?:l[ea]{GAP}[Dd]|{_PARTICLE}[{_UPPER}])))"
)
"""A capital that another one follows: « Jean D », « K. D. », « J.P.R. »."""
_TITLE = (
    r"(?:M|MM)\.?|M[Rr]\.?|M[Mm][Ee]s?|M[Ll][Ll][Ee]s?|Melle|[Mm]onsieur|MONSIEUR|Messieurs|"
    r"[Mm]adame|MADAME|Mesdames|[Mm]ademoiselle|[Dd]octeure?s?|DOCTEUR|D[Rr]s?\.?|[Pp]rofesseure?s?|Prs?\.?|"
    r"Me|Maître|Mon?s[eiu]{2,4}r|Mad[ame]{3,5}"
)
"""The last two as they are mistyped: « Monseiur », « Madamme »."""

_TITLED = LazyPattern(
    rf"(?<![\w.])(?:{_TITLE})"
    rf"(?:{GAP}(?:l[ea]{GAP})?(?:[Dd]octeure?|[Pp]rofesseure?|Dr\.?|Pr\.?))?"
    rf"{GAP}(?P<name>(?:{_INITIALS}|{_PARTICLE}{_WORD})(?:{GAP}(?:{_INITIALS}|{_WORD}))?)"
)
_OF_A_BODY = LazyPattern(rf"(?:du|de{GAP}la|de{GAP}l['’]|d['’]|l['’]){GAP}?[{_UPPER}]{{2,}}\b")
"""« Sandrine du SIAO »: someone of a body, whose acronym is no surname."""

_CIVIL = LazyPattern(
    r"(?:mm?\.?|mr\.?|mmes?|mlles?|melle|monsieur|madame|mademoiselle) ", re.IGNORECASE
)
"""Titles that a street may bear, and no house: « foyer de Mme … », « centre de jour M. … »."""

_LOW_TITLED = LazyPattern(
    rf"(?<![\w.\-])(?:mme|mlle|mr|dr)\.?{GAP}"
    rf"(?P<name>[{_LOWER}][{_LOWER}\-]{{2,}})(?![{_LOWER}\-:])"
)
"""« mme dupont »; not « mr » as an id, which the next line's key follows: « nom: »."""

_FULL = LazyPattern(
    rf"(?<![\w\-])(?P<given>[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?){GAP}"
    rf"(?P<name>{_INITIALS}|{_PARTICLE}{_WORD})"
)
_CAPS_FIRST = LazyPattern(
    rf"(?<![\w\-])(?P<name>[{_UPPER}]{{3,}}(?:-[{_UPPER}]+)?){GAP}"
    rf"(?P<given>[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?)(?![\w\-])"
)
_INITIAL_FIRST = LazyPattern(
    rf"(?<![\w.])(?:[{_UPPER}]\.-[{_UPPER}]\.{GAP}(?P<after>[{_UPPER}]\.|{_WORD})"
    rf"|[{_UPPER}]\.{GAP}(?P<name>[{_UPPER}][{_LOWER}][{_LOWER}{_UPPER}\-]+))"
)
_HOUSEHOLD = LazyPattern(
    rf"(?:[Cc]ouple|[Ff]amille|[Ff]ratrie|fils|fille|veuve|époux|consorts|cousine?|tante){GAP}"
    rf"(?P<name>[{_UPPER}][{_LOWER}]+(?:-{_WORD})?|[{_UPPER}]{{5,}}(?![\w\-])|[{_UPPER}]\.)"
)
_CASE = LazyPattern(
    rf"(?:[Dd]ossier|[Ss]ituation|Cas){GAP}(?P<name>[{_UPPER}]{{6,}}(?![\w\-])"
    rf"|(?P<plain>[{_UPPER}][{_LOWER}]{{2,}}(?:-[{_UPPER}][{_LOWER}]+)?)"
    rf"(?= {{0,40}}(?:[:,;.)]|$)"
    rf"|{GAP}(?:est|a|sera|reste|revient|traîne|passe|attend|avance|bloque|part|doit|va|demande|"
    rf"et|à|au|ne|n['’])\b))"
)
_CASES = ("Dossier", "dossier", "Situation", "situation", "Cas ")
"""« Situation Ndiaye : », « le dossier Kowalczyk est … »; not « dossier Habitat inclusif »."""

_INITIALS_ALONE = LazyPattern(
    rf"(?<![\w.])[{_UPPER}]\.(?:{GAP}[{_UPPER}]\.|(?P<close>-?[{_UPPER}]\.(?:-?[{_UPPER}]\.)?))"
    rf"(?![\w\-.'’])(?!{GAP}(?:\d|[{_UPPER}]))(?P<life>,{GAP}(?:née?\b|\d{{1,3}}{GAP}ans\b))?"
)
"""« K. D. », « J.P.R. »: what a sentence calls someone by; an acronym is written close."""

_SOMEONE_COMES = LazyPattern(
    r"\b(?:de|avec|chez|pour|par|à|voir|que|dit|"
    r"patiente?|résidente?|locataire|usag(?:er|ère)|hébergée?|jeune|homme|femme|dame) {1,40}$"
)
_NO_INITIALS = ACRONYMS | {"SA", "RD", "RN", "BP", "CP", "PS", "NB", "AG", "CA"}
_KIN = ("fils ", "fille ", "veuve ", "époux ", "consorts ", "cousin ", "cousine ", "tante ")
_HOUSEHOLDS = ("Couple", "couple", "Famille", "famille", "Fratrie", "fratrie", *_KIN)
_CITED_AFTER = LazyPattern(
    rf"(?:(?:{GAP}et{GAP}|,{GAP})(?:{_WORD}|al\.)){{0,3}}[ ,(]{{1,40}}(?:19|20)\d\d"
)
_PUBLISHED = LazyPattern(
    r"\b(?:rapport|ouvrage|livre|article|[eé]tude|enqu[eê]te|th[eè]se|loi|circulaire|plan|"
    r"programme|mission|film|conf[eé]rence) {1,40}(?:de|du|d['’]|par) {0,40}$", re.IGNORECASE
)
_FIRST_WORDS = (
    "docteur", "professeur", "famille ", "couple ", "fratrie ", "monsieur ", "madame ",
    "mademoiselle ", "situation ", "dossier ", *_KIN,
)
"""What a name may begin with in lower case."""

_BEFORE = 60
_LIVES_ON = LazyPattern(
    rf"{GAP}(?:(?:ne{GAP}(?:parle|mange|dort)|vit|vivait|dort|dormait|boit|habite)\b|"
    rf"(?:a{GAP}été|est|était){GAP}(?:hospitalis|expuls|incarc|sous{GAP}(?:curatelle|tutelle)))"
)
"""What is said of a person and not of a house, behind a name that may be either's."""


def find_people(passage: Passage) -> Iterator[Find]:
    """What reads like a name: from a title, or from a capital that another one follows."""
    text = passage.text
    starts = passage.starts(_TWO_CAPITALS, text)
    starts += passage.occurrences(*_FIRST_WORDS)
    for start in dict.fromkeys(starts):
        end = _end_of_name(text, start)
        if end is not None and not _is_spared(text, start, end):
            yield Find("RGPD405", start, end)
    for start in passage.occurrences("mme", "mlle", "mr", "dr"):
        found = _LOW_TITLED.match(passage.low, start)
        if found is None or not _is_a_name(found["name"]):
            continue
        if not _is_spared(text, start, found.end()):
            yield Find("RGPD405", start, found.end())


def is_of_a_civilian(text: str, start: int) -> bool:
    """Whether « Monsieur » or « Mme » begins there: titles that no house bears."""
    return _CIVIL.match(text, start) is not None


def _end_of_name(text: str, start: int) -> int | None:
    """Where the name that begins at ``start`` ends; None when nothing there reads like one."""
    # A look at a letter or two first: most places are no household and no initial, and what
    # looks for these is then not even compiled.
    titled = _TITLED.match(text, start)
    if titled is None and text.startswith(_HOUSEHOLDS, start):
        titled = _HOUSEHOLD.match(text, start)
    if titled is None and text.startswith(_CASES, start):
        titled = _CASE.match(text, start)
        plain = titled and titled["plain"]
        if plain and (plain.upper() in ACRONYMS or fold(plain) in WORDS_OF_THE_FIELD):
            return None
    if titled is not None:
        return titled.end() if _is_a_name(titled["name"]) else None
    second = text[start + 1 : start + 2]
    found = (_CAPS_FIRST if second.isupper() else _FULL).match(text, start)
    if found is not None and is_given_name(found["given"]):
        if _is_a_name(found["name"]):
            return found.end()
        if _OF_A_BODY.match(found["name"]):
            return found.end("given")
    return _end_of_initials(text, start) if second == "." else None


def _end_of_initials(text: str, start: int) -> int | None:
    """Where initials end, and the surname behind them; None when they are an acronym's."""
    found = _INITIAL_FIRST.match(text, start)
    if found is not None and (found["name"] is None or _is_a_name(found["name"])):
        return found.end()
    alone = _INITIALS_ALONE.match(text, start)
    if alone is None or "".join(filter(str.isalpha, alone[0])) in _NO_INITIALS:
        return None
    if alone["close"] is None or alone["life"]:
        return alone.end()
    comes = _SOMEONE_COMES.search(text, max(0, start - _BEFORE), start)
    return alone.end() if comes else None


def _is_a_name(word: str) -> bool:
    """Whether the word may be a surname: no acronym of the field, no common word."""
    first = _LINK.sub("", word).split()[0]
    if len(first.rstrip(".")) == 1 and first[0].isupper():  # « Mlle A »
        return True
    return first not in ACRONYMS and fold(first) not in NOT_NAMES


def _is_spared(text: str, start: int, end: int) -> bool:
    """Whether it is a place's or a work's name, or an author's cited with a year."""
    if _CITED_AFTER.match(text, end) or is_figure(text[start:end]):
        return True
    if _names_a_place(text, start) and not _LIVES_ON.match(text, end):
        return True
    return _PUBLISHED.search(text, max(0, start - _BEFORE), start) is not None


def _names_a_place(text: str, start: int) -> bool:
    """Whether what comes before is a thing named for someone: « rue du », « lycée »."""
    before = within_value(text[max(0, start - _BEFORE) : start])
    return is_street_named_for(before) if is_of_a_civilian(text, start) else is_named_for(before)
