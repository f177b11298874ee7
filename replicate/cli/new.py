"""``replicate new``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand
from replicate.cli.terminal import is_interactive, painter

_EPILOG = """\
Exemples :
  replicate new "Limoges"
  replicate new "Limoges" --into kits --commune 87085 --commune 87050"""


@click.command("new", cls=FrenchCommand, epilog=_EPILOG,
               help="Commence le kit d'un territoire : un dossier de fichiers à remplir.")
@click.argument("nom", required=False)
@click.option("--into", "into", type=click.Path(path_type=Path), default=Path(),
              metavar="DOSSIER", help="Où créer le dossier du kit (ici par défaut).")
@click.option("--commune", "communes", multiple=True, metavar="CODE",
              help="Code Insee d'une commune du territoire ; peut se répéter.")
def command(nom: str | None, into: Path, communes: tuple[str, ...]) -> None:
    """Scaffold a kit, check it, and say what is left to fill in."""
    from datetime import date

    from replicate.usecases.check import describe_gaps
    from replicate.usecases.reading import read_folder
    from replicate.usecases.scaffold import scaffold_kit

    if nom is None:
        nom, communes = _ask(communes)
    kit = scaffold_kit(nom, into, communes, date.today())
    click.echo(f"Kit créé : {kit}")
    click.echo(describe_gaps(read_folder(kit), painter()), nl=False)
    click.echo(f"Ensuite : lire {kit / 'LISEZMOI.txt'}, remplir, puis : replicate validate {kit}")


def _ask(communes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Ask for what is missing, on a terminal only."""
    if not is_interactive():
        raise click.UsageError('il manque le nom du territoire, par exemple : new "Limoges"',
                               click.get_current_context())
    from replicate.usecases.territory_name import checked_name

    nom = checked_name(click.prompt("Nom du territoire", type=str))
    if not communes:
        answer = click.prompt(
            "Codes Insee des communes, séparés par des espaces (vide si inconnus)",
            default="", show_default=False,
        )
        communes = tuple(answer.split())
    return nom, communes
