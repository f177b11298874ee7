"""Somebody told by whose kin she is, or as « la dame »: nobody says so of people in general.

« Sa fille, scolarisée ici », « le frère de la résidente menace l'équipe », « le monsieur au
chien ». « Le conjoint peut être reçu » tells of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.institutions import is_named_for
from replicate.domain.privacy.passage import GAP, Passage, within_value
from replicate.domain.text.lazy_pattern import LazyPattern

_KIN = ("fils", "fille", "mari", "mère", "père", "frère", "sœur", "soeur", "épou", "conjoint",
        "compagn", "bébé")
_WHOLE_KIN = (
    r"(?:fils|fille|mari|mère|père|frère|s(?:œ|oe)ur|époux|épouse|conjointe?|compagne|compagnon|bébé)"
)
_STORY = (
    r"(?:n['’]|ne |l['’]|la |le |lui |nous |y |s['’]|se )?(?:vit|dort|boit|menace|frappe|crie|"
    r"insulte|refuse|continue|revient|rôde|appelle|téléphone|insiste|inquiète|héberge|travaille|souhaite|veut|paie|loge|"
    r"a {1,40}(?:appelé|téléphoné|menacé|frappé|insulté|porté plainte|refusé))\b"
)
_HIS = LazyPattern(
    rf"{_WHOLE_KIN}(?:{GAP}(?:aînée?|cadette?|unique|majeure?|mineure?|jumeau|jumelle|"
    rf"de{GAP}[\w\-]{{1,12}}{GAP}(?:ans|mois|semaines)))?"
    rf"(?: {{0,40}},|{GAP}(?:{_STORY}|est\b|a\b|vient\b))"
)
_STARTS = LazyPattern(
    rf"(?:^|[.;:!?(«\-] {{0,40}}|\b(?:et|mais|car){GAP})(?:(?:son|sa){GAP}(?:ex-)?|l['’]ex-)$"
)
_OF_SOMEONE = LazyPattern(
    rf"{_WHOLE_KIN}{GAP}(?:du|de{GAP}la|de{GAP}l['’]|de{GAP}cette?) {{0,40}}"
    rf"(?:résidente?|patiente?|locataire|dame|jeune|hébergée?|monsieur){GAP}{_STORY}"
)
_CALLED = LazyPattern(r"(?:monsieur|dame)\b(?!-)(?! {1,40}(?:de compagnie|patronnesse|blanche))")
_THE_ONE = LazyPattern(
    r"(?<![\w'’\-])(?:ce|le|du|au|cette|la) {1,40}(?:(?:vieux|vieille|petite?|jeune) {1,40})?$"
)
_BEFORE = 60


def find_relatives(passage: Passage) -> Iterator[Find]:
    """What one person's kin does or is, and a lady or a gentleman who is not called by a name."""
    low = passage.low
    for at in passage.occurrences(*_KIN):
        before, _ = passage.sentence(at, at, _BEFORE)
        found = _HIS.match(low, at) if _STARTS.search(before) else _OF_SOMEONE.match(low, at)
        if found is not None and not before[-1:].isalpha():
            yield Find("RGPD406", at, found.end())
    for at in passage.occurrences("monsieur", "dame"):
        found = _CALLED.match(low, at)
        if found is None or not passage.text[at].islower():
            continue
        before = within_value(passage.text[max(0, at - _BEFORE) : at])
        the_one = _THE_ONE.search(before.lower())
        if the_one is not None and not is_named_for(before[: the_one.start()]):
            yield Find("RGPD406", at, found.end())
