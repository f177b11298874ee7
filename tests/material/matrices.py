"""The matrices and cards that tests look at: of the examples and of invented towns."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from replicate.domain.checked import CheckedKit
from replicate.domain.reports.cards import Deck
from replicate.domain.reports.matrix import Matrix
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.matrix_picture import draw_matrix
from tests.material.examples import at, kit
from tests.material.town_kits import lay_town

TOWNS = (5, 12, 20, 30, 45, 60)
EXAMPLES = ("pau", "paris-20e", "ville-exemple")


@cache
def town(entities: int) -> CheckedKit:
    """The kit of an invented town."""
    with TemporaryDirectory() as folder:
        return read_clean(lay_town(Path(folder) / "ville", entities), f"ville-{entities}")


def named_kit(name: str) -> CheckedKit:
    """A kit: the name of an example, or the number of entities of a town."""
    return town(int(name)) if name.isdigit() else kit(name)


def matrix_of(name: str, day: str | None = None) -> Matrix:
    """The matrix of a kit, named as for ``named_kit``."""
    return draw_matrix(at(named_kit(name).territory, day))


def cards_of(name: str, day: str | None = None) -> Deck:
    """The cards of a kit, named as for ``named_kit``."""
    return draw_cards(at(named_kit(name).territory, day))
