"""The only reader of a kit on disk: which files are there, and their text."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from pathlib import Path

from replicate.domain.kit import FILES_BY_NAME, KIT_FILES, NEVER_READ
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.spelling import nearest_word
from replicate.errors import reason_of

MAX_BYTES = 5_000_000
"""A whole country's structures fit in less; a larger file is not a kit's."""


@dataclass(frozen=True)
class SourceFile:
    """The text of one kit file. ``name`` is that of the table of kit files."""

    name: str
    shown_as: str
    text: str


@dataclass(frozen=True)
class KitFolder:
    """What was found in a folder, in the order of the table of kit files."""

    path: Path
    shown_as: str
    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]


def read_kit(folder: Path, shown_as: str | None = None) -> KitFolder:
    """Read every file of the kit in ``folder``; locations begin with ``shown_as``.

    Files that cannot be read, are missing or are not a kit's become problems.
    Raises FileNotFoundError or NotADirectoryError when there is no folder.
    """
    shown = shown_as if shown_as is not None else str(folder)
    present = sorted(entry.name for entry in folder.iterdir())
    problems = [problem for name in present if (problem := _unexpected(name, shown))]
    files = []
    for kit_file in KIT_FILES:
        where = f"{shown}/{kit_file.file_name}"
        if kit_file.file_name not in present:
            if kit_file.in_every_kit:
                problems.append(_missing(kit_file.name, where))
            continue
        read = _read_text(folder / kit_file.file_name, where)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            files.append(SourceFile(kit_file.name, where, read))
    return KitFolder(folder, shown, tuple(files), tuple(problems))


def _unexpected(name: str, shown: str) -> Problem | None:
    stem, dot, extension = name.rpartition(".")
    if extension not in ("yaml", "yml") or not dot or name in NEVER_READ:
        return None
    if extension == "yaml" and stem in FILES_BY_NAME:
        return None
    near = nearest_word(stem.lower().replace("_", "-"), FILES_BY_NAME)
    return Problem(
        "FIC002", Severity.WARNING, f"le fichier « {name} » n'est pas lu : un kit n'en a pas",
        Location(f"{shown}/{name}"), "un des fichiers d'un kit",
        f"vouliez-vous dire « {near}.yaml » ?" if near else None,
    )


def _missing(name: str, where: str) -> Problem:
    required = name == "territoire"
    return Problem(
        "FIC001", Severity.ERROR if required else Severity.GAP,
        "le fichier manque", Location(where),
        "ce fichier, tel que « replicate new » l'écrit",
    )


def _read_text(path: Path, where: str) -> str | Problem:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(where, "ce n'est pas un fichier ordinaire")
        if status.st_size > MAX_BYTES:
            return _unreadable(where, f"il dépasse {MAX_BYTES // 1_000_000} Mo")
        return _decode(path.read_bytes(), where)
    except OSError as error:
        return _unreadable(where, reason_of(error))


def _decode(raw: bytes, where: str) -> str | Problem:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return Problem(
            "FIC004", Severity.ERROR, "le fichier n'est pas enregistré en UTF-8",
            Location(where, line, column), "l'encodage UTF-8",
            "dans le Bloc-notes : Fichier, Enregistrer sous, Encodage UTF-8",
        )


def _unreadable(where: str, why: str) -> Problem:
    return Problem(
        "FIC003", Severity.ERROR, f"le fichier ne peut pas être lu : {why}",
        Location(where), "un fichier de texte lisible",
    )
