"""``replicate explain``."""

from __future__ import annotations

import click

from replicate.cli.french import FrenchCommand

_EPILOG = """\
Exemples :
  replicate explain REF203      ce que dit ce problème, et comment corriger
  replicate explain mesures     la page des mesures
  replicate explain             toutes les pages et tous les codes

Tout est fourni avec l'outil : rien n'est demandé à internet."""


@click.command("explain", cls=FrenchCommand, epilog=_EPILOG,
               help="Explique un code de problème, ou donne une page de la documentation.")
@click.argument("sujet", required=False)
def command(sujet: str | None) -> None:
    """Print what the handbook says of a subject."""
    from replicate.usecases.explain import explain

    click.echo(explain(sujet), nl=False)
