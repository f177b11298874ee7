"""The views of ``replicate render`` beside the map: how each makes its page.

A view is one entry of ``VIEWS``; its name is also a word of ``--view`` in
``cli/render.py``. Maps are apart: several are laid out together by the engine.
Each view is imported by what makes its page: a map pays for no other view.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from replicate.domain.checked import CheckedKit
from replicate.domain.record import record
from replicate.domain.reports.picture import DrawnPage
from replicate.domain.snapshot import Snapshot


@record
class View:
    """``in_names`` follows the territory's id in the names of files; ``named`` reads "une frise".

    ``make_page`` draws a kit as of a snapshot's date. It may raise ReplicateError, which
    stops no other kit.
    """

    in_names: str
    named: str
    make_page: Callable[[CheckedKit, Snapshot], DrawnPage]


def _timeline(kit: CheckedKit, snapshot: Snapshot) -> DrawnPage:
    from replicate.usecases.drawing.view_pages import timeline_page
    from replicate.usecases.timeline.timeline_picture import draw_timeline

    return timeline_page(draw_timeline(snapshot, kit.followed))


def _matrix(kit: CheckedKit, snapshot: Snapshot) -> DrawnPage:
    from replicate.usecases.drawing.view_pages import matrix_page
    from replicate.usecases.pictures.matrix_picture import draw_matrix

    return matrix_page(draw_matrix(snapshot))


def _cards(kit: CheckedKit, snapshot: Snapshot) -> DrawnPage:
    from replicate.usecases.drawing.view_pages import cards_page
    from replicate.usecases.pictures.actor_cards import draw_cards

    return cards_page(draw_cards(snapshot))


def _perimeters(kit: CheckedKit, snapshot: Snapshot) -> DrawnPage:
    from replicate.usecases.addresses.perimeter_picture import draw_perimeters
    from replicate.usecases.drawing.view_pages import perimeter_page

    return perimeter_page(draw_perimeters(snapshot, kit.places))


def _streets(kit: CheckedKit, snapshot: Snapshot) -> DrawnPage:
    from replicate.usecases.addresses.street_picture import draw_streets
    from replicate.usecases.drawing.view_pages import streets_page

    return streets_page(draw_streets(snapshot, kit.places))


VIEWS: Mapping[str, View] = MappingProxyType({
    "timeline": View("-frise", "une frise", _timeline),
    "matrix": View("-matrice", "une matrice", _matrix),
    "sheets": View("-fiches", "une fiche", _cards),
    "perimeters": View("-perimetres", "une image des périmètres", _perimeters),
    "streets": View("-rues", "une table des rues", _streets),
})
"""By the word of ``--view``."""
