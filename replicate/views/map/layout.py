"""Choose a layout and a page for a picture, and place everything drawn in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from replicate.domain.reports.picture import Picture
from replicate.views.map.anchored import lay_out_by_role
from replicate.views.map.asking import Asking
from replicate.views.map.automatic import draft_smallest, lay_out_freely
from replicate.views.map.crowding import is_crowded, is_tangled
from replicate.views.map.draft import Draft
from replicate.views.map.notices import (
    NOTHING_DRAWN,
    SLOTS_NOTICE,
    TANGLE_NOTICE,
    large_sheet_notice,
    missing_verbs_notice,
    too_large_notice,
)
from replicate.views.map.placed import Layout, PlacedCaption
from replicate.views.map.verbs import place_verbs
from replicate.views.page.geometry import Rect, centred
from replicate.views.page.label import TextLine, TypeScale
from replicate.views.page.sizes import A3, Sheet, sheets
from replicate.views.typography.wrapping import wrap

ANCHORED_HEIGHT = 530.0
"""Height of the drawing area of a map by roles: the same in all, so that they superpose."""

_TOLD_SIZE = 16.0
_TOLD_ROOM = 700.0

AreaOn = Callable[[Sheet, float | None, bool], Rect]
"""The room left for the drawing on a sheet: of a height asked for (in points at A3, None for
all there is), and with the lists under it or on sheets of their own."""


class GivesWay(Enum):
    """Why a picture is not drawn, and another view takes its place."""

    LARGE = auto()
    """No A3 holds it."""

    DISPLACED = auto()
    """It has more boxes than its slots hold."""

    CROWDED = auto()
    """Its lines could not be followed."""


def lay_out(
    picture: Picture, area_on: AreaOn
) -> Asking[tuple[Sheet, Layout | GivesWay]]:
    """The page the picture needs, and the places of all its marks or why it gives way.

    Raises EngineError.
    """
    sheet = A3
    if not picture.boxes:
        return sheet, _only_told(NOTHING_DRAWN, area_on(sheet, None, True))
    if picture.is_too_large:
        return sheet, _only_told(too_large_notice(picture), area_on(sheet, None, True))
    layout: Layout | GivesWay | None = None
    notices: list[str] = []
    if picture.slots:
        layout, notices = yield from _at_slots(picture, area_on(sheet, ANCHORED_HEIGHT, True))
    if layout is None:
        sheet, layout = yield from _anywhere(picture, area_on)
    if isinstance(layout, GivesWay):
        return sheet, layout
    if sheet.factor > 1:
        notices.append(large_sheet_notice(sheet))
    verbs, missing = place_verbs(layout)
    if missing:
        notices.append(missing_verbs_notice(missing))
    return sheet, replace(layout, verbs=tuple(verbs), notices=(*layout.notices, *notices))


def _at_slots(
    picture: Picture, area: Rect
) -> Asking[tuple[Layout | GivesWay | None, list[str]]]:
    """The picture by roles, None where that does not suffice; and what says so."""
    layout = yield from lay_out_by_role(picture, area)
    if layout is None:
        return None, [SLOTS_NOTICE]
    if picture.at_slots_only and (is_tangled(layout) or is_crowded(layout.links)):
        return GivesWay.CROWDED, []
    return (None, [TANGLE_NOTICE]) if is_tangled(layout) else (layout, [])


def _anywhere(picture: Picture, area_on: AreaOn) -> Asking[tuple[Sheet, Layout | GivesWay]]:
    """The picture without places of roles, on the sheet that it needs."""
    drafts = yield from draft_smallest(picture)
    sheet, area = _room_for(drafts, area_on)
    if picture.on_a3_only and sheet.factor > 1:
        return sheet, GivesWay.LARGE
    if picture.at_slots_only and picture.slots:
        return sheet, GivesWay.DISPLACED
    layout = yield from lay_out_freely(picture, area, drafts)
    if picture.on_a3_only and is_crowded(layout.links):
        return sheet, GivesWay.CROWDED
    return sheet, layout


def _only_told(text: str, area: Rect) -> Layout:
    """Nothing is placed: a sentence in the middle says that this is no mistake."""
    lines = [TextLine(line, _TOLD_SIZE) for line in wrap(text, _TOLD_ROOM, _TOLD_SIZE)]
    x, y = area.centre
    captions = []
    for index, line in enumerate(lines):
        down = (index - (len(lines) - 1) / 2) * line.height
        rect = centred((x, y + down), line.width, line.height)
        captions.append(PlacedCaption(rect, line))
    return Layout(area, TypeScale(_TOLD_SIZE), captions=tuple(captions))


def _room_for(drafts: list[Draft], area_on: AreaOn) -> tuple[Sheet, Rect]:
    """The smallest sheet that holds one of the drafts, beside the lists or without them."""
    rooms = ((sheet, area_on(sheet, None, has_lists))
             for sheet in sheets() for has_lists in (True, False))
    return next((sheet, area) for sheet, area in rooms if _holds(area, drafts))


def _holds(area: Rect, drafts: list[Draft]) -> bool:
    return any(draft.promise(area) >= 1 for draft in drafts)
