"""How a French sentence names the keys of a kit."""

from __future__ import annotations

_KEY_WORDS = {
    "gestionnaire": "gestionnaire", "hebergeur": "hébergeur", "porteur": "porteur",
    "rattachement": "rattachement", "parent": "instance parente", "presidence": "présidence",
    "perimetre": "périmètre", "commune": "commune", "nom": "nom", "titre": "titre",
    "denomination_officielle": "nom officiel", "statut": "état d'avancement", "type": "type",
    "champ": "champ", "frequence": "fréquence", "publics": "publics", "metiers": "métiers",
    "comprend": "comprend", "preparation": "préparation", "travail_sur": "travail sur",
    "nombre": "nombre", "nombre_membres": "nombre de membres", "tranche_age": "tranche d'âge",
    "membres": "membres", "intervient_dans": "intervient dans", "parties": "parties",
    "mesures": "nombres", "dates": "dates", "roles": "rôles", "ouverture": "ouverture",
    "fermeture": "fermeture", "creation": "création", "fin": "fin", "debut": "début",
    "signature": "signature", "date": "date", "enonce": "énoncé", "libelle": "libellé",
    "meme_que": "même chose qu'une autre entrée",
    "porte_par": "porté par", "organise_par": "organisée par",
    "suivie_par": "suivie par", "editeur": "éditeur", "utilise_par": "utilisé par",
    "demande_par": "demandé par", "finance_par": "financé par", "acteur_cree": "acteur créé",
    "aupres_de": "auprès de", "menee_par": "menée par", "reponse": "réponse",
    "au_sujet_de": "au sujet de", "entraine": "entraîne", "portee": "portée",
    "periode": "période", "seances": "séances", "unite": "unité", "definition": "définition",
    "sens_attendu": "sens attendu", "source_donnees": "source des données",
    "finess_et": "FINESS de l'établissement", "finess_ej": "FINESS de l'entité juridique",
    "siren": "SIREN", "siret": "SIRET", "decrit_par": "décrit par", "croisee": "croisée",
    "champs": "champs", "composition": "composition",
}
"""Keys as a sentence names them; a key that is not here is written as it reads."""


def key_words(key: str) -> str:
    """How a sentence names a key of a kit."""
    return _KEY_WORDS.get(key, key.replace("_", " "))
