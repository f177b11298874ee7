"""``replicate new``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from replicate.cli.french import FrenchCommand
from replicate.cli.terminal import is_interactive, painter, tell, warn
from replicate.errors import UsageError

if TYPE_CHECKING:
    from replicate.usecases.new_kit.communes import Chosen

_EPILOG = """\
Exemples :
  replicate new "Limoges" --commune 87085
  replicate new "Grand Limoges" --commune "Panazol (87)" --commune Limoges"""


@click.command("new", cls=FrenchCommand, epilog=_EPILOG,
               help="Commence le kit d'un territoire : un dossier de fichiers à remplir.")
@click.argument("nom", required=False)
@click.option("--into", "into", type=click.Path(path_type=Path), default=Path(),
              metavar="DOSSIER", help="Où créer le dossier du kit (ici par défaut).")
@click.option("--commune", "communes", multiple=True, metavar="CODE|NOM",
              help="Une commune du territoire, par son code de l'Insee ou son nom : préremplit"
                   " la zone et la population ; peut se répéter.")
def command(nom: str | None, into: Path, communes: tuple[str, ...]) -> None:
    """Scaffold a kit, check it, and say what is left to fill in."""
    from datetime import date

    from replicate.usecases.check import describe_gaps
    from replicate.usecases.kits.reading import read_folder
    from replicate.usecases.scaffold import scaffold_kit

    if nom is None:
        nom, communes = _ask(communes)
    chosen = _choose(communes)
    kit = scaffold_kit(nom, into, [item.commune.code for item in chosen], date.today())
    tell(f"Kit créé : {kit}")
    for item in chosen:
        tell(f"Commune : {item.describe()}")
    click.echo(describe_gaps(read_folder(kit), painter()), nl=False)
    if not chosen:
        _suggest(nom, kit)
    tell(f"Ensuite : lire {kit / 'LISEZMOI.txt'}, remplir, puis : replicate validate {kit}")


def _ask(communes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Ask for what is missing, on a terminal only."""
    if not is_interactive():
        raise click.UsageError('il manque le nom du territoire, par exemple : new "Limoges"',
                               click.get_current_context())
    from replicate.usecases.new_kit.territory_name import checked_name

    nom = checked_name(click.prompt("Nom du territoire", type=str))
    return nom, communes or _ask_communes()


def _ask_communes() -> tuple[str, ...]:
    from replicate.usecases.new_kit.communes import split_answer

    return split_answer(click.prompt(
        "Codes Insee ou noms des communes, séparés par des virgules (vide si inconnus)",
        default="", show_default=False,
    ))


def _choose(communes: tuple[str, ...]) -> tuple[Chosen, ...]:
    """The communes that are meant; on a terminal, asked again until each is one."""
    from replicate.usecases.new_kit.communes import find_communes

    while True:
        try:
            return find_communes(communes)
        except UsageError as error:
            if not is_interactive():
                raise
            warn(error.message, error.advice)
            communes = _ask_communes()


def _suggest(nom: str, kit: Path) -> None:
    """Tell of the one commune that has the territory's name, and leave it at that."""
    from replicate.usecases.new_kit.communes import suggest_commune

    commune = suggest_commune(nom)
    if commune is not None:
        tell(f"« {nom} » est le nom d'une commune : pour préremplir, effacer {kit}"
             f" et recommencer avec --commune {commune.code}")
