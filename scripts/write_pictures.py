"""Draw the pictures that README.md and docs/ show, from the examples as they are.

Run from anywhere: ``python scripts/write_pictures.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from replicate.domain.reports.picture import Picture
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.addresses.perimeter_picture import draw_perimeters
from replicate.usecases.compare_several import compare_several, named_kits
from replicate.usecases.comparison.pair import compare_kits, draw_comparison
from replicate.usecases.comparison.wish import Wish
from replicate.usecases.drawing.formats import render_files, render_page
from replicate.usecases.drawing.view_pages import matrix_page, perimeter_page, timeline_page
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.usecases.writing.safe_writing import write_files

_ROOT = Path(__file__).resolve().parent.parent
_TARGET = _ROOT / "docs" / "images"
_FICTIONAL = _ROOT / "tests" / "kits" / "ville-exemple"


def _map(name: str, date: str | None) -> tuple[str, Picture]:
    kit = read_clean(*kit_folder(name))
    snapshot = take_snapshot(kit.territory, asked_date(date))
    return f"{kit.territory.id}-{snapshot.as_of.text}", draw_map(snapshot, kit.followed)


def _overlay() -> tuple[str, Picture]:
    comparison = compare_kits(str(_FICTIONAL), "pau", None)
    return f"{comparison.here.territory.id}-sur-pau", draw_comparison(comparison)


def _timeline(name: str) -> tuple[str, Mapping[str, bytes]]:
    kit = read_clean(*kit_folder(name))
    stem = f"{kit.territory.id}-frise"
    page = timeline_page(draw_timeline(take_snapshot(kit.territory), kit.followed))
    return stem, render_page(page, stem, ("png",)).files


def _perimeters(name: str) -> tuple[str, Mapping[str, bytes]]:
    kit = read_clean(*kit_folder(name))
    page = perimeter_page(draw_perimeters(take_snapshot(kit.territory), kit.places))
    stem = f"{kit.territory.id}-perimetres"
    files = render_page(page, stem, ("png",)).files
    return stem, {f"{stem}.png": files[f"{stem}-feuille-1.png"]}


def _matrix() -> tuple[str, Mapping[str, bytes]]:
    kit = read_clean(*kit_folder(str(_FICTIONAL)))
    stem = f"{kit.territory.id}-matrice"
    page = matrix_page(draw_matrix(take_snapshot(kit.territory)))
    return stem, render_page(page, stem, ("png",)).files


def _together(view: str) -> tuple[str, Mapping[str, bytes]]:
    """The invented territories and the other partnership, beside Pau, in one picture."""
    kits = named_kits([str(_FICTIONAL), str(_FICTIONAL.with_name("val-exemple")), "paris-20e"])
    with TemporaryDirectory() as folder:
        wish = Wish("pau", None, view, ("png",), Path(folder))
        made = compare_several(kits, wish, step=lambda: None)
        (drawn,) = made.drawn
        (image,) = (path for path in drawn.paths if path.suffix == ".png")
        return f"territoires-{view}", {f"territoires-{view}.png": image.read_bytes()}


def _keep(stem: str, files: Mapping[str, bytes]) -> None:
    """Write the picture; where words follow on other sheets, the sheet that is drawn."""
    image = files.get(f"{stem}.png") or files[f"{stem}-feuille-1.png"]
    for path in write_files(_TARGET, {f"{stem}.png": image}):
        print(path.relative_to(_ROOT))


if __name__ == "__main__":
    for stem, picture in (
        _map("pau", "2004"), _map("pau", "2009"), _map("paris-20e", None), _overlay(),
    ):
        _keep(stem, render_files(picture, stem, ("png",)).files)
    _keep(*_timeline("pau"))
    _keep(*_perimeters("ville-aux-ilots"))
    _keep(*_matrix())
    _keep(*_together("strip"))
    _keep(*_together("multiples"))
