"""One running process of the drawing engine: it is given graphs in turns, and answers each turn.

The engine answers a file when it has read it to its end, and opens the next one only then. So
its files are pipes, one a turn, each followed by another that holds the graph ``_OVER``: the
answer to it says that the turn is over, whatever the engine refused before.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Timer
from typing import IO

TURNS = 40 if os.name == "posix" else 0
"""Turns of a process: more than one map takes. Where a program cannot be handed pipes by number,
none: the graphs of its only turn are then its standard input."""

_OVER = b'digraph "over" {}\n'
_OVER_MARK = b'"name": "over"'
_LONGEST_OVER = 400
_READ_AT_ONCE = 1 << 16


class EngineProcess:
    """The engine as started by ``command``. Raises OSError where it cannot be."""

    def __init__(self, command: Sequence[str | Path]) -> None:
        import subprocess

        self._files = ExitStack()
        self._turns: list[IO[bytes]] = []
        self._is_late = False
        with ExitStack() as given:
            inputs = [end for _ in range(TURNS) for end in self._pipes_of_a_turn(given)]
            try:
                self._process = subprocess.Popen(
                    [*command, *(f"/dev/fd/{end}" for end in inputs)], pass_fds=inputs,
                    stdin=subprocess.DEVNULL if inputs else subprocess.PIPE,
                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            except OSError:
                self._files.close()
                raise
        self._files.enter_context(self._process)
        assert self._process.stdout is not None
        self._answers = self._process.stdout
        if self._process.stdin is not None:
            self._turns.append(self._process.stdin)

    def _pipes_of_a_turn(self, given: ExitStack) -> tuple[int, int]:
        """The ends that the engine reads: of a turn's graphs, and of what says it is over."""
        ends = []
        for is_over in (False, True):
            read, write = os.pipe()
            given.callback(os.close, read)
            ends.append(read)
            if is_over:
                os.write(write, _OVER)
                os.close(write)
            else:
                self._turns.append(self._files.enter_context(os.fdopen(write, "wb")))
        return ends[0], ends[1]

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._turns.clear()
        self._files.close()

    @property
    def has_a_turn(self) -> bool:
        """Whether it can be asked again."""
        return bool(self._turns)

    def answer(self, graphs: bytes, seconds: float) -> bytes:
        """What the engine says to these graphs, those that it refused left out.

        Raises TimeoutError when it takes longer than ``seconds``; it is stopped then.
        """
        watch = Timer(seconds, self._stop_late)
        watch.start()
        try:
            # A process that was stopped, or that fell, reads no more.
            with suppress(BrokenPipeError), self._turns.pop(0) as turn:
                turn.write(graphs)
            told = self._hear()
        finally:
            watch.cancel()
        if self._is_late:
            raise TimeoutError
        return told

    def _stop_late(self) -> None:
        self._is_late = True
        self._process.kill()

    def _hear(self) -> bytes:
        """All that it says until the turn is over, or until it says no more."""
        told = bytearray()
        while True:
            piece = os.read(self._answers.fileno(), _READ_AT_ONCE)
            told += piece
            begun = told.rfind(_OVER_MARK, max(0, len(told) - _LONGEST_OVER))
            if begun >= 0 and told.find(b"}", begun) >= 0:
                return bytes(told[:told.rindex(b"{", 0, begun)])
            if not piece:
                self._turns.clear()
                return bytes(told)
