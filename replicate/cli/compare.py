"""``replicate compare``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.french import FrenchCommand, Words
from replicate.cli.render import asked_paper
from replicate.cli.terminal import painter, say

_EPILOG = """\
Exemples :
  replicate compare limoges
  replicate compare limoges --reference pau@2004 --format svg,pdf --out images
  replicate compare limoges --reference kits/angouleme --format json

KIT et la référence sont un dossier, ou un exemple fourni. « @2004 » regarde la
référence à cette date. Rien n'est noté, pesé ni classé. Les images et la table
d'une comparaison précédente, de même nom, sont remplacées."""


@click.command("compare", cls=FrenchCommand, epilog=_EPILOG,
               help="Regarde un territoire à côté d'une référence, fonction par fonction.")
@click.argument("kit")
@click.option("--reference", metavar="RÉFÉRENCE",
              help="Exemple ou dossier, avec @DATE au besoin (par défaut, celle du kit).")
@click.option("--date", metavar="DATE", help="Moment à regarder dans le kit : 2009, 2009-07…")
@click.option("--format", "formats", default="text",
              type=Words(("text", "json", "svg", "png", "pdf"), several=True),
              help="Profil en texte (par défaut) ou JSON, image superposée.")
@click.option("--paper", type=Words(("a3", "a4")), help="Feuille du PDF (par défaut, A3).")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), metavar="DOSSIER",
              help="Où écrire les images (ici par défaut).")
def command(
    kit: str, reference: str | None, date: str | None, formats: tuple[str, ...],
    paper: tuple[str, ...] | None, out: Path,
) -> None:
    """Compare a kit with a reference."""
    from replicate.usecases.compare import compare_kits, describe_comparison, write_comparison

    sheet = asked_paper(paper, formats)
    comparison = compare_kits(kit, reference, date)
    click.echo(describe_comparison(comparison, formats, painter()), nl=False)
    pictures = tuple(item for item in formats if item in ("svg", "png", "pdf"))
    if pictures:
        say("Dessin de la comparaison…")
        drawn = write_comparison(comparison, pictures, out, sheet)
        for path in drawn.paths:
            click.echo(path, err="text" in formats or "json" in formats)
        for notice in drawn.notices:
            say(f"  {notice}")
