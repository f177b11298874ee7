"""``replicate render``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.failures import exit_code_of, tell_failure
from replicate.cli.french import FrenchCommand, Words
from replicate.cli.paper import asked_paper
from replicate.cli.terminal import Progress, say, tell

_NAMED = 3

_EPILOG = """\
Exemples :
  replicate render pau --date 2004 --date 2009 --out images
  replicate render limoges angouleme --view timeline --format pdf --paper a4

KIT est un dossier, ou un exemple fourni. Une table CSV accompagne l'image ; le
PDF la dit aussi en mots. Une carte plus grande que l'A3 le reste, sans --paper.
Un nouveau dessin remplace l'ancien, de même nom : renommer avant d'y écrire."""


@click.command("render", cls=FrenchCommand, epilog=_EPILOG,
               help="Dessine des partenariats : qui travaille avec qui, où, depuis quand.")
@click.argument("kits", metavar="KIT…", nargs=-1, required=True)
@click.option("--date", "dates", metavar="DATE", multiple=True,
              help="Moment : 2009, 2009-07… ; peut se répéter (par défaut, date_etat du kit).")
@click.option("--view", metavar="VUE",
              type=Words(("map", "timeline", "matrix", "sheets", "perimeters", "streets")),
              help="map, la carte (par défaut) ; matrix, la matrice (d'office si la carte ne se"
                   " lit pas sur un A3) ; sheets, une fiche par entité ; timeline, la frise ;"
                   " perimeters, qui appeler pour une adresse ; streets, rue par rue.")
@click.option("--format", "formats", type=Words(("svg", "png", "pdf", "dot", "csv"), several=True),
              metavar="FORMATS", default="svg,png,pdf",
              help="Parmi svg,png,pdf,dot,csv (par défaut, svg,png,pdf).")
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
            tell(path)
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
