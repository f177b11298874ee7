"""Files and folders that are not what they seem."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from replicate.cli.app import run
from replicate.sources import folder as folder_reader
from replicate.sources.encoding import decode
from tests.hostile.command import run_watched
from tests.material.case_kits import judge, lay_kit
from tests.material.command import environment

posix = pytest.mark.skipif(os.name != "posix", reason="no such files on this system")


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _long_loop(path: Path) -> None:
    path.symlink_to("autre")
    path.with_name("autre").symlink_to(path.name)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket is at most a hundred letters
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _outside(path: Path) -> None:
    outside = path.parent.parent / "dehors.yaml"
    outside.write_text("source: s1\n", encoding="utf-8")
    path.symlink_to(outside)


def _outside_by_steps(path: Path) -> None:
    _outside(path.with_name("etape"))
    path.symlink_to("etape")


def _neighbour(path: Path) -> None:
    beside = path.parent.with_name("kit-voisin")  # its name begins as the kit's does
    beside.mkdir()
    (beside / "acteurs.yaml").write_text("source: s1\n", encoding="utf-8")
    path.symlink_to(beside / "acteurs.yaml")


def _passwords(path: Path) -> None:
    path.symlink_to("/etc/passwd")


@posix
@pytest.mark.parametrize("make", [
    _folder, _loop, _long_loop, _pipe, _socket, _device, _outside, _outside_by_steps, _neighbour,
    _passwords,
], ids=lambda make: make.__name__.strip("_"))
def test_not_a_file_of_the_kit(
    make: Callable[[Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """FIC003, and what waits for it is said; nothing of what it leads to is shown."""
    kit = lay_kit(tmp_path / "kit", ["acteurs.yaml"])
    make(kit / "acteurs.yaml")
    assert judge(kit).faults == ["acteurs.yaml FIC003"]
    assert run(["validate", str(kit)]) == 1
    output = capsys.readouterr().out
    assert "Certaines vérifications attendent que « acteurs.yaml » soit corrigé." in output
    assert "root:" not in output


@posix
@pytest.mark.parametrize("link", [os.symlink, os.link], ids=["symbolic", "hard"])
def test_contacts_are_read_under_no_name(
    link: Callable[[Path, Path], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of the kit that is a link to its contacts is refused, and tells none of them."""
    kit = lay_kit(tmp_path / "kit", ["acteurs.yaml"])
    (kit / "contacts.yaml").write_text("marie-secrete: inconnu\n", encoding="utf-8")
    link(kit / "contacts.yaml", kit / "acteurs.yaml")
    assert run(["validate", str(kit)]) == 1
    output = capsys.readouterr().out
    assert "FIC003" in output
    assert "contacts.yaml" in output
    assert "marie" not in output


@posix
def test_link_inside_is_read(tmp_path: Path) -> None:
    """A link to a file of the same folder, or a link to the kit, is read as the file."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "acteurs.yaml").rename(kit / "vrais-acteurs")
    (kit / "acteurs.yaml").symlink_to("vrais-acteurs")
    (tmp_path / "lien").symlink_to(kit)
    assert judge(tmp_path / "lien").faults == []


@pytest.mark.parametrize("command", ["validate", "render", "compare"])
def test_kit_that_is_a_file(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file, an archive or nothing in the place of a folder is a wrong call."""
    (tmp_path / "kit.zip").write_bytes(b"PK\x03\x04")
    for name in ("kit.zip", "absent", "kit.zip/acteurs.yaml", "x" * 5000):
        assert run([command, str(tmp_path / name)]) == 2
        assert "ni un dossier ni un exemple" in capsys.readouterr().err


def test_very_many_other_files(tmp_path: Path) -> None:
    """A folder with very many files is read in a bounded time, and they are counted."""
    kit = lay_kit(tmp_path / "kit")
    for number in range(5_000):
        (kit / f"{number}.yaml").touch()
    for number in range(20_000):
        (kit / f"{number}.jpg").touch()
    done = run_watched("validate", kit)
    assert done.is_within_bounds, (done.seconds, done.megabytes)
    assert "4900 autres fichiers" in done.output


def test_file_that_vanishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is there when listed and gone when read is a problem."""
    kit = lay_kit(tmp_path / "kit")

    def vanish(raw: bytes, where: str) -> object:
        (kit / "acteurs.yaml").unlink(missing_ok=True)
        return decode(raw, where)

    monkeypatch.setattr(folder_reader, "decode", vanish)  # after the first file is read
    assert judge(kit).faults == ["acteurs.yaml FIC003"]


@posix
def test_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                               capsys: pytest.CaptureFixture[str]) -> None:
    """A file that may not be read is FIC003; a folder that may not is an error of exit code 3."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "acteurs.yaml").chmod(0)
    if os.geteuid() == 0:  # who may read everything
        opened = os.open

        def refuse(path: object, *flags: int) -> int:
            if str(path).endswith("acteurs.yaml"):
                raise PermissionError(13, "refused")
            return opened(str(path), *flags)

        monkeypatch.setattr(os, "open", refuse)
    assert judge(kit).faults == ["acteurs.yaml FIC003"]

    def closed(_: Path) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(os, "scandir", closed)
    assert run(["validate", str(kit)]) == 3
    assert "l'accès est refusé" in capsys.readouterr().err


def test_current_folder_is_not_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the folder of the kit, problems name the file alone."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "acteur.yaml").touch()
    monkeypatch.chdir(kit)
    assert run(["validate"]) == 0
    assert capsys.readouterr().out.startswith("acteur.yaml: avertissement FIC002")


def _as_anyone(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command run by who may not pass what files forbid, be it root that launches it."""
    before: list[str] = []
    if os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        if shutil.which("setpriv") is None:
            pytest.skip("nothing here takes from root its right to read everything")
        before = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    return subprocess.run(
        [*before, sys.executable, "-m", "replicate", *map(str, arguments)], cwd=cwd, text=True,
        capture_output=True, check=False, timeout=60, env=environment(),
    )


@posix
@pytest.mark.parametrize("arguments", [
    ["validate", "KIT"], ["render", "KIT", "--format", "svg"], ["compare", "KIT"],
    ["measure", "KIT"], ["export", "KIT"], ["compare", "pau", "--reference", "KIT"],
], ids=" ".join)
def test_closed_kit_is_told_by_every_command(arguments: list[str], tmp_path: Path) -> None:
    """A kit that its reader may not open: 3, which folder, and why."""
    kit = lay_kit(tmp_path / "kit")
    kit.chmod(0)
    try:
        told = _as_anyone(*[kit if word == "KIT" else word for word in arguments], cwd=tmp_path)
    finally:
        kit.chmod(0o755)
    assert told.returncode == 3
    assert f"le dossier « {kit} » ne peut pas être lu : l'accès est refusé" in told.stderr
    assert "Traceback" not in told.stderr


@posix
@pytest.mark.parametrize("arguments", [
    ["render", "pau", "--format", "svg"], ["compare", "pau", "--format", "svg"],
    ["export", "pau"], ["new", "Limoges"], ["example", "pau"], ["demo"],
], ids=" ".join)
def test_closed_place_to_write_is_told(arguments: list[str], tmp_path: Path) -> None:
    """A folder where one may not write: 3, and nothing is left in it."""
    place = tmp_path / "ferme"
    place.mkdir(mode=0o555)
    told = _as_anyone(*arguments, cwd=place)
    assert told.returncode == 3
    assert "l'accès est refusé" in told.stderr
    assert "Traceback" not in told.stderr
    assert list(place.iterdir()) == []


@posix
def test_unreadable_file_is_told(tmp_path: Path) -> None:
    """One file of the kit that its reader may not read is a problem of that file."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "acteurs.yaml").chmod(0)
    told = _as_anyone("validate", kit, cwd=tmp_path)
    assert told.returncode == 1
    assert "acteurs.yaml: erreur FIC003" in told.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no read-only folders there")
def test_read_only_kit(tmp_path: Path) -> None:
    """Checking a kit writes nothing: a folder closed to writing is read as any other."""
    kit = lay_kit(tmp_path / "kit")
    before = sorted(path.stat().st_mtime_ns for path in [kit, *kit.iterdir()])
    kit.chmod(0o555)
    try:
        assert judge(kit).faults == []
        assert sorted(path.stat().st_mtime_ns for path in [kit, *kit.iterdir()]) == before
    finally:
        kit.chmod(0o755)


@pytest.mark.parametrize("command", ["validate", "render", "compare", "measure", "export"])
def test_nameless_folder_is_no_kit(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty argument, as a script with an unset variable gives, is not the current folder."""
    assert run([command, ""]) == 2
    assert "n'est ni un dossier ni un exemple fourni" in capsys.readouterr().err


def test_lone_dashes_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """« replicate -- » says what « replicate » says, in French."""
    assert run(["--"]) == run([])
    told = capsys.readouterr()
    assert "Utilisation" in told.out + told.err
    assert "Missing" not in told.out + told.err


@pytest.mark.parametrize(("name", "told"), [
    ("kit.zip", "la décompresser"), ("acteurs.yaml", "donner le dossier qui le contient"),
    ("notes.txt", "donner le dossier d'un kit"),
])
def test_file_given_for_a_folder_is_told_as_one(
    name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An archive is to be unpacked, a file of a kit is in the folder that is meant."""
    (tmp_path / name).write_bytes(b"x")
    assert run(["validate", str(tmp_path / name)]) == 2
    assert told in capsys.readouterr().err


def test_long_name_of_no_folder_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    """A page of letters given as a folder is not repeated whole."""
    assert run(["validate", "/".join(["x" * 200] * 30)]) == 2
    assert len(capsys.readouterr().err) < 500


def test_file_too_large_by_itself_is_told_so(tmp_path: Path) -> None:
    """What precedes it is not blamed: the file alone passes the limit."""
    kit = lay_kit(tmp_path / "kit")
    (kit / "acteurs.yaml").write_bytes(b"# remarque\n" * 500_000)
    (told,) = [one for one in judge(kit).problems if one.code == "FIC003"]
    assert told.message == "le fichier ne peut pas être lu : il dépasse 5 Mo"
