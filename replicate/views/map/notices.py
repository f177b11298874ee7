"""What a map says of its own layout: only where its marks are placed is it known."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.measure import french_number
from replicate.domain.reports.picture import (
    DENSE_LINKS,
    MOST_BOXES,
    MOST_LETTERS,
    MOST_LINKS,
    MOST_LINKS_EACH,
    Picture,
)
from replicate.domain.text.words import enumerate_french
from replicate.views.page.sizes import Sheet

NOTHING_DRAWN = "Rien n'est dessiné à cette date."
SLOTS_NOTICE = (
    "Il y a ici plus d'éléments que de places réservées : le placement est automatique, "
    "et les boîtes ne sont pas à la même place que sur la carte de référence."
)
TANGLE_NOTICE = (
    "Aux places réservées, trop de lignes passeraient à travers des boîtes : le placement est "
    "automatique, et les boîtes ne sont pas à la même place que sur la carte de référence."
)
STRAIGHT_NOTICE = (
    "Les lignes sont droites, et non courbées autour des boîtes : elles peuvent passer derrière."
)


def too_large_notice(picture: Picture) -> str:
    """Why nothing of a picture is drawn: too many elements or ties, or too much text."""
    if not picture.has_too_many:
        return (
            f"Noms et notes trop longs pour une carte : plus de {french_number(MOST_LETTERS)}"
            " caractères. Rien n'est dessiné ; la table jointe dit chaque lien en mots."
        )
    return (
        f"Réseau trop grand pour une carte : {len(picture.boxes)} éléments et"
        f" {len(picture.links)} liens (au plus {MOST_BOXES} éléments, {MOST_LINKS} liens et,"
        f" au-delà de {DENSE_LINKS} liens, {MOST_LINKS_EACH} par élément). Rien n'est dessiné ;"
        " la table jointe dit chaque lien en mots."
    )


def large_sheet_notice(sheet: Sheet) -> str:
    """What a map larger than A3 asks of who prints it, and what reads better small."""
    return (f"Cette carte demande {sheet.in_words} pour rester lisible (9 points au moins) ;"
            " réduite, elle ne l'est plus : la matrice (replicate render --view matrix) se lit"
            " mieux.")


def missing_verbs_notice(verbs: Iterable[str]) -> str:
    """Which verbs no place was found for beside their line."""
    return (f"Verbes sans place, écrits dans la liste des liens : "
            f"{enumerate_french(sorted(set(verbs)))}.")
