"""Small kits for tests: the clean one of ``cases/_base`` with a few files laid over it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from replicate.domain.problem import Problem, Severity
from replicate.usecases.kits.reading import read_folder

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
SHOWN = "kit"
QUOTED_CODE = re.compile(r'"([A-Z]{2,5}[0-9]{3})"')


@dataclass(frozen=True)
class Verdict:
    """What was found in a kit: ``file:line:column CODE``, in order, and the problems."""

    problems: tuple[Problem, ...]

    @property
    def faults(self) -> list[str]:
        """Errors and warnings."""
        return self._told(Severity.ERROR, Severity.WARNING)

    @property
    def gaps(self) -> list[str]:
        """What is left to fill in."""
        return self._told(Severity.GAP)

    def _told(self, *severities: Severity) -> list[str]:
        return [
            f"{str(item.location).removeprefix(f'{SHOWN}/')} {item.code}"
            for item in self.problems if item.severity in severities
        ]


def codes(told: Iterable[str]) -> set[str]:
    """The codes of lines of a verdict."""
    return {line.rpartition(" ")[2] for line in told}


def lay_kit(folder: Path, without: Iterable[str] = (), overlay: Path | None = None) -> Path:
    """Make ``folder`` the clean kit, without some files, under those of ``overlay``."""
    shutil.copytree(CASES / "_base", folder)
    for name in without:
        (folder / name).unlink()
    if overlay is not None and overlay.is_dir():
        shutil.copytree(overlay, folder, dirs_exist_ok=True)
    return folder


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write each text in ``folder``, over what stands there."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def judge(folder: Path) -> Verdict:
    """Read and check the kit in ``folder``."""
    return Verdict(read_folder(folder, SHOWN).problems)


def codes_in_source() -> set[str]:
    """Every problem code that the package can give."""
    return {
        code
        for path in (ROOT / "replicate").rglob("*.py")
        for code in QUOTED_CODE.findall(path.read_text("utf-8"))
    }
