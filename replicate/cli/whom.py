"""``replicate whom``."""

from __future__ import annotations

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import painter

_EPILOG = """\
Exemples :
  replicate whom ville-aux-ilots "12 rue du Pont-Rompu"
  replicate whom ville-aux-ilots "bd de la Verrerie 7 bis"
  replicate whom limoges "rue Haute" --format json

KIT est un dossier, ou un exemple fourni. ADRESSE s'écrit entre guillemets, le
numéro avant ou après la rue ; commune ou code postal peuvent suivre. Bâtiment,
étage, « chez » ne sont pas lus. La réponse vient des rues que chaque
institution dit siennes (zone: dans territoire.yaml) ; ce que personne n'a dit y
est dit aussi, et d'une commune du territoire que nul périmètre ne nomme.
L'adresse n'est gardée nulle part. Code de sortie 5 : aucune rue du kit n'a ce
nom, ou plusieurs, ou c'est une autre ville que les siennes."""


@click.command("whom", cls=FrenchCommand, epilog=_EPILOG,
               help="Dit qui appeler pour une adresse : quel secteur, quelle agence, quelle"
                    " unité, leur téléphone, et ce qu'on ne sait pas.")
@click.argument("kit")
@click.argument("adresse")
@click.option("--date", metavar="DATE",
              help="Moment à regarder : 2009, 2009-07… (par défaut, date_etat du kit).")
@click.option("--format", "output", type=Words(("text", "json")), default="text",
              help="Texte (par défaut) ou JSON.")
def command(kit: str, adresse: str, date: str | None, output: tuple[str, ...]) -> None:
    """Say whom to call for an address."""
    from replicate.usecases.whom import describe_whom, find_whom

    click.echo(describe_whom(find_whom(kit, adresse, date), output[0], painter()), nl=False)
