"""``replicate measure``."""

from __future__ import annotations

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import painter

_EPILOG = """\
Exemples :
  replicate measure limoges
  replicate measure pau --date 2009 --projection
  replicate measure limoges --format json > mesures.json

KIT est un dossier, ou un exemple fourni (pau, paris-20e). Rien n'est noté ni
classé : chaque mesure est une question. Définitions :
replicate explain mesures."""


@click.command("measure", cls=FrenchCommand, epilog=_EPILOG,
               help="Dit, d'après les liens connus, qui relie qui et ce qui tient à un seul.")
@click.argument("kit")
@click.option("--date", metavar="DATE",
              help="Moment à regarder : 2009, 2009-07… (par défaut, date_etat du kit).")
@click.option("--projection", is_flag=True,
              help="Dit aussi ce qui change si chaque instance est comptée comme des paires.")
@click.option("--format", "output", type=Words(("text", "json")), default="text",
              help="Texte (par défaut) ou JSON.")
def command(kit: str, date: str | None, projection: bool, output: tuple[str, ...]) -> None:
    """Measure a kit's network as of a date."""
    from replicate.usecases.measure import describe_network, measure_kit

    measures = measure_kit(kit, date, projection)
    click.echo(describe_network(measures, output[0], painter()), nl=False)
