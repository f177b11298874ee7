"""Drafts: what is being written, under a hidden name, until it is whole.

A draft is called ``.<name>.<machine>-<process>-<sign>.brouillon`` and stands beside what
it will become, on the same disk, so that one renaming puts it in place. The work that made
it removes it, even when it fails; only a process that was killed leaves one. The next work
in that folder removes those whose process has ended on this machine. Where nobody can tell
(a shared folder, Windows), those of the same name go once they are an hour old.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Collection
from contextlib import suppress
from functools import cache
from pathlib import Path

_ENDING = ".brouillon"
_ABANDONED = 3600.0
"""Seconds after which nobody is writing a draft any more: a drawing takes a few."""

_DRAFT = re.compile(
    r"\.(?P<name>.+)\.(?:(?P<machine>[0-9a-f]{4})-(?P<process>[0-9a-f]{1,8})-[0-9a-f]{4}"
    rf"|[0-9a-f]{{8}}){re.escape(_ENDING)}", re.DOTALL
)


def draft_path(target: Path) -> Path:
    """A new name for a draft of ``target``, beside it; nobody else's."""
    own = f"{_machine()}-{os.getpid():x}-{secrets.token_hex(2)}"
    return target.with_name(f".{target.name}.{own}{_ENDING}")


def remove_abandoned(folder: Path, names: Collection[str]) -> None:
    """Remove the drafts that killed processes left in ``folder``; never an error.

    ``names`` are those of what is about to be written there.
    """
    with suppress(OSError):
        for entry in list(folder.iterdir()):
            found = _DRAFT.fullmatch(entry.name)
            if found is not None and _is_abandoned(entry, found, names):
                _remove(entry)


def _is_abandoned(draft: Path, parts: re.Match[str], names: Collection[str]) -> bool:
    """Whether nobody writes it: its process has ended, or it is old and cannot be told."""
    if os.name == "posix" and parts["machine"] == _machine():
        return not _is_running(int(parts["process"], 16))
    return parts["name"] in names and time.time() - draft.lstat().st_mtime >= _ABANDONED


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)  # asks only; under Windows it would interrupt
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # another user's
        pass
    return True


@cache
def _machine() -> str:
    """A sign of this computer, or of this container, in which process numbers mean something."""
    told = [os.uname().nodename] if os.name == "posix" else []
    with suppress(OSError):
        told.append(str(Path("/proc/self/ns/pid").stat().st_ino))
    return hashlib.sha256(" ".join(told).encode()).hexdigest()[:4]


def _remove(draft: Path) -> None:
    with suppress(OSError):
        if draft.is_dir() and not draft.is_symlink():
            shutil.rmtree(draft)
        else:
            draft.unlink()


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
