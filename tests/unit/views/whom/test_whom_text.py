"""Whom to call, as text: a code is told once."""

from __future__ import annotations

import pytest

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.reports.whom import Reply, TrackReply, Whom
from replicate.views.whom.text import render_whom


@pytest.mark.parametrize(("name", "line"), [
    ("Secteur 94G01", "    Secteur 94G01"), ("Secteur nord", "    Secteur nord (94G01)"),
])
def test_a_code_stands_after_a_name_that_does_not_tell_it(name: str, line: str) -> None:
    """« Secteur 94G01 (94G01) » would say it twice."""
    track = TrackReply("Psychiatrie", "sanitaire", Coverage.SAID, (Reply(name, "94G01"),))
    assert line in render_whom(Whom("Ici", "état en 2024", "rue Haute", (track,))).splitlines()
