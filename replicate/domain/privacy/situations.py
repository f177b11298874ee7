"""One person's situation without a name: an age, a room, a file number, a story with a date."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import Passage
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
    r"perdu son (?:logement|emploi|travail)|ne paie plus|impay[eé]s?|rechut\w*|d[eé]compens\w*)\b"
)
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
_LATELY = LazyPattern(r"\b(?:hier|ce {1,40}matin|cette {1,40}(?:nuit|semaine)|ce {1,40}week-end)\b")
_MOMENTS = (_SINCE, _IN, _LAST, _LATELY)
_OF_KIN = (
    "schizophr", "bipolaire", "dépressi", "psychoti", "suicid", "toxico", "alcooli", "addict",
    "sous contrainte", "enceinte", "séroposi", "sans-papiers", "sans papiers", "incarcér", "détenu",
)
"""What is said of a relation without a moment: « son fils, bipolaire »."""

_SUFFERS = (
    "entend des voix", "entendait des voix", "entend encore des voix", "entend toujours des voix",
    "se scarifie", "se mutile", "parle de mourir", "veut mourir", "veut en finir",
    "a des idées noires", "a des hallucinations", "a fait une ts", "a fait une tentative de s",
    "ne prend plus son traitement", "ne prend plus ses ", "a arrêté son traitement",
    "a cessé son traitement", "a été hospitalis", "menace ses voisins", "menace sa voisine",
    "ne sort plus de chez ", "vit dans ses déchets",
)
"""What only one person goes through, whether or not a moment is told."""

_BELIEFS = (" croit qu", " dit qu", " persuadé", " convaincu")
_AGAINST = LazyPattern(
    r"[^.;,]{1,60}?(?:\b(?:l[ea]|lui) {1,40}|\bl['’])(?:surveille|espionne|empoisonne|persécute|"
    r"harcèle|poursui|suit\b|suivent\b|écoute|épie|vole|menace|drogue|observe|filme|en veu)"
)
"""What others are believed to do to the one who says so: « que les voisins l'empoisonnent »."""

_THINKS_ITSELF = (" se croit ", " se dit ", " se pense ")
_HUNTED = LazyPattern(
    r"(?:toujours |encore |aussi )?(?:suivi|surveillé|persécuté|espionné|empoisonné|épié|écouté|"
    r"possédé|harcelé|envoûté|traqué|observé)e?\b"
)
_ONE = (
    r"(?:(?:qu['’])?(?:il|elle)|(?:ce |le )?monsieur|(?:cette |la )?madame|"
    r"(?:l[ea]|ce|cette|son|sa) {1,40}(?:dame|locataire|patiente?|personne|résidente?|voisine?|"
    r"jeune(?: homme| femme)?|fils|fille|mari|usag(?:er|ère))|"
    r"l['’](?:usag(?:er|ère)|intéressée?|occupante?|hébergée?)"
    r")(?: {1,40}(?:du|de la|des|au) {1,40}[\w\-]{1,20}(?: étage)?| {1,40}de l['’][\w\-]{1,20})?"
)
_SOMEONE = LazyPattern(
    r"(?:^|[\s(«\"])(?<!si )(?<!quand )(?<!lorsque )(?<!dès )(?<!que )"
    rf"{_ONE}(?: [^.;,]{{1,50}} et)? {{0,40}}(?:n['’]|ne |(?:s['’])?est ?)?$"
)
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
    for words in _SUFFERS:
        for at in passage.occurrences(words):
            before, _ = passage.sentence(at, at, _RADIUS)
            if _SOMEONE.search(before):
                yield Find("RGPD406", at, at + len(words))
    yield from _delusions(passage)


def _delusions(passage: Passage) -> Iterator[Find]:
    """What one person believes that others do to her: « elle croit que les voisins … »."""
    for beliefs, told in ((_BELIEFS, _AGAINST), (_THINKS_ITSELF, _HUNTED)):
        for belief in beliefs:
            for at in passage.occurrences(belief):
                found = told.match(passage.low, at + len(belief))
                before, _ = passage.sentence(at, at, _RADIUS)
                if found is not None and _SOMEONE.search(before):
                    yield Find("RGPD406", at + 1, found.end())


def _ages(passage: Passage) -> Iterator[Find]:
    low = passage.low
    for at in passage.occurrences(" ans"):
        words = low[max(0, at - _LONGEST_AGE) : at].split()[-2:]
        age = next((word for word in (" ".join(words), *words[-1:]) if _AGE.fullmatch(word)), None)
        if age is None or _AFTER_AGE.match(low, at) is None:
            continue
        start = low.rfind(age.split()[0], 0, at)
        before, _ = passage.sentence(start, at, _RADIUS)
        if _is_of_one_person(before):
            yield Find("RGPD406", start, at + len(" ans"))


def _is_of_one_person(before: str) -> bool:
    """Whether an age, after these words, is one person's: no minimum, no duration."""
    aged = _AGED.search(before)
    if aged is not None:
        return not aged[1]
    if _NO_AGE_BEFORE.search(before):
        return False
    return _SOMEONE_BEFORE.search(before) is not None


def _stories(passage: Passage) -> Iterator[Find]:
    """A word of health or law, one person and a moment, in one sentence."""
    moments = [at for when in _MOMENTS for at in passage.starts(when, passage.low)]
    for at in moments:
        before, after = passage.sentence(at, at, 2 * _RADIUS)
        story = _STORY.search(before + after)
        if story is not None and PERSON.search(before + after):
            start = at - len(before) + story.start()
            yield Find("RGPD406", start, start + len(story[0]))
    for at in passage.occurrences(*_OF_KIN):
        before, _ = passage.sentence(at, at, _RADIUS)
        told = _STORY.match(passage.low, at)
        if told is not None and _KIN.search(before):
            yield Find("RGPD406", told.start(), told.end())
