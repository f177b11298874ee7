"""The DOT text: sorted, escaped, read by the engine as it was meant."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from itertools import pairwise

import pytest

from replicate.domain.reports.picture import Picture
from replicate.views.map.dot import render_dot
from replicate.views.map.engine import engine_path
from replicate.views.typography.font import clean_text
from tests.material.sample_pictures import ODD_NAMES, box, invented, link, odd, overlay, pau_2009


def _read(dot: str) -> dict[str, list[dict[str, str]]]:
    """What Graphviz understands of a DOT text."""
    done = subprocess.run([str(engine_path()), "-Tdot_json"], input=dot, capture_output=True,
                          text=True, encoding="utf-8", check=True, timeout=30)
    answer: dict[str, list[dict[str, str]]] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize("picture", [pau_2009(), overlay(), invented(20), odd()],
                         ids=["pau", "overlay", "invented", "odd"])
def test_graphviz_reads_every_box_and_tie(picture: Picture) -> None:
    """All ids, and no others, come back from the engine."""
    answer = _read(render_dot(picture))
    assert {item["id"] for item in answer["objects"]} == {item.id for item in picture.boxes}
    assert {item["id"] for item in answer["edges"]} == {item.id for item in picture.links}


def test_odd_ids_stay_apart() -> None:
    """Ids that try every escape give one node each, and ties join those nodes alone."""
    ids = sorted({clean_text(name) for name in ODD_NAMES})
    boxes = tuple(box(id_, "acteur", "social", "Nom") for id_ in ids)
    links = tuple(link(a, "gere", b, "gère") for a, b in pairwise(ids))
    answer = _read(render_dot(replace(invented(1), boxes=boxes, links=links)))
    assert len(answer["objects"]) == len(ids)
    assert len(answer["edges"]) == len(ids) - 1


def test_order_of_boxes_and_ties_changes_nothing() -> None:
    """The text is sorted by id."""
    picture = invented(12)
    turned = replace(picture, boxes=picture.boxes[::-1], links=picture.links[::-1])
    assert render_dot(picture) == render_dot(turned)


def test_roles_give_places() -> None:
    """A map by roles pins every box, so that Graphviz draws it as the page does."""
    dot = render_dot(pau_2009())
    assert 'layout="neato"' in dot
    assert dot.count("pos=") == len(pau_2009().boxes)
    assert "pos=" not in render_dot(invented(3))
