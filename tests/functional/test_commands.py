"""Each command does what its help says, from any folder, and ends with the right code."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from replicate.errors import EngineError
from replicate.views import engine
from tests.examples import INVENTED
from tests.functional.command import spawn
from tests.functional.conftest import Call
from tests.large_kits import lay_large_kit

BROKEN = "sources:\n  - id: s1\n    titer: Rapport\n"


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A copy of the invented kit, under a name with a space and accents."""
    return Path(shutil.copytree(INVENTED, tmp_path / "Évry été" / "kit à nous"))


@pytest.fixture
def broken(kit: Path) -> Path:
    """The same, with a wrong key in its sources."""
    (kit / "sources.yaml").write_text(BROKEN, encoding="utf-8")
    return kit


def test_validate_a_sound_kit(call: Call, kit: Path) -> None:
    """Nothing blocks: 0, and what is left to fill in is counted by aid."""
    told = call("validate", kit)
    assert told.code == 0
    assert "aucune erreur" in told.out
    assert "Reste à compléter" in told.out
    assert told.err == ""


def test_validate_complete(call: Call, kit: Path) -> None:
    """``--complete`` makes what is left to fill in block, each with its place."""
    told = call("validate", kit, "--complete")
    assert told.code == 1
    assert f"{kit}/structures.yaml:" in told.out
    assert "MAN001" in told.out


def test_validate_a_broken_kit(call: Call, broken: Path) -> None:
    """An error gives 1, with file, line, column, code and the nearest word."""
    told = call("validate", broken)
    assert told.code == 1
    assert f"{broken}/sources.yaml:3:5: erreur SCH101" in told.out
    assert "« titre »" in told.out


def test_validate_several_kits(call: Call, broken: Path) -> None:
    """All kits are checked, and one that blocks is enough for 1."""
    told = call("validate", "pau", broken, "paris-20e")
    assert told.code == 1
    assert "pau : aucune erreur" in told.out
    assert "paris-20e : aucune erreur" in told.out
    assert "SCH101" in told.out


def test_validate_a_folder_of_kits(call: Call, kit: Path, tmp_path: Path) -> None:
    """A folder that is no kit and holds some means these kits, in order of their names."""
    folder = tmp_path / "mes kits"
    for name in ("b", "a", "c"):
        shutil.copytree(kit, folder / name)
    (folder / "notes").mkdir()
    (folder / "c" / "sources.yaml").write_text("sources:\n  - {id: s1}\n", encoding="utf-8")
    told = call("validate", folder)
    assert told.code == 1
    told_at = [told.out.index(f"{folder}/{name} : ") for name in ("a", "b", "c")]
    assert told_at == sorted(told_at)
    assert f"{folder}/c/sources.yaml:2:5: erreur SCH102" in told.out


def test_validate_a_folder_without_kits(call: Call, tmp_path: Path) -> None:
    """A folder that holds no kit is told what it lacks to be one."""
    told = call("validate", tmp_path)
    assert told.code == 1
    assert f"{tmp_path}/territoire.yaml: erreur FIC001" in told.out


def test_validate_here(call: Call, kit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an argument, the kit of the current folder is checked."""
    monkeypatch.chdir(kit)
    told = call("validate")
    assert told.code == 0
    assert told.out.startswith(". : ") or "aucune erreur" in told.out


def test_validate_json(call: Call, broken: Path) -> None:
    """JSON is versioned and gives every problem its place."""
    told = call("validate", broken, "pau", "--format", "json")
    assert told.code == 1
    data = json.loads(told.out)
    assert data["format"] == "replicate-validate/1"
    assert [one["kit"] for one in data["kits"]] == [str(broken), "pau"]
    [wrong] = [item for item in data["kits"][0]["problemes"] if item["code"] == "SCH101"]
    assert (wrong["ligne"], wrong["colonne"], wrong["gravite"]) == (3, 5, "erreur")
    assert wrong["fichier"] == f"{broken}/sources.yaml"


def test_validate_github(call: Call, broken: Path) -> None:
    """Annotations are workflow commands, one a problem, with file and line."""
    told = call("validate", broken, "--format", "github")
    assert told.code == 1
    assert all(line.startswith(("::error ", "::warning ", "::notice "))
               for line in told.out.splitlines())
    assert "sources.yaml,line=3,col=5,title=SCH101::" in told.out


def test_a_file_is_no_kit(call: Call, kit: Path) -> None:
    """One of a kit's files in place of its folder is a wrong call, told as such."""
    told = call("validate", kit / "acteurs.yaml")
    assert told.code == 2
    assert "dossier" in told.err


@pytest.mark.parametrize("command", ["render", "compare"])
def test_errors_stop_a_drawing(command: str, call: Call, broken: Path, tmp_path: Path) -> None:
    """A kit with errors gives 1, shows them, says how to see them again, and writes no file."""
    told = call(command, broken, "--format", "svg", "--out", tmp_path / "images")
    assert told.code == 1
    assert told.out == ""
    assert f"{broken}/sources.yaml:3:5: erreur SCH101" in told.err
    assert "replicate validate" in told.err
    assert not (tmp_path / "images").exists()


@pytest.mark.parametrize("view", ["map", "timeline", "matrix", "sheets", "perimeters", "streets"])
def test_the_table_alone(view: str, call: Call, tmp_path: Path) -> None:
    """`--format csv` writes the table that goes with every picture, and no picture."""
    done = call("render", "ville-aux-ilots", "--view", view, "--format", "csv", "--out", tmp_path)
    assert done.code == 0
    (table,) = tmp_path.iterdir()
    assert table.suffix == ".csv"
    assert table.read_text(encoding="utf-8-sig").count(";") > 1


def test_render_formats(call: Call, kit: Path, tmp_path: Path) -> None:
    """Each format asked for is written and named on the output, the table always."""
    told = call("render", kit, "--format", "svg,png,pdf,dot", "--out", tmp_path / "mes images")
    assert told.code == 0
    written = sorted(path.name for path in (tmp_path / "mes images").iterdir())
    stem = "ville-exemple-2024"
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


@pytest.mark.parametrize(
    ("entities", "ties", "told"),
    [(300, 400, "demande une feuille"), (60, 240, "demande une feuille"),
     (60, 360, "Réseau trop grand"), (300, 3000, "Réseau trop grand"),
     (1000, 2000, "Réseau trop grand")],
)
def test_a_large_network_never_hangs(
    entities: int, ties: int, told: str, tmp_path: Path
) -> None:
    """Whatever its size, a map has its page or is listed; the picture says what gave way."""
    kit = lay_large_kit(tmp_path / "grand", entities, ties)
    done = spawn("render", kit, "--view", "map", "--out", "o", cwd=tmp_path)
    assert done.code == 0, done.err
    svg = (tmp_path / "o" / "grand-2024.svg").read_text(encoding="utf-8")
    assert told in svg
    table = (tmp_path / "o" / "grand-2024.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") > ties
    assert ("non : réseau trop grand" in table) == (told == "Réseau trop grand")


@pytest.mark.parametrize(("entities", "ties", "told"), [
    (60, 240, "La carte demanderait une feuille"), (60, 360, "La carte aurait trop de liens"),
])
def test_the_matrix_takes_the_place_of_a_map_too_large(
    entities: int, ties: int, told: str, call: Call, tmp_path: Path
) -> None:
    """Without --view, what no map can show on A3 is a matrix, and page and command say so."""
    kit = lay_large_kit(tmp_path / "grand", entities, ties)
    done = call("render", kit, "--format", "svg,dot", "--out", "o")
    assert done.code == 0, done.err
    assert "grand-2024 : la carte" in done.err
    assert "--view map" in done.err
    names = {path.name for path in (tmp_path / "o").iterdir()}
    assert {"grand-2024.dot", "grand-matrice-2024.csv"} < names
    assert "grand-2024.svg" not in names
    sheets = sorted((tmp_path / "o").glob("grand-matrice-2024*.svg"))
    assert sheets
    first = sheets[0].read_text(encoding="utf-8")
    assert told in first
    assert 'width="420mm" height="297mm"' in first
    table = (tmp_path / "o" / "grand-matrice-2024.csv").read_text(encoding="utf-8-sig")
    assert table.count("\n") > ties
    small = call("render", lay_large_kit(tmp_path / "petit", 8, 10), "--format", "svg")
    assert small.out.split() == ["petit-2024.svg", "petit-2024.csv"]


def test_of_a_very_large_network_the_map_is_kept(call: Call, tmp_path: Path) -> None:
    """A matrix of dozens of sheets replaces nothing: the map keeps its sheet and says its size."""
    kit = lay_large_kit(tmp_path / "grand", 151, 160)
    done = call("render", kit, "--format", "svg", "--out", "o")
    assert done.out.split() == ["o/grand-2024.svg", "o/grand-2024.csv"]
    svg = (tmp_path / "o" / "grand-2024.svg").read_text(encoding="utf-8")
    assert "demande une feuille" in svg


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
    assert "envisagé ; 6 logements (date inconnue) ; géré par : ?" in said
    assert "Abri de nuit, structure (social) ; fin : mai 2024" in said


def test_two_kits_of_one_id_never_share_a_file(call: Call, kit: Path, tmp_path: Path) -> None:
    """The second is told, and the picture of the first stays."""
    told = call("render", INVENTED, kit, "--format", "svg", "--out", "o")
    assert told.code == 2
    assert "même identifiant" in told.err
    assert str(kit) in told.err
    assert "--out" in told.err
    call("render", INVENTED, "--format", "svg", "--out", "seul")
    assert (tmp_path / "o" / "ville-exemple-2024.svg").read_bytes() == \
        (tmp_path / "seul" / "ville-exemple-2024.svg").read_bytes()


def test_render_on_a4_says_what_it_costs(call: Call, tmp_path: Path) -> None:
    """``--paper a4`` gives A4 pages and the size of the smallest text on them."""
    told = call("render", "pau", "--format", "pdf", "--paper", "a4")
    assert told.code == 0
    assert "imprimée en A4, le plus petit texte fait 6,4 points : préférer l'A3" in told.err
    assert "points" not in call("render", "pau", "--format", "pdf", "--paper", "a3").err
    compared = call("compare", INVENTED, "--format", "pdf", "--paper", "a4")
    assert compared.code == 0
    assert "6,4 points" in compared.err
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


def test_compare_says_states_in_words(call: Call) -> None:
    """The profile is printed, function by function, with no total and no score."""
    told = call("compare", INVENTED)
    assert told.code == 0
    for function in ("F1", "F2", "F3a", "F9", "M5"):
        assert f"\n{function}  " in told.out
    spoken = told.out.replace("\u00a0", " ")
    assert "État proposé : absent" in spoken
    assert "À discuter : décrit dans la référence (Pau)" in spoken
    assert "%" not in told.out


def test_compare_json(call: Call) -> None:
    """JSON alone is on the output, versioned, so that a program can read it."""
    told = call("compare", INVENTED, "--format", "json")
    data = json.loads(told.out)
    assert data["format"] == "replicate-compare/1"
    assert [item["fonction"] for item in data["fonctions"]][:3] == ["F1", "F2", "F3a"]
    assert data["reference"]["modele"] == "pau@1"


def test_compare_at_dates(call: Call) -> None:
    """``@2004`` looks at the reference in 2004, ``--date`` at the kit."""
    then = json.loads(call("compare", INVENTED, "--reference", "pau@2004", "--date", "2023",
                           "--format", "json").out)
    assert (then["territoire"]["date"], then["reference"]["date"]) == ("2023", "2004")
    [relay] = [item for item in then["fonctions"] if item["fonction"] == "F9"]
    assert relay["etat_propose"] == "en_place"
    assert relay["preuves"]
    assert relay["preuves_de_la_reference"] == []


def test_compare_with_a_folder(call: Call, kit: Path) -> None:
    """Any kit that follows a reference can be the reference of another."""
    told = call("compare", "pau", "--reference", kit, "--format", "json")
    assert told.code == 0
    assert json.loads(told.out)["reference"]["id"] == "ville-exemple"
    dated = call("compare", "pau", "--reference", f"{kit}@2016", "--format", "json")
    assert json.loads(dated.out)["reference"]["date"] == "2016"


def test_compare_draws(call: Call, tmp_path: Path) -> None:
    """Pictures are written and named; asked for with a text, names go beside it."""
    told = call("compare", INVENTED, "--format", "svg,png", "--out", tmp_path / "x")
    assert {Path(line).suffix for line in told.out.splitlines()} == {".svg", ".png", ".csv"}
    both = call("compare", INVENTED, "--format", "json,svg", "--out", tmp_path / "x")
    assert json.loads(both.out)["mesure"] is True
    assert "ville-exemple-sur-pau.svg" in both.err


def test_example_is_a_kit_of_ones_own(call: Call, tmp_path: Path) -> None:
    """An example is copied whole, is valid, and never written over anything."""
    assert call("example", "pau").code == 0
    assert call("validate", tmp_path / "pau").code == 0
    (tmp_path / "pau" / "mien.txt").write_text("à moi", encoding="utf-8")
    again = call("example", "pau")
    assert again.code == 3
    assert "existe déjà" in again.err
    assert (tmp_path / "pau" / "mien.txt").read_text(encoding="utf-8") == "à moi"


def test_a_folder_wins_over_an_example(call: Call, tmp_path: Path) -> None:
    """``pau`` is the user's own folder where there is one."""
    call("example", "pau")
    actors = tmp_path / "pau" / "acteurs.yaml"
    actors.write_text(actors.read_text("utf-8").replace("nom: CCAS", "nom: Mon CCAS"), "utf-8")
    call("render", "pau", "--format", "dot")
    assert "Mon CCAS" in (tmp_path / "pau-2017-11-20.dot").read_text(encoding="utf-8")


def test_demo_does_not_read_what_stands_around(tmp_path: Path) -> None:
    """A broken folder called ``pau`` where one stands does not disturb the demonstration."""
    (tmp_path / "pau").mkdir()
    (tmp_path / "pau" / "territoire.yaml").write_text("format: 7\n", encoding="utf-8")
    told = spawn("demo", cwd=tmp_path)
    assert told.code == 0, told.err
    assert (tmp_path / "replicate-demo" / "index.html").is_file()


def test_kits_that_cannot_be_written_are_read(call: Call, kit: Path, tmp_path: Path) -> None:
    """A kit in a read-only folder is checked, drawn and compared; nothing is written in it."""
    before = sorted(kit.rglob("*"))
    for path in (*before, kit):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert call("validate", kit).code == 0
        assert call("render", kit, "--format", "dot", "--out", tmp_path / "o").code == 0
        assert call("compare", kit).code == 0
        assert sorted(kit.rglob("*")) == before
    finally:
        for path in (kit, *before):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_engine_failure_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the drawing engine is missing, 4, in French, and no file half written."""
    def missing() -> Path:
        raise EngineError("Le moteur de dessin est introuvable.", "Réinstallez l'outil.")

    monkeypatch.setattr(engine, "engine_path", missing)
    told = call("render", "pau", "--format", "svg", "--out", tmp_path / "o")
    assert told.code == 4
    assert "Erreur : Le moteur de dessin est introuvable." in told.err
    assert not (tmp_path / "o").exists()


def test_contacts_are_never_read(call: Call, kit: Path, tmp_path: Path) -> None:
    """Names and direct phones reach no output; even a broken contacts file changes nothing."""
    secret = "Camille Exemple 06 12 34 56 78"
    plain = call("compare", kit, "--format", "json").out
    (kit / "contacts.yaml").write_text(f"contacts: [{secret}\n", encoding="utf-8")
    assert call("validate", kit, "--format", "json").code == 0
    assert call("compare", kit, "--format", "json").out == plain
    call("render", kit, "--format", "svg,dot", "--out", tmp_path / "o")
    for path in (tmp_path / "o").iterdir():
        assert secret[:15] not in path.read_text(encoding="utf-8"), path.name


def test_output_folder_that_is_a_file(call: Call, tmp_path: Path) -> None:
    """Where nothing can be written, 3 and what to choose instead."""
    (tmp_path / "plein").write_text("", encoding="utf-8")
    told = call("render", "pau", "--format", "dot", "--out", tmp_path / "plein")
    assert told.code == 3
    assert "--out" in told.err
    assert "Traceback" not in told.err
