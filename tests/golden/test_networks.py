"""Networks role by role say what they said, as text, as JSON and as a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.domain.reports.roles import RoleReport
from replicate.views.escape import json_text
from replicate.views.roles.data import roles_data
from replicate.views.roles.table import role_table
from replicate.views.roles.text import render_roles
from replicate.views.table import render_csv
from tests.golden.accepted import NETWORKS
from tests.material.examples import kit, network_report, new_kit
from tests.material.golden_files import Golden

every_network = pytest.mark.parametrize("name", NETWORKS)


def report(name: str, folder: Path) -> RoleReport:
    """A comparison of networks by the name of its golden files."""
    here, day, there_day = NETWORKS[name]
    read = new_kit(folder) if here == "neuf" else kit(here)
    there = kit("ville-exemple" if name.endswith("ville-exemple") else "pau")
    return network_report(read.territory, there.territory, day, there_day)


@every_network
def test_text_says_the_same(name: str, tmp_path: Path, golden: Golden) -> None:
    """The text is the one once accepted."""
    golden(f"{name}.txt", render_roles(report(name, tmp_path)))


@every_network
def test_json_says_the_same(name: str, tmp_path: Path, golden: Golden) -> None:
    """The JSON is the one once accepted."""
    golden(f"{name}.json", json_text(roles_data(report(name, tmp_path))))


@every_network
def test_table_says_the_same(name: str, tmp_path: Path, golden: Golden) -> None:
    """The table is the one once accepted: a row for each of the text's."""
    made = report(name, tmp_path)
    rows = role_table(made).rows
    assert len(rows) == sum(len(group.lines) for group in made.groups)
    golden(f"{name}.csv", render_csv(role_table(made)).replace("\r\n", "\n"))
