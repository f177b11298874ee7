"""The CSV table: what a French Excel opens right, and never runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.reports.picture import Table, TieRow
from replicate.domain.reports.roles import RoleReport
from replicate.views.roles.table import role_table
from replicate.views.table import HEADINGS, render_csv, tie_table
from replicate.views.typography.font import clean_text
from tests.material.sample_pictures import invented, pau_2004


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_excel_opens_it() -> None:
    """A byte order mark, semicolons, and one line a tie."""
    text = render_csv(tie_table(pau_2004()))
    assert text.startswith("\ufeffDe;Lien;Vers")
    assert _rows(text)[1][:3] == ["UDVS", "intervient dans", "Maison relais"]


def test_the_table_ends_with_the_sources_that_its_cells_cite() -> None:
    """It travels alone: after an empty row, each number of a cell with its title, no other."""
    sources = ("[1] « Rapport », 2020", "[2] « Lettre », 2021")
    table = Table("", ("Quoi", "Selon qui"), (("CCAS", "dit : [2], p. 3"),), sources)
    assert _rows(render_csv(table))[1:] == [
        ["CCAS", "dit : [2], p. 3"], ["", ""], ["Sources", ""], ["[2] « Lettre », 2021", ""]]
    silent = replace(table, rows=(("CCAS", ""),))
    assert _rows(render_csv(silent))[1:] == [["CCAS", ""]]


@given(st.text(max_size=20))
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a cell holds, it comes back as one line, with at most an apostrophe before."""
    row = TieRow(text, "=1+1", "+33", "-x", "\uff1da", "\t=x", " \u200b=y", 'a;"b"\nc')
    [headings, cells] = _rows(render_csv(tie_table(replace(invented(1), rows=(row,)))))
    assert tuple(headings) == HEADINGS
    assert cells[0] in (clean_text(text), f"'{clean_text(text)}")
    assert cells[1:7] == ["'=1+1", "'+33", "'-x", "'\uff1da", "'=x", "'\u200b=y"]
    assert not any(cell.lstrip()[:1] in tuple("=+-@") and cell.lstrip() for cell in cells)
    assert cells[7] == 'a;"b" c'


def test_no_heading_is_a_formula() -> None:
    """The name of a reference heads its column, and is a cell like any other."""
    report = RoleReport("Rôles", "=1+1\nPau", True, (), (), (), ())
    [headings] = _rows(render_csv(role_table(report)))
    assert "'=1+1 Pau" in headings
    assert not any(cell[:1] in tuple("=+-@") for cell in headings)
