"""A sheet of perimeters or of streets: its number before what to read on it."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.perimeter_report import PerimeterPicture, StreetPicture
from replicate.domain.report import DrawnSheet
from replicate.views.frame import Block, head_block
from replicate.views.layout import A3_WIDTH
from replicate.views.sheets import Frame, compose_sheet, sheet_number

GAP = 10.0
"""Points between parts of a sheet."""


def numbered_sheet(
    picture: PerimeterPicture | StreetPicture, body: Block, foot: Block, number: int, count: int
) -> DrawnSheet:
    """``body`` under the head of ``picture``, as sheet ``number`` of ``count``."""
    told = f"{sheet_number(number, count).capitalize()}. " if count > 1 else ""
    description = f"{picture.description} {told}".strip()
    head = head_block(replace(picture, subtitle=f"{told}{picture.subtitle}"), A3_WIDTH)
    frame = Frame(head, foot, head.height + body.height + GAP)
    champs = [track.champ for track in picture.tracks]
    return compose_sheet(picture.title, description, frame, champs, [body.at(head.height)])
