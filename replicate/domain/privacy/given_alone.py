"""A given name alone, where what stands beside it is said of a person and of nothing else.

« Bruno nous a parlé de sa situation », « la sœur de Kevin », « on a croisé Moussa », « Gérard
(né en 61) ». A place or an association that is called so neither tells nor weeps, has no sister
and is met nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.passage import GAP, Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_WORD = LazyPattern(
    r"[A-ZÀ-ÖØ-Ý](?<![\w\-.].)[a-zà-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+)?(?![\w\-'’])"
)
"""A word that begins with a capital: a given name is looked for among them alone."""

_STARTS_A_CLAUSE = LazyPattern(
    rf"(?:^|[.;:!?«\"'(,] {{0,40}}|-{GAP}|\b(?:et|que|mais|car|puis|quand|comme){GAP})$"
)
_ACTS = LazyPattern(
    rf"{GAP}(?:ne{GAP})?(?:(?:nous|vous|lui|leur|se){GAP}|[mtn]['’])?(?:a|avait|est|était)"
    rf"(?:{GAP}(?:pas|déjà|encore|bien|aussi|tout|toujours|souvent|jamais))?{GAP}"
    r"(?:parlé|dit\b|raconté|confié|expliqué\b|refusé\b|pleuré|crié|fugué|menacé\b|disparu|"
    rf"insulté\b|frappé\b|arrêté{GAP}son\b|rompu\b|retourné|reparti|revenu|rentré|dormi|"
    rf"téléphoné|emménagé|déménagé|rendu{GAP}(?:les|ses){GAP}clés|été{GAP}(?:hospitalis|expuls))"
)
_COLLEAGUE = LazyPattern(
    rf" {{0,40}}[,(] {{0,40}}(?:(?:de{GAP}l['’]équipe|de{GAP}la{GAP}mairie|du{GAP}service){GAP}|"
    rf"(?:(?:l['’]|(?:le|la|une?|notre|leur|son|sa){GAP})(?:jeune{GAP}|ancien{GAP}|nouvelle{GAP})?)?"
    r"(?:éducat|infirmi|aide-soign|assistant|psycho|psychiatre|médecin|cadre|travailleu|référent|"
    r"gardien|concierge|direct|chef|coordin|médiat|animat|agent\b|interne\b|mandataire|stagiaire|"
    r"cuisini|bénévole|voisin|locataire|patient|usag|hébergé|résidente?\b))"
)
"""« Karim, l'éducateur »: who someone is, in a word."""

_BORN = LazyPattern(rf" {{0,40}}[,(] {{0,40}}née?{GAP}(?:en|le|vers){GAP}")
_KIN_OR_MET = LazyPattern(
    rf"(?:\b(?:cas|situation|dossier|bail|logement|chambre|sortie|retour|suivi|départ){GAP}"
    rf"(?:de{GAP}|d['’])|\b(?:point|infos?|nouvelles){GAP}(?:sur|de){GAP}|\bvisite{GAP}à{GAP}|"
    rf"(?:^|[.;:,(\"'«\-] {{0,40}}|\b(?:à|pour|de){GAP})voir{GAP}|"
    r"\b(?:(?:demi-)?s(?:œ|oe)ur|frère|mère|père|maman|papa|parents|fils|fille|tante|oncle|mari|"
    r"compagne|compagnon|copine|copain|conjointe?|curateur|curatrice|tuteur|tutrice|mail|courriel|"
    rf"message|appel|coup{GAP}de{GAP}fil){GAP}(?:de{GAP}|d['’])|\b(?:selon{GAP}|d['’]après{GAP})|"
    r"(?:croisé|rencontré|revu|reçu|hébergé|accompagné|retrouvé|aperçu|relancé|rassuré|convaincu|"
    r"hospitalisé|attendu|prévenu|contacté|rappelé|remercié|passer par|voir avec|"
    rf"suivie? par|vue? avec|(?:demander|s['’]adresser) à|"
    rf"\b(?:joindre|rappeler|relancer|prévenir|remercier)){GAP})$"
)
"""Whose kin is told, who speaks, what was done with someone or is asked: « passer par Nadège »."""

_ABOUT = LazyPattern(rf"\b(?:pour|concernant|avec|chez){GAP}$")
_THEN_TOLD = LazyPattern(
    rf" {{0,40}}:|,?{GAP}(?:(?:et|mais|car|qui|parce{GAP}qu['’]) ?)?(?:elle|il)\b"
)
"""« Bonne nouvelle pour Samira : elle … »."""

_FOLLOWED_BY_A_NAME = LazyPattern(
    rf"{GAP}(?:(?:et|&){GAP})?[A-ZÀ-ÖØ-Ý]|[ ,(]{{1,40}}(?:19|20)\d\d"
)
_RADIUS = 60


def find_given_alone(passage: Passage) -> Iterator[Find]:
    """Given names that do what only people do, that were met, or whose kin is named."""
    text, low = passage.text, passage.low
    for found in _WORD.finditer(text):
        if not all(map(is_given_name, found[0].split("-"))):
            continue
        for start in passage.patience.take([found.start()]):
            before = text[max(0, start - _RADIUS) : start].lower()
            if _is_a_person(before, text, low, found.end()):
                yield Find("RGPD405", start, found.end())


def _is_a_person(before: str, text: str, low: str, end: int) -> bool:
    """Whether what stands around a given name is said of people alone."""
    if _KIN_OR_MET.search(before):
        return _FOLLOWED_BY_A_NAME.match(text, end) is None
    if _ABOUT.search(before):
        return _THEN_TOLD.match(low, end) is not None
    if _STARTS_A_CLAUSE.search(before):
        return any(told.match(low, end) for told in (_ACTS, _COLLEAGUE, _BORN))
    return False
