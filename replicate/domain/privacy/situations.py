"""One person's situation without a name: an age, a room, a file number, a story with a date."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.institutions import is_named_for
from replicate.domain.privacy.passage import Passage, within_value
from replicate.domain.privacy.people_words import PERSON
from replicate.domain.text.lazy_pattern import LazyPattern

_AGE = LazyPattern(
    r"\W?(?:\d{1,3}|quinze|seize|dix-sept|dix-huit|dix-neuf|(?:vingt|trente|quarante|cinquante|"
    r"soixante|quatre-vingt)(?:[- ][a-z\-]{1,20})?)"
)
_AFTER_AGE = LazyPattern(
    r" ans\b(?! {0,40}(?:et {1,40}(?:plus|demi)|ou {1,40}plus|r[eé]volus|maximum|minimum|d['’]))"
)
_NO_AGE_BEFORE = LazyPattern(
    r"(?:\b(?:plus|moins|depuis|pendant|durant|apr[eè]s|dans|entre|et|à|a|ou|jusqu['’]à|bail|"
    r"tous les|dure|duré|autour|dispositif|projet|fêté|ses|les|il y a|en|au bout|minimum|"
    r"partir|fait|sur)(?: {1,40}(?:de|d['’]|les|ses))?|\d|-) {0,40}$"
)
_AGED = LazyPattern(r"\b[aâ]g[eé]e?(s?) {1,40}de {1,40}$")
_SOMEONE_BEFORE = LazyPattern(
    rf"(?:{PERSON.pattern}(?: {{1,40}}[^\W\d]{{2,15}})?(?: {{0,40}}[,(]| {{1,40}}de)?"
    r"|\b(?:mme|mr|mlle|m\.|dr|monsieur|madame) {1,40}[^;:,(]{1,30} ?[,(]) {0,40}$"
)
_CALLED = LazyPattern(
    r"(?<![\w\-])(?P<given>[^\W\d_]{3,20}(?:-[^\W\d_]{2,20})?) {0,40}[,(] {0,40}$"
)
"""« Jordan, 19 ans », « Fatoumata (34 ans »."""

_ROOM = LazyPattern(r"\b(?:chambre|ch\.|lit) {1,40}(?:n° ?)?\d{1,4}\b(?! {0,40}m[²2])")
_FILE = LazyPattern(
    r"\b(?:dossiers? {1,40}(?:siao|dalo|mdph|caf|patient|m[eé]dical|social)? {0,40}"
    r"(?:n°|num[eé]ro|no\.?)?|ipp|n° ?patient|matricule|allocataire)"
    r"[ :.=°]{0,6}(?!(?:19|20)\d\d(?![\d\-]))(?=[\d\-]*\d{4})\d[\d\-]{3,}"
)
_STORY = LazyPattern(
    r"\b(?:hospitalis[eé]e?|intern[eé]e?|schizophr\w*|bipolaire|d[eé]pressi\w*|psychoti\w*|"
    r"suicid\w*|curatelle|tutelle|sous contrainte|expuls[eé]e?|enceinte|incarc[eé]r[eé]e?|"
    r"d[eé]tenue?|toxicoman\w*|alcooli\w*|addict\w*|diog[eè]ne|cancer|s[eé]ropositi\w*|vih|"
    r"sans[- ]papiers|d[eé]lir\w*|viol[eé]e?s?|battue|maltrait\w*|plac[eé]e?s?|"
    r"perdu son (?:logement|emploi|travail)|ne paie plus|impay[eé]s?|rechut\w*|d[eé]compens\w*|"
    r"autiste)\b"
)
_PREVENTED = LazyPattern(r"\b(?:prévention|prévenir|risques?) {1,40}(?:du|de|des|le|la) {1,40}$")
_KIN = LazyPattern(
    r"\b(?:son|sa|mon|ma) {1,40}(?:fils|fille|m[eè]re|p[eè]re|fr[eè]re|s[oœ]e?ur|mari|femme|"
    r"conjointe?|compagne|compagnon|voisine?)(?: {0,40},)? {1,40}(?:est {1,40})?$"
)
_MONTH = (r"(?:janv|f[eé]vr|mars|avril|mai\b|juin|juil|ao[uû]t|septembre|octobre|novembre|"
          r"d[eé]cembre)")
_SINCE = LazyPattern(
    rf"depuis {{1,40}}(?:(?:le {{1,40}})?(?:\d|l['’]|{_MONTH}|hier|deux|trois|quatre|cinq|six|"
    r"un an|une? mois|quelques|la mort|sa\b|son\b|ses\b))"
)
_IN = LazyPattern(rf" en {{1,40}}(?:{_MONTH}|\d{{4}})")
_LAST = LazyPattern(r" derni(?:er|[eè]re)\b")
_LATELY = ("hier", "ce matin", "cette nuit", "cette semaine", "ce week-end")
_MOMENTS = (_SINCE, _IN, _LAST)
_OF_KIN = (
    "schizophr", "bipolaire", "dépressi", "psychoti", "suicid", "toxico", "alcooli", "addict",
    "sous contrainte", "enceinte", "séroposi", "sans-papiers", "sans papiers", "incarcér", "détenu",
    "autiste",
)
"""What is said of a relation without a moment: « son fils, bipolaire »."""

_RADIUS = 70
_LONGEST_AGE = 60


def find_situations(passage: Passage) -> Iterator[Find]:
    """Situations, by what each begins with."""
    low = passage.low
    yield from _ages(passage)
    for at in passage.occurrences("chambre ", "lit ", "ch. "):
        found = _ROOM.match(low, at)
        if found is not None and (
            low[at] != "l" or PERSON.search(" ".join(passage.sentence(*found.span(), _RADIUS)))
        ):
            yield Find("RGPD406", found.start(), found.end())
    for at in passage.occurrences("dossier", "ipp", "n° patient", "matricule", "allocataire"):
        found = _FILE.match(low, at)
        if found is not None:
            yield Find("RGPD406", found.start(), found.end())
    yield from _stories(passage)


def _ages(passage: Passage) -> Iterator[Find]:
    low = passage.low
    for at in passage.occurrences(" ans"):
        words = low[max(0, at - _LONGEST_AGE) : at].split()[-2:]
        age = next((word for word in (" ".join(words), *words[-1:]) if _AGE.fullmatch(word)), None)
        if age is None or _AFTER_AGE.match(low, at) is None:
            continue
        start = low.rfind(age.split()[0].lstrip("(«"), 0, at)
        before, _ = passage.sentence(start, at, _RADIUS)
        if _is_of_one_person(before, low[at + len(" ans") : at + len(" ans de ")]):
            yield Find("RGPD406", start, at + len(" ans"))


def _is_of_one_person(before: str, after: str) -> bool:
    """Whether an age, between these words, is one person's: no minimum, no duration."""
    aged = _AGED.search(before)
    if aged is not None:
        return not aged[1]
    if _NO_AGE_BEFORE.search(before):
        return False
    if _SOMEONE_BEFORE.search(before):
        return True
    called = _CALLED.search(before)
    return (
        called is not None and after != " de " and is_given_name(called["given"])
        and not is_named_for(within_value(before[: called.start()]))
    )


def _stories(passage: Passage) -> Iterator[Find]:
    """A word of health or law, one person and a moment, in one sentence."""
    moments = [at for when in _MOMENTS for at in passage.starts(when, passage.low)]
    moments += (
        at for at in passage.occurrences(*_LATELY) if not passage.low[at - 1 : at].isalpha()
    )  # « cahier » is no moment
    for at in moments:
        before, after = passage.sentence(at, at, 2 * _RADIUS)
        story = _STORY.search(before + after)
        if story is None or _PREVENTED.search(before + after, 0, story.start()):
            continue
        if PERSON.search(before + after):
            start = at - len(before) + story.start()
            yield Find("RGPD406", start, start + len(story[0]))
    for at in passage.occurrences(*_OF_KIN):
        before, _ = passage.sentence(at, at, _RADIUS)
        told = _STORY.match(passage.low, at)
        if told is not None and _KIN.search(before):
            yield Find("RGPD406", told.start(), told.end())
