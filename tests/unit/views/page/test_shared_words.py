"""What is read beside a drawing: under it, in its foot when it is little, else on a sheet after."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from replicate.domain.reports.picture import Listing, Picture
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.pictures.map_picture import draw_map
from replicate.views.page.frame import FramePart
from replicate.views.page.listings import SharedWords, listings_block, share_words
from tests.material.drawn_maps import render_map
from tests.material.examples import kit
from tests.material.generated_pictures import pictures

_FEW = (Listing("Sans date connue (non placé)", ("Entraide du Val",)),
        Listing("Événements sans date", ("L'équipe change de nom", "La halte s'agrandit")))
_MANY = (Listing("Sans date connue (non placé)", tuple(f"Association {n}" for n in range(12))),)
_SAID = ("Sans date connue (non placé) : Entraide du Val."
         " Événements sans date : L'équipe change de nom ; La halte s'agrandit.")


def shared(listings: tuple[Listing, ...], room: float) -> SharedWords:
    """The words in ``room`` points, with a foot of twenty."""
    return share_words(listings, ("s1",), lambda notice, *_: FramePart(20.0, notice), room)


def test_a_few_words_do_not_take_a_sheet() -> None:
    """Where columns have no room under the drawing, the foot says them: two names are no sheet."""
    words = shared(_FEW, 25.0)
    assert words.foot.at(0.0).count(_SAID) == 1
    assert words.lists.height == 0
    assert words.after == ()


def test_columns_are_kept_where_they_have_room() -> None:
    """A list is easier to read than a sentence."""
    words = shared(_FEW, 20.0 + listings_block(_FEW).height)
    assert words.lists.height == listings_block(_FEW).height
    assert _SAID not in words.foot.at(0.0)


def test_many_words_follow_on_a_sheet() -> None:
    """They would fill the foot."""
    words = shared(_MANY, 25.0)
    assert words.after == _MANY


@pytest.mark.parametrize("picture", [
    lambda: draw_map(take_snapshot(kit("ville-exemple").territory), kit("pau").model),
    lambda: pictures(5)[1], lambda: pictures(10, 1)[1],
], ids=["invented town", "5 over Pau", "10 over Pau"])
def test_a_few_lists_stay_under_their_drawing(picture: Callable[[], Picture]) -> None:
    """Such as these, with a title of two lines and Pau's sources: no sheet is nearly empty."""
    assert len(render_map(picture()).sheets) == 1


def test_lists_of_like_length_have_a_column_each() -> None:
    """None is parted for the sake of a line: two lists of four stand side by side."""
    lists = [Listing(f"Liste {number}", ("un", "deux", "trois", "quatre")) for number in range(2)]
    block = ElementTree.fromstring(listings_block(lists).svg)
    items = [text for text in block.iter("text") if text.get("font-weight") != "bold"]
    assert len({text.get("x") for text in items}) == 2
    assert len({text.get("y") for text in items}) == 4
