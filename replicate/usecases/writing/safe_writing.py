"""Write made files over those of an earlier run, each whole or not at all.

What holds, whatever interrupts (an error, a full disk, Ctrl+C, a killed
process, a power cut): under each name stands the earlier file or the new one,
never a part. All are written as drafts before the first is put in its place,
so a set (a picture and its table) mixes runs only when the last step itself is
cut, and an error then says which files are new. What is replaced is the name:
a link is replaced and what it points at stays as it was, so that nothing is
written outside the folder. What is not a file (a folder, a pipe) is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from replicate.errors import FileError, reason_of
from replicate.usecases.writing.drafts import draft_path, keep_on_disk, remove_abandoned


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write each content under its name in ``folder``, made if missing; return the paths.

    Files of these names are replaced. Raises FileError when something else
    stands there or the disk refuses.
    """
    drafts: dict[Path, Path] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        remove_abandoned(folder, files.keys())
        for name, content in files.items():
            target = folder / name
            _refuse_what_is_no_file(target)
            drafts[target] = draft_path(target)
            _write(drafts[target], content)
        _put_in_place(drafts)
    except OSError as error:
        raise FileError(
            f"impossible d'écrire dans « {folder} » : {reason_of(error)}",
            "choisir un autre dossier avec --out",
        ) from None
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink(missing_ok=True)
    return tuple(drafts)


def _refuse_what_is_no_file(target: Path) -> None:
    if target.exists() and not target.is_file() and not target.is_symlink():
        raise FileError(
            f"« {target} » existe déjà et n'est pas un fichier : rien n'a été écrit",
            "le renommer, ou choisir un autre dossier avec --out",
        )


def _write(draft: Path, content: bytes) -> None:
    # "x" never follows a link, and gives the rights that the user's own files get.
    with draft.open("xb") as stream:
        stream.write(content)
    keep_on_disk(draft)


def _put_in_place(drafts: Mapping[Path, Path]) -> None:
    done: list[str] = []
    for target, draft in drafts.items():
        try:
            draft.replace(target)
        except OSError as error:
            told = f" ; déjà remplacé : {', '.join(done)}" if done else " ; rien n'a été écrit"
            raise FileError(
                f"« {target} » ne peut pas être remplacé : {reason_of(error)}{told}",
                "fermer ce fichier s'il est ouvert dans un autre logiciel, puis recommencer ;"
                " ou choisir un autre dossier avec --out",
            ) from None
        done.append(target.name)
