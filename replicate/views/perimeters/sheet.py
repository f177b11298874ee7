"""A sheet of perimeters or of streets: its number after the date."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.perimeter_report import PerimeterPicture, StreetPicture
from replicate.domain.report import DrawnSheet
from replicate.views.page.frame import FramePart, head_block
from replicate.views.page.sheets import Frame, compose_sheet, numbered

GAP = 10.0
"""Points between parts of a sheet."""


def numbered_sheet(
    picture: PerimeterPicture | StreetPicture, body: FramePart, foot: FramePart,
    number: int, count: int,
) -> DrawnSheet:
    """``body`` under the head of ``picture``, as sheet ``number`` of ``count``."""
    head = head_block(replace(picture, as_of=numbered(picture.as_of, number, count)))
    description = f"{numbered(picture.description.rstrip('.'), number, count)}."
    frame = Frame(head, foot, head.height + body.height + GAP)
    champs = [track.champ for track in picture.tracks]
    return compose_sheet(picture.title, description, frame, champs, [body.at(head.height)])
