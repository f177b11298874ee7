"""Which packaged model a kit follows, and when the others need not be read."""

from __future__ import annotations

import pytest

from replicate.usecases.kits.followed_models import followed_model


@pytest.mark.parametrize("reference", ["pau", "pau@1"])
def test_a_packaged_reference_is_followed_and_no_other_is_read(reference: str) -> None:
    """With or without its version, as a number: the model is there and nothing is offered."""
    model, offered = followed_model(reference)
    assert model is not None
    assert model.id == "pau"
    assert offered == ()


@pytest.mark.parametrize(("reference", "is_followed"), [("pau@9", True), ("limoges", False)])
def test_another_reference_is_told_what_there_is(reference: str, is_followed: bool) -> None:
    """A version or a name that is not packaged: what can be written instead is given."""
    model, offered = followed_model(reference)
    assert (model is not None) == is_followed
    assert "pau@1" in offered


def test_a_kit_may_follow_nothing() -> None:
    """Without a reference no model is read."""
    assert followed_model(None) == (None, ())
