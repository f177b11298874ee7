"""``replicate new``: what it writes, what it refuses, what it never touches."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replicate import resources
from replicate.domain.problem import Severity
from replicate.errors import FileError, UsageError
from replicate.sources.document import parse_document
from replicate.usecases.example import copy_example
from replicate.usecases.kits.checked_documents import kit_schemas
from replicate.usecases.kits.reading import read_folder
from replicate.usecases.new_kit.folder_name import folder_name
from replicate.usecases.new_kit.territory_name import checked_name
from replicate.usecases.scaffold import escape_double_quoted, scaffold_kit

TODAY = date(2026, 11, 22)
SECTION = re.compile(r"^(\w+): \[\]$", re.MULTILINE)


def new_kit(into: Path, name: str = "Limoges", *communes: str) -> Path:
    """A kit made as the command would."""
    return scaffold_kit(name, into, communes, TODAY)


def uncommented(text: str) -> str:
    """The file once a director has followed its first lines: examples put to use."""
    opened = SECTION.sub(r"\1:", text)
    return re.sub(r"^# (?=  |source:)", "", opened, flags=re.MULTILINE)


def ids_in(node: object) -> Iterator[str]:
    """Every id declared in parsed data."""
    if isinstance(node, dict):
        if isinstance(node.get("id"), str):
            yield node["id"]
        for value in node.values():
            yield from ids_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from ids_in(value)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its relative name."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_new_kit_has_only_gaps(tmp_path: Path) -> None:
    """A kit just made has no error and no warning; it lists what is left to fill in."""
    kit = new_kit(tmp_path, "Limoges", "87085", "2a004", "87085")
    reading = read_folder(kit)
    assert {problem.severity for problem in reading.problems} == {Severity.GAP}
    assert reading.kit is not None


def test_new_kit_says_what_is_known(tmp_path: Path) -> None:
    """Name, day and communes asked for stand in the kit, each commune once."""
    kit = new_kit(tmp_path, "L’Isle-d'Espagnac (16) & C°", "87085", "2a004", "87085")
    data = parse_document((kit / "territoire.yaml").read_text("utf-8"), "t").data
    assert data["nom"] == "L’Isle-d'Espagnac (16) & C°"
    assert data["id"] == kit.name == "l-isle-d-espagnac-16-c"
    assert data["date_etat"] == "2026-11-22"
    assert data["zone"] == {"communes": ["87085", "2A004"]}
    assert (data["format"], data["nature"], data["reference"]) == (1, "accompagne", "pau@1")


def test_zone_without_communes_is_a_gap(tmp_path: Path) -> None:
    """When no commune was given, the zone is asked for rather than taken as empty."""
    messages = [problem.message for problem in read_folder(new_kit(tmp_path)).problems]
    assert any("zone" in message for message in messages)


@pytest.mark.parametrize("communes", [(), ("87085",), ("87085", "87114")])
def test_worked_examples_are_a_valid_kit(tmp_path: Path, communes: tuple[str, ...]) -> None:
    """Every section has an example, and the examples taken together have no error.

    So it is where communes filled in the zone, the populations and their sources.
    """
    kit = new_kit(tmp_path, "Limoges", *communes)
    for path in kit.glob("*.yaml"):
        text = path.read_text("utf-8")
        assert set(SECTION.findall(text)) <= set(re.findall(r"^(\w+): \[\]\n#   - ", text, re.M))
        path.write_text(uncommented(text), encoding="utf-8")
        assert SECTION.search(path.read_text("utf-8")) is None
    reading = read_folder(kit)
    assert reading.of(Severity.ERROR) + reading.of(Severity.WARNING) == ()


def test_worked_examples_hold_together(tmp_path: Path) -> None:
    """The examples' ids are unique, and each identifier they cite exists in the kit."""
    kit = new_kit(tmp_path)
    found: list[str] = []
    for path in kit.glob("*.yaml"):
        data = parse_document(uncommented(path.read_text("utf-8")), path.name).data
        found += ids_in(data)
    assert len(found) == len(set(found))
    text = "".join(path.read_text("utf-8") for path in kit.glob("*.yaml"))
    keys = "de|vers|objet|acteur|gestionnaire|hebergeur|rattachement|lieu|soin|social|source" \
        "|pour|accord|decide_par|instance|editeur|objectif|perimetre|publics|aupres_de|selon"
    cited = re.findall(rf"^#[ -]+(?:{keys}): ([a-z0-9-]+)$", text, re.M)
    assert set(cited) - {"inconnu", "aucun", "poste"} <= set(found)


def test_contacts_example_follows_its_schema(tmp_path: Path) -> None:
    """The contacts file, which no command reads, follows its schema all the same."""
    text = uncommented((new_kit(tmp_path) / "contacts.yaml").read_text("utf-8"))
    document = parse_document(text, "contacts.yaml")
    assert kit_schemas().check(document, "contacts") == []


def test_editors_find_the_schemas_beside_the_files(tmp_path: Path) -> None:
    """Each file names its schema, for both families of editors, and the kit carries it."""
    kit = new_kit(tmp_path)
    for path in kit.glob("*.yaml"):
        schema = f"schemas/{path.stem}.schema.json"
        first, second = path.read_text("utf-8").splitlines()[:2]
        assert first == f"# yaml-language-server: $schema={schema}"
        assert second == f"# $schema: {schema}"
        assert (kit / schema).is_file()


def test_kit_keeps_contacts_out_of_git(tmp_path: Path) -> None:
    """The kit's own .gitignore names the contacts file."""
    assert "contacts.yaml" in (new_kit(tmp_path) / ".gitignore").read_text().splitlines()


def test_readme_opens_in_notepad(tmp_path: Path) -> None:
    """LISEZMOI.txt has Windows line ends only, and fits the width of a small window."""
    raw = (new_kit(tmp_path, "Limoges") / "LISEZMOI.txt").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 50
    assert max(map(len, raw.decode("utf-8").splitlines())) <= 80


def test_same_name_and_day_give_same_bytes(tmp_path: Path) -> None:
    """Two kits made of the same words are the same, file by file."""
    one, two = new_kit(tmp_path / "a"), new_kit(tmp_path / "b")
    assert contents(one) == contents(two)


@pytest.mark.parametrize("standing", ["folder", "empty folder", "file", "dangling link"])
def test_never_writes_over_anything(tmp_path: Path, standing: str) -> None:
    """Whatever stands under the kit's name stays as it was, and the exit code is 3."""
    target = tmp_path / "limoges"
    if standing == "file":
        target.write_text("à moi")
    elif standing == "dangling link":
        target.symlink_to(tmp_path / "nowhere")
    else:
        target.mkdir()
    if standing == "folder":
        (target / "notes.txt").write_text("à moi")
    before = contents(tmp_path)
    with pytest.raises(FileError, match="existe déjà") as caught:
        new_kit(tmp_path)
    assert caught.value.exit_code == 3
    assert caught.value.advice
    assert contents(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir()] == ["limoges"]


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_interrupted_kit_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    """After Ctrl+C or a full disk, neither a half kit nor the folders made for it remain."""
    def fail(kit: Path) -> None:
        assert (kit / "acteurs.yaml").is_file()
        raise failure

    monkeypatch.setattr("replicate.usecases.scaffold.add_comforts", fail)
    with pytest.raises((KeyboardInterrupt, FileError)):
        new_kit(tmp_path / "not" / "yet")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_refuses_is_told_in_french(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder where one may not write gives an error that says so, without traceback."""
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(FileError, match="l'accès est refusé"):
        new_kit(tmp_path)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    """``--into`` a file is refused, and the file stays."""
    (tmp_path / "file").write_text("à moi")
    with pytest.raises(FileError, match="un des dossiers du chemin n'en est pas un"):
        new_kit(tmp_path / "file" / "deeper")
    assert (tmp_path / "file").read_text() == "à moi"


def test_the_path_is_never_a_template(tmp_path: Path) -> None:
    """Braces in the folder given are a folder's name, not something to render."""
    kit = new_kit(tmp_path / "{{ 7 * 7 }}" / "{% raise %}")
    assert kit.parent == tmp_path / "{{ 7 * 7 }}" / "{% raise %}"
    assert (kit / "territoire.yaml").is_file()


@pytest.mark.parametrize("name", [
    "{{ 7 * 7 }}", "{% for x in y %}", "a{#b", "a\\b", "<b>", "a\nb", "a\x00b", "a\tb", "a=b",
    "{{7*7}}", "a|b", "a*b", "$HOME", "`id`", "a\u202eb", "a\u2028b", "a\x85b", "#", "%", "\udce9",
])
def test_names_that_could_be_read_as_code_are_refused(tmp_path: Path, name: str) -> None:
    """A name with a sign that a template, a shell or a system reads is refused, code 2."""
    with pytest.raises(UsageError) as caught:
        new_kit(tmp_path / "into", name)
    assert caught.value.exit_code == 2
    assert caught.value.advice
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [
    "L'Haÿ-les-Roses", "Sète / Frontignan", "Saint-Étienne – Métropole", "Pays d'Auge : nord",
    "Œuilly", "93 « Est »", "Grand-Est + Sud", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
    'CC Alpes-Provence-Verdon "Sources de lumière"', "Y", "Mâcon ; Cluny", "Secteur n° 4 (94G04)",
    "2e et 3e arrondissements", "Eu·rope", "Qui ? Nous !", "Nord & Sud", "Km² habités",
    "Presqu’île “Ouest”", "Saint\u2011Malo", "Mayotte — Petite-Terre",
])
def test_names_of_real_territories_are_taken_as_they_are(tmp_path: Path, name: str) -> None:
    """What a French territory may be called is never refused nor altered, and gives a clean kit."""
    kit = new_kit(tmp_path, name)
    data = parse_document((kit / "territoire.yaml").read_text("utf-8"), "t").data
    assert data["nom"] == name
    assert data["id"] == kit.name
    assert {problem.severity for problem in read_folder(kit).problems} == {Severity.GAP}


@pytest.mark.parametrize("name", [
    "../limoges", "/srv/limoges", "./limoges", "~/limoges", "kits/../limoges", "C:\\limoges",
    "c:/limoges", "..", ".",
])
def test_a_path_is_no_name(tmp_path: Path, name: str) -> None:
    """A path in place of a name is told as such, with how to choose a folder."""
    with pytest.raises(UsageError, match="est un chemin") as caught:
        new_kit(tmp_path, name)
    assert "--into" in (caught.value.advice or "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [
    "../etc", "/etc/passwd", "..", "a/../..", "./.git", "~root", "-rf",
])
def test_no_name_leaves_its_folder(tmp_path: Path, name: str) -> None:
    """A name that looks like a path gives a plain folder inside the one asked for, or none."""
    with contextlib.suppress(UsageError):
        assert new_kit(tmp_path / "into", name).parent == tmp_path / "into"
    assert [path.name for path in tmp_path.iterdir()] in ([], ["into"])


@pytest.mark.parametrize(("name", "said"), [
    ("Pau{", "« { »"), ("Pau\n", "U+000A"), ("Pau\u200b", "U+200B"), ("x" * 121, "121 caractères"),
    ("", "au moins une lettre"), (" - ", "au moins une lettre"),
])
def test_refusal_names_the_fault(name: str, said: str) -> None:
    """The message shows the character, or the length, which is in the way."""
    with pytest.raises(UsageError, match=re.escape(said)):
        checked_name(name)


@pytest.mark.parametrize(("name", "folder"), [
    ("Limoges", "limoges"), ("Cœur d’Yvelines", "coeur-d-yvelines"), ("CON", "territoire-con"),
    ("Com1", "territoire-com1"), ("com¹", "territoire-com1"), ("inconnu", "territoire-inconnu"),
    ("東京", "territoire"), ("Saint-Étienne (42)", "saint-etienne-42"), ("a" * 100, "a" * 60),
    ("Paris 20ᵉ", "paris-20e"),
])
def test_folder_names(name: str, folder: str) -> None:
    """A folder name is plain, never empty, and never one Windows keeps for itself."""
    assert folder_name(name) == folder


@given(st.text(max_size=130))
def test_any_accepted_name_is_safe(name: str) -> None:
    """Any name taken gives an identifier the schemas accept, and holds no sign of code."""
    try:
        title = checked_name(name)
    except UsageError:
        return
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", folder_name(title))
    assert len(folder_name(title)) <= 80
    assert not set(title) & set("{}%#<>[]\\`$|=*@^~\n\r\t\x00\u2028")


@given(st.text())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_quoted_text_reads_back(text: str) -> None:
    """Whatever goes between double quotes comes back the same from the reader."""
    line = f'nom: "{escape_double_quoted(text)}"\n'
    assert parse_document(line, "t.yaml").data == {"nom": text}


@pytest.mark.parametrize(
    "code", ["8708", "870855", "2C004", "87085\n1", "\u0668\u0667\u0660\u0668\u0665", "", "2A999"]
)
def test_communes_follow_the_cog(tmp_path: Path, code: str) -> None:
    """What is no commune's code is refused before anything is written."""
    with pytest.raises(UsageError, match="n'est pas un code de commune"):
        new_kit(tmp_path, "Limoges", code)
    assert list(tmp_path.iterdir()) == []


def test_example_is_copied_whole(tmp_path: Path) -> None:
    """The copy of Pau holds every file of the example, and the schemas."""
    kit = copy_example("pau", tmp_path / "essai")
    original = contents(resources.example_folder("pau"))
    copy = contents(kit)
    assert original.items() <= copy.items()
    assert (kit / "schemas" / "acteurs.schema.json").is_file()


def test_example_never_writes_over_anything(tmp_path: Path) -> None:
    """Copying an example onto something that stands is refused."""
    (tmp_path / "essai").mkdir()
    with pytest.raises(FileError, match="existe déjà"):
        copy_example("pau", tmp_path / "essai")
    assert list((tmp_path / "essai").iterdir()) == []
