"""Each problem code by small kits which show it: what is told, where, and in which words."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

from tests.material.case_kits import CASES, codes, codes_in_source, judge, lay_kit

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = sorted(
    path for path in CASES.iterdir() if path.is_dir() and not path.name.startswith("_")
)
SLUG = re.compile(r"(?P<code>[A-Z]+(?:[0-9]{3})?)(?:-[a-z0-9]+)+")
ENGLISH = re.compile(
    r"\b(expected|mapping|mappings|sequence|scalar|token|stream|scanning|parsing|found|could|"
    r"did|is|are|not|the|valid|invalid|required|property|must|string|integer|object|array|"
    r"None|True|False|error|unexpected)\b"
)


def expected_of(folder: Path) -> dict[str, object]:
    """What a case folder says of itself."""
    return tomllib.loads((folder / "expected.toml").read_text("utf-8"))


def listed(said: dict[str, object], key: str) -> list[str]:
    """A list of texts that ``expected.toml`` holds; empty when it is not there."""
    value = said.get(key, [])
    assert isinstance(value, list)
    return [str(item) for item in value]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case(folder: Path, tmp_path: Path) -> None:
    """Exactly the expected problems, at their places, in order; gaps when the case lists them."""
    said = expected_of(folder)
    verdict = judge(lay_kit(tmp_path / "kit", listed(said, "without"), folder / "kit"))
    assert verdict.faults == listed(said, "problems"), said["reason"]
    if "gaps" in said:
        assert verdict.gaps == listed(said, "gaps"), said["reason"]
    for problem in verdict.problems:
        for text in (problem.message, problem.expected or "", problem.hint or ""):
            english = ENGLISH.search(re.sub("« .*? »", "", text))
            assert english is None, f"{problem.code}: {text}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case_is_told(folder: Path) -> None:
    """A case says why in one sentence, and is named for a code that it shows.

    OK shows none; MELANGE shows that several are told in one run.
    """
    said = expected_of(folder)
    reason = said["reason"]
    assert isinstance(reason, str)
    assert reason.endswith(".")
    assert said.keys() <= {"reason", "without", "problems", "gaps"}
    slug = SLUG.fullmatch(folder.name)
    assert slug is not None
    shown = codes(listed(said, "problems") + listed(said, "gaps"))
    if slug["code"] == "OK":
        assert not shown
    elif slug["code"] == "MELANGE":
        assert len(shown) > 1
    else:
        assert slug["code"] in shown


def test_every_code_has_a_case() -> None:
    """Every code that the package can give is shown by a case folder named for it."""
    assert codes_in_source() == {
        folder.name.partition("-")[0] for folder in FOLDERS
    } - {"OK", "MELANGE"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipe_does_not_hang(tmp_path: Path) -> None:
    """FIC003: a pipe in the place of a file is refused, not waited for."""
    folder = lay_kit(tmp_path / "kit", ["acteurs.yaml"])
    os.mkfifo(folder / "acteurs.yaml")
    assert judge(folder).faults == ["acteurs.yaml FIC003"]


def test_huge_file_is_not_read(tmp_path: Path) -> None:
    """FIC003: a file far larger than any kit's is refused before it is read."""
    folder = lay_kit(tmp_path / "kit")
    (folder / "acteurs.yaml").write_bytes(b"#" * 5_000_001)
    assert judge(folder).faults == ["acteurs.yaml FIC003"]


def test_link_to_nowhere_is_told(tmp_path: Path) -> None:
    """FIC003: a link that leads nowhere, or to itself, is a problem and not a crash."""
    folder = lay_kit(tmp_path / "kit", ["acteurs.yaml", "cultures.yaml"])
    (folder / "acteurs.yaml").symlink_to("nulle-part.yaml")
    (folder / "cultures.yaml").symlink_to("cultures.yaml")
    assert judge(folder).faults == ["acteurs.yaml FIC003", "cultures.yaml FIC003"]
