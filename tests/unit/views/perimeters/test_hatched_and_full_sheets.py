"""Perimeters of hatched champs, and street tables that fill their sheets to the last line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from replicate.domain.addresses.street_table import Coverage
from replicate.domain.reports.perimeters import (
    CardLine,
    Column,
    PerimeterPicture,
    StreetLine,
    StreetPicture,
    TrackCell,
    TrackHead,
)
from replicate.domain.reports.picture import DrawnSheet, Table
from replicate.domain.vocabulary.marks import CHAMP_MARKS
from replicate.views.page.frame import MARGIN
from replicate.views.page.geometry import Rect
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.perimeters.picture import render_perimeters
from replicate.views.perimeters.street_sheets import render_streets
from tests.material.measured_pages import SVG, tree
from tests.material.texts_on_page import check_texts, page_rect, printed_texts

_CELL = TrackCell("Commissariat central", Coverage.SAID, "a")
_POLICE = TrackHead("Ressort de police", "securite_justice")
_TABLE = Table("", (), ())
_STREET = "Boulevard de la Petite-Ville Basse et des Hauts"


def columns() -> tuple[DrawnSheet, ...]:
    """Two blocks that one police station answers for."""
    blocks = tuple(Column(str(at), "rue Haute", "tous les numéros", (_CELL,),
                          ((CardLine("Commissariat", True), CardLine("tél. : ?")),))
                   for at in (1, 2))
    return render_perimeters(PerimeterPicture("Ici", "", "2024", "Ici", (_POLICE,), blocks, _TABLE))


def streets(count: int, street: str) -> StreetPicture:
    """So many runs of numbers of one street, answered by one police station."""
    lines = tuple(StreetLine(street, f"n° {at}", "", (_CELL,)) for at in range(count))
    return StreetPicture("Ici", "", "État en 2024", "Ici", (_POLICE,), lines, _TABLE)


@pytest.mark.parametrize("made", [columns(), render_streets(streets(3, "rue Haute"))])
def test_no_stripe_crosses_a_word(made: tuple[DrawnSheet, ...]) -> None:
    """On a hatched fill, a plain plate of the champ's own colour is behind each word."""
    crossed = [text for sheet in made for text in _on_stripes(sheet.svg)]
    assert crossed == []
    assert any("hachure-jus" in sheet.svg for sheet in made)


def _on_stripes(svg: str) -> Iterator[str]:
    """The texts under whose letters the last thing painted is a hatching."""
    for block in tree(svg).iter(f"{SVG}g"):
        block.attrib.pop("transform", None)  # what is written in it moves with it
        painted = [(_rect(mark), mark.get("fill", "")) for mark in block.findall(f"{SVG}rect")]
        for item in printed_texts(ElementTree.tostring(block, encoding="unicode")):
            under = [fill for rect, fill in painted if rect.contains(item.rect)]
            if under and under[-1].startswith("url"):
                yield item.text


def _rect(mark: ElementTree.Element) -> Rect:
    x, y, width, height = (float(mark.get(side, "0")) for side in ("x", "y", "width", "height"))
    return Rect(x, y, width, height)


def test_a_street_that_goes_on_overleaf_has_the_room_of_its_name() -> None:
    """Its name is bold on the first line of a sheet, and may then take a line more."""
    sheets = render_streets(streets(120, _STREET))
    firsts = [[item.text for item in printed_texts(sheet.svg)].count("Basse et des Hauts")
              for sheet in sheets]
    assert firsts == [1] * len(sheets)
    check_texts(sheets)


def test_what_is_to_ask_stands_out_in_a_street_table() -> None:
    """« ? » and several names are bold, the one name of an answer is not."""
    cells = [TrackCell(words, coverage, words) for words, coverage in (
        ("?", Coverage.UNKNOWN), ("A ou B ?", Coverage.CONTESTED), ("A", Coverage.SAID))]
    lines = tuple(StreetLine("rue Haute", f"n° {at}", "", (cell,)) for at, cell in enumerate(cells))
    [sheet] = render_streets(replace(streets(1, ""), lines=lines))
    bold = {item.text: item.get("font-weight") for item in tree(sheet.svg).iter(f"{SVG}text")}
    assert [bold[cell.text] for cell in cells] == ["bold", "bold", None]


@pytest.mark.parametrize("count", [1, 5, 9, 14])
def test_tracks_have_room_and_what_is_larger_begins_at_the_margin(count: int) -> None:
    """Ninety points at least, on as many sheets as that takes, from the left side of the page."""
    tracks = tuple(TrackHead(f"Périmètre {at}", "sanitaire") for at in range(count))
    lines = tuple(replace(line, cells=(_CELL,) * count) for line in streets(3, "rue Haute").lines)
    for sheet in render_streets(replace(streets(1, ""), tracks=tracks, lines=lines)):
        heads = [_rect(mark) for mark in tree(sheet.svg).iter(f"{SVG}rect")
                 if (mark.get("fill") or "") == CHAMP_MARKS["sanitaire"].fill]
        assert min(head.width for head in heads) >= 89.9
        first = next(item for item in printed_texts(sheet.svg) if item.text == "Rue, lieu")
        assert MARGIN < first.rect.x < MARGIN + 8


@pytest.mark.parametrize("length", range(130, 170, 2))
def test_the_number_of_a_sheet_of_streets_has_its_room(length: int) -> None:
    """A subtitle that turns beside « feuille 2 sur 3 » makes no sheet taller than an A3."""
    subtitle = ("Rues et lieux dans l'ordre " * 8)[:length]
    for sheet in render_streets(replace(streets(120, "rue Haute"), subtitle=subtitle)):
        assert page_rect(sheet.svg).height <= A3_HEIGHT + 0.01
