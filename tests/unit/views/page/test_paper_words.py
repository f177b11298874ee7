"""The words after a picture in its PDF: said once, and not parted where they belong together."""

from __future__ import annotations

from replicate.domain.reports.picture import DrawnPage, DrawnSheet, Table
from replicate.views.page.paper_words import words_after

A4 = (842.0, 595.0)
"""Of a page on its side, in points."""

TABLE = Table("Liens", ("De", "Vers"), (("CCAS", "Hôpital"),))


def page(*descriptions: str, table: Table = TABLE, remark: str = "") -> DrawnPage:
    """A drawn page of a sheet a description, whose pictures nobody looks at here."""
    sheets = tuple(DrawnSheet("<svg/>", description) for description in descriptions)
    return DrawnPage(sheets, "Pau", table, (remark,))


def test_what_sheets_say_alike_is_said_once_after_them() -> None:
    """Sheets that share one description give one paragraph; sheets that differ, one each."""
    assert words_after(page("Tout", "Tout"), A4)["descriptions"] == ["Tout"]
    assert words_after(page("Feuille 1", "Feuille 2"), A4)["descriptions"] \
        == ["Feuille 1", "Feuille 2"]


def test_a_phone_number_and_a_page_are_not_parted() -> None:
    """Where a cell is as wide as they are; else a line turns between two of their figures."""
    told = "Agence Centre, 01 99 00 21 02 ; « Répertoire inventé », p. 4"
    (phone,) = words_after(page("Tout", remark=told), A4)["remarks"]
    assert "01\u00a099\u00a000\u00a021\u00a002 ;" in phone
    assert phone.endswith(" p.\u00a04")
    columns = tuple(f"n° {number}" for number in range(20))
    narrow = Table("Adresses", columns, (tuple(f"{told}{'x' * 40}" for _ in columns),))
    words = words_after(page("Tout", table=narrow), A4)
    assert "01 99 00 21 02" in words["rows"][0][0]
    assert sum(words["widths"]) <= A4[0]
