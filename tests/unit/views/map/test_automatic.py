"""The map without roles: large print, nothing crossed, and who has no tie said to have none."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from replicate.domain.reports.picture import Picture
from replicate.views.map.draft import CAPTION
from replicate.views.page.label import TypeScale, natural_label
from replicate.views.typography.wrapping import wrap
from tests.material.measured_pages import lines_through_boxes, overlaps, placed
from tests.material.sample_pictures import box, invented, link

SLOW = 3.0


def bipartite(count: int, suffix: str = "") -> Picture:
    """Teams and actors, each tied to three places: two very wide ranks for an engine."""
    half = count // 2
    boxes = [box(f"a{i:02}", "acteur", "social", f"Acteur {i}{suffix}") for i in range(half)]
    boxes += [box(f"s{i:02}", "structure", "logement", f"Structure {i}{suffix}", "12 places (2024)")
              for i in range(count - half)]
    links = [link(f"a{i:02}", "gere", f"s{(i + step) % (count - half):02}", "gère")
             for i in range(half) for step in range(3 if i % 3 == 0 else 1)]
    return replace(invented(1), boxes=tuple(boxes), links=tuple(links), listings=())


def _processor_seconds() -> float:
    """What this process and the engines that it ran have cost: other programs take no part."""
    return sum(os.times()[:4])


def loose(count: int) -> Picture:
    """Boxes without any tie."""
    return replace(invented(count), links=(), listings=())


@pytest.mark.parametrize("picture", [invented(30), bipartite(30), bipartite(44)],
                         ids=["tree", "wide ranks", "44"])
def test_an_ordinary_network_is_one_a3(picture: Picture) -> None:
    """Thirty ordinary boxes keep names of 9 points at least on an A3."""
    sheet, layout = placed(picture)
    assert sheet.format == "A3"
    assert layout.scale.name >= 9


def test_forty_five_long_names_fit_an_a2() -> None:
    """Long names ask for one format more, not three."""
    long = bipartite(45, " de la communauté d'agglomération du Grand Ouest et de ses environs")
    sheet, layout = placed(long)
    assert sheet.format in ("A3", "A2")
    assert overlaps(layout) == []


@pytest.mark.parametrize("picture", [bipartite(30), bipartite(44), invented(45)],
                         ids=["30", "44", "tree"])
def test_folded_ranks_keep_lines_out_of_boxes(picture: Picture) -> None:
    """Lines go through the gaps between boxes, and the page is well filled."""
    started = _processor_seconds()
    _, layout = placed(picture)
    assert _processor_seconds() - started < SLOW
    assert lines_through_boxes(layout) == []
    assert overlaps(layout) == []
    rects = [item.rect for item in layout.boxes]
    height = max(rect.bottom for rect in rects) - min(rect.y for rect in rects)
    width = max(rect.right for rect in rects) - min(rect.x for rect in rects)
    assert height > 0.5 * layout.area.height
    assert width > 0.5 * layout.area.width


def test_boxes_without_a_tie_stand_apart_under_a_caption() -> None:
    """They form a grid which nobody reads as working with nobody."""
    base = bipartite(12)
    alone = tuple(box(f"x{i}", "acteur", "social", f"Isolé {i}") for i in range(5))
    _, layout = placed(replace(base, boxes=(*base.boxes, *alone)))
    [caption] = layout.captions
    assert caption.line.text == CAPTION == "Sans lien dessiné à cette date"
    apart = [item.rect for item in layout.boxes if item.box.id.startswith("x")]
    tied = [item.rect for item in layout.boxes if not item.box.id.startswith("x")]
    under = min(rect.y for rect in apart) > max(rect.bottom for rect in tied)
    beside = min(rect.x for rect in apart) > max(rect.right for rect in tied)
    assert under or beside
    assert caption.rect.bottom <= min(rect.y for rect in apart)
    assert overlaps(layout) == []


def test_twenty_loose_boxes_are_a_large_grid() -> None:
    """Without ties, print is large on an A3, in several rows and columns."""
    sheet, layout = placed(loose(20))
    assert sheet.format == "A3"
    assert layout.scale.name >= 14
    assert len({round(item.rect.centre[1]) for item in layout.boxes}) > 2


def test_every_box_with_a_tie_needs_no_caption() -> None:
    """The caption is for boxes without a tie alone."""
    assert placed(invented(12))[1].captions == ()


def test_few_boxes_are_printed_large() -> None:
    """Room to spare makes names up to 18 points."""
    assert placed(invented(3))[1].scale.name == 18


def test_long_content_makes_wide_boxes() -> None:
    """A box with much to say is wider than tall, and its notes wrap."""
    label = natural_label(box(
        "pension", "structure", "logement", "Pension de famille", "20 places",
        "prise en charge croisée : Équipe mobile psychiatrie précarité et association",
    ), TypeScale(12))
    assert 1.8 < label.width / label.height < 4
    assert not any("…" in line.text for line in label.lines)


@pytest.mark.parametrize("text", ["Structure 13", "Acteur 12 de la communauté"])
def test_a_noun_keeps_its_number(text: str) -> None:
    """No line begins with the number of the noun before it."""
    lines = wrap(text, 60, 10, bold=True)
    assert not any(line[0].isdigit() for line in lines)
