"""The picture grammar's marks: what a champ, a kind and a tie look like.

Six fills are at least 14 steps of a hundred apart by the eye's lightness (L*) and by the
grey that printers make of a colour (luma), so they survive greyscale; a three-letter
code always goes with the fill, and three rarer champs reuse the nearest fill
under a hatching, as what nobody gave a champ is hatched on pale grey.
"""

from __future__ import annotations

from enum import Enum

from replicate.domain.record import record
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary.actors import CHAMP


class Sign(Enum):
    """What stands for a champ's code on a mark too small for letters; the value names its form."""

    SQUARE = "carré"
    CROSS = "croix"
    DIAMOND = "losange"
    HOUSE = "maison"
    DISC = "disque"
    RING = "anneau"
    BARS = "deux barres"
    FUNNEL = "triangle"
    DOTS = "points"
    DASH = "tiret"


@record
class ChampMark:
    """Code, fill, ink and sign of a champ; ``hatched`` for those without a fill of their own."""

    code: str
    fill: str
    ink: str
    sign: Sign
    hatched: bool = False


CHAMP_MARKS = {
    "institutionnel": ChampMark("PIL", "#181818", "#FFFFFF", Sign.SQUARE),
    "sanitaire": ChampMark("SAN", "#18448A", "#FFFFFF", Sign.CROSS),
    "medico_social": ChampMark("MS", "#A24A70", "#FFFFFF", Sign.DIAMOND),
    "logement": ChampMark("LOG", "#4FAF8C", "#000000", Sign.HOUSE),
    "social": ChampMark("SOC", "#FFBC48", "#000000", Sign.DISC),
    "usagers_familles": ChampMark("USA", "#FFFAAC", "#000000", Sign.RING),
    "securite_justice": ChampMark("JUS", "#181818", "#FFFFFF", Sign.BARS, hatched=True),
    "ressource_formation": ChampMark("RES", "#FFFAAC", "#000000", Sign.FUNNEL, hatched=True),
    "autre": ChampMark("AUT", "#4FAF8C", "#000000", Sign.DOTS, hatched=True),
    UNKNOWN: ChampMark("CH ?", "#DCDCDC", "#000000", Sign.DASH, hatched=True),
}
"""The mark of each champ, and of what nobody gave a champ: unknown is not "autre"."""

_UNKNOWN_CHAMP = "Champ que personne ne dit"


def champ_words(champ: str) -> str:
    """What a champ's mark means, in a legend or over a list."""
    return CHAMP[champ].label if champ in CHAMP else _UNKNOWN_CHAMP


class Shape(Enum):
    """Kind = shape; the value is the French wording of the legend."""

    INSTITUTION = "Institution, collectif"
    PLACE = "Structure, lieu, service"
    TEAM = "Équipe mobile"
    FORUM = "Instance, séminaire"
    CARE = "Prise en charge croisée"


GENRE_SHAPES = {
    "acteur": Shape.INSTITUTION,
    "structure": Shape.PLACE,
    "equipe_mobile": Shape.TEAM,
    "instance": Shape.FORUM,
    "prise_en_charge_croisee": Shape.CARE,
}


class LineEnd(Enum):
    """Family of a tie = end of its line; the value is the legend's wording."""

    WORKS_IN = "intervient dans"
    HOLDS = "gère, porte, rattache"
    HOSTS = "héberge"
    REFERS = "oriente, signale, saisit"
    TAKES_PART = "participe, échange, forme"
    STEERS = "pilote, préside, finance, met à disposition, loue, évalue"
    SIGNS = "convention, accord"
    FOLLOWS = "succède à, issu de"


TIE_LINE_ENDS = {
    "intervient_dans": LineEnd.WORKS_IN,
    "gere": LineEnd.HOLDS,
    "porte": LineEnd.HOLDS,
    "rattache_a": LineEnd.HOLDS,
    "heberge": LineEnd.HOSTS,
    "oriente_vers": LineEnd.REFERS,
    "signale_a": LineEnd.REFERS,
    "saisit_en_urgence": LineEnd.REFERS,
    "met_a_disposition": LineEnd.STEERS,
    "loue_a": LineEnd.STEERS,
    "finance": LineEnd.STEERS,
    "pilote": LineEnd.STEERS,
    "preside": LineEnd.STEERS,
    "evalue": LineEnd.STEERS,
    "echange_information": LineEnd.TAKES_PART,
    "forme": LineEnd.TAKES_PART,
    "partenariat": LineEnd.TAKES_PART,
    "membre_de": LineEnd.TAKES_PART,
    "prend_part_a": LineEnd.TAKES_PART,
    "signe": LineEnd.SIGNS,
    "succede_a": LineEnd.FOLLOWS,
    "issu_de": LineEnd.FOLLOWS,
    "couvre": LineEnd.FOLLOWS,
}
