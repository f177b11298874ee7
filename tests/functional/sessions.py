"""Console sessions that a page shows: what is typed, and what the command then prints."""

from __future__ import annotations

import doctest
import re
import shlex

from tests.material.command import Call

_HARD_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
"""French signs are bound by spaces that nobody types in a page."""


def sessions_of(page: str) -> list[tuple[str, str]]:
    """Each command of the page's console blocks, and what stands below it."""
    return [
        (part.partition("\n")[0], part.partition("\n")[2])
        for block in re.findall(r"```console\n(.*?)```", page, flags=re.DOTALL)
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    ]


def is_shown(expected: str, printed: str) -> bool:
    """Whether a page shows what was printed; three dots stand for what is left out."""
    plain = printed.translate(_HARD_SPACES)
    return doctest.OutputChecker().check_output(expected, plain, doctest.ELLIPSIS)


def check_session(line: str, expected: str, call: Call) -> None:
    """Fail when the command ``line`` prints anything else than the page shows."""
    program, *arguments = shlex.split(line)
    assert program == "replicate"
    told = call(*arguments)
    assert is_shown(expected, told.out + told.err), told.out + told.err
