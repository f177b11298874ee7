"""Write made files so that each is whole or not there at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from replicate.errors import FileError, reason_of


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write each file beside its name, then rename it: whole or not at all.

    Made files replace those of an earlier run. Raises FileError.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write(folder / name, content) for name, content in files.items())
    except OSError as error:
        raise FileError(
            f"impossible d'écrire dans « {folder} » : {reason_of(error)}",
            "choisir un autre dossier avec --out",
        ) from None


def _write(path: Path, content: bytes) -> Path:
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        # mkstemp makes files that only their owner reads; pictures are to be shared.
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
    return path
