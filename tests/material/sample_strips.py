"""Invented strips: any state, any note, names from short to very long."""

from __future__ import annotations

import random

from replicate.domain.reports.picture import Table
from replicate.domain.reports.strip import CellMark, Strip, StripCell, StripColumn, StripRow

STATES = {
    CellMark.IN_PLACE: "en place", CellMark.EVALUATED: "en place et évalué",
    CellMark.STARTED: "amorcé", CellMark.CONSIDERED: "envisagé", CellMark.ABSENT: "absent",
    CellMark.UNKNOWN: "?", CellMark.SPLIT: "en place / absent", CellMark.DESCRIBED: "décrit",
    CellMark.NOT_SEEN: "rien de reconnu",
}
_NAMES = ("Bocage", "Val-de-Brume", "Marches du Nord", "Saint-Jean-de-la-Montagne-Noire",
          "Communauté d'agglomération de la Grande-Plaine et des Trois-Rivières")
_NOTES = (("décidé 2024",), ("proposé",), ("décisions différentes",), ())
_QUESTIONS = ("", "≠ en place et évalué", "contredit ?")


def _cell(chance: random.Random) -> StripCell:
    mark = chance.choice(list(CellMark))
    return StripCell(mark, STATES[mark], chance.choice(_NOTES), chance.choice(_QUESTIONS))


def strip_of(territories: int, rows: int = 15, seed: int = 1) -> Strip:
    """An invented strip: any state, any note, names from short to very long."""
    chance = random.Random(seed)
    listed = tuple(StripRow(f"F{number}", chance.choice((
        "Le soin va dans ce logement",
        "Un accès simple aux soins en santé mentale, chez le partenaire social",
    ))) for number in range(rows))
    columns = tuple(
        StripColumn("Pau" if not number else f"{chance.choice(_NAMES)} {number}",
                    ("référence", "20 novembre 2017") if not number else ("fictif", "2024"),
                    tuple(_cell(chance) for _ in listed),
                    tuple(f"{row.code} dit" for row in listed), not number)
        for number in range(territories + 1)
    )
    cut = max(1, rows * 2 // 3)
    groups = (("Fonctions", listed[:cut]), ("Exigences de la mission", listed[cut:]))
    return Strip(
        f"Ce que l'on sait, fonction par fonction, dans {territories} territoires",
        "Lire une ligne : où en est-on de cette fonction ?", "Chaque kit à sa date, sous son nom",
        tuple(group for group in groups if group[1]), columns,
        "Colonnes dans l'ordre donné : ni classement, ni total.", ("Modèle : essai.",),
        "DONNÉES FICTIVES", Table("Fonctions", ("Code",), ()),
    )
