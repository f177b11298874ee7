"""Whole lists that nobody could answer, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from replicate.domain.territory import Territory, UnknownList
from replicate.domain.wording.source_words import placed_words

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
_OTHER_TIES = "d'autres liens que ceux que disent les entrées elles-mêmes"
"""An entity's own keys tell ties all the same (« gestionnaire », « membres »)."""


def unknown_lists_words(items: Sequence[UnknownList]) -> str:
    """« on ne sait pas s'il y a des équipes mobiles »: asked, which is not "none".

    Of several, the seven words stand once: « on ne sait pas s'il y a : des accords, des outils ».
    """
    return _sentence([_listed(item) for item in items])


def cited_unknown_words(items: Sequence[UnknownList], territory: Territory) -> str:
    """The same, each list with who says so: where it is written, and the sources cited."""
    return _sentence([
        placed_words(_listed(item), item.location, item.citations, territory)
        for item in items])


def _sentence(lists: Sequence[str]) -> str:
    return f"on ne sait pas s'il y a {': ' if len(lists) > 1 else ''}{', '.join(lists)}"


def _listed(item: UnknownList) -> str:
    return _OTHER_TIES if item.section == "liens" else f"des {_LISTED[item.section]}"
