"""The map and the overlay of invented territories of any size."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from replicate.domain.problem import Severity
from replicate.domain.reports.picture import Picture
from replicate.usecases.comparison.pair import compare_kits, draw_comparison
from replicate.usecases.kits.reading import read_folder
from replicate.usecases.pictures.map_picture import draw_map
from tests.material.plausible_kits import lay_plausible_kit


@cache
def pictures(entities: int, seed: int = 0) -> tuple[Picture, Picture]:
    """The map and the overlay of an invented kit, which has no error."""
    with TemporaryDirectory() as folder:
        kit = lay_plausible_kit(Path(folder) / f"k{entities}-{seed}", entities, seed)
        assert read_folder(kit).of(Severity.ERROR) == ()
        found = compare_kits(str(kit), "pau", None)
    return draw_map(found.here, found.profile.model), draw_comparison(found)
