"""The group of commands, and the only catcher of errors meant for users."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from replicate import __version__
from replicate.cli.failures import tell_failure
from replicate.cli.french import FrenchGroup, explain_usage
from replicate.cli.interruption import INTERRUPTED, comes_of_an_interrupt
from replicate.cli.terminal import warn
from replicate.errors import FileError, ReplicateError, reason_of

_EPILOG = """\
Exemples :
  replicate demo                          tout voir fonctionner
  replicate new "Limoges"                 commencer le kit d'un territoire"""


_COMMANDS = {
    "new": "Commence le kit d'un territoire.",
    "validate": "Vérifie des kits, tous les problèmes en une fois.",
    "render": "Dessine un partenariat : carte, matrice, fiches, frise…",
    "compare": "Regarde un territoire à côté d'une référence.",
    "measure": "Dit qui relie qui, et ce qui tient à un seul.",
    "whom": "Dit qui appeler pour une adresse.",
    "export": "Écrit le réseau pour d'autres outils : Gephi, Kumu…",
    "explain": "Explique un code de problème, ou donne une page d'aide.",
    "example": "Copie un exemple : pau, paris-20e ou ville-aux-ilots.",
    "demo": "Fait tout une fois, pour voir.",
    "completion": "Complète les commandes dans un terminal.",
}
"""Each command in the order a newcomer meets it; its module, of the same name, is loaded
when it is called."""


@click.group(
    cls=FrenchGroup, summaries=_COMMANDS, epilog=_EPILOG, subcommand_metavar="COMMANDE…",
    help="Aider un territoire à coopérer entre psychiatrie, social et logement.",
)
@click.version_option(__version__, message="replicate %(version)s", help="Affiche la version.")
def app() -> None:
    """Hold the commands together."""


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code (see ``replicate.errors``)."""
    try:
        return _run(arguments)
    except (Exception, KeyboardInterrupt) as error:
        if isinstance(error, click.Abort) or comes_of_an_interrupt(error):
            warn("Interrompu : rien n'est resté à moitié écrit.")
            return INTERRUPTED
        raise


def _run(arguments: Sequence[str]) -> int:
    _open_closed_streams()
    output = sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # an old console shows "?" rather than failing
            stream.reconfigure(errors="replace")
    try:
        # Who types the name alone asks what it does; Click would tell it as a wrong call.
        asked = list(arguments) if set(arguments) - {"--"} else ["--help"]
        code = app.main(asked, prog_name="replicate", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else "replicate"
        warn(f"Erreur : {explain_usage(error)}", f"aide : {path} --help")
        return ReplicateError.exit_code
    except ReplicateError as error:
        tell_failure(error)
        return error.exit_code
    except OSError as error:  # what commands read and write is told by them: this is the output
        return stop_output(error)
    except SystemExit:
        # Click met the broken pipe first: it then changes sys.stdout, and would exit
        # with 1, "something blocks".
        if sys.stdout is output:
            raise
        return 0
    return code if isinstance(code, int) else 0


def stop_output(error: OSError) -> int:
    """Tell why the output could not be written; the exit code, 0 when a pipe's reader left."""
    _drop_output()
    if isinstance(error, BrokenPipeError):
        return 0
    warn(f"Erreur : le texte de la commande n'a pas pu être écrit : {reason_of(error)}",
         "l'écrire ailleurs, ou sans redirection")
    return FileError.exit_code


def _open_closed_streams() -> None:
    """A program may be launched without them: nobody then answers, and what it says goes nowhere.

    In their order, so that each takes its own number: an engine that is launched looks for them.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _drop_output() -> None:
    """Give the interpreter nothing more to flush when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
