"""What one person goes through, with no name and no date beside it: « elle entend des voix ».

The subject must be one person: « le patient qui s'est défenestré » is someone, « quand la personne
est hospitalisée » nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.passage import Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_SUFFERS = (
    "entend des voix", "entendait des voix", "entend encore des voix", "entend toujours des voix",
    "se scarifie", "se mutile", "parle de mourir", "veut mourir", "veut en finir",
    "a des idées noires", "a des hallucinations", "a fait une ts", "a fait une tentative de s",
    "ne prend plus son traitement", "ne prend plus ses ", "interné ",
    "menace ses voisins", "menace sa voisine", "ne sort plus de chez ", "vit dans ses déchets",
    "accumule des déchets", "accumule les déchets", "a perdu la garde", "vit dans sa voiture",
    "dort dans sa voiture", "ne paie plus son loyer", "menace de sauter", "menace de se ",
)
"""What only one person goes through, whether or not a moment is told."""

_UNDERWENT = LazyPattern(
    r"hospitalis|incarc[eé]r|intern[eé]|expuls|condamn|viol[eé]|agress|tabass|mise? en garde à vue|"
    r"(?:mis|plac[eé])e? (?:en d[eé]tention|sous (?:tutelle|curatelle|contrainte|sauvegarde))"
)
_STAYS = LazyPattern(
    r"ée? (?:depuis|en (?:umd|soins|hdt|sdt)|pour la|à nouveau|contre|d['’]office|sous contrainte)"
)
_TREATMENT = LazyPattern(
    r"(?:on (?:traitement|suivi|injection|risperdal|haldol|lithium|lexomil|xeplion|abilify|subutex)"
    r"|es (?:traitements?|médicaments?|injections?|gouttes|soins|neuroleptiques?|cachets))"
)
_HAPPENED = (
    ("a été ", _UNDERWENT), ("est hospitalis", _STAYS),
    ("a arrêté s", _TREATMENT), ("a cessé s", _TREATMENT),
)
"""What happened to one person, or she did: words, and what must follow them."""

_SAID_OF_ONE = (
    ", hospitalisé", ", incarcéré", ", interné", ", expulsé", ", condamné", ", alcoolique",
    ", schizophrène", ", bipolaire", ", psychotique", ", toxicomane", ", autiste", ", paranoïaque",
)
_POINTED_AT = LazyPattern(
    r"\b(?:(?:celui|celle) du \d{1,4}(?: bis| ter)?|une? (?:ancien(?:ne)?|réfugiée?|migrante?|veuf|"
    r"veuve|retraitée?) [\w\-]{3,20})$"
)
"""« celui du 12, hospitalisé », « un ancien légionnaire, alcoolique »: what a comma says of one."""

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
_WHERE = (
    r"(?: {1,40}(?:du|de la|des|aux?) {1,40}[\w\-]{1,20}(?: \d{1,4})?(?: étage)?"
    r"(?: porte \w{1,10})?"
    r"| {1,40}(?:de l|à l)['’][\w\-]{1,20}(?: du [\w\-]{1,20})?"
    r"| {1,40}(?:de|d['’]) {0,40}[\w\-]{1,20},)?"
)
_ONE = (
    r"(?:(?:qu['’])?(?:il|elle)|(?:ce |le )?monsieur|(?:cette |la )?madame|"
    r"(?:l[ea]|ce|cette|son|sa) {1,40}(?:dame|locataire|patiente?|personne|résidente?|voisine?|"
    r"jeune(?: homme| femme)?|fils|fille|mari|usag(?:er|ère))|"
    r"(?:ce|cette) {1,40}(?:locataire|patiente?|résidente?|jeune) {1,40}[\w\-]{3,20}|"
    r"l['’](?:usag(?:er|ère)|intéressée?|occupante?|hébergée?|homme|ex-[\w\-]{3,20}|"
    rf"ancien(?:ne)? {{1,40}}[\w\-]{{3,20}})){_WHERE}{_WHERE}"
)
_SOMEONE = LazyPattern(
    r"(?:^|[\s(«\"])(?<!si )(?<!quand )(?<!lorsque )(?<!dès )(?<!que )"
    rf"{_ONE}(?: [^.;,]{{1,50}} et)? {{0,40}}(?:n['’]|ne |(?:s['’])?est ?)?$"
)
_RADIUS = 70


def find_misfortunes(passage: Passage) -> Iterator[Find]:
    """What is said of one person and of nobody else, told or believed."""
    low = passage.low
    for words in _SUFFERS:
        for at in passage.occurrences(words):
            if _tells_of_someone(passage, at):
                yield Find("RGPD406", at, at + len(words))
    for words, what in _HAPPENED:
        for at in passage.occurrences(words):
            found = what.match(low, at + len(words))
            if found is not None and _tells_of_someone(passage, at):
                yield Find("RGPD406", at, found.end())
    for words in _SAID_OF_ONE:
        for at in passage.occurrences(words):
            if _POINTED_AT.search(low, max(0, at - _RADIUS), at):
                yield Find("RGPD406", at + 2, at + len(words))
    yield from _delusions(passage)


def _delusions(passage: Passage) -> Iterator[Find]:
    """What one person believes that others do to her: « elle croit que les voisins … »."""
    for beliefs, told in ((_BELIEFS, _AGAINST), (_THINKS_ITSELF, _HUNTED)):
        for belief in beliefs:
            for at in passage.occurrences(belief):
                found = told.match(passage.low, at + len(belief))
                if found is not None and _tells_of_someone(passage, at):
                    yield Find("RGPD406", at + 1, found.end())


def _tells_of_someone(passage: Passage, at: int) -> bool:
    """Whether the sentence, up to ``at``, has one person for its subject."""
    return _SOMEONE.search(passage.sentence(at, at, _RADIUS)[0]) is not None
