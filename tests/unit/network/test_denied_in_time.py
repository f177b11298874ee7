"""What is said not to be there, at a known date or not: told in every output, and never counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.checked import CheckedKit
from replicate.domain.snapshot import take_snapshot
from replicate.domain.time.partial_date import parse_date
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.evolution.evolve import trace_history
from replicate.usecases.evolution.past_picture import draw_past
from replicate.usecases.exchange.exchange_files import exchange_files
from replicate.usecases.exchange.exchange_graph import exchange_graph, left_out_words
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.profile.text import render_profile

KIT = {
    "territoire": """format: 1
id: ici
nom: Ici
nature: accompagne
reference: "pau@1"
date_etat: "2024"
""",
    "sources": """sources:
  - {id: s1, titre: Compte rendu, date: "2015", voix: social}
  - {id: s2, titre: Note, date: inconnu, voix: logement}
""",
    "acteurs": """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: ccas, nom: CCAS, type: ccas, champ: social}
""",
    "structures": """source: s1
structures:
  - {id: cmp, nom: CMP, type: cmp, champ: sanitaire}
absences:
  - {genre: structure, type: samsah, source: s2}
""",
    "partenariats": """liens: []
absences:
  - {genre: lien, de: ccas, vers: hopital, type: oriente_vers, source: s1}
  - {genre: lien, de: ccas, vers: cmp, source: s2}
""",
}
KNOWN = "pas de lien CCAS → Hôpital (oriente vers)"
UNDATED = "aucun lien entre CCAS et CMP"
BY_S1, BY_S2 = f"{KNOWN} · [1]", f"{UNDATED} · [2]"


def lay(folder: Path) -> CheckedKit:
    """A small kit with one denied tie of 2015, and a tie and a form denied nobody knows when."""
    for name, text in KIT.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return read_clean(folder, str(folder))


def test_what_is_denied_nobody_knows_when_is_told_at_a_date(tmp_path: Path) -> None:
    """A dated question shows a form and a tie denied at an unknown date, and counts neither."""
    lay(tmp_path)
    comparison = compare_kits(str(tmp_path), "pau", "2020")
    text = " ".join(render_profile(comparison.profile).split())
    assert "Une forme parmi d'autres, dite absente, sans date connue : SAMSAH : il n'y en a" in text
    finding = next(item for item in comparison.profile.findings if item.function.id == "F9")
    assert (finding.absent_forms, len(finding.undated_forms)) == ((), 1)
    [undated] = [note for note in comparison.roles.notes if "sans date connue" in note]
    assert UNDATED in undated
    assert "SAMSAH" in undated
    assert KNOWN not in undated


def test_a_dated_map_tells_both_apart(tmp_path: Path) -> None:
    """Beside the map, and in its table, who denies a tie at no known date is told as such."""
    kit = lay(tmp_path)
    picture = draw_map(take_snapshot(kit.territory, parse_date("2020")), None)
    listed = {item.heading: item.items for item in picture.listings}
    assert listed["Liens dits absents"] == (BY_S1,)
    assert listed["Liens dits absents, sans date connue"] == (BY_S2,)
    denied = [(row.target, row.period) for row in picture.rows if row.status == "dit absent"]
    assert denied == [("Hôpital", "dit : 2015"), ("CMP", "dit : date inconnue")]
    assert [line.partition(" ")[0] for line in picture.sources] == ["[1]", "[2]"]
    now = draw_map(take_snapshot(kit.territory), None)
    assert {item.heading: item.items for item in now.listings
            if "dits absents" in item.heading} == {
        "Liens dits absents": (BY_S2, BY_S1)
    }


@pytest.mark.parametrize(("tie", "too"), [
    ("", False),
    ("{de: ccas, vers: hopital, type: oriente_vers, source: s1}", True),
    ("{de: ccas, vers: hopital, type: signale_a, source: s1}", False),
    ("{de: hopital, vers: ccas, type: oriente_vers, source: s1}", False),
    ("{de: ccas, vers: hopital, type: oriente_vers, statut: envisage, source: s1}", False),
])
def test_a_tie_that_is_drawn_and_said_absent_is_told_both(
    tmp_path: Path, tie: str, too: bool
) -> None:
    """Where the kit tells a tie of that kind there, its absence says so; a plan is no such tie."""
    lay(tmp_path)
    path = tmp_path / "partenariats.yaml"
    path.write_text(path.read_text("utf-8").replace("liens: []", f"liens: [{tie}]"), "utf-8")
    picture = draw_map(take_snapshot(read_clean(tmp_path).territory), None)
    also = ", et dit exister par ailleurs" if too else ""
    [listed] = [item.items for item in picture.listings if item.heading == "Liens dits absents"]
    assert listed == (BY_S2, f"{KNOWN}{also} · [1]")
    assert {row.status for row in picture.rows if row.target == "Hôpital" and "dit" in row.period
            and row.drawn.startswith("non")} == {f"dit absent{also}"}


def test_the_table_of_a_history_holds_denied_ties(tmp_path: Path) -> None:
    """What the map of the later date tells not to be there, the map of a history tells too."""
    kit = lay(tmp_path)
    history = trace_history(kit, kit, parse_date("2020"), parse_date("2010"))
    picture = draw_past(history.evolution, history.tale, history.model)
    assert [row.target for row in picture.rows if row.status == "dit absent"] == ["Hôpital", "CMP"]


def test_an_export_tells_denied_ties(tmp_path: Path) -> None:
    """A third CSV table says who denies which tie and when; other formats say they leave it out."""
    kit = lay(tmp_path)
    snapshot = take_snapshot(kit.territory, parse_date("2020"))
    graph = exchange_graph(snapshot)
    files = exchange_files(graph, "ici", ("csv", "kumu"))
    _, first, second, *rest = files["ici-liens-dits-absents.csv"].decode().splitlines()
    assert first.startswith("CCAS;oriente vers;Hôpital;2015;;s1;")
    assert second.startswith("CCAS;aucun lien;CMP;date inconnue;;s2;")
    assert not rest
    assert not graph.edges
    assert f"Non exporté en kumu (dit absent) : {KNOWN} ; {UNDATED}" in list(
        left_out_words(snapshot, ("csv", "kumu"))
    )
    assert not [line for line in left_out_words(snapshot, ("csv",)) if "dit absent" in line]


def test_without_denied_ties_there_is_no_such_table(tmp_path: Path) -> None:
    """A kit in which nobody denies a tie has two tables, as before."""
    lay(tmp_path)
    (tmp_path / "partenariats.yaml").write_text("liens: []\n", "utf-8")
    graph = exchange_graph(take_snapshot(read_clean(tmp_path, "kit").territory))
    assert sorted(exchange_files(graph, "ici", ("csv",))) == ["ici-liens.csv", "ici-noeuds.csv"]
