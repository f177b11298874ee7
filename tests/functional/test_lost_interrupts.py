"""A Ctrl+C that falls where Python can raise nothing is answered soon after."""

from __future__ import annotations

import subprocess
import sys

from tests.material.command import environment

_LOSES_ONE = """
import time, weakref
from replicate.cli.interruption import keep_interrupts

class Held: pass

def lose(_):
    raise {error}

keep_interrupts()
held = Held()
reference = weakref.ref(held, lose)
try:
    del held
    print("lost", flush=True)
    time.sleep({wait})
except KeyboardInterrupt:
    print("answered")
"""


def _outcome(error: str, wait: float) -> tuple[str, str]:
    code = _LOSES_ONE.format(error=error, wait=wait)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          timeout=15, env=environment())
    return done.stdout, done.stderr


def test_an_interrupt_lost_in_a_call_back_is_answered() -> None:
    """The command stops, and Python writes no « Exception ignored »: it had gone on, with one."""
    assert _outcome("KeyboardInterrupt", 12) == ("lost\nanswered\n", "")


def test_another_error_is_told_as_python_tells_it() -> None:
    """What is no Ctrl+C is not hushed."""
    told, error = _outcome("ValueError('elsewhere')", 0.1)
    assert told == "lost\n"
    assert "ValueError: elsewhere" in error
