"""A whole list that nobody could answer, in a sentence."""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.territory import Territory, UnknownList
from replicate.domain.wording.source_words import placed_passages

_LISTED = MappingProxyType({
    "perimetres": "périmètres", "chevauchements": "chevauchements de périmètres",
    "publics": "publics à qui le partenariat s'adresse", "contextes": "éléments de contexte",
    "evenements": "événements", "sources": "sources", "acteurs": "acteurs",
    "structures": "structures", "equipes_mobiles": "équipes mobiles",
    "prises_en_charge_croisees": "prises en charge croisées", "objectifs": "objectifs",
    "representations": "représentations", "instances": "instances", "accords": "accords",
    "outils": "outils", "formations": "formations", "financements": "financements",
    "indicateurs": "indicateurs", "resultats": "résultats", "enquetes": "enquêtes",
    "fonctions": "décisions sur les fonctions", "adaptations": "adaptations",
})
"""What each list of a kit holds, as « des … » is followed."""
_OTHER_TIES = "on ne sait pas s'il y a d'autres liens que ceux que disent les entrées elles-mêmes"
"""An entity's own keys tell ties all the same (« gestionnaire », « membres »)."""


def unknown_list_words(item: UnknownList) -> str:
    """« on ne sait pas s'il y a des équipes mobiles »: asked, which is not "none"."""
    if item.section == "liens":
        return _OTHER_TIES
    return f"on ne sait pas s'il y a des {_LISTED[item.section]}"


def cited_unknown_words(item: UnknownList, territory: Territory) -> str:
    """The same with who says so: the sources cited, and where it is written."""
    told = placed_passages(item.location, item.citations, territory)
    return f"{unknown_list_words(item)} ({told})"
