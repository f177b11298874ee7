"""``replicate example``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand
from replicate.cli.terminal import tell

_EPILOG = """\
Exemples :
  replicate example pau
  replicate example paris-20e exemples/paris"""


@click.command("example", cls=FrenchCommand, epilog=_EPILOG,
               help="Copie un exemple fourni (pau, paris-20e, ou ville-aux-ilots, inventé) dans"
                    " un nouveau dossier.")
@click.argument("nom")
@click.argument("dossier", required=False, type=click.Path(path_type=Path))
def command(nom: str, dossier: Path | None) -> None:
    """Copy a packaged example to a new folder."""
    from replicate.usecases.example import copy_example

    tell(f"Exemple copié : {copy_example(nom, dossier or Path(nom))}")
