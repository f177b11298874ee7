"""``replicate compare``."""

from __future__ import annotations

from pathlib import Path

import click

from replicate.cli.failures import exit_code_of, tell_failure
from replicate.cli.french import FrenchCommand, Words
from replicate.cli.render import asked_paper
from replicate.cli.terminal import Progress, painter, say

_EPILOG = """\
Exemples :
  replicate compare limoges
  replicate compare limoges --reference pau@2004 --format svg,pdf --out images
  replicate compare limoges --reference limoges@2019 --date 2023
  replicate compare limoges angouleme kits/pays-basque --view strip

KIT et la référence sont un dossier, ou un exemple fourni ; un dossier de kits
les vaut tous. « @2004 » regarde la référence à cette date ; quand elle est
le territoire lui-même, son histoire entre les deux dates est racontée. Plusieurs
kits restent dans l'ordre donné : rien n'est noté, pesé ni classé. Les images et
les tables d'une comparaison précédente, de même nom, sont remplacées."""


@click.command("compare", cls=FrenchCommand, epilog=_EPILOG,
               help="Regarde des territoires à côté d'une référence, fonction par fonction.")
@click.argument("kits", metavar="KIT…", nargs=-1, required=True)
@click.option("--reference", metavar="RÉFÉRENCE",
              help="Exemple ou dossier, avec @DATE au besoin (par défaut, celle du kit).")
@click.option("--date", metavar="DATE", help="Moment à regarder dans les kits : 2009, 2009-07…")
@click.option("--view", type=Words(("overlay", "sides", "strip", "multiples")),
              help="overlay, la carte superposée (par défaut, pour un kit) ; sides, les deux"
                   " cartes côte à côte ; strip, les fonctions en lignes et les territoires en"
                   " colonnes (pour plusieurs) ; multiples, des silhouettes.")
@click.option("--format", "formats",
              type=Words(("text", "json", "csv", "svg", "png", "pdf"), several=True),
              help="Texte (par défaut), JSON, table (csv), ou image (svg,png,pdf : par défaut"
                   " avec --view).")
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
    from replicate.usecases.compare_wish import Wish
    from replicate.usecases.draw import asked_date

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
            click.echo(path, err="text" in asked or "json" in asked)
    for notice in dict.fromkeys(notice for drawn in made.drawn for notice in drawn.notices):
        say(f"  {notice}")
    for failure in made.failures:
        tell_failure(failure)
    return exit_code_of(made.failures)
