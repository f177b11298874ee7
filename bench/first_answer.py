"""``python -m bench.first_answer PAIRS [KIT…]``: networkx's first answer on pairs of networks.

That is the first bound of ``optimize_graph_edit_distance``, nodes alike when kind, type and
champ are, edges when their family is; what comes later takes minutes to hours. PAIRS is what
``write_pairs`` laid: graphs already made, so that the peer reads no kit. With KITs, their
networks are read from their YAML by PyYAML's C loader and made on the way; of the reference
alone the graph is given.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx
import yaml

Network: TypeAlias = "nx.DiGraph[str]"


def write_pairs(kits: list[Path], reference: str, path: Path) -> Path:
    """Each kit's network and the reference's, as JSON, in ``path``."""
    from replicate import resources
    from replicate.domain.snapshot import take_snapshot
    from replicate.domain.vocabulary.marks import TIE_LINE_ENDS
    from replicate.network.graph import build_graph
    from replicate.usecases.kits.reading import read_clean

    def told(folder: Path) -> dict[str, list[list[str]]]:
        graph = build_graph(take_snapshot(read_clean(folder).territory))
        entities = [node.entity for node in graph.nodes.values()]
        return {
            "nodes": [[item.id, item.genre, item.word("type") or "", " ".join(item.champs)]
                      for item in entities],
            "edges": [[edge.tie.source, edge.tie.target, TIE_LINE_ENDS[edge.tie.type].name]
                      for edge in graph.edges],
        }

    data = {"reference": told(resources.example_folder(reference)), "kits": list(map(told, kits)),
            "families": {type_: end.name for type_, end in TIE_LINE_ENDS.items()}}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def read_network(kit: Path, families: dict[str, str]) -> dict[str, list[list[str]]]:
    """What ``write_pairs`` tells of a kit of structures and written ties, from its YAML alone.

    Nothing is checked. Raises KeyError for what such a kit does not hold.
    """
    found: dict[str, Any] = {}
    for file in sorted(kit.glob("*.yaml")):
        found |= yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return {
        "nodes": [[item["id"], "structure", item["type"], item["champ"]]
                  for item in found["structures"]],
        "edges": [[item["de"], item["vers"], families[item["type"]]] for item in found["liens"]],
    }


def _graph(data: dict[str, list[list[str]]]) -> Network:
    graph: Network = nx.DiGraph()
    graph.add_nodes_from((id_, {"kind": kind}) for id_, *kind in data["nodes"])
    graph.add_edges_from((one, other, {"kind": kind}) for one, other, kind in data["edges"])
    return graph


def main(pairs: Path, *kits: Path) -> None:
    """The first bound of each pair, a line each."""
    data = json.loads(pairs.read_text(encoding="utf-8"))
    reference = _graph(data["reference"])
    for kit in (read_network(kit, data["families"]) for kit in kits) if kits else data["kits"]:
        answers = nx.optimize_graph_edit_distance(
            _graph(kit), reference,
            node_match=lambda one, other: one["kind"] == other["kind"],
            edge_match=lambda one, other: one["kind"] == other["kind"],
        )
        print(next(answers))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
