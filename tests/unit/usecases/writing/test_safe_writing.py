"""Made files: whole or not at all, over files alone, whatever the disk or a viewer refuses."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from replicate.errors import FileError
from replicate.usecases.writing.drafts import draft_path
from replicate.usecases.writing.fresh_folder import fresh_folder
from replicate.usecases.writing.safe_writing import write_files
from tests.material.command import environment

SET = {"a.svg": b"<svg/>", "a.csv": b"De;Vers"}
OLD = {"a.svg": b"old svg", "a.csv": b"old csv"}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A folder with the files of an earlier run."""
    folder = tmp_path / "images"
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


def test_files_replace_those_of_an_earlier_run(filled: Path) -> None:
    """The new content stands under the names asked for, and nothing beside it."""
    assert write_files(filled, SET) == tuple(filled / name for name in SET)
    assert contents(filled) == SET


def test_folders_that_lead_there_are_made(tmp_path: Path) -> None:
    """A missing folder is made with its parents."""
    write_files(tmp_path / "a" / "b", SET)
    assert contents(tmp_path / "a" / "b") == SET


@pytest.mark.skipif(os.name == "nt", reason="pas d'umask sous Windows")
def test_rights_are_those_of_the_users_own_files(tmp_path: Path) -> None:
    """A picture is readable by whom the user's umask says, not more, not less."""
    earlier = os.umask(0o027)
    try:
        write_files(tmp_path, SET)
    finally:
        os.umask(earlier)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o640}


def test_a_link_is_replaced_and_not_followed(filled: Path, tmp_path: Path) -> None:
    """What a link points at stays as it was: nothing is written outside the folder."""
    elsewhere = tmp_path / "elsewhere.svg"
    elsewhere.write_bytes(b"mine")
    (filled / "a.svg").unlink()
    (filled / "a.svg").symlink_to(elsewhere)
    (filled / "a.csv").unlink()
    (filled / "a.csv").symlink_to(tmp_path / "nowhere")
    write_files(filled, SET)
    assert elsewhere.read_bytes() == b"mine"
    assert not (filled / "a.svg").is_symlink()
    assert contents(filled) == SET
    assert not (tmp_path / "nowhere").exists()


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "mine.txt").write_text("à moi")


@pytest.mark.parametrize("stand", [_folder, getattr(os, "mkfifo", _folder)],
                         ids=["folder", "fifo"])
def test_what_is_no_file_is_refused(filled: Path, stand: object) -> None:
    """A folder or a pipe under the last name stops all: no file is new, nothing hangs."""
    (filled / "a.csv").unlink()
    stand(filled / "a.csv")  # type: ignore[operator]
    with pytest.raises(FileError, match=r"a\.csv.* n'est pas un fichier : rien n'a été écrit"):
        write_files(filled, SET)
    assert (filled / "a.svg").read_bytes() == OLD["a.svg"]
    assert sorted(path.name for path in filled.iterdir()) == ["a.csv", "a.svg"]


@pytest.mark.parametrize("fails_at", [0, 1])
def test_a_file_open_in_a_viewer(
    filled: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    """Windows refuses to replace an open file: which, which are new, and to close it, are told."""
    replace, calls = Path.replace, iter(range(9))

    def refuse(self: Path, target: Path) -> Path:
        if next(calls) == fails_at:
            raise PermissionError(errno.EACCES, "Access is denied", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError) as caught:
        write_files(filled, SET)
    name = list(SET)[fails_at]
    assert name in caught.value.message
    assert ("déjà remplacé : a.svg" if fails_at else "rien n'a été écrit") in caught.value.message
    assert "fermer ce fichier" in (caught.value.advice or "")
    assert caught.value.exit_code == 3
    assert contents(filled) == OLD | dict(list(SET.items())[:fails_at])


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()],
                         ids=["full disk", "Ctrl+C"])
def test_a_draft_that_stops_leaves_the_earlier_files(
    filled: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Cut after the second draft, both earlier files stand, and no draft."""
    seen: list[Path] = []

    def stop(path: Path) -> None:
        seen.append(path)
        if len(seen) == len(SET):
            raise error

    monkeypatch.setattr("replicate.usecases.writing.safe_writing.keep_on_disk", stop)
    with pytest.raises((FileError, KeyboardInterrupt)):
        write_files(filled, SET)
    assert len(seen) == len(SET)
    assert contents(filled) == OLD


def _draft_of_a_dead_process(target: Path) -> Path:
    """The name that a process, ended since, gave to a draft of ``target``."""
    script = ("import sys; from pathlib import Path; from replicate.usecases.writing.drafts import"
              " draft_path; sys.stdout.write(draft_path(Path(sys.argv[1])).name)")
    told = subprocess.run([sys.executable, "-c", script, target], capture_output=True, text=True,
                          check=True, env=environment())
    return target.with_name(told.stdout)


@pytest.mark.skipif(os.name != "posix", reason="no way to ask whether a process runs")
def test_drafts_of_dead_processes_go_at_once(filled: Path) -> None:
    """What a killed process left goes, whatever it is of; a running one's stays, old as it is."""
    dead = [_draft_of_a_dead_process(filled / name) for name in ("a.svg", "elsewhere.png")]
    folder = _draft_of_a_dead_process(filled / "kit")
    running = [draft_path(filled / "a.svg"), draft_path(filled / "b.svg")]
    for path in (*dead, *running):
        path.write_bytes(b"half")
        os.utime(path, (time.time() - 7200,) * 2)
    (folder / "kit").mkdir(parents=True)
    write_files(filled, SET)
    assert not any(path.exists() for path in (*dead, folder))
    assert all(path.exists() for path in running)


def test_drafts_that_nobody_can_tell_go_when_old(filled: Path) -> None:
    """An hour old and of the same name goes; a fresh one, another's or a user's file stays."""
    old, fresh = filled / ".a.svg.00000000.brouillon", filled / ".a.svg.00000001.brouillon"
    kept = [fresh, filled / ".z.svg.00000000.brouillon", filled / ".a.svg.notes.brouillon",
            filled / ".a.svg.bak"]
    for path in (old, *kept):
        path.write_bytes(b"half")
        if path != fresh:
            os.utime(path, (time.time() - 3700,) * 2)
    write_files(filled, SET)
    assert not old.exists()
    assert all(path.exists() for path in kept)


def test_folders_of_killed_processes_go_when_old(tmp_path: Path) -> None:
    """The draft of a folder goes likewise; a link under such a name is not followed."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "a.txt").write_text("à moi")
    old, link = tmp_path / ".kit.00000000.brouillon", tmp_path / ".kit.00000001.brouillon"
    (old / "kit").mkdir(parents=True)
    link.symlink_to(mine)
    os.utime(old, (time.time() - 3700,) * 2)
    os.utime(link, (time.time() - 3700,) * 2, follow_symlinks=False)
    with fresh_folder(tmp_path / "kit") as draft:
        (draft / "x").write_text("x")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kit", "mine"]
    assert (mine / "a.txt").read_text() == "à moi"


@pytest.mark.parametrize("taken_by", ["a full folder", "a file"])
def test_a_name_taken_meanwhile_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken_by: str
) -> None:
    """Someone takes the name at the very last moment: theirs stays, and the error says so."""
    target = tmp_path / "kit"
    rename = Path.rename

    def late(self: Path, to: Path) -> Path:
        if taken_by == "a file":
            to.write_text("à moi")
        else:
            to.mkdir()
            (to / "mine.txt").write_text("à moi")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(FileError, match="existe déjà"), fresh_folder(target) as draft:
        (draft / "x").write_text("x")
    theirs = target if taken_by == "a file" else target / "mine.txt"
    assert theirs.read_text() == "à moi"
    assert [path.name for path in tmp_path.iterdir()] == ["kit"]


def test_what_the_disk_refuses_at_the_end_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that turns out to be full only when asked to keep its files is believed."""
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="le disque est plein"):
        write_files(tmp_path, SET)
    assert list(tmp_path.iterdir()) == []


def test_folders_that_cannot_be_asked_to_keep_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A network folder that knows no such order gets its files."""
    def unknown(_: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", unknown)
    write_files(tmp_path, SET)
    assert contents(tmp_path) == SET


@pytest.mark.parametrize("folder", ["x" * 300, "/".join(["x" * 200] * 30)], ids=["name", "path"])
def test_a_path_too_long_is_told(tmp_path: Path, folder: str) -> None:
    """A name or a path that the system does not take is told as such, for files and folders."""
    with pytest.raises(FileError, match="le chemin est trop long"):
        write_files(tmp_path / folder, SET)
    with pytest.raises(FileError, match="le chemin est trop long"), fresh_folder(tmp_path / folder):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_deleted_meanwhile_is_told(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Someone deletes the folder while it is written to: an error, and no other folder is made."""
    monkeypatch.setattr("replicate.usecases.writing.safe_writing.keep_on_disk",
                        lambda path: shutil.rmtree(path.parent))
    with pytest.raises(FileError, match="n'existe pas"):
        write_files(filled, SET)
    assert not filled.exists()


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """The file stays."""
    (tmp_path / "images").write_text("à moi")
    with pytest.raises(FileError, match="ou un lien qui ne mène à rien, porte déjà ce nom"):
        write_files(tmp_path / "images", SET)
    assert (tmp_path / "images").read_text() == "à moi"


def test_a_parent_that_is_a_file_is_told_as_one(tmp_path: Path) -> None:
    """It is not the new folder that exists already, but what should hold it is none."""
    (tmp_path / "notes").touch()
    with pytest.raises(FileError, match="un des dossiers du chemin n'en est pas un"), \
            fresh_folder(tmp_path / "notes" / "kit"):
        pass
