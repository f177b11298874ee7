"""The only reader of a kit on disk: which files are there, and their text."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from replicate.domain.kit import DECLARATIONS, HEAD, KIT_FILES, NEVER_READ
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.errors import reason_of
from replicate.sources.encoding import decode
from replicate.sources.kit_names import unexpected_files, unread_in_subfolders

MAX_BYTES = 5_000_000
"""Of all the files of a kit together; a whole country's structures fit in less."""

_MOST_LISTED = 1000
"""Folders in a kit that are opened, and files that are looked at in each: a kit has none."""

_BINARY = getattr(os, "O_BINARY", 0)  # Windows changes line ends without it


@record
class SourceFile:
    """The text of one kit file. ``name`` is that of the table of kit files."""

    name: str
    shown_as: str
    text: str


@record
class KitFolder:
    """What was found in a folder, in the order of the table of kit files.

    ``has_declarations``: respondents' own words are kept beside the files, unread.
    """

    path: Path
    shown_as: str
    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]
    has_declarations: bool = False


def read_kit(folder: Path, shown_as: str | None = None) -> KitFolder:
    """Read every file of the kit in ``folder``; locations begin with ``shown_as``.

    Files that cannot be read, are missing or are not a kit's become problems.
    Raises FileNotFoundError or NotADirectoryError when there is no folder.
    """
    shown = shown_as if shown_as is not None else str(folder)
    with os.scandir(folder) as entries:
        present = {entry.name: entry for entry in sorted(entries, key=lambda entry: entry.name)}
    subfolders = _subfolders(present.values())
    problems = [
        *unexpected_files([name for name in present if name not in subfolders], shown,
                          _where(shown, "")),
        *unread_in_subfolders(subfolders, _where(shown, "")),
    ]
    unread = next((name for name in present if _holds_declarations(folder, name)), None)
    if unread is not None:
        where = _where(shown, unread)
        is_folder = (folder / unread).is_dir()
        problems.append(_unread_declarations(where) if is_folder else _no_declarations(where))
    private = _never_read(folder)
    files = []
    left = MAX_BYTES
    for kit_file in KIT_FILES:
        where = _where(shown, kit_file.file_name)
        if kit_file.file_name not in present:
            if kit_file.in_every_kit:
                problems.append(_missing(kit_file.name, where))
            continue
        read = _read_bytes(present[kit_file.file_name], where, left, private)
        text = decode(read, where) if isinstance(read, bytes) else read
        if isinstance(text, Problem):
            problems.append(text)
        else:
            files.append(SourceFile(kit_file.name, where, text))
        left -= len(read) if isinstance(read, bytes) else 0
    return KitFolder(folder, shown, tuple(files), tuple(problems), unread is not None)


def _subfolders(entries: Iterable[os.DirEntry[str]]) -> Mapping[str, Sequence[str]]:
    """The folders in a kit that are neither hidden nor links, each with the names in it, sorted."""
    found: dict[str, Sequence[str]] = {}
    for entry in entries:
        if entry.name.startswith(".") or entry.name.lower().endswith((".yaml", ".yml")):
            continue
        with suppress(OSError):  # one that may not be opened tells nothing
            if len(found) < _MOST_LISTED and entry.is_dir(follow_symlinks=False):
                with os.scandir(entry.path) as inner:
                    found[entry.name] = sorted(item.name for item in islice(inner, _MOST_LISTED))
    return found


def _where(shown: str, name: str) -> str:
    return name if shown == "." else f"{shown.rstrip('/')}/{name}"  # "/" is a folder too


def _holds_declarations(folder: Path, name: str) -> bool:
    """Whether it is the folder of declarations, with anything in it, or bears its name.

    The name may have kept its accent or a capital; what is in it is not opened. A folder that
    cannot be listed, a file or a link that leads nowhere is one of which nothing is read.
    """
    if unicodedata.normalize("NFD", name.lower()).replace("\u0301", "") != DECLARATIONS:
        return False
    path = folder / name
    if not path.is_dir():
        return True
    try:
        with os.scandir(path) as entries:
            return any(not entry.name.startswith(".") for entry in entries)
    except OSError:
        return True


def _no_declarations(where: str) -> Problem:
    return Problem(
        "FIC002", Severity.WARNING, "ce n'est pas un dossier : rien n'en est lu", Location(where),
        "un dossier de ce nom, ou rien",
        "un lien qui ne mène plus à rien est à refaire ; un fichier, à ranger sous un autre nom",
    )


def _unread_declarations(where: str) -> Problem:
    return Problem(
        "FIC005", Severity.WARNING,
        "aucune commande ne lit encore ces déclarations : le kit se lit sans elles",
        Location(where),
        "garder ce dossier tel quel ; ce qui doit se voir dès maintenant s'écrit aussi dans"
        " partenariats.yaml, avec sa source",
    )


def _missing(name: str, where: str) -> Problem:
    required = name == HEAD
    return Problem(
        "FIC001", Severity.ERROR if required else Severity.GAP,
        "le fichier manque", Location(where),
        "ce fichier, tel que « replicate new » l'écrit",
    )


def _read_bytes(
    entry: os.DirEntry[str], where: str, left: int, private: Mapping[str, os.stat_result]
) -> bytes | Problem:
    """The bytes of a file, at most ``left``; a problem when there are more, or no file.

    ``private`` are files never read, by name: nor are they by a link of any kind.
    """
    path = Path(entry.path)
    try:
        if entry.is_symlink() and not _is_inside(path):
            return _unreadable(where, "c'est un lien vers un endroit hors du kit")
        found = path.stat()  # what an entry knows of itself names no file on Windows
        for name, kept in private.items():
            if os.path.samestat(found, kept):
                return _unreadable(where, f"c'est {name} sous un autre nom, qui n'est jamais lu")
        mode = found.st_mode
        if stat.S_ISDIR(mode):
            return _folder(where)
        if not stat.S_ISREG(mode):
            return _unreadable(where, "ce n'est pas un fichier ordinaire")
        # A pipe put there since would make a blocking open wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            size = os.fstat(descriptor).st_size
            is_large = size > MAX_BYTES
            raw = file.read(min(size, left) + 1) or b""  # room for all that a kit may hold is dear
            if len(raw) > size:  # it grows, or does not say how much it holds
                raw += file.read(left + 1 - len(raw)) or b""
    except OSError as error:
        return _unreadable(where, reason_of(error))
    if len(raw) <= left:
        return raw
    most = f"{MAX_BYTES // 1_000_000} Mo"
    return _unreadable(
        where, f"il dépasse {most}" if is_large
        else f"avec les fichiers qui précèdent, il dépasse {most}",
    )


def _never_read(folder: Path) -> Mapping[str, os.stat_result]:
    """The files of ``folder`` that are never read, each by its name."""
    found = {}
    for name in sorted(NEVER_READ):
        with suppress(OSError):  # none is there
            found[name] = (folder / name).stat()
    return found


def _is_inside(path: Path) -> bool:
    """Whether a link, followed to its end, stays in the folder that holds it."""
    folder = os.path.realpath(path.parent)
    return os.path.commonpath([folder, os.path.realpath(path)]) == folder


def _folder(where: str) -> Problem:
    return Problem(
        "FIC003", Severity.ERROR, "c'est un dossier, et non un fichier", Location(where),
        "un fichier de texte de ce nom",
        "si le fichier est dans ce dossier, l'en sortir après avoir renommé le dossier",
    )


def _unreadable(where: str, why: str) -> Problem:
    return Problem(
        "FIC003", Severity.ERROR, f"le fichier ne peut pas être lu : {why}",
        Location(where), "un fichier de texte lisible",
    )
