"""What the terminal adds: colour when there is one, messages beside the output."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import click

from replicate.domain.text.tone import Paint, Tone, plain

if TYPE_CHECKING:
    from pathlib import Path

_STYLES: dict[Tone, dict[str, object]] = {
    Tone.TITLE: {"bold": True},
    Tone.ERROR: {"fg": "red", "bold": True},
    Tone.WARNING: {"fg": "yellow"},
    Tone.QUIET: {"dim": True},
}


def painter(err: bool = False) -> Paint:
    """Paint on a terminal; leave text plain elsewhere, and where NO_COLOR asks."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return plain
    return lambda text, tone: click.style(text, **_STYLES[tone])  # type: ignore[arg-type]


def tell(text: str | Path, err: bool = False) -> None:
    """Print a line of what was done: the paths in it may hold what acts on a terminal."""
    click.echo(_printable(str(text)), err=err)


def say(text: str) -> None:
    """Tell progress beside the output, so that a pipe gets the output alone."""
    click.echo(_printable(text), err=True)


class Progress:
    """Says on a terminal how far a long run is: after a second, then as it goes."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._start = time.monotonic()
        self._shown = False

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if sys.stderr.isatty() and time.monotonic() - self._start > 1:
            self._shown = True
            click.echo(f"\r{self._done} sur {self._total}", err=True, nl=False)

    def clear(self) -> None:
        """Leave the line to another message."""
        if self._shown:
            click.echo("\r" + " " * 30 + "\r", err=True, nl=False)
            self._shown = False


def warn(message: str, advice: str | None = None) -> None:
    """Tell what went wrong and what to do next."""
    click.echo(painter(err=True)(_printable(message), Tone.ERROR), err=True)
    if advice:
        lines = (_printable(line) for line in advice.split("\n"))  # a list of choices has several
        click.echo("  " + "\n".join(lines), err=True)


def is_interactive() -> bool:
    """Whether someone is there to answer a question."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _printable(text: str) -> str:
    from replicate.domain.text.printable import printable  # help tells of no path

    return printable(text)
