"""What is no person's name: what is named for someone (a street, a fund), acronyms, functions."""

from __future__ import annotations

import re
from functools import lru_cache

from replicate.domain.text.lazy_pattern import LazyPattern
from replicate.domain.text.spelling import fold
from replicate.domain.vocabulary import FAMILIES

_HOUSES = (
    "CSAPA", "CAARUD", "CJC", "CMPP", "CAMSP", "IME", "ITEP", "SESSAD", "ESAT", "LAM", "LHSS",
    "CADA", "HUDA", "SSIAD", "FAM", "MAS", "EHPAD", "FJT", "CHU", "HAJ", "CLAT", "GEM", "CFA",
    "IUT", "IFSI", "IRTS", "MJC", "CIAS", "UFR", "CIO", "EPIDE", "MECS", "CSC", "EVS",
)
"""Acronyms of places, which bear names as their long forms do: « CSAPA Victor-Hugo »."""

_STREETS = frozenset(fold(word) for word in """
rue r. avenue av av. boulevard bd bd. bld place pl. allée allées impasse chemin quai cours square
route pont parc jardin passage esplanade rond-point quartier cité faubourg tour villa résidence
""".split())
_PLACES = _STREETS | frozenset(fold(word) for word in """
bâtiment bât.
immeuble hameau lieu-dit commune canton ville bus tram métro arrêt station gare stade piscine
gymnase centre ch chu chs chr ghu gh gcs ehpad hôpital hôpitaux hospitalier hospitalière clinique
cabinet polyclinique maternité pavillon unité service pôle dispensaire maison résidence pension
foyer hôtel auberge villa château domaine ferme habitat accueil abri halte refuge relais
appartement appartements logement logements espace salle local locaux site lycée collège école
université campus amphithéâtre amphi auditorium bibliothèque médiathèque théâtre cinéma musée
fondation fonds institut association asso société cercle club amicale fédération mouvement réseau
collectif groupe dispositif social sociale charte prix plan loi programme journée journées étude
congrès semaine méthode échelle syndrome maladie test circulaire ordre promotion bourse saint
sainte st ste notre-dame paroisse église communauté abbé père soeur caserne camp zone zac secteur
antenne agence office régie mutuelle
""".split()) | frozenset(
    fold(term.label) for family in FAMILIES.values() for term in family.terms.values()
    if term.label.isupper() and term.label.isalpha()
) | frozenset(fold(acronym) for acronym in _HOUSES)
_LINKS = frozenset(fold(word) for word in """
de du des la le les l d et social sociale hospitalier hospitalière adulte adultes général générale
interdépartemental universitaire médical médicale public publique
""".split())
_STEPS = 5
_FOR_WHOM = LazyPattern(
    r" (?:de famille|d['’]accueil|d['’]h[eé]bergement|de jour|de nuit|de vie|de sant[eé]|"
    r"de retraite|de soins|de quartier|de l['’]enfance|"
    r"des (?:solidarités|familles|associations|habitants|parents|services|aînés|adolescents)|"
    r"(?:de|des|pour) (?:jeunes|femmes|hommes)"
    r"(?: travailleurs)?) *$",
    re.IGNORECASE,
)
"""What a house is for, between its kind and its name: « pension de famille Claire Lacombe »."""

_HOME_OF = LazyPattern(
    r"\b(?:appartements?|logements?|maisons?|accueil) (?:de|de la|d['’]|de l['’]) *$", re.IGNORECASE
)
"""A home, or a welcome, is somebody's: « logement de Mme … », where a house bears a name bare."""


def is_street_named_for(before: str) -> bool:
    """Whether ``before`` ends with what may be named for a « Monsieur » or a « Madame »."""
    words = before.split()[-2:]
    return any(fold(word.strip("«»\"'’()")) in _STREETS for word in words)


def is_named_for(before: str) -> bool:
    """Whether ``before`` ends with what bears a name: « rue du », « centre hospitalier »."""
    if _HOME_OF.search(before):
        return False
    before = _FOR_WHOM.sub("", before)
    for word in reversed(before.split()[-_STEPS:]):
        bare = word.strip("«»\"'’()[]-")
        is_place, is_link = _kind(bare)
        if is_place:
            return True
        if bare and not (is_link or bare[0].isupper()):
            return False
        if bare[-1:] in ".,;:!?" and len(bare) > _LONGEST_ABBREVIATION:
            return False
    return False


@lru_cache(maxsize=1024)
def _kind(word: str) -> tuple[bool, bool]:
    """Whether it is what bears names, and whether it links that to a name: few words come back."""
    last = fold(re.split(r"['’]", word)[-1]).removeprefix("#")
    is_place = last in _PLACES or last.removesuffix("s") in _PLACES
    return is_place, not last or last in _LINKS


_LONGEST_ABBREVIATION = 3

_INSTITUTIONS = frozenset(fold(word) for word in """
amicale appartements association atelier cabinet centre ch chs clinique club collectif comité
coopérative dispensaire ehpad entraide établissement fédération fondation foyer gem groupe
groupement halte hôpital hospice institut institution maison mission mouvement mutuelle office
œuvre pension plateforme pôle réseau résidence service société syndicat union unité villa
""".split()) | frozenset(fold(acronym) for acronym in (*_HOUSES, "CHRS", "CMP", "CATTP", "CHU"))
_CLAUSE = LazyPattern(r"[()\[\],;:.!?]| [-–—] ")
_OF_SOMEONE = frozenset(fold(word) for word in """
de du des d' chez pour par avec à suivi suivie contact référent référente responsable directeur
directrice dossier situation patient patiente résident résidente usager usagère
""".split())
"""What comes right before somebody, and seldom before the name that a house bears."""


def is_institution_named_for(before: str) -> bool:
    """Whether a name goes on from ``before`` as an institution's: « Union Cépière … ».

    What it is comes first in its clause, and nothing says that somebody follows.
    """
    words = _CLAUSE.split(before)[-1].split()
    return bool(words) and fold(words[0]) in _INSTITUTIONS and fold(words[-1]) not in _OF_SOMEONE


ACRONYMS = frozenset(_HOUSES) | frozenset(
    word
    for family in FAMILIES.values() for term in family.terms.values()
    for word in re.findall(r"[A-Z]{2,}", term.label)
) | frozenset(
    "ARS DDETS DDT DREAL DRIHL DIHAL CPAM CAF MSA MDPH ASE PMI UNAFAM USH AORIF HLM SIAO DALO "
    "AAH RSA PCH HAD CHU CHRU CHR CH GHT PTSM CLS CLSM CPTS DAC MAIA PTA FAM MAS ESAT SSIAD "
    "EHPAD DIM PMSI FINESS INSEE COG UDVS PACT FAS FNARS EPCI SCOT PDALHPD PLH DIU DU UTAS "
    "MDS SDSEI URPS HAS ANAP DGCS DGOS DGS IGAS ONU UE RGPD CNIL PV CR ESMS".split()
)
"""The field's acronyms: in capitals, and nobody's name."""

WORDS_OF_THE_FIELD = frozenset(
    part for family in FAMILIES.values() for term in family.terms.values()
    for part in fold(term.label).split("_")
) | frozenset(fold(word) for word in """
covid habitat budget personnel ressources humaines bâtiment travaux bailleurs sanitaire partenariat
violences urgence numérique emploi jeunes migrants ukraine europe emmaüs adoma soliha visale anah
avdl fsl apl aah rsa alur élan ségur nord sud est ouest
""".split())
"""What a « dossier » or a « situation » may be about."""

NOT_NAMES = frozenset(fold(word) for word in """
le la les l' un une des du de d' et ou qui que dont où est sont a ont avait ne se sa son ses leur
pour par avec sans sur sous dans en au aux ce cet cette ces il elle ils elles on nous vous
maire adjoint adjointe préfet préfète sous-préfet directeur directrice président présidente
chef cheffe cadre médecin psychiatre psychologue infirmier infirmière assistant assistante
ministre député députée sénateur sénatrice conseiller conseillère secrétaire trésorier trésorière
procureur juge référent référente responsable coordinateur coordinatrice délégué déléguée
google doctolib monde france maison mairie préfecture département région métropole agence
hôpital clinique centre cmp residence résidence foyer logement rue janvier février mars avril mai
juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi
dimanche voir selon note annexe article
""".split())
"""Words after a title or an initial that are a function, a link, a month: no name."""
