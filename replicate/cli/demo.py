"""``replicate demo``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand
from replicate.cli.terminal import say, tell

_EPILOG = """\
Exemples :
  replicate demo
  replicate demo essai"""


@click.command("demo", cls=FrenchCommand, epilog=_EPILOG,
               help="Fait tout une fois : un kit, des contrôles, des cartes, une comparaison.")
@click.argument("dossier", required=False, type=click.Path(path_type=Path))
def command(dossier: Path | None) -> None:
    """Run the whole chain on real data and leave a page that shows it."""
    from replicate.usecases.demo import run_demo

    page = run_demo(dossier, say)
    tell(f"Tout est là : ouvrir {page}")
