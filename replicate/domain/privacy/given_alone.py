"""A given name alone, where what stands beside it is said of a person and of nothing else.

« Bruno nous a parlé de sa situation », « la sœur de Kevin », « on a croisé Moussa ». A place or
an association that is called so neither tells nor weeps, has no sister and is met nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.passage import GAP, Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_NAME = r"(?P<given>[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+)?)"
_ACTS = (
    " parlé", " dit ", " raconté", " confié", " expliqué ", " refusé ", " pleuré", " crié",
    " fugué", " menacé ", " disparu", " insulté ", " frappé ", " arrêté son ", " rompu ",
    " retourné", " reparti", " revenu", " rentré",
)
_BEFORE_AN_ACT = LazyPattern(
    rf"(?:^|[.;:!?«\"(]|-){GAP}{_NAME}{GAP}(?:ne{GAP})?(?:(?:nous|vous|lui|leur|se){GAP}|[mtn]['’])?"
    rf"(?:a|avait|est|était)(?:{GAP}(?:pas|déjà|encore|bien|aussi|tout|toujours|souvent|jamais))?$"
)
_KIN = (
    "sœur de ", "soeur de ", "frère de ", "mère de ", "père de ", "fils de ", "fille de ",
    "mari de ", "compagne de ", "compagnon de ", "conjoint de ", "conjointe de ", "curateur de ",
    "curatrice de ", "tuteur de ", "tutrice de ", "selon ", "d'après ", "d’après ", "mail de ",
    "courriel de ", "message de ", "appel de ", "coup de fil de ",
)
"""Whose kin is told, or who speaks."""

_MET = (
    "croisé ", "rencontré ", "revu ", "reçu ", "hébergé ", "accompagné ", "retrouvé ", "aperçu ",
    "relancé ", "rassuré ", "convaincu ", "hospitalisé ", "attendu ", "prévenu ", "contacté ",
    "rappelé ", "remercié ",
)
"""What was done with someone: « on a croisé Moussa », « raccompagné Mamadou au CHRS »."""

_ALONE = LazyPattern(
    rf"{_NAME}(?![\w\-'’])(?!{GAP}(?:(?:et|&){GAP})?[A-ZÀ-ÖØ-Ý])(?![ ,(]{{1,40}}(?:19|20)\d\d)"
)
_COLLEAGUE = (", de l'équipe ", ", de l’équipe ", ", de la mairie", ", du service ")
_BEFORE_A_TEAM = LazyPattern(rf"(?:^|[.;:!?«\"(]|-){GAP}{_NAME}$")

_RADIUS = 60


def find_given_alone(passage: Passage) -> Iterator[Find]:
    """Given names that do what only people do, that were met, or whose kin is named."""
    text = passage.text
    for words, pattern in ((_ACTS, _BEFORE_AN_ACT), (_COLLEAGUE, _BEFORE_A_TEAM)):
        for at in passage.occurrences(*words):
            start = max(0, at - _RADIUS)
            found = pattern.search(f" {text[start:at]}" if start == 0 else text[start:at])
            if found is not None and is_given_name(found["given"]):
                given = at - len(found[0]) + found.start("given") - found.start()
                yield Find("RGPD405", given, given + len(found["given"]))
    for word in (*_KIN, *_MET):
        for at in passage.occurrences(word):
            found = _ALONE.match(text, at + len(word))
            if found is not None and is_given_name(found["given"]):
                yield Find("RGPD405", found.start(), found.end())
