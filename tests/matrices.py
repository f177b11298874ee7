"""The matrices that tests look at: the examples, invented towns, and what no town should be."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from replicate.domain.checked import CheckedKit
from replicate.domain.matrix_report import Matrix
from replicate.usecases.matrix_picture import draw_matrix
from replicate.usecases.reading import read_clean
from tests.examples import at, kit
from tests.town_kits import lay_town

TOWNS = (5, 12, 20, 30, 45, 60)
EXAMPLES = ("pau", "paris-20e", "ville-exemple")


@cache
def town(entities: int) -> CheckedKit:
    """The kit of an invented town."""
    with TemporaryDirectory() as folder:
        return read_clean(lay_town(Path(folder) / "ville", entities), f"ville-{entities}")


def matrix_of(name: str, day: str | None = None) -> Matrix:
    """The matrix of a kit: the name of an example, or the number of entities of a town."""
    read = town(int(name)) if name.isdigit() else kit(name)
    return draw_matrix(at(read.territory, day))
