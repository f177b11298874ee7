"""``replicate render``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import say

_EPILOG = """\
Exemples :
  replicate render limoges
  replicate render pau --date 2004 --format svg,png,dot --out images
  replicate render pau --view timeline

KIT est un dossier, ou un exemple fourni (pau, paris-20e). Une table CSV qui
dit la même chose accompagne toujours l'image. Les fichiers d'un dessin précédent, de
même nom, sont remplacés : renommer une table avant d'y écrire."""


@click.command("render", cls=FrenchCommand, epilog=_EPILOG,
               help="Dessine la carte d'un partenariat (qui travaille avec qui, et où) ou sa"
                    " frise (ce qui est venu, ce qui a fermé, et quand).")
@click.argument("kit")
@click.option("--date", metavar="DATE",
              help="Moment à dessiner : 2009, 2009-07… (par défaut, date_etat du kit).")
@click.option("--view", type=Words(("map", "timeline")), default="map",
              help="map, la carte (par défaut), ou timeline, la frise.")
@click.option("--format", "formats", type=Words(("svg", "png", "dot"), several=True),
              default="svg,png", help="Un ou plusieurs formats (par défaut, svg,png).")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), metavar="DOSSIER",
              help="Où écrire les images (ici par défaut).")
def command(
    kit: str, date: str | None, view: tuple[str, ...], formats: tuple[str, ...], out: Path
) -> None:
    """Draw a kit's map or timeline as of a date."""
    from replicate.usecases.draw import draw_kit

    say(f"Dessin : {kit}…")
    for path in draw_kit(kit, date, formats, out, view[0]):
        click.echo(path)
