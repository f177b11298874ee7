"""Who covers a perimeter by what the kit's keys say: evidence, as a written tie « couvre » is.

``perimetre`` on whoever works there, and ``acteur`` on the perimeter, make no tie: most
perimeters are named without a word on where they are. Where the outline is told, an address
can be put in it, and the one who covers it is whom to call for that address.
"""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.partnership import Tie
from replicate.domain.snapshot import Snapshot
from replicate.domain.time.period import MAY_HOLD
from replicate.network.graph import Edge, Graph

_TYPE = "couvre"
_KEYS = (("perimetre", False), ("acteur", True))
"""Each key, and whether it stands on the perimeter and names who covers it."""


def with_coverage(graph: Graph, snapshot: Snapshot) -> Graph:
    """The graph of a snapshot, with a tie « couvre » for each key that says as much.

    A perimeter that stands for several answers for no address: nobody says which of them.
    """
    told = [
        Edge(tie, presence, snapshot.is_planned(tie))
        for tie in _ties(graph, snapshot)
        if (presence := tie.presence(snapshot.as_of, graph.nodes[tie.source].presence,
                                     graph.nodes[tie.target].presence)) in MAY_HOLD
    ]
    return Graph(graph.nodes, (*graph.edges, *told)) if told else graph


def _ties(graph: Graph, snapshot: Snapshot) -> Iterator[Tie]:
    placed = {
        item.perimeter for item in snapshot.territory.outlines
        if item.tells_where and item.perimeter in graph.nodes
        and not graph.nodes[item.perimeter].entity.stands_for_several
    }
    for node in graph.nodes.values() if placed else ():
        for key, is_on_perimeter in _KEYS:
            if is_on_perimeter is not (node.entity.genre == "perimetre"):
                continue
            for statement in node.entity.said(key):
                tie = node.entity.tie_by_key(
                    key, statement, _TYPE, from_named=is_on_perimeter)
                if tie.target in placed and tie.source in graph.nodes:
                    yield tie
