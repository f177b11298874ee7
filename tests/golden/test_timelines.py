"""The timelines say what they said, as data and not as bytes of a drawing."""

from __future__ import annotations

import pytest

from replicate.usecases.timeline.timeline_picture import draw_timeline
from tests.golden.accepted import TIMELINES
from tests.material.examples import at, kit
from tests.material.golden_files import Golden
from tests.material.timeline_portrait import portray_timeline
from tests.material.timelines import DATES, timeline


@pytest.mark.parametrize("name", list(TIMELINES))
def test_timeline_says_the_same(name: str, golden: Golden) -> None:
    """Stops, bars, marks, lists and table are those once accepted."""
    kit_name, day = TIMELINES[name]
    read = kit(kit_name)
    made = draw_timeline(at(read.territory, day), read.followed)
    golden(f"frise-{name}.txt", portray_timeline(made))


def test_every_form_of_date_says_the_same(golden: Golden) -> None:
    """One entity for each form of date, drawn and worded as once accepted."""
    golden("frise-dates.txt", portray_timeline(timeline(*DATES, as_of="2026-05")))
