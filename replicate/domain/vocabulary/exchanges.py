"""What links people: ties, forums, agreements, tools, events, measures."""

from __future__ import annotations

from replicate.domain.vocabulary.term import Term, family

TYPE_LIEN = family("type_lien", "Type de lien", [
    Term("gere", "gère", "manages"),
    Term("porte", "porte", "carries in law"),
    Term("rattache_a", "relève de", "belongs to"),
    Term("intervient_dans", "intervient dans", "works in"),
    Term("heberge", "héberge", "hosts"),
    Term("oriente_vers", "oriente vers", "refers to"),
    Term("signale_a", "signale à", "reports to"),
    Term("saisit_en_urgence", "saisit en urgence", "calls in an emergency"),
    Term("met_a_disposition", "met à disposition", "makes available"),
    Term("loue_a", "loue à", "lets to"),
    Term("finance", "finance", "funds"),
    Term("pilote", "pilote", "steers"),
    Term("echange_information", "échange des informations avec", "exchanges information with"),
    Term("forme", "forme", "trains"),
    Term("partenariat", "est partenaire de", "is a partner of"),
    Term("membre_de", "participe à", "is a member of"),
    Term("preside", "préside", "chairs"),
    Term("signe", "signe", "signs"),
    Term("prend_part_a", "prend part à", "takes part in"),
    Term("couvre", "couvre", "covers"),
    Term("succede_a", "succède à", "succeeds"),
    Term("issu_de", "provient de", "stems from"),
    Term("evalue", "évalue", "evaluates"),
])

STATUT_LIEN = family("statut_lien", "Statut d'un lien", [
    Term("atteste", "attesté par un document", "attested by a document"),
    Term("deduit", "déduit", "deduced"),
    Term("sans_source", "sans source", "without a source"),
])

TYPE_INSTANCE = family("type_instance", "Type d'instance", [
    Term("clsm", "CLSM", "local mental-health council", "conseil local de santé mentale",
         champ="institutionnel"),
    Term("pilotage", "comité de pilotage", "steering committee", champ="institutionnel"),
    Term("groupe_travail", "groupe de travail", "working group"),
    Term("seminaire", "séminaire", "seminar"),
    Term("cellule_situations", "cellule de situations", "case meeting"),
    Term("commission_logement", "commission logement", "housing commission"),
    Term("commission_orientation", "commission d'orientation", "referral commission",
         champ="social"),
    Term("ccapex", "CCAPEX", "eviction-prevention commission",
         "commission de coordination des actions de prévention des expulsions", champ="logement"),
    Term("conseil_familles", "conseil de familles", "families' council",
         champ="usagers_familles"),
    Term("cvs", "CVS", "residents' council", "conseil de la vie sociale",
         champ="usagers_familles"),
    Term("communaute_psychiatrique", "communauté psychiatrique de territoire",
         "psychiatric community of the area", champ="sanitaire"),
    Term("reseau", "réseau", "network"),
    Term("autre", "autre instance", "other forum"),
])

TYPE_ACCORD = family("type_accord", "Type d'accord", [
    Term("usage", "usage", "custom"),
    Term("compte_rendu", "compte rendu", "minutes"),
    Term("protocole", "protocole", "protocol"),
    Term("charte", "charte", "charter"),
    Term("convention", "convention", "convention"),
    Term("charte_ou_convention", "charte ou convention", "charter or convention"),
    Term("contrat_local_sante", "CLS", "local health contract", "contrat local de santé"),
    Term("ptsm", "PTSM", "mental-health project", "projet territorial de santé mentale"),
    Term("contrat_sante_mentale", "contrat territorial de santé mentale",
         "mental-health contract"),
    Term("cpom", "CPOM", "contract of means", "contrat pluriannuel d'objectifs et de moyens"),
    Term("pdalhpd", "PDALHPD", "departmental housing plan for the disadvantaged",
         "plan départemental d'action pour le logement et l'hébergement des personnes"
         " défavorisées"),
    Term("contrat_ville", "contrat de ville", "city contract"),
    Term("reservation", "convention de réservation", "reservation of dwellings"),
    Term("sous_location", "bail en sous-location", "sublease"),
    Term("mandat_gestion", "mandat de gestion", "management mandate"),
    Term("bail_glissant", "bail glissant", "sliding lease"),
    Term("bail_associatif", "bail associatif", "association lease"),
    Term("ght", "convention constitutive de GHT", "hospital grouping of an area",
         "groupement hospitalier de territoire"),
    Term("gcs", "GCS", "health cooperation group", "groupement de coopération sanitaire"),
    Term("gcsms", "GCSMS", "social cooperation group",
         "groupement de coopération sociale ou médico-sociale"),
    Term("autre", "autre accord", "other agreement"),
])

TYPE_OUTIL = family("type_outil", "Type d'outil", [
    Term("guide", "guide", "guide"),
    Term("annuaire", "annuaire", "directory"),
    Term("site_internet", "site internet", "web site"),
    Term("enquete", "enquête", "survey"),
    Term("plan_actions", "plan d'actions", "action plan"),
    Term("fiche_situation", "fiche de situation", "situation form"),
    Term("autre", "autre outil", "other tool"),
])

OBJET_FINANCEMENT = family("objet_financement", "Objet d'un financement", [
    Term("site_internet", "site internet", "web site"),
    Term("guide", "guide", "guide"),
    Term("repertoire", "répertoire", "directory"),
    Term("formations", "formations", "training"),
    Term("sensibilisation", "sensibilisation", "awareness"),
    Term("forum", "forum", "open meeting"),
    Term("poste", "poste", "position"),
    Term("fonctionnement", "fonctionnement", "running costs"),
    Term("investissement", "investissement", "investment"),
    Term("autre", "autre objet", "other object"),
])

STATUT = family("statut", "État d'avancement", [
    Term("envisage", "envisagé", "considered"),
    Term("en_elaboration", "en cours d'élaboration", "being drawn up"),
    Term("prevu", "prévu", "planned"),
    Term("propose", "proposé", "offered"),
    Term("en_place", "en place", "in place"),
    Term("signe", "signé", "signed"),
    Term("en_revision", "en révision", "under revision"),
    Term("echu", "échu", "expired"),
    Term("denonce", "dénoncé", "terminated"),
])

STATUTS_FINIS = frozenset({"echu", "denonce"})
"""Statuses under which an agreement no longer holds."""

STATUTS_PREVUS = frozenset({"envisage", "en_elaboration", "prevu", "propose"})
"""Statuses under which a thing is only planned (drawn dotted): see ``is_plan``."""


def is_plan(status: str | None, genre: str) -> bool:
    """Whether a thing of that kind is only planned; a training that is « proposé » is on offer."""
    return status in STATUTS_PREVUS and (status, genre) != ("propose", "formation")


TYPE_EVENEMENT = family("type_evenement", "Type d'événement", [
    Term("constat", "constat", "finding"),
    Term("creation", "création", "creation"),
    Term("ouverture", "ouverture", "opening"),
    Term("fermeture", "fermeture", "closure"),
    Term("demenagement", "déménagement", "move"),
    Term("redeploiement", "redéploiement", "redeployment"),
    Term("extension", "extension", "extension"),
    Term("fusion", "fusion", "merger"),
    Term("changement_de_nom", "changement de nom", "change of name"),
    Term("etude", "étude", "study"),
    Term("signature", "signature", "signature"),
    Term("evaluation", "évaluation", "evaluation"),
])

EVENEMENTS_DE_BORNE = frozenset({"creation", "ouverture", "fermeture"})
"""Events that date the beginning or the end of what they happen to."""

BOUT_EVENEMENT = family("bout_evenement", "Origine ou destination codée", [
    Term("hospitalisation", "hospitalisation", "inpatient care"),
    Term("ambulatoire", "ambulatoire", "ambulatory care"),
    Term("social", "le social", "social sector"),
    Term("medico_social", "le médico-social", "medico-social sector"),
    Term("logement", "le logement", "housing"),
])

OBJET_REDEPLOYE = family("objet_redeploye", "Ce qui est redéployé", [
    Term("professionnels", "professionnels", "staff"),
    Term("patients", "patients", "patients"),
    Term("lits_places", "lits ou places", "beds or places"),
    Term("moyens", "moyens", "means"),
])

NATURE_MESURE = family("nature_mesure", "Nature d'un nombre", [
    Term("population", "population", "population"),
    Term("capacite", "capacité", "capacity"),
    Term("stock", "stock", "stock"),
    Term("effectif", "effectif", "staff"),
    Term("personnes_suivies", "personnes suivies", "persons followed"),
    Term("activite", "activité", "activity"),
    Term("part", "part", "share"),
    Term("duree", "durée", "duration"),
    Term("delai", "délai", "delay"),
    Term("montant", "montant", "amount"),
    Term("superficie", "superficie", "area"),
])

UNITE = family("unite", "Unité", [
    Term("personnes", "personnes", "persons"),
    Term("habitants", "habitants", "inhabitants"),
    Term("places", "places", "places"),
    Term("lits", "lits", "beds"),
    Term("logements", "logements", "dwellings"),
    Term("etp", "ETP", "full-time equivalents", "équivalents temps plein"),
    Term("actes", "actes", "acts"),
    Term("appels", "appels", "calls"),
    Term("visites", "visites", "visits"),
    Term("seances", "séances", "sessions"),
    Term("situations", "situations", "situations"),
    Term("structures", "structures", "structures"),
    Term("pourcent", "%", "per cent"),
    Term("heures", "heures", "hours"),
    Term("jours", "jours", "days"),
    Term("semaines", "semaines", "weeks"),
    Term("mois", "mois", "months"),
    Term("annees", "années", "years"),
    Term("euros", "euros", "euros"),
    Term("km2", "km²", "square kilometres"),
])

QUALIFICATIF = family("qualificatif", "Qualificatif d'un nombre", [
    Term("exact", "exactement", "exact"),
    Term("environ", "environ", "about"),
    Term("moyenne", "en moyenne", "mean"),
    Term("max", "jusqu'à", "at most"),
    Term("min", "au moins", "at least"),
    Term("cible", "visé", "target"),
    Term("a_terme", "à terme", "in time"),
])

FREQUENCE = family("frequence", "Fréquence", [
    Term("quotidienne", "quotidienne", "daily"),
    Term("hebdomadaire", "hebdomadaire", "weekly"),
    Term("bimensuelle", "deux fois par mois", "twice a month"),
    Term("mensuelle", "mensuelle", "monthly"),
    Term("bimestrielle", "tous les deux mois", "every two months"),
    Term("trimestrielle", "trimestrielle", "quarterly"),
    Term("semestrielle", "semestrielle", "half-yearly"),
    Term("annuelle", "annuelle", "yearly"),
    Term("a_la_demande", "à la demande", "on demand"),
    Term("ponctuelle", "ponctuelle", "once"),
])

PREPARATION = family("preparation", "Préparation d'une instance", [
    Term("mixte", "mixte (soin et social)", "mixed"),
    Term("soin", "par le soin", "by care"),
    Term("social", "par le social", "by social work"),
])

TRAVAIL_SUR = family("travail_sur", "Ce sur quoi on travaille", [
    Term("situations_concretes", "situations concrètes", "concrete situations"),
    Term("sujet_prepare", "sujet préparé", "prepared subject"),
    Term("projet", "projet commun", "common project"),
    Term("organisation", "organisation", "organisation"),
])
