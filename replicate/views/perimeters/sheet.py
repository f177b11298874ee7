"""What sheets of perimeters and of streets share: enlarged blocks, a head with a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from replicate.domain.reports.perimeters import PerimeterPicture, StreetPicture
from replicate.domain.reports.picture import DrawnSheet
from replicate.views.page import ink
from replicate.views.page.frame import MARGIN, FramePart
from replicate.views.page.sheets import Frame, compose_sheet, numbered, numbered_head

GAP = 10.0
"""Points between parts of a sheet."""


def enlarged(block: FramePart, growth: float) -> FramePart:
    """The block ``growth`` times as large, from the same left side."""
    if growth == 1:
        return block
    left = ink.number(MARGIN * (1 - growth))
    svg = f'<g transform="translate({left},0) scale({growth:.3f})">{block.svg}</g>'
    return FramePart(block.height * growth, svg)


def numbered_sheet(
    picture: PerimeterPicture | StreetPicture, body: FramePart, foot: FramePart,
    place: tuple[int, int], champs: Iterable[str],
) -> DrawnSheet:
    """``body`` under the head of ``picture``; ``place`` is the sheet's number and their count.

    ``champs`` are those that it shows.
    """
    head = numbered_head(picture, place)
    description = f"{numbered(picture.description.rstrip('.'), *place)}."
    frame = Frame(head, foot, head.height + body.height + GAP)
    drawn = compose_sheet(picture.title, description, frame, sorted(champs),
                          [body.at(head.height)])
    return replace(drawn, summary=picture.description)  # the same of all: it is said once
