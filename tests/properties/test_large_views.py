"""Matrix and cards: the order of a kit's files and the spelling of its ids change nothing."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.checked import CheckedKit
from replicate.usecases.pictures.actor_cards import draw_cards
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.views.cards.picture import render_cards
from replicate.views.matrix.picture import render_matrix
from tests.material.examples import at, kit
from tests.material.kit_files import Data
from tests.properties.mixed_kits import FILES, few, mixed, read_back

_WORDS = frozenset({"type", "genre"})
"""Keys whose words may be spelt as an id."""


def sheets(read: CheckedKit) -> list[tuple[str, str]]:
    """All sheets of both views: the drawing and its words."""
    snapshot = at(read.territory)
    drawn = (*render_matrix(draw_matrix(snapshot)), *render_cards(draw_cards(snapshot)))
    return [(sheet.svg, sheet.description) for sheet in drawn]


@pytest.mark.parametrize("name", ["pau", "paris-20e", "ville-exemple"])
@few
@given(dice=st.randoms(use_true_random=False))
def test_order_changes_no_sheet(name: str, dice: random.Random) -> None:
    """Files, keys and entries shuffled give the same matrix and cards, to the byte."""
    assert sheets(mixed(name, dice)) == sheets(kit(name))


def respelt(files: Data, ids: dict[str, str]) -> Data:
    """The kit with other ids for its entities, wherever they are named."""
    def visit(node: Any, is_named: bool) -> Any:
        if isinstance(node, dict):
            return {key: visit(value, key == "entite" or (is_named and key not in _WORDS))
                    for key, value in node.items()}
        if isinstance(node, list):
            return [visit(item, is_named) for item in node]
        return ids.get(node, node) if isinstance(node, str) and is_named else node
    return {file: visit(data, file not in ("modele", "sources")) for file, data in files.items()}


@pytest.mark.parametrize("name", ["paris-20e", "ville-exemple"])
@few
@given(dice=st.randoms(use_true_random=False))
def test_spelling_of_ids_changes_nothing(name: str, dice: random.Random) -> None:
    """Other ids give the same rows, columns, cells and cards, in the same places."""
    read = kit(name)
    known = [entity.id for entity in read.territory.of_genre(
        "acteur", "structure", "equipe_mobile", "instance")]
    numbers = dice.sample(range(len(known)), len(known))
    ids = {id_: f"z{number:03}" for id_, number in zip(known, numbers, strict=True)}
    again = read_back(respelt(FILES[name], ids), name)
    assert said(again) == said(read)


def said(read: CheckedKit) -> tuple[object, ...]:
    """What both views say, by names."""
    matrix, deck = draw_matrix(at(read.territory)), draw_cards(at(read.territory))
    names = {box.id: box.name for groups in (matrix.rows, matrix.columns)
             for group in groups for box in group}
    return (
        [[box.name for box in group] for group in (*matrix.rows, *matrix.columns)],
        {(names[row], names[column]): [link.title for link in links]
         for (row, column), links in matrix.cells.items()},
        [(card.box.name, card.kind, card.parts,
          [(partner.box.name, [link.title for link in partner.links])
           for partner in (*card.before, *card.after)]) for card in deck.cards],
    )
