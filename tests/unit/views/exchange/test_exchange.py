"""Exchange formats: what other tools read back is what the kit says, and nothing breaks a file."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.reports.exchange import (
    ExchangeEdge,
    ExchangeGraph,
    ExchangeNode,
    edge_columns,
    node_columns,
)
from replicate.usecases.exchange.exchange_files import exchange_files
from replicate.usecases.exchange.exchange_graph import exchange_graph, left_out_words
from replicate.usecases.kits.reading import read_clean
from replicate.views.exchange.edge_list import render_edge_csv, render_node_csv
from replicate.views.exchange.gexf import render_gexf
from replicate.views.exchange.graphml import render_graphml
from replicate.views.exchange.kumu import render_kumu
from tests.material.case_kits import lay_kit
from tests.material.examples import at, kit

KITS = [("pau", "2004"), ("pau", "2009"), ("paris-20e", None), ("ville-exemple", None)]
every_kit = pytest.mark.parametrize(("name", "day"), KITS)
FORMATS = ("graphml", "gexf", "csv", "kumu")
GEXF = "{http://gexf.net/1.3}"


def graph_of(name: str, day: str | None = None) -> ExchangeGraph:
    """The exchange graph of an example."""
    return exchange_graph(at(kit(name).territory, day))


def table(text: str) -> list[dict[str, str]]:
    """A CSV as a French Excel opens it."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""),
                               delimiter=";"))


def small(label: str = "A", verb: str = "gère") -> ExchangeGraph:
    """Two nodes tied twice, all cells unsaid but one."""
    nodes = tuple(
        ExchangeNode(id_, label, dict.fromkeys(node_columns()) | {"genre": label, "deduit": False})
        for id_ in ("a", "b")
    )
    cells = dict.fromkeys(edge_columns())
    return ExchangeGraph(label, label, nodes, (
        ExchangeEdge("a--gere--b", "a", "b", "gere", verb, cells),
        ExchangeEdge("a--partenariat--b", "a", "b", "partenariat", verb, cells, is_mutual=True),
    ))


@every_kit
def test_graphml_reads_back(name: str, day: str | None) -> None:
    """Networkx reads every node, tie, label, type and source of the GraphML again."""
    graph = graph_of(name, day)
    read: Any = nx.read_graphml(io.BytesIO(render_graphml(graph)), force_multigraph=True)
    assert {id_: data["label"] for id_, data in read.nodes(data=True)} == {
        node.id: node.label for node in graph.nodes
    }
    assert sorted(read.edges(keys=True)) == sorted(
        (edge.source, edge.target, edge.id) for edge in graph.edges
    )
    for node in graph.nodes:
        said = {key: cell for key, cell in node.cells.items() if cell is not None}
        assert {key: read.nodes[node.id][key] for key in said} == said
        assert read.nodes[node.id].keys() == said.keys() | {"label"}
    for edge in graph.edges:
        assert read.edges[edge.source, edge.target, edge.id]["sources"] == edge.cells["sources"]
        assert isinstance(read.edges[edge.source, edge.target, edge.id]["deduit"], bool)


@every_kit
def test_gexf_reads_back(name: str, day: str | None) -> None:
    """Networkx reads every node and tie of the GEXF again, with its typed columns."""
    graph = graph_of(name, day)
    read: Any = nx.read_gexf(io.BytesIO(render_gexf(graph)), version="1.3")
    titles = node_columns()
    for node in graph.nodes:
        data = read.nodes[node.id]
        assert data["label"] == node.label
        assert {key: data[titles[key]] for key, cell in node.cells.items()
                if cell is not None} == {
            key: cell for key, cell in node.cells.items() if cell is not None
        }
    assert sorted(data["id"] for *_, data in read.edges(data=True)) == sorted(
        edge.id for edge in graph.edges
    )


@every_kit
def test_gexf_is_of_its_schema(name: str, day: str | None) -> None:
    """The elements, attributes and types are those of GEXF 1.3; every reference is declared."""
    root = ElementTree.fromstring(render_gexf(graph_of(name, day)))
    allowed: dict[str, set[str]] = {
        "gexf": {"version"}, "meta": set(), "creator": set(), "keywords": set(),
        "description": set(), "graph": {"defaultedgetype", "mode", "idtype"},
        "attributes": {"class", "mode"}, "attribute": {"id", "title", "type"},
        "nodes": set(), "edges": set(), "node": {"id", "label"}, "attvalues": set(),
        "attvalue": {"for", "value"}, "edge": {"id", "source", "target", "label", "kind"},
    }
    for element in root.iter():
        tag = element.tag.removeprefix(GEXF)
        assert set(element.keys()) <= allowed[tag], tag
    ids = {node.get("id") for node in root.iter(f"{GEXF}node")}
    for edge in root.iter(f"{GEXF}edge"):
        assert {edge.get("source"), edge.get("target")} <= ids
    for owner in ("node", "edge"):
        declared = {
            item.get("id"): item.get("type") for group in root.iter(f"{GEXF}attributes")
            if group.get("class") == owner for item in group
        }
        for element in root.iter(f"{GEXF}{owner}"):
            for value in element.iter(f"{GEXF}attvalue"):
                kind = declared[value.get("for")]
                text = value.get("value") or ""
                assert kind != "integer" or text.isdigit()
                assert kind != "boolean" or text in ("true", "false")


def test_two_ties_of_one_pair_stay_two() -> None:
    """Parallel ties keep their type everywhere: ``kind`` in GEXF, ids elsewhere."""
    graph = small()
    root = ElementTree.fromstring(render_gexf(graph))
    assert [edge.get("kind") for edge in root.iter(f"{GEXF}edge")] == ["gere", "partenariat"]
    read: Any = nx.read_graphml(io.BytesIO(render_graphml(graph)), force_multigraph=True)
    assert read.number_of_edges() == 2
    assert nx.read_gexf(io.BytesIO(render_gexf(graph)), version="1.3").number_of_edges() == 2
    assert len(table(render_edge_csv(graph))) == 2
    assert [item["direction"] for item in json.loads(render_kumu(graph))["connections"]] == [
        "directed", "mutual",
    ]


@every_kit
def test_kumu_is_a_blueprint(name: str, day: str | None) -> None:
    """Ids are unique over elements and connections, and every connection joins two elements."""
    graph = graph_of(name, day)
    data = json.loads(render_kumu(graph))
    assert list(data) == ["elements", "connections"]
    ids = [item["id"] for items in data.values() for item in items]
    assert len(ids) == len(set(ids)) == len(graph.nodes) + len(graph.edges)
    elements = {item["id"] for item in data["elements"]}
    for item in data["connections"]:
        assert {item["from"], item["to"]} <= elements
        assert item["direction"] in ("directed", "mutual")
        assert item["Sources"]
    assert all(isinstance(value, str | int) for items in data.values() for item in items
               for value in item.values())


@every_kit
def test_tables_hold_every_node_and_tie(name: str, day: str | None) -> None:
    """One line a node, one a tie, under the headings by which Gephi knows its columns."""
    graph = graph_of(name, day)
    nodes, edges = table(render_node_csv(graph)), table(render_edge_csv(graph))
    assert [(row["Id"], row["Label"]) for row in nodes] == [
        (node.id, node.label) for node in graph.nodes
    ]
    assert [(row["Source"], row["Target"], row["Type"]) for row in edges] == [
        (edge.source, edge.target, "Directed") for edge in graph.edges
    ]
    assert render_node_csv(graph).count("\r\n") == len(nodes) + 1


@every_kit
def test_a_flag_is_answered_as_people_do(name: str, day: str | None) -> None:
    """« oui » or « non » in a spreadsheet, whatever the language of the machine."""
    rows = table(render_edge_csv(graph_of(name, day)))
    assert {row["Déduit"] for row in rows} <= {"oui", "non"}


@every_kit
def test_every_fact_has_its_speaker(name: str, day: str | None) -> None:
    """Each node and tie gives source, document and voice, its date and the one-sided warning."""
    graph = graph_of(name, day)
    for cells in (*(node.cells for node in graph.nodes), *(edge.cells for edge in graph.edges)):
        assert cells["sources"]
        assert "voix : " in str(cells["documents"])
        assert cells["date_etat"]
        assert str(cells["avertissement"]).startswith(("RÉCIT D'UN SEUL CÔTÉ", "DONNÉES FICTIVES"))


def test_a_forum_is_a_node() -> None:
    """The seminar of Pau and the seats in it are a node and three ties, never pairs."""
    graph = graph_of("pau", "2009")
    assert "seminaire" in {node.id for node in graph.nodes}
    seats = {edge.source for edge in graph.edges if edge.target == "seminaire"}
    assert seats == {"associations", "ccas", "equipes-soins"}
    assert not any({edge.source, edge.target} <= seats for edge in graph.edges)


def test_standing_is_told() -> None:
    """What ends within the date is there as ended; what is planned as planned."""
    closed = {node.id: node.cells["etat"] for node in graph_of("pau", "2004").nodes}
    assert closed["unite-fermee"] == "terminé"
    planned = {node.id: node.cells["etat"] for node in graph_of("paris-20e").nodes}
    assert planned["charte-ou-convention"] == "prévu"
    assert planned["clsm"] == "existe"


def test_undated_things_are_told_and_not_written() -> None:
    """S2 of Pau has no date: its actors are in no dated file, and the command says which."""
    snapshot = at(kit("pau").territory, "2009")
    assert "pole-2" not in {node.id for node in exchange_graph(snapshot).nodes}
    line, half = left_out_words(snapshot, ("csv",))
    assert half == ("Non exporté (un bout inconnu) : ? → Appartements gérés par une association"
                    " (oriente vers)")
    assert line.startswith("Non exporté (sans date connue) : ")
    assert "OGFA" in line


def test_deduced_and_unknown_are_told() -> None:
    """A deduced tie, a deduced field and an unknown manager are columns of their own."""
    graph = graph_of("pau", "2009")
    cells = {node.id: node.cells for node in graph.nodes}
    assert cells["association-appartements"]["valeurs_deduites"] == "champ"
    assert "gestionnaire" in str(cells["maison-relais"]["inconnu"]).split(" ; ")
    [deduced] = [edge for edge in graph.edges if edge.id == "udvs--rattache-a--hopital"]
    assert deduced.cells["deduit"] is True
    assert deduced.cells["statut"] == "déduit"
    assert deduced.cells["pourquoi"]


_TEXT = st.text(st.characters(), max_size=20)


@given(_TEXT, _TEXT)
def test_no_name_breaks_a_file(label: str, verb: str) -> None:
    """Whatever a name holds (control characters, halves of pairs, marks), every file is read."""
    files = exchange_files(small(label, verb), "x", FORMATS)
    read: Any = nx.read_graphml(io.BytesIO(files["x.graphml"]), force_multigraph=True)
    assert set(read) == {"a", "b"}
    assert set(nx.read_gexf(io.BytesIO(files["x.gexf"]), version="1.3")) == {"a", "b"}
    assert len(json.loads(files["x-kumu.json"])["elements"]) == 2
    assert len(table(files["x-noeuds.csv"].decode())) == 2
    assert len(table(files["x-liens.csv"].decode())) == 2


@pytest.mark.parametrize("start", ["=1+1", "+33", "-x", "@a", "\t=x"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A spreadsheet runs no name of either table."""
    for row in (*table(render_node_csv(small(start))), *table(render_edge_csv(small(verb=start)))):
        assert not row["Label"].startswith(tuple("=+-@"))


@every_kit
def test_same_graph_same_bytes(name: str, day: str | None) -> None:
    """Two renderings are equal to the byte, and no file holds the day of its writing."""
    first = exchange_files(graph_of(name, day), "x", FORMATS)
    again = exchange_files(graph_of(name, day), "x", FORMATS)
    assert first == again
    assert set(first) == {"x.graphml", "x.gexf", "x-noeuds.csv", "x-liens.csv", "x-kumu.json"}
    assert b"lastmodified" not in first["x.gexf"]


def test_an_empty_network_is_a_file_all_the_same() -> None:
    """Nothing to write still gives files that every reader opens."""
    empty = replace(small(), nodes=(), edges=())
    files = exchange_files(empty, "x", FORMATS)
    assert len(nx.read_graphml(io.BytesIO(files["x.graphml"]))) == 0
    assert len(nx.read_gexf(io.BytesIO(files["x.gexf"]), version="1.3")) == 0
    assert json.loads(files["x-kumu.json"]) == {"elements": [], "connections": []}


def test_keys_are_named_in_french() -> None:
    """What nobody knows and what is deduced are told as a reader says them, not as the kit."""
    cells = {node.id: node.cells for node in exchange_graph(at(kit("pau").territory)).nodes}
    told = {cells[id_]["inconnu"] for id_ in ("associations", "equipes-soins")}
    assert told == {"nombre", "même chose qu'une autre entrée ; nombre"}
    values = [str(of[key]) for of in cells.values() for key in ("inconnu", "valeurs_deduites")]
    assert not any("_" in value for value in values)


@pytest.mark.parametrize(("written", "told"), [
    ("apres 2016", ("après 2016", "2017-01-01", None)),
    ("avant 2004-07", ("avant juillet 2004", None, "2004-06-30")),
    ("vers 2004", ("vers 2004", "2002-01-01", "2006-12-31")),
    ("2004", ("2004", "2004-01-01", "2004-12-31")),
])
def test_a_date_is_words_and_the_days_that_it_may_be(
    tmp_path: Path, written: str, told: tuple[str | None, ...]
) -> None:
    """No reader meets « apres 2016 », and no program a day that no source gives."""
    folder = lay_kit(tmp_path / "essai")
    (folder / "structures.yaml").write_text(
        "source: s1\nstructures:\n  - {id: p, nom: CMP, type: cmp, champ: sanitaire,"
        f" ouverture: '{written}', cite_en: '2019'}}\n", encoding="utf-8")
    nodes = exchange_graph(at(read_clean(folder, "essai").territory)).nodes
    [cells] = [node.cells for node in nodes if node.id == "p"]
    assert tuple(cells[key] for key in ("debut", "debut_au_plus_tot", "debut_au_plus_tard")) == told
    assert cells["fin"] is cells["fin_au_plus_tot"] is cells["premiere_mention"] is None
