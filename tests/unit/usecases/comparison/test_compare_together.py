"""Territories shown together share one reference."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from replicate.domain.text.tone import plain
from replicate.errors import UsageError
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.together import show_together
from replicate.usecases.comparison.wish import Compared, Wish
from tests.material.examples import INVENTED


def test_territories_of_two_references_are_not_put_together() -> None:
    """The error names a kit of each reference and says how to choose one."""
    here = compare_kits(str(INVENTED), "pau", None)
    other_model = replace(here.profile.model, id="bailleurs")
    other = replace(here, profile=replace(here.profile, model=other_model))
    made = Compared()
    wish = Wish(None, None, "strip", ("text",), Path())
    with pytest.raises(UsageError) as told:
        show_together([("a", here), ("b", other), ("c", here)], "strip", wish, made, plain)
    assert "« a » au regard de pau ; « b » au regard de bailleurs" in told.value.message
    assert "--reference" in (told.value.advice or "")
    assert made.texts == []
