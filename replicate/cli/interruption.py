"""Which errors come of a Ctrl+C, whatever they were turned into; and none is lost on its way."""

from __future__ import annotations

import _thread
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

INTERRUPTED = 130
"""The exit code of what a user interrupted, as shells have it."""


_SOON = 0.01
"""Seconds after which a lost Ctrl+C is asked again: by then what lost it has ended."""


def keep_interrupts() -> None:
    """Answer a Ctrl+C that falls where Python can raise nothing, soon after and without a trace.

    Such a place is a weak reference's call-back, of which the import of a module has one: Python
    would write « Exception ignored in » and go on as if nothing had been asked.
    """
    sys.unraisablehook = _ask_again


def _ask_again(lost: UnraisableHookArgs) -> None:
    if issubclass(lost.exc_type, KeyboardInterrupt):
        _thread.start_new_thread(_interrupt_soon, ())  # raised here, it would be lost once more
    else:
        sys.__unraisablehook__(lost)


def _interrupt_soon() -> None:
    time.sleep(_SOON)
    _thread.interrupt_main()


def comes_of_an_interrupt(error: BaseException) -> bool:
    """Whether a ``KeyboardInterrupt`` is ``error`` or what it was raised from.

    Python 3.11 turns one that falls within a ``__set_name__`` (a class with a cached property,
    as a module is imported) into a ``RuntimeError``; a library may do likewise.
    """
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, KeyboardInterrupt):
        seen = seen.__cause__ or seen.__context__
    return seen is not None
