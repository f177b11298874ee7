"""File names that look like a kit's, hide a sign, or act on what prints them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from replicate.cli.app import run
from replicate.sources.folder import read_kit
from tests.hostile.texts import RAW
from tests.material.case_kits import judge, lay_kit

posix = pytest.mark.skipif(os.name != "posix", reason="no such names on this system")


@pytest.mark.parametrize("name", [
    "Acteurs.yaml", "acteurs.YAML", "acteurs.yml", "acteurs.yaml.txt", "acteurs (1).yaml",
    "acteurs.yaml.docx", "ACTEURS.YML", "acteurs - Copie.yaml", "acteurs.yaml ", "acteurs.yaml.",
    "Copie de acteurs.yaml", " acteurs.yaml", "acteurs.yaml.json", "acteurs_v2_final.yaml",
    "acteurs-PC-DE-MARIE.yaml", "acteurs (copie en conflit de Marie 2024-01-02).yaml",
    "acteurs_conflict-20240101.yaml", "~acteurs.yaml", "ａcteurs.yaml", "аcteurs.yaml",
    "acteurs.yaml\u00a0", "àcteurs.yaml", "acteurs.yaml.yaml", "acteurs copy 2.yml",
])
def test_name_that_looks_like_a_kits(name: str, tmp_path: Path) -> None:
    """FIC002: a file that its author may think is read; it says which one is, or the right name."""
    kit = lay_kit(tmp_path / "kit")
    (kit / name).write_text("a: b\n", encoding="utf-8")
    verdict = judge(kit)
    assert verdict.faults == [f"{name} FIC002"]
    assert "« acteurs.yaml » est lu" in str(verdict.problems[0].hint)
    (kit / "acteurs.yaml").unlink()
    (told,) = [one for one in judge(kit).problems if one.code == "FIC002"]
    assert told.hint == "vouliez-vous dire « acteurs.yaml » ? Alors le renommer ainsi"


@pytest.mark.parametrize(("name", "end"), [
    ("acteurs.yaml ", "bout"), (" acteurs.yaml", "début"), ("acteurs.yaml.", "point"),
    ("аcteurs.yaml", "« а » n'y est pas une lettre du clavier"),
    ("ａcteurs.yaml", "« ａ » n'y est pas une lettre du clavier"),
])
def test_what_is_not_seen_of_a_name_is_told(name: str, end: str, tmp_path: Path) -> None:
    """The space, full stop or foreign letter that makes the name another is said."""
    kit = lay_kit(tmp_path / "kit")
    (kit / name).touch()
    assert end in judge(kit).problems[0].message.partition("(")[2]


@pytest.mark.parametrize("name", [
    "acteurs", "acteurs.txt", "acteurs.json", "acteurs.xlsx", "ACTEURS",
])
def test_another_ending_matters_where_the_file_is_missing(name: str, tmp_path: Path) -> None:
    """An author's table beside the kit's file is his own; alone, it may be meant for it."""
    kit = lay_kit(tmp_path / "kit")
    (kit / name).touch()
    assert judge(kit).faults == []
    (kit / "acteurs.yaml").unlink()
    assert f"{name} FIC002" in judge(kit).faults


@pytest.mark.parametrize("name", [
    "contacts.yml", "Contacts.yaml", "contact.yaml", "contacts (1).yaml",
])
def test_contacts_never_take_the_name_of_a_file_that_is_read(name: str, tmp_path: Path) -> None:
    """Names and direct phones under a wrong name: the right one is that which nothing reads."""
    kit = lay_kit(tmp_path / "kit", ["acteurs.yaml"])
    (kit / name).touch()
    (told,) = [one for one in judge(kit).problems if one.code == "FIC002"]
    assert told.hint == "le renommer en « contacts.yaml », que Git laisse sur cet ordinateur"


def test_folder_with_a_files_name_is_told_as_one(tmp_path: Path) -> None:
    """What is there, and what to do, not only what it is not."""
    kit = lay_kit(tmp_path / "kit", ["acteurs.yaml"])
    (kit / "acteurs.yaml").mkdir()
    (told,) = [one for one in judge(kit).problems if one.code == "FIC003"]
    assert "c'est un dossier" in told.message
    assert "l'en sortir" in str(told.hint)


@pytest.mark.parametrize("name", [
    "~$acteurs.yaml", ".#acteurs.yaml", "#acteurs.yaml#", "acteurs.yaml~", "acteurs.yaml.bak",
    ".acteurs.yaml.swp", "notes.txt", "LISEZMOI.md", ".gitignore", "Thumbs.db", "carte.svg",
    "acteurs.yaml.orig", "desktop.ini", ".DS_Store", "._acteurs.yaml", ".~lock.acteurs.yaml#",
    "acteurs.yaml.tmp", "acteurs.yaml.crdownload", "acteurs.yaml.part", "acteurs.yaml.lnk",
    "Icon\r", "acteurs.yaml.url",
])
def test_name_that_is_no_matter(name: str, tmp_path: Path) -> None:
    """Nothing is said of notes, pictures, hidden files, locks and backups."""
    kit = lay_kit(tmp_path / "kit")
    (kit / name).write_text("a: b\n", encoding="utf-8")
    assert judge(kit).faults == []


@posix
@pytest.mark.parametrize("name", [
    b"a\nb.yaml", b"a\x1b[2J.yaml", "a\u202eb.yaml".encode(), b"a\xffb.yaml", b"a\rb.yaml",
    b"::error file=x::y.yaml", "a\u2028b.yaml".encode(), b"a%0Ab.yaml",
])
@pytest.mark.parametrize("output", ["text", "json", "github"])
def test_name_is_printed_safely(
    name: bytes, output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """FIC002 on one line, and nothing in it that acts on a terminal or a forge."""
    kit = lay_kit(tmp_path / "kit")
    try:
        Path(os.fsdecode(os.fsencode(kit) + b"/" + name)).touch()
    except OSError:
        pytest.skip("this disk does not take such a name")
    assert run(["validate", "--format", output, str(kit)]) == 0
    printed = capsys.readouterr().out
    assert RAW.search(printed) is None
    assert "\u2028" not in printed
    lines = [line for line in printed.splitlines() if "FIC002" in line]
    assert len(lines) == 1
    if output == "github":
        assert all(line.startswith("::") for line in printed.splitlines())
        assert lines[0].count("::") == 2 or "::y" in lines[0].split("::", 2)[2]


@posix
@pytest.mark.parametrize("name", [b"a b", b"a\nb", b"a\x1b[31m", b"\xff\xfe", "é\u202e".encode()])
def test_kit_with_an_odd_path(
    name: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kit is read wherever it lies, with a slash behind or not, and its path shown safely."""
    try:
        kit = lay_kit(Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)))
    except OSError:
        pytest.skip("this disk does not take such a name")
    (kit / "acteur.yaml").touch()
    for path in (str(kit), f"{kit}/"):
        assert run(["validate", path]) == 0
        assert RAW.search(capsys.readouterr().out) is None
        assert run(["compare", path, "--reference", f"{kit}-absent"]) == 2
        assert RAW.search(capsys.readouterr().err) is None


@posix
@pytest.mark.parametrize("command", [
    ["render", "pau", "--format", "csv", "--out"], ["export", "pau", "--format", "csv", "--out"],
    ["compare", "pau", "--view", "overlay", "--format", "csv", "--out"],
    ["example", "pau"], ["new", "Limoges", "--into"],
], ids=lambda command: command[0])
def test_path_that_was_written_is_printed_safely(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each line names one file whatever its folder is called, and acts on no terminal."""
    out = tmp_path / "a\nb\x1b[2J"
    assert run([*command, str(out)]) == 0
    printed = "".join(capsys.readouterr())
    assert RAW.search(printed) is None
    assert r"a\nb\x1b[2J" in printed
    assert not any(line.startswith("b\\x1b") for line in printed.splitlines())


def test_kit_at_the_root_of_the_disk_is_named_as_it_is(tmp_path: Path) -> None:
    """« /territoire.yaml », with one bar."""
    found = read_kit(lay_kit(tmp_path / "kit"), "/")
    assert found.files[0].shown_as == "/territoire.yaml"
