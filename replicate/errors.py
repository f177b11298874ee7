"""What a user may see without a traceback, each kind with its exit code.

Exit codes of every command:

- 0: done; for ``validate``, nothing blocks.
- 1: ``validate`` found what blocks; another command refused a kit for it.
- 2: the command was called wrongly (unknown option, unknown kit or date).
- 3: a file or folder could not be read or written, or already exists.
- 4: the drawing engine failed or took too long.
- 5: ``whom`` knows no such street, or several, or the town is another territory's. Where the
  kit simply does not say who answers, it says so, with 0.
- 130: interrupted by the user.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replicate.domain.problem import Problem

_REASONS = {
    errno.EACCES: "l'accès est refusé",
    errno.EPERM: "l'accès est refusé",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "l'espace permis sur le disque est plein",
    errno.EFBIG: "le fichier dépasse la taille permise",
    errno.EBUSY: "un autre logiciel l'utilise",
    errno.ENOENT: "le chemin n'existe pas",
    errno.ENOTDIR: "un des dossiers du chemin n'en est pas un",
    errno.EISDIR: "c'est un dossier",
    errno.EEXIST: "un fichier, ou un lien qui ne mène à rien, porte déjà ce nom",
    errno.ENAMETOOLONG: "le chemin est trop long",
    errno.ELOOP: "des liens tournent en rond",
    errno.EIO: "le disque ne répond pas",
}


def reason_of(error: OSError) -> str:
    """Why the disk refused, in French."""
    return _REASONS.get(error.errno or 0, f"erreur {error.errno} du système")


class ReplicateError(Exception):
    """A failure told in French; ``advice`` says what to do next."""

    exit_code = 2

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class UsageError(ReplicateError):
    """The command was asked something it cannot understand."""


class KitRefused(ReplicateError):
    """A kit has errors that block; ``problems`` holds all of them."""

    exit_code = 1

    def __init__(self, message: str, problems: tuple[Problem, ...], advice: str) -> None:
        super().__init__(message, advice)
        self.problems = problems


class FileError(ReplicateError):
    """A file or folder cannot be read or written, or stands in the way."""

    exit_code = 3


class EngineError(ReplicateError):
    """The drawing engine failed, is missing, or passed its time limit."""

    exit_code = 4


class EngineFailed(EngineError):
    """The drawing engine fell, or refused what it was asked: it would do so again."""


class EngineTooSlow(EngineError):
    """The drawing engine passed its time limit: another view may say the same."""


class AddressNotFound(ReplicateError):
    """No street of a kit has this name, several do, or its town is another territory's."""

    exit_code = 5
