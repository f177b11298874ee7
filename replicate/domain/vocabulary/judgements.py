"""How things are told and judged: aims, cultures, functions, states, forms."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.vocabulary.term import Term, family

AIDE = family("aide", "Les cinq aides", [
    Term("connaitre", "Se connaître ou se reconnaître", "know one another"),
    Term("finalites", "Dégager les finalités partagées", "shared aims"),
    Term("cultures", "Connaître les systèmes culturels et identitaires", "cultures"),
    Term("echanges", "Élaborer des modalités d'échanges", "exchanges"),
    Term("evaluation", "Définir des modalités d'évaluation", "evaluation"),
])

NIVEAU_OBJECTIF = family("niveau_objectif", "Niveau d'un objectif", [
    Term("valeur", "valeur", "value"),
    Term("finalite", "finalité", "purpose"),
    Term("objectif", "objectif", "objective"),
    Term("enjeu", "enjeu", "stake"),
])

AXE = family("axe", "Axe", [
    Term("acces", "accès au logement", "access to housing"),
    Term("maintien", "maintien dans le logement", "keeping housing"),
    Term("reinsertion", "réinsertion", "reintegration"),
    Term("souffrance_psychique", "souffrance psychique", "psychic suffering"),
    Term("cooperation", "coopération", "cooperation"),
    Term("apprentissage", "apprentissage commun", "common learning"),
    Term("autre", "autre axe", "other axis"),
])

NATURE_REPRESENTATION = family("nature_representation", "Nature d'une difficulté", [
    Term("referentiel", "référentiel", "frame of reference"),
    Term("representation", "représentation", "representation"),
    Term("perimetre", "périmètre", "perimeter"),
    Term("role", "rôle", "role"),
    Term("moyens", "moyens", "means"),
    Term("secret", "secret professionnel", "confidentiality"),
])

AU_SUJET_DE = family("au_sujet_de", "Sujet d'une représentation", [
    Term("psychiatrie", "la psychiatrie", "psychiatry"),
    Term("travail_social", "le travail social", "social work"),
    Term("logement", "le logement", "housing"),
    Term("insertion", "l'insertion", "integration"),
    Term("sante", "la santé", "health"),
    Term("usagers", "les usagers", "service users"),
    Term("partenariat", "le partenariat", "partnership"),
    Term("autre", "autre sujet", "other subject"),
])

PORTEE = family("portee", "Portée d'un contexte", [
    Term("local", "locale", "local"),
    Term("departemental", "départementale", "departmental"),
    Term("regional", "régionale", "regional"),
    Term("national", "nationale", "national"),
])

OUI_NON = family("oui_non", "Oui ou non", [
    Term("oui", "oui", "yes"),
    Term("non", "non", "no"),
])

ETAT = family("etat", "État d'une fonction", [
    Term("non_renseigne", "non renseigné", "not known"),
    Term("absent", "absent", "absent"),
    Term("envisage", "envisagé", "considered"),
    Term("amorce", "amorcé", "started"),
    Term("en_place", "en place", "in place"),
    Term("en_place_et_evalue", "en place et évalué", "in place and evaluated"),
])
STATES = tuple(ETAT.terms)
"""The states of a function, from what nobody told to what is furthest."""


def furthest_state(states: Iterable[str]) -> str:
    """What several ways to see a function show together. Raises ValueError without any."""
    return max(states, key=STATES.index)


FORME = family("forme", "Forme au regard de la référence", [
    Term("identique", "identique", "identical"),
    Term("adaptee", "adaptée", "adapted"),
    Term("autre", "autre", "other"),
    Term("ajoutee", "ajoutée", "added"),
    Term("sans_equivalent", "sans équivalent", "without equivalent"),
])

NATURE_ADAPTATION = family("nature_adaptation", "Nature d'une adaptation", [
    Term("contenu", "contenu", "content"),
    Term("lieu", "lieu", "setting"),
    Term("acteurs", "acteurs", "actors"),
    Term("public", "public", "public"),
    Term("moyens", "moyens", "means"),
    Term("calendrier", "calendrier", "calendar"),
    Term("autre", "autre", "other"),
])

SENS_ATTENDU = family("sens_attendu", "Sens attendu d'un indicateur", [
    Term("hausse", "à la hausse", "up"),
    Term("baisse", "à la baisse", "down"),
    Term("stable", "stable", "stable"),
])
