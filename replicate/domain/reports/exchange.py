"""A territory's network as other tools take it: nodes and edges with plain columns.

Everything is already worded in French and masked. A forum, an agreement or cross
care is a node like any other (rule 5 of the domain); what nobody said is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from replicate.domain.record import record

CellValue = str | int | bool | None

NODE_COLUMNS = MappingProxyType({
    "genre": "Genre",
    "sorte": "Sorte",
    "champ": "Champ",
    "nombre": "Nombre",
    "etat": "État",
    "avancement": "Avancement",
    "debut": "Début",
    "debut_au_plus_tot": "Début au plus tôt",
    "debut_au_plus_tard": "Début au plus tard",
    "fin": "Fin",
    "fin_au_plus_tot": "Fin au plus tôt",
    "fin_au_plus_tard": "Fin au plus tard",
    "premiere_mention": "Première mention",
    "mesures": "Mesures",
    "inconnu": "Inconnu",
    "valeurs_deduites": "Valeurs déduites",
})
"""Key → heading of what is told of a node; ``SAID_COLUMNS`` follow.

Dates are French words; the first and the last day that one may be are ISO 8601, and None
where it is open there: a program sorts by them, and no day is claimed that no source gives.
"""

EDGE_COLUMNS = MappingProxyType({
    "objet": "Objet",
    "reciproque": "Réciproque",
    "statut": "Statut",
    "etat": "État",
    "periode": "Période",
})
"""Key → heading of what is told of an edge; ``SAID_COLUMNS`` follow."""

SAID_COLUMNS = MappingProxyType({
    "deduit": "Déduit",
    "pourquoi": "Pourquoi",
    "sources": "Sources",
    "passages": "Passages",
    "documents": "Documents",
    "date_etat": "Date de l'état",
    "avertissement": "Avertissement",
})
"""Key → heading of who says a node or an edge, and under what warning."""

DENIED_COLUMNS = MappingProxyType({
    "de": "De",
    "lien": "Lien dit absent",
    "vers": "Vers",
    "dit": "Dit",
    "enonce": "Énoncé",
    **{key: SAID_COLUMNS[key] for key in ("sources", "passages", "documents", "date_etat")},
})
"""Key → heading of a tie that someone said is not there: no edge, and a table of its own."""

COUNTS = frozenset({"nombre"})
"""Columns of whole numbers."""

FLAGS = frozenset({"deduit", "reciproque"})
"""Columns of yes or no."""


@record
class ExchangeNode:
    """An actor, structure, team, forum, agreement or cross care; ``cells`` by column key."""

    id: str
    label: str
    cells: Mapping[str, CellValue]


@record
class ExchangeEdge:
    """A tie: ``type`` is a vocabulary value, ``label`` its words; ``cells`` by column key.

    ``is_mutual`` ties say the same read from either end.
    """

    id: str
    source: str
    target: str
    type: str
    label: str
    cells: Mapping[str, CellValue]
    is_mutual: bool = False


@record
class ExchangeGraph:
    """A whole network as of a date; ``description`` says of what, when and by whom.

    ``denied`` are ties that someone said are not there, by the keys of ``DENIED_COLUMNS``.
    """

    title: str
    description: str
    nodes: tuple[ExchangeNode, ...]
    edges: tuple[ExchangeEdge, ...]
    denied: tuple[Mapping[str, CellValue], ...] = ()


def node_columns() -> Mapping[str, str]:
    """Every column of a node, in order."""
    return {**NODE_COLUMNS, **SAID_COLUMNS}


def edge_columns() -> Mapping[str, str]:
    """Every column of an edge, in order."""
    return {**EDGE_COLUMNS, **SAID_COLUMNS}
