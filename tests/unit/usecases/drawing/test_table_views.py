"""The views that ``render`` offers are those it can draw."""

from __future__ import annotations

from replicate.cli.french import Words
from replicate.cli.render import command
from replicate.usecases.drawing.table_views import VIEWS


def test_every_view_offered_can_be_drawn() -> None:
    """The words of --view are the map and the views that have a way to make their page."""
    [option] = [item for item in command.params if item.name == "view"]
    assert isinstance(option.type, Words)
    assert list(option.type.words) == ["map", *VIEWS]
    assert len({view.in_names for view in VIEWS.values()} | {""}) == len(VIEWS) + 1
