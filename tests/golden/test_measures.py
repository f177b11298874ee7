"""The measures of the examples say what they said, as text and as JSON."""

from __future__ import annotations

import pytest

from replicate.domain.findings.network_measures import NetworkMeasures
from replicate.usecases.measure import measure_kit
from replicate.views.measures.data import render_measures_json
from replicate.views.measures.text import render_measures
from tests.golden.accepted import MEASURES
from tests.material.examples import folder_of
from tests.material.golden_files import Golden

every_report = pytest.mark.parametrize("name", MEASURES)


def measures(name: str) -> NetworkMeasures:
    """The measures of a kit at a date, projection asked for."""
    kit, day = MEASURES[name]
    return measure_kit(str(folder_of(kit)), day, with_projection=True)


@every_report
def test_text_says_the_same(name: str, golden: Golden) -> None:
    """The text is the one once accepted."""
    golden(f"{name}.txt", render_measures(measures(name)))


@every_report
def test_json_says_the_same(name: str, golden: Golden) -> None:
    """The JSON is the one once accepted."""
    golden(f"{name}.json", render_measures_json(measures(name)))
