"""Killed or out of room: old files or new ones, never half, and no half kit."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.functional.whole_folders import FOLDERS, contents, is_draft, names_in_a_whole
from tests.material.command import environment, spawn
from tests.material.examples import INVENTED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signaux et limites de POSIX")

_STEM = "ville-exemple-2024"
_FORMATS = ("--format", "svg,png,dot")


def _drafts(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if is_draft(path)] if folder.is_dir() else []


def start(*arguments: str | Path, cwd: Path) -> subprocess.Popen[str]:
    """The command, running."""
    return subprocess.Popen(
        [sys.executable, "-m", "replicate", *map(str, arguments)], cwd=cwd, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
        env=environment(),
    )


def kill_in_writing(process: subprocess.Popen[str], folder: Path, delay: float) -> bool:
    """Kill ``delay`` seconds after a draft is seen in ``folder``; whether it was in time."""
    while process.poll() is None and not _drafts(folder):
        time.sleep(0.0002)
    time.sleep(delay)
    process.kill()
    process.communicate(timeout=30)
    return process.returncode == -signal.SIGKILL


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes],
                                                             dict[str, bytes]]:
    """A kit, what is drawn of it, and what was drawn of it before it changed."""
    folder = tmp_path_factory.mktemp("rendus")
    kit = Path(shutil.copytree(INVENTED, folder / "kit"))
    territory = kit / "territoire.yaml"
    new = territory.read_text("utf-8")
    territory.write_text(new.replace("Ville-Exemple (fictif)", "Avant (fictif)"), "utf-8")
    assert spawn("render", kit, *_FORMATS, "--out", folder / "old", cwd=folder).code == 0
    territory.write_text(new, "utf-8")
    assert spawn("render", kit, *_FORMATS, "--out", folder / "new", cwd=folder).code == 0
    return kit, contents(folder / "old"), contents(folder / "new")


def test_a_killed_drawing_leaves_old_files_or_new_ones(
    runs: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path
) -> None:
    """Killed at seeded moments of its writing, each file is one run's, to the byte."""
    kit, old, new = runs
    assert old.keys() == new.keys()
    assert all(old[name] != new[name] for name in old if not name.endswith(".csv"))
    chance = random.Random(20261124)
    killed = turn = 0
    while killed < 4:
        assert turn < 40, "too few runs were cut in their writing: the test shows nothing"
        folder = tmp_path / str(turn)
        folder.mkdir()
        for name, content in old.items():
            (folder / name).write_bytes(content)
        process = start("render", kit, *_FORMATS, "--out", folder, cwd=tmp_path)
        killed += kill_in_writing(process, folder, chance.uniform(0, 0.008))
        found = contents(folder)
        assert found.keys() == old.keys()
        assert all(found[name] in (old[name], new[name]) for name in found)
        turn += 1


def test_the_next_drawing_clears_what_a_killed_one_left(
    runs: tuple[Path, dict[str, bytes], dict[str, bytes]], tmp_path: Path
) -> None:
    """A run is killed while it writes; the next one ends well and leaves no draft of it."""
    kit, _, new = runs
    chance = random.Random(2)
    for _ in range(40):
        process = start("render", kit, *_FORMATS, "--out", tmp_path, cwd=tmp_path)
        kill_in_writing(process, tmp_path, chance.uniform(0, 0.008))
        if any(map(is_draft, tmp_path.iterdir())):
            break
    else:
        pytest.fail("no run was cut in its writing: the test shows nothing")
    assert spawn("render", kit, *_FORMATS, "--out", tmp_path, cwd=tmp_path).code == 0
    assert contents(tmp_path) == new
    assert not any(map(is_draft, tmp_path.iterdir()))


_WRITER = """
import itertools, sys
from pathlib import Path
from replicate.usecases.writing.safe_writing import write_files
print("prêt", flush=True)
for sign in itertools.cycle((b"a", b"b")):
    write_files(Path(sys.argv[1]), {name: sign * 3_000_000 for name in ("1", "2", "3")})
"""


def test_files_are_never_half_however_often_a_writer_is_killed(tmp_path: Path) -> None:
    """A process that writes three large files without rest is killed at thirty seeded moments."""
    chance = random.Random(7)
    for turn in range(30):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path)], stdout=subprocess.PIPE,
            env=environment(),
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            while turn == 29 and process.poll() is None and not _are_written(tmp_path, "123"):
                time.sleep(0.005)  # on a busy machine no other turn may last as long as a writing
            time.sleep(chance.uniform(0.02, 0.1))
            process.kill()
        for content in contents(tmp_path).values():
            assert content in (b"a" * 3_000_000, b"b" * 3_000_000)
    assert contents(tmp_path).keys() == {"1", "2", "3"}
    assert all(is_draft(path) for path in tmp_path.iterdir() if path.name not in "123")


def _are_written(folder: Path, names: str) -> bool:
    """Whether there is a file for each letter of ``names``."""
    return all((folder / name).exists() for name in names)


def test_two_writers_at_once_leave_whole_files(tmp_path: Path) -> None:
    """Two processes on the same names: each file is one's or the other's."""
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path)],
                                stdout=subprocess.DEVNULL, env=environment())
               for _ in range(2)]
    try:
        limit = time.monotonic() + 3
        seen = 0
        while time.monotonic() < limit:
            for content in contents(tmp_path).values():
                assert content in (b"a" * 3_000_000, b"b" * 3_000_000)
                seen += 1
        assert seen
        assert all(writer.poll() is None for writer in writers), "a writer failed"
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()


@pytest.mark.parametrize(("command", "turns"), [("new", 8), ("example", 6), ("demo", 3)])
def test_a_killed_folder_is_whole_or_not_there(
    command: str, turns: int, tmp_path: Path
) -> None:
    """Killed at seeded moments, ``new``, ``example`` and ``demo`` leave all or a hidden draft."""
    arguments, name, longest = FOLDERS[command]
    chance = random.Random(command)
    whole: set[str] | None = None
    for turn in range(turns):
        folder = tmp_path / str(turn)
        folder.mkdir()
        kill_in_writing(start(*arguments, cwd=folder), folder, chance.uniform(0, longest))
        if (folder / name).exists():
            whole = whole or names_in_a_whole(arguments, name, tmp_path / "whole")
            assert set(contents(folder / name)) == whole
        else:
            assert all(is_draft(path) for path in folder.iterdir())


def _small_files_only() -> None:
    """Have the disk refuse any file beyond 6,000 bytes to this process."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))


@pytest.mark.parametrize("arguments", [
    ["new", "Limoges"], ["example", "pau"], ["demo", "essai"],
    ["render", str(INVENTED), "--format", "svg"], ["compare", str(INVENTED), "--format", "svg"],
], ids=lambda arguments: arguments[0])
def test_a_disk_that_refuses_leaves_nothing(arguments: list[str], tmp_path: Path) -> None:
    """A real refusal in the middle of a file: 3, French, what was there stays, nothing is half."""
    (tmp_path / "ville-exemple-2024.svg").write_text("ancien")
    done = subprocess.run(
        [sys.executable, "-m", "replicate", *arguments], cwd=tmp_path, text=True,
        capture_output=True, check=False, timeout=120, preexec_fn=_small_files_only,
        env=environment(),
    )
    assert done.returncode == 3, done.stderr
    assert "Erreur :" in done.stderr
    assert "Traceback" not in done.stderr
    assert ".brouillon" not in done.stderr  # the folder that was asked for is the one told
    assert contents(tmp_path) == {"ville-exemple-2024.svg": b"ancien"}
    assert [path.name for path in tmp_path.iterdir()] == ["ville-exemple-2024.svg"]


def _can_mount() -> bool:
    done = subprocess.run(["unshare", "-rm", "true"], check=False, capture_output=True)
    return done.returncode == 0


@pytest.mark.skipif(not shutil.which("unshare") or not _can_mount(),
                    reason="ce système ne permet pas de monter un petit disque")
@pytest.mark.parametrize(("options", "said"), [
    ("size=16k", "le disque est plein"), ("ro", "ce disque est en lecture seule"),
], ids=["full", "read-only"])
@pytest.mark.parametrize("arguments", [
    ["new", "Limoges"], ["example", "pau"], ["render", str(INVENTED), "--format", "svg,dot"],
], ids=lambda arguments: arguments[0])
def test_a_disk_that_is_really_full_or_locked(
    arguments: list[str], options: str, said: str, tmp_path: Path
) -> None:
    """On a disk of 16 KB, full before the end, or read-only: 3, which of them, nothing half."""
    disk = tmp_path / "disque"
    disk.mkdir()
    script = (f'mount -t tmpfs -o {options} disque "$1" && cd "$1" && shift && "$@"; code=$?;'
              ' ls -A; exit $code')
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", str(disk), sys.executable, "-m",
         "replicate", *arguments], text=True, capture_output=True, check=False, timeout=120,
        env=environment(),
    )
    assert done.returncode == 3, done.stderr
    assert said in done.stderr
    assert done.stdout == ""
