"""``replicate compare``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.failures import exit_code_of, tell_failure
from replicate.cli.french import FrenchCommand, Words
from replicate.cli.paper import asked_paper
from replicate.cli.terminal import Progress, painter, say, tell

_EPILOG = """\
Exemples :
  replicate compare limoges --reference limoges@2019 --date 2023
  replicate compare limoges angouleme --view strip --format svg,pdf

KIT est un dossier, un dossier de kits, ou un exemple fourni. Face à son propre
passé (@2019), l'histoire est racontée. Plusieurs kits gardent l'ordre donné :
rien n'est classé. Les fichiers d'avant, de même nom, sont remplacés."""


@click.command("compare", cls=FrenchCommand, epilog=_EPILOG,
               help="Regarde des territoires à côté d'une référence, fonction par fonction.")
@click.argument("kits", metavar="KIT…", nargs=-1, required=True)
@click.option("--reference", metavar="RÉFÉRENCE",
              help="Exemple ou dossier, et @DATE (sinon, celle du kit).")
@click.option("--date", metavar="DATE", help="Moment à regarder : 2009, 2009-07…")
@click.option("--view", metavar="VUE",
              type=Words(("overlay", "sides", "strip", "multiples")),
              help="overlay, les cartes superposées (d'office pour un kit) ; sides, côte à"
                   " côte ; strip, une colonne par territoire (d'office pour plusieurs) ;"
                   " multiples, leurs silhouettes.")
@click.option("--format", "formats",
              type=Words(("text", "json", "csv", "svg", "png", "pdf"), several=True),
              metavar="FORMATS",
              help="Parmi text,json,csv,svg,png,pdf (par défaut, text ; avec --view,"
                   " svg,png,pdf).")
@click.option("--paper", type=Words(("a3", "a4")), help="Feuille du PDF (par défaut, A3).")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), metavar="DOSSIER",
              help="Où écrire les images et les tables (ici par défaut).")
def command(
    kits: tuple[str, ...], reference: str | None, date: str | None,
    view: tuple[str, ...] | None, formats: tuple[str, ...] | None,
    paper: tuple[str, ...] | None, out: Path,
) -> int:
    """Compare kits with a reference."""
    from replicate.usecases.compare_several import compare_several, named_kits
    from replicate.usecases.comparison.wish import Wish
    from replicate.usecases.kits.asked_date import asked_date

    asked = formats or (("svg", "png", "pdf") if view else ("text",))
    wish = Wish(reference, asked_date(date), view[0] if view else None, asked, out,
                asked_paper(paper, asked))
    if wish.pictures:
        say("Dessin de la comparaison…")
    found = named_kits(kits)
    progress = Progress(len(found))
    made = compare_several(found, wish, progress.step, painter())
    progress.clear()
    click.echo(made.text, nl=False)
    for drawn in made.drawn:
        for path in drawn.paths:
            tell(path, err="text" in asked or "json" in asked)
    for notice in dict.fromkeys(notice for drawn in made.drawn for notice in drawn.notices):
        say(f"  {notice}")
    for failure in made.failures:
        tell_failure(failure)
    return exit_code_of(made.failures)
