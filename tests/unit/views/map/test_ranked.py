"""What is asked of the engine for a map without roles."""

from __future__ import annotations

import re

import pytest

from replicate.views.map.ranked import Variant, rank_request
from replicate.views.page.label import TypeScale, natural_label
from tests.material.sample_pictures import box, link


@pytest.mark.parametrize("stagger", [1, 2, 3])
@pytest.mark.parametrize("is_hub_first", [True, False])
def test_boxes_of_one_tie_take_turns_over_ranks(stagger: int, is_hub_first: bool) -> None:
    """A rank of six becomes so many of fewer, whichever end the six are."""
    boxes = [box(id_, "structure", "social", id_) for id_ in ("hub", *"abcdef")]
    ties = [link(*(("hub", "oriente_vers", id_) if is_hub_first else (id_, "oriente_vers", "hub")),
                 "v") for id_ in "abcdef"]
    scale = TypeScale(9.0)
    request = rank_request(boxes, ties, {item.id: natural_label(item, scale) for item in boxes},
                           scale, Variant("LR", stagger), False)
    spans = [int(span) for span in re.findall(r"minlen=(\d+)", request.body)]
    assert {span: spans.count(span) for span in spans} == dict.fromkeys(
        range(1, stagger + 1), 6 // stagger)
