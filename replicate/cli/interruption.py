"""Which errors come of a Ctrl+C, whatever they were turned into on their way up."""

from __future__ import annotations

INTERRUPTED = 130
"""The exit code of what a user interrupted, as shells have it."""


def comes_of_an_interrupt(error: BaseException) -> bool:
    """Whether a ``KeyboardInterrupt`` is ``error`` or what it was raised from.

    Python 3.11 turns one that falls within a ``__set_name__`` (a class with a cached property,
    as a module is imported) into a ``RuntimeError``; a library may do likewise.
    """
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, KeyboardInterrupt):
        seen = seen.__cause__ or seen.__context__
    return seen is not None
