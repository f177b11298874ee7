"""The command line: parse, call one use case, set the exit code.

``--version`` is answered before anything is imported: it is what scripts and
installers ask first.
"""

from __future__ import annotations

import gc
import sys

from replicate import __version__


def main() -> None:
    """Run ``replicate`` with the process's arguments and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        try:
            print(f"replicate {__version__}", flush=True)
            return
        except OSError as error:
            from replicate.cli.app import stop_output

            sys.exit(stop_output(error))
    gc.set_threshold(1_000_000)  # kits leave no cycle: to look for some took a fifth of large ones
    try:
        from replicate.cli.interruption import keep_interrupts

        keep_interrupts()
        from replicate.cli.app import run
    except BaseException as error:  # before anything could catch it; nothing has begun
        from replicate.cli.interruption import INTERRUPTED, comes_of_an_interrupt

        if comes_of_an_interrupt(error):
            sys.exit(INTERRUPTED)
        raise
    try:
        sys.exit(run(sys.argv[1:]))
    finally:
        gc.freeze()  # nor are any looked for at the end, among all that was imported
