"""Side by side: the same role at the same place on both sheets, and nothing invented."""

from __future__ import annotations

import re
from dataclasses import replace

from replicate.domain.reports.picture import DrawnMap, Listing, Standing
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.sides_picture import draw_sides
from replicate.views.map.picture import render_maps
from replicate.views.map.slots import slot_rect
from tests.material.examples import INVENTED
from tests.material.measured_pages import overlaps, placed


def test_the_same_role_is_at_the_same_place() -> None:
    """A box that has a role stands in that role's slot on each sheet, on areas of one size."""
    sides = draw_sides(compare_kits(str(INVENTED), "pau", None))
    layouts = [placed(picture)[1] for picture in sides.pictures]
    assert layouts[0].area == layouts[1].area
    for picture, layout in zip(sides.pictures, layouts, strict=True):
        assert overlaps(layout) == []
        slots = {slot.role: slot for slot in picture.slots}
        homes = [item for item in layout.boxes if item.box.role]
        own = [item for item in homes
               if slot_rect(slots[item.box.role or ""], layout.area).contains(item.rect)]
        assert len(own) >= len(homes) - 1  # what has ended gives way to what exists


def test_the_reference_has_no_ghost_and_keeps_its_own_numbers() -> None:
    """On its own sheet the reference is whole; the territory's sheet has no number of its."""
    sides = draw_sides(compare_kits(str(INVENTED), "pau", None))
    reference, territory = sides.pictures
    assert {box.standing for box in reference.boxes} == {Standing.PRESENT}
    assert not any("Pau :" in note for box in territory.boxes for note in box.notes)
    assert {Standing.ABSENT, Standing.UNSAID} <= {box.standing for box in territory.boxes}


def test_another_partnership_has_no_ghost() -> None:
    """It is drawn as it is: nothing of the reference is missing there."""
    sides = draw_sides(compare_kits("paris-20e", "pau", None))
    assert not {Standing.ABSENT, Standing.UNSAID} & {
        box.standing for box in sides.pictures[1].boxes}


def test_sheets_are_counted_through() -> None:
    """Both maps, then the words of each, have one numbering; each number is there once."""
    long = Listing("Sans date", tuple(f"Élément {n} qui n'est pas dessiné" for n in range(400)))
    left, right = draw_sides(compare_kits(str(INVENTED), "pau", None)).pictures
    drawn = render_maps([replace(left, listings=(long,)), replace(right, listings=(long,))], True)
    maps = [item for item in drawn if isinstance(item, DrawnMap)]
    sheets = [item.sheets[0] for item in maps] + [
        sheet for item in maps for sheet in item.sheets[1:]]
    assert len(sheets) >= 4
    told = [set(re.findall(r"(?:feuille|carte) (\d+) sur (\d+)", sheet.svg)) for sheet in sheets]
    assert told == [{(str(number), str(len(sheets)))} for number in range(1, len(sheets) + 1)]
