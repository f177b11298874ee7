"""What a model may look for in each kind of entry: coded keys, and those only known or not.

A key that names an entry of one kit, or holds free words, would tie a model to that kit:
a model asks only whether such a key has an answer (``connu``). ``schemas/`` says which
keys an entry has; a test holds these tables to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from replicate.domain.kit import KIT_FILES, reference_genres
from replicate.domain.partnership import ENDS_OF_TYPE, KEY_TIES
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.vocabulary.term import Family

_HELD = "gestionnaire hebergeur porteur rattachement"
_HOLDERS = f"perimetre publics comprend {_HELD}"

_CODED = {
    "acteur": {"champ": "champ", "champs": "champ", "metiers": "metier", "statut": "statut"},
    "structure": {"champ": "champ", "champs": "champ", "statut": "statut"},
    "equipe_mobile": {"champ": "champ", "champs": "champ", "statut": "statut"},
    "prise_en_charge_croisee": {"champ": "champ", "champs": "champ", "statut": "statut"},
    "instance": {
        "champ": "champ", "champs": "champ", "preparation": "preparation",
        "travail_sur": "travail_sur", "frequence": "frequence", "statut": "statut",
    },
    "accord": {"statut": "statut"},
    "outil": {"statut": "statut"},
    "formation": {"statut": "statut"},
    "financement": {"objet": "objet_financement", "statut": "statut"},
    "evenement": {
        "quoi": "objet_redeploye", "de": "bout_evenement", "vers": "bout_evenement",
        "statut": "statut",
    },
    "objectif": {"niveau": "niveau_objectif", "axe": "axe", "statut": "statut"},
    "representation": {
        "groupe": "metier", "au_sujet_de": "au_sujet_de", "nature": "nature_representation",
    },
    "contexte": {"portee": "portee", "champ": "champ", "champs": "champ", "groupe": "metier"},
    "indicateur": {
        "nature": "nature_mesure", "unite": "unite", "sens_attendu": "sens_attendu",
        "frequence": "frequence", "statut": "statut",
    },
    "resultat": {"groupe": "metier"},
}

_KNOWN_OR_NOT = {
    "acteur": f"{_HOLDERS} nombre intervient_dans creation fin",
    "structure": f"{_HOLDERS} nombre tranche_age commune ouverture fermeture",
    "equipe_mobile": f"{_HOLDERS} nombre intervient_dans denomination_officielle creation fin",
    "prise_en_charge_croisee": "lieu soin social debut fin",
    "instance": f"{_HOLDERS} presidence membres nombre_membres parent question seances"
                " creation fin",
    "accord": "parties objet acteur_cree signature fin",
    "outil": "editeur utilise_par date",
    "formation": "organise_par suivie_par comprend date",
    "financement": "demande_par finance_par pour date",
    "evenement": "objet date entraine acteur",
    "objectif": "porte_par pour accord",
    "representation": "reponse",
    "contexte": "acteur periode",
    "indicateur": "definition population objectif responsable cible",
    "resultat": "pour representation",
    "enquete": "aupres_de menee_par date n",
    "perimetre": "code nombre acteur",
}

_YES_OR_NO = {"instance": "conjoint", "formation": "croisee"}

ROLE_BEARERS = ("acteur", "structure", "equipe_mobile", "instance")
"""The kinds that a map draws: those that take a role."""


def coded_keys(genre: str) -> Mapping[str, Family]:
    """The keys of a kind whose values are words of the vocabulary."""
    coded = {key: FAMILIES[name] for key, name in _CODED.get(genre, {}).items()}
    if genre in TYPES_OF_GENRE:
        coded["type"] = TYPES_OF_GENRE[genre]
    return MappingProxyType(coded)


def known_keys(genre: str) -> frozenset[str]:
    """The keys of a kind of which a model asks only whether they have an answer."""
    return frozenset(_KNOWN_OR_NOT.get(genre, "").split())


def yes_no_keys(genre: str) -> frozenset[str]:
    """The keys of a kind that are answered by oui or non."""
    return frozenset(_YES_OR_NO.get(genre, "").split())


def searched_keys(genre: str) -> tuple[str, ...]:
    """Every key that a model may look for in a kind, sorted."""
    roles = {"roles"} if genre in ROLE_BEARERS else set()
    return tuple(sorted({*coded_keys(genre), *known_keys(genre), *yes_no_keys(genre), *roles}))


def can_be(source: str, tie_type: str, target: str) -> bool:
    """Whether a tie of this type makes sense from one kind to another: a forum presides nothing."""
    ends = ENDS_OF_TYPE.get(tie_type)
    return ends is None or (source in ends[0] and target in ends[1])


def may_join(source: str, tie_type: str, target: str, by_key: str | None = None) -> bool:
    """Whether a kit can say such a tie from one kind to another, as a tie or by a key.

    ``by_key`` asks for one key that says it.
    """
    if not can_be(source, tie_type, target):
        return False
    written = reference_genres("liens", "de"), reference_genres("liens", "vers")
    assert written[0] is not None
    assert written[1] is not None
    if by_key is None and source in written[0] and target in written[1]:
        return True
    return any(
        kind == tie_type and by_key in (None, key) and (
            _names(target, key, source) if from_named else _names(source, key, target)
        )
        for key, (kind, from_named) in KEY_TIES.items()
    )


def _names(bearer: str, key: str, named: str) -> bool:
    """Whether ``key`` of a kind may name an entry of another."""
    if key not in known_keys(bearer):
        return False
    section = next(
        section.key for kit_file in KIT_FILES for section in kit_file.sections
        if section.genre == bearer
    )
    return named in (reference_genres(section, key) or ())
