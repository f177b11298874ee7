"""``replicate validate``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import painter

_EPILOG = """\
Exemples :
  replicate validate limoges
  replicate validate limoges pau --complete
  replicate validate kits --format json > problemes.json

KIT est un dossier, un dossier de plusieurs kits, ou un exemple fourni.
Code de sortie : 0 si rien ne bloque, 1 si un kit est à corriger.
Chaque code de problème s'explique : replicate explain REF203."""


@click.command("validate", cls=FrenchCommand, epilog=_EPILOG,
               help="Vérifie des kits : tous les problèmes de tous les fichiers, en une fois.")
@click.argument("kits", nargs=-1, metavar="[KIT]…")
@click.option("--format", "output", type=Words(("text", "json", "github")), default="text",
              help="Texte, JSON, ou annotations GitHub.")
@click.option("--complete", is_flag=True, help="Ce qui reste à compléter bloque aussi.")
@click.pass_context
def command(
    ctx: click.Context, kits: tuple[str, ...], output: tuple[str, ...], complete: bool
) -> None:
    """Check kits, the one in the current folder by default."""
    from replicate.usecases.check import check_kits

    text, blocks = check_kits(kits or (_here(),), output[0], complete, painter())
    click.echo(text, nl=False)
    ctx.exit(int(blocks))


def _here() -> str:
    if not Path("territoire.yaml").is_file():
        raise click.UsageError("quel kit ? Il n'y en a pas dans ce dossier : donner le sien",
                               click.get_current_context())
    return "."
