"""Run the whole chain once on real data: ``replicate demo``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from urllib.parse import quote

from replicate.domain.report import Figure, IndexPage, PageLink, PageSection, Picture
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.check import describe_readings
from replicate.usecases.compare import (
    Comparison,
    compare_kits,
    describe_comparison,
    draw_comparison,
)
from replicate.usecases.draw import asked_date
from replicate.usecases.drawing import render_files, write_files
from replicate.usecases.example import copy_example
from replicate.usecases.fresh_folder import fresh_folder
from replicate.usecases.map_picture import draw_map
from replicate.usecases.reading import read_clean, read_folder
from replicate.usecases.scaffold import scaffold_kit
from replicate.views.html.index import render_index

_DEFAULT = "replicate-demo"
_TERRITORY = "Mon territoire"
_MAPS = (("pau", "2004"), ("pau", "2009"), ("paris-20e", None))
_IMAGES = "images"


def run_demo(folder: Path | None, say: Callable[[str], None]) -> Path:
    """Make everything in the new ``folder`` and return its ``index.html``.

    Without ``folder``, takes ``replicate-demo``, or the first free
    ``replicate-demo-2``… ``say`` is told each step. Raises FileError when the
    folder exists already or cannot be written.
    """
    target = folder or _first_free(Path(_DEFAULT))
    with fresh_folder(target) as draft:
        _fill(draft, say)
    return target / "index.html"


def _first_free(wanted: Path) -> Path:
    names = (wanted if number == 1 else Path(f"{wanted}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def _fill(folder: Path, say: Callable[[str], None]) -> None:
    say("1/5  Un kit à remplir")
    kit = scaffold_kit(_TERRITORY, folder, (), date.today())
    examples = {name: copy_example(name, folder / name) for name in ("pau", "paris-20e")}
    say("2/5  Contrôle du kit et des deux exemples")
    readings = [read_folder(path, path.name) for path in (kit, *examples.values())]
    checks, _ = describe_readings(readings, "text", is_complete=False)
    say("3/5  Cartes de Pau en 2004 et en 2009, et de Paris 20e")
    maps = tuple(_map(folder, examples[name], text) for name, text in _MAPS)
    say("4/5  Comparaison avec Pau")
    compared = tuple(
        _comparison(folder, path) for path in (kit, examples["paris-20e"])
    )
    say("5/5  Page qui montre le tout")
    page = render_index(_page(kit, checks, maps, compared))
    write_files(folder, {"index.html": page.encode()})


def _map(folder: Path, kit: Path, date_text: str | None) -> Figure:
    read = read_clean(kit, kit.name)
    snapshot = take_snapshot(read.territory, asked_date(date_text))
    stem = f"{kit.name}-{snapshot.as_of.text}"
    return _figure(folder, draw_map(snapshot, read.followed), stem)


def _comparison(folder: Path, kit: Path) -> tuple[Comparison, Figure, str]:
    comparison = compare_kits(str(kit), "pau", None, shown_as=kit.name)
    stem = f"{kit.name}-et-pau"
    text = describe_comparison(comparison, ("text",))
    write_files(folder, {f"{stem}.txt": text.encode()})
    return comparison, _figure(folder, draw_comparison(comparison), stem), text


def _figure(folder: Path, picture: Picture, stem: str) -> Figure:
    write_files(folder / _IMAGES, render_files(picture, stem, ("svg", "png", "dot")))
    links = (
        ("image PNG", "png"), ("table des liens (CSV)", "csv"), ("texte Graphviz", "dot"),
    )
    return Figure(
        image=_address(f"{_IMAGES}/{stem}.svg"),
        alternative=picture.description,
        caption=picture.title,
        links=tuple(
            PageLink(label, _address(f"{_IMAGES}/{stem}.{ending}")) for label, ending in links
        ),
    )


def _page(
    kit: Path, checks: str, maps: tuple[Figure, ...],
    compared: tuple[tuple[Comparison, Figure, str], ...],
) -> IndexPage:
    sections = [
        PageSection(
            "Un kit à remplir", "Un dossier de fichiers de texte, expliqués un par un."
            " Rien n'y est encore dit : c'est « non renseigné », et non « absent ».",
            links=tuple(
                PageLink(path.name, _address(f"{kit.name}/{path.name}"))
                for path in sorted(kit.iterdir()) if path.suffix in (".yaml", ".txt")
            ),
        ),
        PageSection(
            "Ce que le contrôle a trouvé", "Les erreurs bloquent ; ce qui reste à compléter"
            " est compté, fichier par fichier.", text=checks,
        ),
        PageSection(
            "Les cartes", "Chaque image dit sa date, ses sources, et ce qu'elle ne peut pas"
            " dessiner.", figures=maps,
        ),
    ]
    for comparison, figure, text in compared:
        name = comparison.here.territory.name
        sections.append(PageSection(
            f"{name} à côté de Pau", "Fonction par fonction : ce qui se trouve ici, ce que"
            " personne n'a dit. Rien n'est noté ni classé.", figures=(figure,), text=text,
        ))
    return IndexPage(
        "replicate : la démonstration",
        "Un kit neuf, deux exemples réels, leurs cartes et leur comparaison avec Pau."
        " Tout est dans ce dossier et se lit sans internet.",
        tuple(sections),
    )


def _address(path: str) -> str:
    return quote(path)
