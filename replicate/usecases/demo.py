"""Run the whole chain once on real data: ``replicate demo``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from urllib.parse import quote

from replicate import resources
from replicate.domain.reports.index_page import Figure, IndexPage, PageLink, PageSection
from replicate.domain.reports.picture import Picture
from replicate.domain.snapshot import take_snapshot
from replicate.domain.text.words import MARK_OF_UNKNOWN
from replicate.usecases.addresses.perimeter_picture import draw_perimeters
from replicate.usecases.check import describe_readings
from replicate.usecases.comparison.pair import (
    Comparison,
    compare_kits,
    describe_comparison,
    draw_comparison,
)
from replicate.usecases.drawing.formats import render_files, render_page
from replicate.usecases.drawing.view_pages import perimeter_page
from replicate.usecases.example import copy_example
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.reading import read_clean, read_folder
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.scaffold import scaffold_kit
from replicate.usecases.writing.fresh_folder import fresh_folder
from replicate.usecases.writing.safe_writing import write_files
from replicate.views.html.index import render_index
from replicate.views.map.engine import shared_engine

_DEFAULT = "replicate-demo"
_TERRITORY = "Mon territoire"
_MAPS = (("pau", "2004"), ("pau", "2009"), ("paris-20e", None))
_TOWN = "ville-aux-ilots"
_IMAGES = "images"


def run_demo(folder: Path | None, say: Callable[[str], None]) -> Path:
    """Make everything in the new ``folder`` and return its ``index.html``.

    Without ``folder``, takes ``replicate-demo``, or the first free
    ``replicate-demo-2``… ``say`` is told each step. Raises FileError when the
    folder exists already or cannot be written.
    """
    target = folder or _first_free(Path(_DEFAULT))
    with fresh_folder(target) as draft, shared_engine():
        _fill(draft, say)
    return target / "index.html"


def _first_free(wanted: Path) -> Path:
    names = (wanted if number == 1 else Path(f"{wanted}-{number}") for number in count(1))
    return next(path for path in names if not path.exists() and not path.is_symlink())


def _fill(folder: Path, say: Callable[[str], None]) -> None:
    say("1/5  Un kit à remplir")
    kit = scaffold_kit(_TERRITORY, folder, (), date.today())
    examples = {name: copy_example(name, folder / name) for name in ("pau", "paris-20e")}
    say("2/5  Contrôle du kit et des deux exemples")
    readings = [read_folder(path, path.name) for path in (kit, *examples.values())]
    checks, _ = describe_readings(readings, "text", is_complete=False)
    say("3/5  Cartes de Pau en 2004 et en 2009, de Paris 20e, et adresses d'une ville inventée")
    then, now, other = (_map(folder, examples[name], text) for name, text in _MAPS)
    addresses = _addresses(folder)
    say("4/5  Comparaison avec Pau")
    compared = _compared(folder, kit)
    beside = _compared(folder, examples["paris-20e"])
    ours = _figure(folder, draw_comparison(compared), f"{kit.name}-et-pau")
    say("5/5  Page qui montre le tout")
    page = IndexPage(
        "Coopérer entre soin, social et logement : l'exemple de Pau",
        "Ce que fait replicate, montré une fois sur de vraies sources : deux partenariats"
        " dessinés, un kit à remplir, et sa place à côté de Pau. Tout est dans ce dossier"
        " et se lit sans internet.",
        (
            _pau_section(then, now),
            _paris_section(other, describe_comparison(beside, ("text",))),
            _addresses_section(addresses),
            _our_section(ours, describe_comparison(compared, ("text",))),
            *_kit_sections(kit, checks),
        ),
    )
    write_files(folder, {"index.html": render_index(page).encode()})


def _map(folder: Path, kit: Path, date_text: str | None) -> Figure:
    read = read_clean(kit, kit.name)
    snapshot = take_snapshot(read.territory, asked_date(date_text))
    stem = f"{kit.name}-{snapshot.as_of.text}"
    return _figure(folder, draw_map(snapshot, read.followed), stem)


def _compared(folder: Path, kit: Path) -> Comparison:
    comparison = compare_kits(str(kit), None, None, shown_as=kit.name)
    text = describe_comparison(comparison, ("text",))
    write_files(folder, {f"{kit.name}-et-pau.txt": text.encode()})
    return comparison


def _figure(folder: Path, picture: Picture, stem: str) -> Figure:
    """The PNG is shown: its letters are drawn, whatever fonts the reader's computer has."""
    rendered = render_files(picture, stem, ("svg", "png", "pdf", "dot"))
    write_files(folder / _IMAGES, rendered.files)
    links = (
        ("PDF à imprimer, avec les liens en mots", "pdf"),
        ("image SVG, à agrandir", "svg"), ("table des liens (CSV)", "csv"),
        ("texte Graphviz", "dot"),
    )
    return Figure(
        image=_address(f"{_IMAGES}/{stem}.png"),
        alternative=picture.description,
        caption=picture.title,
        links=tuple(
            PageLink(label, _address(f"{_IMAGES}/{stem}.{ending}")) for label, ending in links
        ),
    )


def _addresses(folder: Path) -> Figure:
    """The first sheet of the invented town's perimeters; the rest is in its PDF."""
    kit = read_clean(resources.example_folder(_TOWN), _TOWN)
    page = perimeter_page(draw_perimeters(take_snapshot(kit.territory), kit.places))
    stem = f"{_TOWN}-perimetres"
    write_files(folder / _IMAGES, render_page(page, stem, ("svg", "png", "pdf")).files)
    shown = f"{stem}-feuille-1" if len(page.sheets) > 1 else stem
    return Figure(
        image=_address(f"{_IMAGES}/{shown}.png"),
        alternative=page.sheets[0].description,
        caption=page.title,
        links=(
            PageLink("PDF à imprimer, adresses en mots", _address(f"{_IMAGES}/{stem}.pdf")),
            PageLink("image SVG, à agrandir", _address(f"{_IMAGES}/{shown}.svg")),
            PageLink("table des adresses (CSV)", _address(f"{_IMAGES}/{stem}.csv")),
        ),
    )


def _addresses_section(figure: Figure) -> PageSection:
    return PageSection(
        "Qui appeler pour une adresse",
        "La source de Paris 20e dit les professionnels « très souvent désorientés » entre secteurs,"
        " agences et unités, sans dire les rues. Cette ville est inventée, rues et téléphones"
        f" compris, pour montrer ce que donnent des listes de rues. {MARK_OF_UNKNOWN}."
        " replicate whom répond pour une adresse.",
        figures=(figure,),
    )


def _pau_section(then: Figure, now: Figure) -> PageSection:
    return PageSection(
        "Pau, en 2004 et en 2009",
        "En 2004 une unité de soins ferme, des soignants passent à l'ambulatoire, deux équipes"
        " mobiles vont dans le logement et les structures sociales. En 2009 la coopération"
        " s'étend. C'est le récit du soin seul : les cartes le disent, et écrivent à côté ce"
        " qu'elles ne peuvent pas dater.",
        figures=(then, now),
    )


def _paris_section(figure: Figure, text: str) -> PageSection:
    return PageSection(
        "Paris 20e, un autre partenariat",
        "Il part des bailleurs sociaux et non de l'hôpital, et passe par une instance et des"
        " outils. Il se décrit à côté de Pau et ne se mesure pas à lui.",
        figures=(figure,), text=text,
    )


def _our_section(figure: Figure, text: str) -> PageSection:
    return PageSection(
        f"{_TERRITORY}, à côté de Pau",
        "Un kit neuf posé sur Pau : chaque place est une question à poser sur le terrain. Elle"
        " se remplit à mesure que quelqu'un répond, « oui », « non » ou « on ne sait pas ».",
        figures=(figure,), text=text,
    )


def _kit_sections(kit: Path, checks: str) -> tuple[PageSection, ...]:
    return (
        PageSection(
            "Un kit à remplir",
            "Le kit d'un territoire est un dossier de fichiers de texte, où chaque ligne est"
            " expliquée. Commencer par LISEZMOI.txt.",
            links=tuple(
                PageLink(path.name, _address(f"{kit.name}/{path.name}"))
                for path in sorted(kit.iterdir()) if path.suffix in (".yaml", ".txt")
            ),
        ),
        PageSection(
            "Ce que le contrôle a trouvé",
            "Ce qui bloquerait est dit ligne par ligne ; ce qui reste à compléter est compté,"
            " fichier par fichier.", text=checks,
        ),
    )


def _address(path: str) -> str:
    return quote(path)
