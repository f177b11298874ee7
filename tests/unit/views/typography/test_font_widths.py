"""The table of widths that stands for the font."""

from __future__ import annotations

from replicate.views.typography.font import font_widths, text_width
from scripts.write_font_widths import TARGET, read_font, render_widths


def test_the_table_is_what_the_installed_font_says() -> None:
    """No character of the table is wider or narrower in print; a newer font may have more."""
    units, widths = read_font()
    told = {code: (regular / units, bold / units) for code, (regular, bold) in widths.items()}
    assert font_widths().items() <= told.items()
    assert len(font_widths()) > 2000


def test_the_table_is_what_the_script_writes() -> None:
    """Nobody changed it by hand."""
    units, widths = read_font()
    kept = {code: told for code, told in widths.items() if code in font_widths()}
    assert render_widths(units, kept) == TARGET.read_text(encoding="utf-8")


def test_widths_are_arials() -> None:
    """The figures that any table of Arial and Arial Bold gives."""
    assert text_width("A", 2048) == 1366
    assert text_width("i", 2048) == 455
    assert text_width("i", 2048, bold=True) == 569
