"""``replicate export``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import say, tell

_FORMATS = ("graphml", "gexf", "csv", "kumu")
_EPILOG = """\
Exemples :
  replicate export limoges
  replicate export pau --date 2009 --format gexf,csv --out reseau

KIT est un dossier, ou un exemple fourni (pau, paris-20e). GraphML s'ouvre
partout, GEXF dans Gephi, CSV (entités, liens, liens dits absents) dans un
tableur ou Gephi, kumu dans Kumu. Une instance reste un point. Aucun contact,
aucun petit nombre de personnes suivies n'y figure."""


@click.command("export", cls=FrenchCommand, epilog=_EPILOG,
               help="Écrit le réseau pour d'autres outils : GraphML, GEXF, CSV, JSON de Kumu.")
@click.argument("kit")
@click.option("--date", metavar="DATE",
              help="Moment à écrire : 2009, 2009-07… (par défaut, date_etat du kit).")
@click.option("--format", "formats", type=Words(_FORMATS, several=True),
              default=",".join(_FORMATS), help="Un ou plusieurs formats (par défaut, tous).")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), metavar="DOSSIER",
              help="Où écrire les fichiers (ici par défaut).")
def command(kit: str, date: str | None, formats: tuple[str, ...], out: Path) -> None:
    """Write a kit's network as of a date in exchange formats."""
    from replicate.usecases.export import export_kit

    export = export_kit(kit, date, formats, out)
    for line in export.left_out:
        say(line)
    for path in export.files:
        tell(path)
