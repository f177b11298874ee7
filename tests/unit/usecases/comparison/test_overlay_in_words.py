"""The overlay in words, which a screen reader says for the picture."""

from __future__ import annotations

import re

import pytest

from tests.material.examples import kit, overlay


@pytest.mark.parametrize("name", ["ville-exemple", "paris-20e"])
def test_every_sentence_begins_as_one(name: str) -> None:
    """What each box is stands in a sentence of its own, with a capital: voices pause there."""
    here = kit(name).territory
    told = overlay(here, kit("pau").territory).description.removeprefix(here.name)
    assert re.findall(r"\. ([a-zà-ÿ][^.]*)", told) == []
