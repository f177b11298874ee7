"""Names that no capital gives away: a title in full and a surname, a given name and a life.

« monsieur dupuis ne vient plus », « karim vit à l'hôtel ». What follows must fit a name:
« monsieur le maire », « madame refuse » and « la résidence Camille » are spared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.institutions import NOT_NAMES, is_named_for
from replicate.domain.privacy.passage import GAP, Passage, within_value
from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.domain.text.spelling import fold

_TITLES = ("monsieur ", "madame ", "mademoiselle ", "docteur ", "m. ")
_PARTICLE = rf"(?:(?:de la|de|da|dos|du|el|ben|le|la|van){GAP})?"
_TITLED = LazyPattern(
    rf"(?<![\w.])(?<!\d )(?:monsieur|madame|mademoiselle|docteur|m\.){GAP}"
    rf"(?P<name>{_PARTICLE}(?P<word>[a-zà-öø-ÿ][a-zà-öø-ÿ'’\-]{{2,30}}))"
    rf"(?P<after>{GAP}(?:n['’]|s['’])|{GAP}[a-zà-ÿ]{{1,12}}|[.,;:)»]|$)?"
)
_FITS = frozenset(fold(word) for word in """
est a ne se vit et qui refuse doit peut veut sort va dort souhaite demande sera avait etait habite
relance pense dit vient passe refusent sont ont viennent demandent souhaitent
""".split())
"""What comes after a name, and seldom after a verb or a function."""

_SOUGHT = LazyPattern(
    rf"\b(?:(?:r?appeler|(?:re)?contacter|relancer|(?:re)?voir|joindre|prévenir|rencontrer|recevoir|"
    rf"attendre|remercier|chercher|avec|chez){GAP}|(?:dossier|situation|bail|studio|retour){GAP}de{GAP})$"
)
"""What one does with a person whose name comes, whatever follows it."""

_NO_NAMES = NOT_NAMES | frozenset(fold(word) for word in """
tout toute n'est n'a s'est est vit sort dort boit vient part reste refuse accepte demande souhaite
veut peut doit dit fait voit tient perd prend met rend suit court crie parle pleure mange paie
habite arrive attend appelle signe passe pense aime entre rentre montre trouve cherche explique
raconte ecrit lit connait sait sera etait avait aura vivait aussi alors donc mais car encore
toujours souvent jamais bien mal tres trop plus moins peu beaucoup deja hier demain ici chez vers
depuis pendant apres avant lors puis comme quand si non oui tel telle meme seul seule seuls jeune
vieux vieille age agee hospitalise sous-prefete sous-prefet referent traitant addictologue
generaliste remplacant urgentiste geriatre pediatre qu'il qu'elle l'adjoint l'adjointe monsieur
madame mesdames messieurs garde service secteur quartier foyer ville
logement santé sécurité social sociale handicap culture propreté urgence accueil psy
""".split())
_VERB_ENDING = LazyPattern(r"(?:[éè]e?s?|ait|aient|era|eront|ent|ant|iste|logue|iatre)$")

_LIVES = (
    "vit ", "vivait ", "dort ", "dormait ", "habite", "habitait", "boit ", "consomme ", "rechute",
    "hospitalis", "expuls", "incarc", "sorti", "à la rue", "curatelle", "tutelle", "perdu son ",
    "tentative de s", "refuse ", "ne paie ", "ne sort ", "ne prend ", "ne mange ", "ne vient ",
    "ne veut ", "ne dort ", "ne répond ", "ne parle ", "n'ouvre ", "n’ouvre ",
)
"""What is said of a person rather than of a house or an association; looked up as it stands."""

_REFUSED = ("son ", "sa ", "le traitement", "les soins", "de ", "toute ", "l'aide")
_GIVEN = LazyPattern(
    rf"(?:^|(?<=[\s(«\"'’,;:.]))(?P<given>[a-zà-öø-ÿ]+(?:-[a-zà-öø-ÿ]+)?){GAP}"
    rf"(?:(?:est|a|a{GAP}été|a{GAP}fait{GAP}une|est{GAP}sous|est{GAP}en|n['’]est){GAP})?$"
)
_BEFORE = 60


def find_quiet_names(passage: Passage) -> Iterator[Find]:
    """Names in lower case after a title, and given names that live, sleep or refuse care."""
    for at in passage.occurrences(*_TITLES):
        found = _TITLED.match(passage.low, at)
        if found is None or not passage.text[found.start("word")].islower():
            continue
        sought = _SOUGHT.search(passage.low[max(0, at - _BEFORE) : at]) is not None
        if _is_a_name(found, sought):
            yield Find("RGPD405", at, found.end("name"))
    for at in passage.occurrences(*_LIVES):
        start = max(0, at - _BEFORE)
        found = _GIVEN.search(passage.low[start:at])
        if found is None or not is_given_name(found["given"]):
            continue
        if passage.low.startswith("refuse ", at) and not passage.low.startswith(_REFUSED, at + 7):
            continue
        given = start + found.start("given")
        if not is_named_for(within_value(passage.text[start:given])):
            yield Find("RGPD405", given, start + found.end("given"))


def _is_a_name(found: re.Match[str], is_sought: bool) -> bool:
    """Whether a word after a title is neither a function nor a verb, by itself and what is around.

    ``is_sought`` says that a verb such as « appeler » comes before the title.
    """
    word, after = found["word"], found["after"]
    if after is None or fold(re.split("['’]", word)[0]) in _NO_NAMES or fold(word) in _NO_NAMES:
        return False
    if _VERB_ENDING.search(word):
        return False
    if is_sought:
        return True
    if found[0].startswith("docteur"):  # « le docteur signe » is no name, « signe est » is no verb
        return fold(after.strip(" '’")) in _FITS or after.strip() in ("n'", "n’")
    return not after[0].isspace() or fold(after.strip(" '’")) in _FITS | {"n", "s"}
