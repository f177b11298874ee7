"""Which folders the name of a kit means: one on the disk, or a packaged example."""

from __future__ import annotations

from pathlib import Path

from replicate import resources
from replicate.domain.kit import KIT_FILES
from replicate.errors import UsageError

_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz")
_LONGEST = 200
"""Letters of a name that is repeated."""


def kit_folders(name: str) -> list[tuple[Path, str]]:
    """The kit that ``name`` means, or in order each kit of a folder that is none itself.

    Raises UsageError when it is neither a folder nor a packaged example.
    """
    folder, shown_as = kit_folder(name)
    if _is_kit(folder):
        return [(folder, shown_as)]
    inner = sorted(file.parent.name for file in folder.glob("*/territoire.yaml"))
    return [(folder / kit, f"{shown_as}/{kit}") for kit in inner] or [(folder, shown_as)]


def _is_kit(folder: Path) -> bool:
    try:
        return any((folder / kit_file.file_name).exists() for kit_file in KIT_FILES)
    except PermissionError:  # who reads it says that it is closed
        return True


def _holds_a_kit(folder: Path) -> bool:
    return _is_kit(folder) or any(folder.glob("*/territoire.yaml"))


def kit_folder(name: str) -> tuple[Path, str]:
    """The folder that ``name`` means and how to show it: a path, or a packaged example.

    Raises UsageError when it is neither.
    """
    path = Path(name)
    is_example = name in resources.example_names()
    # A folder of images called "pau" must not hide the example of that name.
    # And Path("") is the current folder, which nobody named.
    if name and _is_folder(path) and not (is_example and not _holds_a_kit(path)):
        return path, name.rstrip("/\\") or name
    if is_example:
        return resources.example_folder(name), name
    kit, at, date = name.rpartition("@")
    if at and (kit in resources.example_names() or _is_folder(Path(kit))):
        raise UsageError(
            f"« {name} » n'est ni un dossier ni un exemple fourni",
            f"la date d'un kit s'écrit à part : {kit} --date {date or '2004'}",
        )
    shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    raise UsageError(
        f"« {shown} » n'est ni un dossier ni un exemple fourni", _advice_on(path)
    )


def _advice_on(path: Path) -> str:
    """What to give instead of what is no folder."""
    if path.suffix.casefold() in _ARCHIVES and _is_file(path):
        return "c'est une archive : la décompresser, puis donner le dossier obtenu"
    if path.name in (kit_file.file_name for kit_file in KIT_FILES) and _is_file(path):
        return f"c'est un fichier d'un kit : donner le dossier qui le contient, {path.parent}"
    known = ", ".join(resources.example_names())
    return f"donner le dossier d'un kit, ou un de ces exemples : {known}"


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, before Python 3.12
        return False
