"""How a failure meant for users is told: what is wrong, where, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

import click

from replicate.cli.terminal import painter, warn
from replicate.errors import KitRefused, ReplicateError


def tell_failure(error: ReplicateError) -> None:
    """Say it beside the output; for a kit that is refused, each problem with its place."""
    if isinstance(error, KitRefused):
        from replicate.usecases.check import describe_problems

        click.echo(describe_problems(error.problems, painter(err=True)), nl=False, err=True)
    warn(f"Erreur : {error.message}", error.advice)


def exit_code_of(failures: Sequence[ReplicateError]) -> int:
    """0 without failures; their own code when all have one; else 1, something blocks."""
    codes = {error.exit_code for error in failures}
    return codes.pop() if len(codes) == 1 else int(bool(codes))
