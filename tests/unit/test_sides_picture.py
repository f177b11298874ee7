"""Side by side: the same role at the same place on both sheets, and nothing invented."""

from __future__ import annotations

from replicate.domain.report import Standing
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.sides_picture import draw_sides
from replicate.views.map.slots import slot_rect
from tests.examples import INVENTED
from tests.unit.views.measures import overlaps, placed


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
