"""Drafts: what is being written, under a hidden name, until it is whole.

A draft is called ``.<name>.<eight signs>.brouillon`` and stands beside what it
will become, on the same disk, so that one renaming puts it in place. The work
that made it removes it, even when it fails; only a process that was killed
leaves one. The next work of that folder on that name removes it once it is old
enough not to be another process's.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_ENDING = ".brouillon"
_SIGNS = 8
_ABANDONED = 3600.0
"""Seconds after which nobody is writing a draft any more: a drawing takes a few."""


def draft_path(target: Path) -> Path:
    """A new name for a draft of ``target``, beside it; nobody else's."""
    return target.with_name(f".{target.name}.{secrets.token_hex(_SIGNS // 2)}{_ENDING}")


def remove_abandoned(target: Path) -> None:
    """Remove the drafts of ``target`` that killed processes left; never an error."""
    for draft in _drafts_of(target):
        with suppress(OSError):
            if time.time() - draft.lstat().st_mtime < _ABANDONED:
                continue
            if draft.is_dir() and not draft.is_symlink():
                shutil.rmtree(draft)
            else:
                draft.unlink()


def _drafts_of(target: Path) -> Iterator[Path]:
    own = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{{_SIGNS}}}{re.escape(_ENDING)}")
    with suppress(OSError):
        yield from [entry for entry in target.parent.iterdir() if own.fullmatch(entry.name)]


def keep_on_disk(path: Path) -> None:
    """Wait until the disk itself holds the file or the list of the folder ``path``.

    Without it, a file system may put the new name on disk before the content:
    after a power cut an empty file would stand where an earlier one was whole.
    """
    is_folder = path.is_dir()
    if is_folder and os.name == "nt":
        return  # Windows opens no folder, and keeps its own journal of names
    # Windows flushes only what is open for writing.
    opened = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)
    try:
        os.fsync(opened)
    except OSError as error:
        # Some network folders know no such order; a full disk is still told here.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise
    finally:
        os.close(opened)
