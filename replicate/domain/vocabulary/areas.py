"""Where: the types of perimeters, and the sides of a street."""

from __future__ import annotations

from replicate.domain.vocabulary.term import Term, family

TYPE_PERIMETRE = family("type_perimetre", "Type de périmètre", [
    Term("secteur_psychiatrie_generale", "secteur de psychiatrie générale",
         "adult psychiatric sector", champ="sanitaire"),
    Term("secteur_psychiatrie_infanto_juvenile", "secteur de psychiatrie infanto-juvénile",
         "child psychiatric sector", champ="sanitaire"),
    Term("commune", "commune", "municipality", champ="institutionnel"),
    Term("arrondissement", "arrondissement", "district", champ="institutionnel"),
    Term("epci", "EPCI", "inter-municipal body",
         "établissement public de coopération intercommunale", champ="institutionnel"),
    Term("departement", "département", "department", champ="institutionnel"),
    Term("region", "région", "region", champ="institutionnel"),
    Term("agence_bailleur", "agence locale de bailleur", "landlord's agency area",
         champ="logement"),
    Term("unite_territoriale_sociale", "unité territoriale sociale", "social unit area",
         champ="social"),
    Term("ptsm", "territoire de PTSM", "mental-health project area",
         "projet territorial de santé mentale", champ="sanitaire"),
    Term("cpts", "territoire de CPTS", "health community's area",
         "communauté professionnelle territoriale de santé", champ="sanitaire"),
    Term("clsm", "territoire de CLSM", "local mental-health council's area",
         "conseil local de santé mentale", champ="institutionnel"),
    Term("ght", "territoire de GHT", "hospital grouping's area",
         "groupement hospitalier de territoire", champ="sanitaire"),
    Term("siao", "territoire de SIAO", "shelter and referral service's area",
         "service intégré d'accueil et d'orientation", champ="social"),
    Term("quartier", "quartier", "neighbourhood", champ="institutionnel"),
    Term("ressort_police", "ressort de police", "police area", champ="securite_justice"),
    Term("zone_empp", "zone d'intervention d'EMPP", "mobile team's area", champ="sanitaire"),
    Term("zone_equipe", "zone d'intervention d'équipe mobile", "another mobile team's area"),
    Term("autre", "autre périmètre", "other perimeter"),
])

DIVIDED_BY_EACH = frozenset({"agence_bailleur", "zone_empp", "zone_equipe", "autre"})
"""Types of perimeter of which several bodies may each divide the same streets: two landlords
each have their agencies, and neither contradicts the other."""

COTE = family("cote", "Côté d'une rue", [
    Term("pair", "numéros pairs", "even side"),
    Term("impair", "numéros impairs", "odd side"),
    Term("tous", "les deux côtés", "both sides"),
])
