"""Perimeters on their sheets: nothing over anything, nothing cut, nothing under nine points."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import mkdtemp
from xml.etree import ElementTree

import pytest

from replicate.domain.reports.perimeters import MOST_COLUMNS, MOST_SHEETS
from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.snapshot import take_snapshot
from replicate.usecases.addresses.perimeter_picture import draw_perimeters
from replicate.usecases.addresses.street_picture import draw_streets
from replicate.usecases.kits.reading import read_clean
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR
from replicate.views.page.sizes import A3_HEIGHT
from replicate.views.perimeters.picture import render_perimeters
from replicate.views.perimeters.street_sheets import render_streets
from tests.material.examples import at, kit
from tests.material.measured_pages import SVG, tree
from tests.material.street_kits import Perimeter, write_kit
from tests.material.texts_on_page import (
    PrintedText,
    check_a3,
    check_texts,
    page_rect,
    printed_texts,
)

ADULT, CHILD, UNIT = (
    "secteur_psychiatrie_generale", "secteur_psychiatrie_infanto_juvenile",
    "unite_territoriale_sociale",
)
_TYPES = (ADULT, CHILD, UNIT, "agence_bailleur", "ressort_police", "ptsm", "zone_empp",
          "arrondissement", "epci", "departement", "region", "autre")
_LONG = "rue " + "-".join(["Saint", "Germain", "des", "Longues", "Rivières"] * 4)
_MANY = ", ".join(f"{{voie: rue {index} {'Anticonstitution' * 8}}}" for index in range(12))


def streets(count: int, tracks: int = 3) -> list[Perimeter]:
    """Perimeters of several tracks over ``count`` streets, which they share out unevenly."""
    made = []
    for place in range(tracks):
        for part in range(3):
            rows = [f"{{voie: rue Numéro-{index} des Essais, cote: {side}}}"
                    for index in range(count) if (index * (place + 1)) % 3 == part
                    for side in ("pair" if index % 7 else "tous",)]
            made.append((f"t{place}-{part}", _TYPES[place], f"{{rues: [{', '.join(rows)}]}}"))
    return made


KITS: dict[str, list[Perimeter]] = {
    "none": [], "one": [("a", ADULT, "{rues: [{voie: rue Haute}]}")],
    "unknown": [("a", ADULT, "{nommee: nord}"), ("b", UNIT, "{}"), ("c", CHILD, "{complete: oui}")],
    "two sheets": streets(24), "too many": streets(120), "twelve tracks": streets(10, 12),
    "long names": [("a", ADULT, f"{{rues: [{{voie: '{_LONG}'}}, {{voie: rue {'x' * 150}}}]}}"),
                   ("b", UNIT, f"{{rues: [{_MANY}]}}")],
    "claims": [(f"p{index}", ADULT, "{rues: [{voie: rue Haute}]}") for index in range(9)],
}
EXAMPLES = ("ville-aux-ilots", "paris-20e", "pau", "ville-exemple")


@cache
def sheets(name: str, view: str) -> tuple[DrawnSheet, ...]:
    """The sheets of a view, of an example or of an invented kit."""
    read = kit(name) if name in EXAMPLES else read_clean(
        write_kit(Path(mkdtemp()), KITS[name]), name)
    snapshot = at(read.territory)
    if view == "streets":
        return render_streets(draw_streets(snapshot, read.places))
    return render_perimeters(draw_perimeters(snapshot, read.places))


every_kit = pytest.mark.parametrize("name", [*EXAMPLES, *KITS])
both_views = pytest.mark.parametrize("view", ["perimeters", "streets"])


@every_kit
def test_broken_edges_stand_off_their_words(name: str) -> None:
    """A dash never touches a letter: five points are left on both sides of every line."""
    for sheet in sheets(name, "perimeters"):
        for edge, texts in _within_broken_edges(sheet.svg):
            for item in texts:
                left, right = item.rect.x - edge.x, edge.right - item.rect.right
                assert min(left, right) >= 5, item.text


def _within_broken_edges(svg: str) -> Iterator[tuple[Rect, list[PrintedText]]]:
    """Each box with a dashed or dotted edge, and what is written in it: both move alike."""
    for block in tree(svg).iter(f"{SVG}g"):
        texts = printed_texts(ElementTree.tostring(block, encoding="unicode"))
        for box in block.findall(f"{SVG}rect"):
            x, y, width, height = (float(box.get(side, "0"))
                                   for side in ("x", "y", "width", "height"))
            rect = Rect(x, y, width, height)
            if box.get("stroke-dasharray"):
                yield rect, [item for item in texts if rect.holds(item.rect.centre)]


@every_kit
@both_views
def test_no_text_covers_another_or_leaves_the_page(name: str, view: str) -> None:
    """On every sheet, letters stand clear of one another and within the page."""
    check_texts(sheets(name, view))


@every_kit
@both_views
def test_texts_are_nine_points_at_least(name: str, view: str) -> None:
    """Nothing is printed smaller than nine points, and every sheet of columns is an A3."""
    for sheet in sheets(name, view):
        assert min((text.size for text in printed_texts(sheet.svg)), default=9) >= 9
    assert page_rect(sheets(name, view)[0].svg).height <= A3_HEIGHT + 0.01


@pytest.mark.parametrize(("name", "word"), [
    ("one", "rue Haute"), ("unknown", "nord"), ("paris-20e", "20e arrondissement"),
    ("ville-exemple", "quartiers du centre"),
])
def test_what_takes_one_sheet_is_as_large_as_it_holds(name: str, word: str) -> None:
    """Few addresses are not written at the size of fourteen: a wall lets read them."""
    [sheet] = sheets(name, "perimeters")
    sizes = [text.size for text in printed_texts(sheet.svg) if text.text.startswith(word)]
    assert min(sizes) >= 10
    assert max(sizes) > 11.5


@pytest.mark.parametrize(("name", "word"), [
    ("ville-aux-ilots", "quai des Lavandières"), ("paris-20e", "20e arrondissement"),
])
def test_a_short_street_table_is_as_large_as_its_sheet_holds(name: str, word: str) -> None:
    """Fourteen lines are not written at the size of forty: the table and who to call with it."""
    [sheet] = sheets(name, "streets")
    sizes = {text.size for text in printed_texts(sheet.svg) if text.text.startswith(word)}
    assert min(sizes) > 10


@every_kit
def test_each_sheet_explains_its_own_cells(name: str) -> None:
    """Cells of addresses are in the legend of the sheets that draw them, and of no other."""
    for sheet in sheets(name, "perimeters"):
        texts = {text.text for text in printed_texts(sheet.svg)}
        assert ("un périmètre répond" in texts) <= ("Adresse" in texts)
        assert ('class="chevauchements"' in sheet.svg) == ('class="soi"' in sheet.svg)


def test_unknown_is_a_question_mark_and_never_blank() -> None:
    """Each column and track has a word: a name, several, none known, or "?"."""
    read = kit("ville-aux-ilots")
    picture = draw_perimeters(at(read.territory), read.places)
    assert len(picture.columns) == MOST_COLUMNS
    texts = [cell.text for column in picture.columns for cell in column.cells]
    assert all(texts)
    assert {"?", "aucun des périmètres connus", "Secteur est ou Secteur ouest ?"} <= set(texts)
    drawn = {text.text for text in printed_texts(sheets("ville-aux-ilots", "perimeters")[0].svg)}
    assert {"?", "01 99 00 11 01", "on ne sait pas", "DONNÉES FICTIVES"} <= drawn


def test_too_many_blocks_give_way_to_the_street_table(tmp_path: Path) -> None:
    """Beyond the sheets that anyone reads, the page says how many, and which view has them."""
    read = read_clean(write_kit(tmp_path, streets(120)))
    picture = draw_perimeters(take_snapshot(read.territory), read.places)
    assert not picture.columns
    assert f"({MOST_COLUMNS * MOST_SHEETS} au plus)" in picture.empty
    assert "--view streets" in picture.empty
    assert len(picture.table.rows) > MOST_COLUMNS * MOST_SHEETS
    table = draw_streets(take_snapshot(read.territory), read.places)
    assert len(table.lines) == len(picture.table.rows)


def test_what_all_sheets_show_is_said_once_in_words() -> None:
    """The pages after them do not repeat a sentence for each sheet's number."""
    assert len(sheets("ville-aux-ilots", "perimeters")) > 1
    assert len({sheet.summary for sheet in sheets("ville-aux-ilots", "perimeters")}) == 1


def test_lists_begin_under_the_sentence_that_stands_for_columns(tmp_path: Path) -> None:
    """However many they are: no sheet has that sentence alone, and none is taller than an A3."""
    made = []
    for track, part in product(range(6), range(6)):
        first = 1 + 100 * part
        rows = ", ".join(f"{{voie: rue {index}, cote: tous, de: {first}, a: {first + track}}}"
                         for index in range(15))
        name = f"t{track}-{part}{'-nom-tres-long' * 5}"
        made.append((name, _TYPES[track], f"{{rues: [{rows}]}}"))
    read = read_clean(write_kit(tmp_path, made))
    picture = draw_perimeters(take_snapshot(read.territory), read.places)
    assert picture.empty
    drawn = render_perimeters(picture)
    check_a3(drawn, FLOOR)
    check_texts(drawn)
    assert picture.listings[0].heading in [item.text for item in printed_texts(drawn[0].svg)]


def test_street_table_is_in_the_order_of_a_directory() -> None:
    """Streets by their own name, whatever they are; numbers in the order of the street."""
    read = kit("ville-aux-ilots")
    picture = draw_streets(at(read.territory), read.places)
    names = list(dict.fromkeys(line.street for line in picture.lines))
    assert names == [
        "avenue du Champ-Neuf", "rue de l'Horloge-Muette", "quai des Lavandières",
        "porte du Levant", "place du Marché-Couvert", "rue du Pont-Rompu",
        "impasse du Puits-Sec", "rue des Trois-Moulins", "boulevard de la Verrerie",
    ]


def test_a_stretch_speaks_with_its_own_source() -> None:
    """The contested numbers cite the minutes that claim them, not the list of their sector."""
    read = kit("ville-aux-ilots")
    table = draw_streets(at(read.territory), read.places).table
    said = table.headings.index("Secteur de psychiatrie générale : d'après")
    [row] = [row for row in table.rows if row[2] == "n° 15 à 25"]
    assert "Compte rendu inventé" in row[said]
    assert "Répertoire inventé" in row[said]


def test_what_is_read_beside_takes_most_of_its_sheet() -> None:
    """The sheet after the addresses has larger texts than the least, and no text leaves it."""
    beside = sheets("ville-aux-ilots", "perimeters")[-1]
    texts = [item for item in printed_texts(beside.svg)
             if "En face de chaque périmètre" in item.text or item.text == "oui"]
    assert len(texts) > 1
    assert min(item.size for item in texts) > 11
