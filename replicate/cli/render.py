"""``replicate render``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.failures import exit_code_of, tell_failure
from replicate.cli.french import FrenchCommand, Words
from replicate.cli.terminal import Progress, say

_NAMED = 3

_EPILOG = """\
Exemples :
  replicate render limoges
  replicate render pau --date 2004 --date 2009 --out images
  replicate render limoges angouleme --format pdf --paper a4
  replicate render pau --view timeline
  replicate render limoges --view sheets --format pdf

KIT est un dossier, ou un exemple fourni (pau, paris-20e). Une table CSV qui
dit la même chose accompagne toujours l'image. Le PDF s'imprime en A3 paysage
et la dit aussi en mots ; une carte plus grande que l'A3 (--view map) y garde sa
taille, sauf si --paper demande une feuille. Les fichiers d'un dessin précédent, de même nom,
sont remplacés : renommer une table avant d'y écrire."""


@click.command("render", cls=FrenchCommand, epilog=_EPILOG,
               help="Dessine la carte de partenariats (qui travaille avec qui, et où), leur matrice"
                    " ou leur frise (ce qui est venu, ce qui a fermé, et quand).")
@click.argument("kits", metavar="KIT…", nargs=-1, required=True)
@click.option("--date", "dates", metavar="DATE", multiple=True,
              help="Moment à dessiner : 2009, 2009-07… ; répéter pour plusieurs images"
                   " (par défaut, date_etat du kit).")
@click.option("--view",
              type=Words(("map", "timeline", "matrix", "sheets", "perimeters", "streets")),
              help="map, la carte, timeline, la frise, matrix, la matrice, sheets, une fiche par"
                   " entité, perimeters, qui appeler pour une adresse, ou streets, la même"
                   " chose rue par rue (par défaut, la carte, ou la matrice si la carte ne se"
                   " lit pas sur un A3).")
@click.option("--format", "formats", type=Words(("svg", "png", "pdf", "dot", "csv"), several=True),
              default="svg,png,pdf", help="Un ou plusieurs formats (par défaut, svg,png,pdf).")
@click.option("--paper", type=Words(("a3", "a4")), help="Feuille du PDF (par défaut, A3).")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), metavar="DOSSIER",
              help="Où écrire les images (ici par défaut).")
def command(
    kits: tuple[str, ...], dates: tuple[str, ...], view: tuple[str, ...] | None,
    formats: tuple[str, ...], paper: tuple[str, ...] | None, out: Path,
) -> int:
    """Draw the maps or timelines of kits as of dates."""
    from replicate.usecases.draw import draw_kits

    say(f"Dessin : {', '.join(kits[:_NAMED])}{', …' if len(kits) > _NAMED else ''}")
    failures, told = [], set()
    progress = Progress(len(kits) * max(1, len(dates)))
    sheet = asked_paper(paper, formats)
    for drawn in draw_kits(kits, dates, formats, out, sheet, view[0] if view else None):
        progress.clear()
        for path in drawn.paths:
            click.echo(path)
        for notice in drawn.notices:
            if notice not in told:
                say(f"  {notice}")
        told |= set(drawn.notices)
        if drawn.error:
            tell_failure(drawn.error)
            failures.append(drawn.error)
        progress.step()
    progress.clear()
    return exit_code_of(failures)


def asked_paper(paper: tuple[str, ...] | None, formats: tuple[str, ...]) -> str | None:
    """The sheet asked for, which only a PDF has."""
    if paper and "pdf" not in formats:
        raise click.UsageError("--paper est la feuille du PDF : ajouter pdf à --format")
    return paper[0] if paper else None
