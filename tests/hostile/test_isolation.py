"""Whatever a kit or a model says, nothing is opened elsewhere and no connection is made."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.material.case_kits import lay_kit

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "pau"

_WATCH = """
import json, os, sys
seen = []
def hook(event, arguments):
    if event.startswith("socket.") or event in (
        "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.posix_spawn", "urllib.Request",
        "ctypes.dlopen",
    ):
        seen.append([event, str(arguments[0])])
    elif event in ("open", "os.listdir", "os.scandir") and isinstance(arguments[0], (str, bytes)):
        seen.append([event, os.path.realpath(os.fsdecode(arguments[0]))])
sys.addaudithook(hook)
from replicate.cli.app import run
code = run(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    json.dump({"seen": seen, "code": code}, file)
"""

_REFERENCES = (
    "../../etc/passwd@1", "/etc/passwd", "http://127.0.0.1:9/x@1", "file:///etc/passwd",
    "\\\\\\\\hote\\\\partage", "pau@1/../../x", "pau@1\\n", "..@1",
)


def _watched(report: Path, *arguments: str) -> tuple[int, list[list[str]]]:
    subprocess.run([sys.executable, "-c", _WATCH, str(report), *arguments], check=True, timeout=60,
                   capture_output=True, cwd=report.parent)
    said = json.loads(report.read_text(encoding="utf-8"))
    return said["code"], said["seen"]


def _strangers(seen: list[list[str]], folder: Path) -> list[list[str]]:
    """What was done outside the package, Python itself, the libraries and ``folder``."""
    ours = (ROOT, folder.resolve(), Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    trusted = ("/usr/lib", "/usr/local/lib", "/usr/share", "/etc/localtime", "/dev/null", "/proc")
    return [
        [event, name] for event, name in seen
        if event not in ("open", "os.listdir", "os.scandir")
        or not (Path(name).is_relative_to("/") and (
            any(Path(name).is_relative_to(one) for one in ours) or name.startswith(trusted)))
    ]


def _hostile_kits(folder: Path) -> list[Path]:
    kits = []
    for number, reference in enumerate(_REFERENCES):
        kit = lay_kit(folder / f"kit{number}")
        head = (kit / "territoire.yaml").read_text(encoding="utf-8")
        lines = [line for line in head.splitlines() if not line.startswith("reference:")]
        text = "\n".join([*lines, f'reference: "{reference}"', ""])
        (kit / "territoire.yaml").write_text(text, encoding="utf-8")
        kits.append(kit)
    kit = lay_kit(folder / "cles")
    (kit / "acteurs.yaml").write_text(
        '$schema: "http://127.0.0.1:9/s"\n$id: "http://127.0.0.1:9/i"\n$ref: "file:///etc/passwd"\n'
        'acteurs:\n  - {$ref: "http://127.0.0.1:9/r", id: "../../etc/passwd"}\n', encoding="utf-8")
    (kit / "modele.yaml").write_text(
        '$ref: "http://127.0.0.1:9/m"\nfonctions: {$ref: "../../../etc/passwd"}\n',
        encoding="utf-8")
    (kit / "contacts.yaml").write_text("secret: jamais lu\n", encoding="utf-8")
    return [*kits, kit]


@pytest.mark.skipif(sys.platform == "win32", reason="paths are told as on POSIX systems")
def test_nothing_is_opened_elsewhere(tmp_path: Path) -> None:
    """Checking hostile kits opens only their folder and the package; no contact file, no socket."""
    kits = _hostile_kits(tmp_path)
    code, seen = _watched(tmp_path / "vu.json", "validate", *map(str, kits))
    assert code == 1
    assert any("acteurs.yaml" in name for _, name in seen)  # the watch does watch
    assert _strangers(seen, tmp_path) == []
    assert not any("contacts.yaml" in name for _, name in seen)


@pytest.mark.skipif(sys.platform == "win32", reason="paths are told as on POSIX systems")
@pytest.mark.parametrize("arguments", [
    ("render", "{}", "--format", "svg,dot", "--out", "images"), ("compare", "{}"),
])
def test_nothing_is_fetched_to_draw_or_compare(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Hostile kits are refused, and a clean one is drawn and compared, without a connection."""
    for number, kit in enumerate([*_hostile_kits(tmp_path), EXAMPLE]):
        if number not in (0, 2, 8, 9):  # one process each: a path, an address, keys, and clean
            continue
        code, seen = _watched(tmp_path / "vu.json", *(one.format(kit) for one in arguments))
        assert code == (0 if kit == EXAMPLE else 1)
        strange = [item for item in _strangers(seen, tmp_path)
                   if item[0] != "ctypes.dlopen" and not item[1].endswith("graphviz-pure")]
        assert strange == []
