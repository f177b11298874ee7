"""Ctrl+C, kept waiting while compiled code that cannot bear it is at work."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def hold_interrupts() -> Iterator[None]:
    """Answer a Ctrl+C after the block, not within it; the block should be short.

    A Rust module that is interrupted as it loads panics: it writes a trace of its own, and
    raises what is not a ``KeyboardInterrupt``.

    Raises:
        KeyboardInterrupt: at the end of the block, when it was asked for within it.
    """
    if threading.current_thread() is not threading.main_thread():  # no signal comes here
        yield
        return
    came: list[tuple[int, FrameType | None]] = []
    usual = signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual or signal.SIG_DFL)  # None: not set by Python
    if came and callable(usual):
        usual(*came[0])
