"""``replicate render``: what is written where, and of which kit and moment."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.material.command import Call
from tests.material.examples import INVENTED


@pytest.mark.parametrize("view", ["map", "timeline", "matrix", "sheets", "perimeters", "streets"])
def test_the_table_alone(view: str, call: Call, tmp_path: Path) -> None:
    """`--format csv` writes the table that goes with every picture, and no picture."""
    done = call("render", "ville-aux-ilots", "--view", view, "--format", "csv", "--out", tmp_path)
    assert done.code == 0
    (table,) = tmp_path.iterdir()
    assert table.suffix == ".csv"
    assert table.read_text(encoding="utf-8-sig").count(";") > 1


def test_render_formats(call: Call, tmp_path: Path) -> None:
    """Each format asked for is written and named on the output, the table always."""
    told = call("render", "pau", "--format", "svg,png,pdf,dot", "--out", tmp_path / "mes images")
    assert told.code == 0
    written = sorted(path.name for path in (tmp_path / "mes images").iterdir())
    stem = "pau-2017-11-20"
    assert written == [f"{stem}.{ending}" for ending in ("csv", "dot", "pdf", "png", "svg")]
    assert sorted(map(Path, told.out.splitlines())) == sorted((tmp_path / "mes images").iterdir())
    assert (tmp_path / "mes images" / f"{stem}.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "mes images" / f"{stem}.pdf").read_bytes().startswith(b"%PDF")
    assert "<svg" in (tmp_path / "mes images" / f"{stem}.svg").read_text(encoding="utf-8")
    text = (tmp_path / "mes images" / f"{stem}.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=";"))
    assert rows[0][:3] == ["De", "Lien", "Vers"]
    assert all(len(row) == len(rows[0]) for row in rows)


def test_render_default_is_here(call: Call, tmp_path: Path) -> None:
    """By default SVG, PNG, PDF and table are written where one stands."""
    assert call("render", "paris-20e").code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".svg", ".png", ".pdf", ".csv"}


def test_render_several_at_several_dates(call: Call, kit: Path, tmp_path: Path) -> None:
    """Every kit is drawn at every date, the same as when it is drawn alone."""
    told = call("render", kit, "pau", "--date", "2004", "--date", "2009", "--format", "svg",
                "--out", tmp_path / "tous")
    assert told.code == 0
    names = [Path(line).name for line in told.out.splitlines() if line.endswith(".svg")]
    assert names == ["ville-exemple-2004.svg", "ville-exemple-2009.svg",
                     "pau-2004.svg", "pau-2009.svg"]
    for name, date in (("pau", "2009"), (kit, "2004")):
        call("render", name, "--date", date, "--format", "svg", "--out", tmp_path / "seul")
    for path in (tmp_path / "seul").iterdir():
        assert path.read_bytes() == (tmp_path / "tous" / path.name).read_bytes()


def test_a_kit_that_is_refused_stops_no_other(
    call: Call, broken: Path, tmp_path: Path
) -> None:
    """The sound kits are drawn, every problem is told, and the code is that of a refusal."""
    told = call("render", broken, "pau", tmp_path / "rien", "--format", "svg", "--out", "o")
    assert told.code == 1
    assert f"{broken}/sources.yaml:3:5: erreur SCH101" in told.err
    assert "n'est ni un dossier ni un exemple" in told.err
    assert [path.suffix for path in sorted((tmp_path / "o").iterdir())] == [".csv", ".svg"]


def test_the_same_asked_twice_is_drawn_once(call: Call, kit: Path) -> None:
    """A folder written two ways is one kit, and a date written two ways is one date."""
    told = call("render", kit, f"{kit}/", kit / ".." / kit.name, "--format", "svg",
                "--date", "années 2000", "--date", "annees 2000")
    assert told.code == 0, told.err
    assert told.out.split() == ["ville-exemple-annees-2000.svg", "ville-exemple-annees-2000.csv"]


def test_a_folder_of_images_does_not_hide_an_example(call: Call, tmp_path: Path) -> None:
    """After ``--out pau``, « pau » still means the example; a kit of that name goes first."""
    assert call("render", "pau", "--format", "svg", "--out", "pau").code == 0
    assert call("render", "pau", "--format", "svg", "--out", "pau").code == 0
    (tmp_path / "pau" / "acteurs.yaml").write_text("acteurs: aucun\n", encoding="utf-8")
    told = call("render", "pau", "--format", "svg")
    assert told.code == 1
    assert "pau/territoire.yaml" in told.err


def test_a_map_without_anything_says_why(call: Call, kit: Path, tmp_path: Path) -> None:
    """An empty kit, and a date before everything, never claim to show what exists."""
    assert call("new", "Vide").code == 0
    drawn = call("render", "vide", kit, "--date", "1950", "--format", "svg", "--out", "o")
    assert drawn.code == 0, drawn.err
    told = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "o").glob("*.svg")}
    assert "Le kit ne nomme encore ni acteur" in told["vide-1950.svg"]
    assert "Le kit ne dit d&#39;aucune entité" in told["ville-exemple-1950.svg"] \
        .replace("'", "&#39;")


def test_the_pdf_says_what_each_box_says(call: Call, tmp_path: Path) -> None:
    """What has no room in a box, and what nobody knows, is in the pages of words."""
    assert call("render", INVENTED, "--format", "pdf").code == 0
    pages = PdfReader(tmp_path / "ville-exemple-2024.pdf").pages[1:]
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "envisagé ; 6 logements (date non renseignée) ; gestionnaire : ?" in said
    assert "Abri de nuit, structure (social) ; fin : mai 2024" in said


def test_two_kits_of_one_id_never_share_a_file(call: Call, kit: Path, tmp_path: Path) -> None:
    """The second is told, and the picture of the first stays."""
    told = call("render", INVENTED, kit, "--format", "svg", "--out", "o")
    assert told.code == 2
    assert "même identifiant" in told.err
    assert str(kit) in told.err
    assert "--out" in told.err
    call("render", INVENTED, "--format", "svg", "--out", "seul")
    drawn, alone = ({path.name: path.read_bytes() for path in (tmp_path / name).glob("*.svg")}
                    for name in ("o", "seul"))
    assert drawn == alone != {}


def test_render_on_a4_says_what_it_costs(call: Call, tmp_path: Path) -> None:
    """``--paper a4`` gives A4 pages and the size of the smallest text on them."""
    told = call("render", "pau", "--format", "pdf", "--paper", "a4")
    assert told.code == 0
    assert "imprimée en A4, le plus petit texte fait 6,2 points : préférer l'A3" in told.err
    assert "points" not in call("render", "pau", "--format", "pdf", "--paper", "a3").err
    compared = call("compare", INVENTED, "--format", "pdf", "--paper", "a4")
    assert compared.code == 0
    assert "6,2 points" in compared.err
    assert (tmp_path / "ville-exemple-sur-pau.pdf").read_bytes().startswith(b"%PDF")


def test_render_at_a_date(call: Call, tmp_path: Path) -> None:
    """``--date`` draws that moment and names the files after it."""
    for day in ("2004", "2009"):
        assert call("render", "pau", "--date", day, "--format", "dot").code == 0
    before, after = ((tmp_path / f"pau-{day}.dot").read_text("utf-8") for day in ("2004", "2009"))
    assert '"samsah"' not in before
    assert '"samsah"' in after


def test_render_again_replaces(call: Call, tmp_path: Path) -> None:
    """A second run writes the same bytes over the first and leaves nothing else."""
    call("render", "pau", "--format", "svg,dot")
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    call("render", "pau", "--format", "svg,dot")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_render_a_timeline(call: Call, kit: Path, tmp_path: Path) -> None:
    """``--view timeline`` writes the timeline under a name of its own, and its table."""
    told = call("render", kit, "--view", "timeline", "--out", tmp_path / "frises")
    assert told.code == 0
    stem = tmp_path / "frises" / "ville-exemple-frise-2024"
    assert told.out.splitlines() == [
        f"{stem}.{ending}" for ending in ("svg", "png", "pdf", "csv")]
    text = Path(f"{stem}.csv").read_text(encoding="utf-8-sig")
    assert text.startswith("Entité ou événement;Début;Fin;Dit par;Passage;Dessiné;Où")
    assert "ce qui est venu, ce qui a fermé, et quand" in Path(f"{stem}.svg").read_text("utf-8")


def test_a_timeline_has_no_dot(call: Call, tmp_path: Path) -> None:
    """DOT is a map's: asking it of a timeline says what to write instead, and writes nothing."""
    told = call("render", "pau", "--view", "timeline", "--format", "dot")
    assert told.code == 2
    assert "une frise n'a pas de format dot" in told.err
    assert list(tmp_path.iterdir()) == []
