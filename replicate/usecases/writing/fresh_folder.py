"""Make a new folder whole or not at all, and never over anything.

What holds, whatever interrupts (an error, a full disk, Ctrl+C, a killed
process, a power cut): the folder is there with all its files, or it is not
there. It appears in one renaming, which no system lets fall on a folder that
holds anything; an empty folder made by someone in that very instant may be
taken on POSIX, and nothing is lost by it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOTDIR
from pathlib import Path

from replicate.errors import FileError, reason_of
from replicate.usecases.writing.drafts import draft_path, keep_on_disk, remove_abandoned


@contextmanager
def fresh_folder(target: Path) -> Iterator[Path]:
    """Yield a draft folder to fill; at the end it becomes ``target`` in one step.

    The draft has the name of ``target``, inside a hidden folder beside it.
    Missing parents of ``target`` are made. Whatever interrupts the work (an
    error, Ctrl+C), nothing is left behind. Raises FileError when something
    stands at ``target`` already, or when the disk refuses.
    """
    made: list[Path] = []
    done = False
    workspace: Path | None = None
    try:
        _refuse_existing(target)
        made = _missing_parents(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_abandoned(target.parent, {target.name})
        workspace = draft_path(target)
        draft = workspace / target.name
        draft.mkdir(parents=True)
        with _told_of(draft, target):
            yield draft
        _put_in_place(draft, target)
        done = True
    except OSError as error:
        raise _write_error(target, error) from error
    finally:
        if workspace is not None:
            shutil.rmtree(workspace, ignore_errors=True)
        if not done:
            _remove_empty(made)


@contextmanager
def _told_of(draft: Path, target: Path) -> Iterator[None]:
    """What fails inside the draft is told of the folder that was asked for."""
    try:
        yield
    except FileError as error:
        told = error.message.replace(str(draft), str(target))
        raise FileError(told, error.advice) from error


def _put_in_place(draft: Path, target: Path) -> None:
    for item in (*draft.rglob("*"), draft):
        keep_on_disk(item)
    _refuse_existing(target)
    try:
        draft.rename(target)
    except OSError:
        # Each system has its own word for a name that was taken meanwhile.
        _refuse_existing(target)
        raise


def _refuse_existing(target: Path) -> None:
    if target.exists() or target.is_symlink():
        raise FileError(
            f"« {target} » existe déjà : rien n'a été écrit",
            "choisir un autre nom ou un autre dossier, ou renommer d'abord l'ancien",
        )


def _missing_parents(target: Path) -> list[Path]:
    """The parents to be made, the deepest first, so that a failure removes them."""
    return [parent for parent in target.parents if not parent.exists()]


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _write_error(target: Path, error: OSError) -> FileError:
    # What stands at the target itself was refused before: here it is a parent that is a file.
    is_parent = isinstance(error, FileExistsError)
    reason = reason_of(NotADirectoryError(ENOTDIR, "") if is_parent else error)
    return FileError(
        f"« {target} » ne peut pas être créé : {reason} ; rien n'a été écrit",
        "choisir un dossier où l'on peut écrire",
    )
