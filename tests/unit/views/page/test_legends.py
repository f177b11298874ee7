"""The legend of each sheet, where a view takes several: what it shows, and no more."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from replicate.domain.reports.picture import DrawnSheet
from replicate.domain.snapshot import take_snapshot
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.marks import CHAMP_MARKS, Shape
from replicate.usecases.addresses.perimeter_picture import draw_perimeters
from replicate.usecases.comparison.pair import compare_kits
from replicate.usecases.comparison.readable_overlays import seats_of
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.matrix_picture import draw_matrix
from replicate.views.map.legend import map_groups
from replicate.views.matrix.picture import render_matrix
from replicate.views.page.label import FLOOR, shape_of
from replicate.views.page.legend import Entry, Group, Legend
from replicate.views.perimeters.picture import render_perimeters
from replicate.views.roles.seats import render_seats
from tests.material.examples import kit
from tests.material.generated_pictures import pictures
from tests.material.measured_pages import SVG, placed, tree
from tests.material.plausible_kits import lay_plausible_kit
from tests.material.texts_on_page import check_a3, check_texts

_CODES = {mark.code for mark in CHAMP_MARKS.values()}


@cache
def _town(entities: int) -> Path:
    return lay_plausible_kit(Path(mkdtemp()) / "ville", entities, 3)


def _seats(entities: int) -> tuple[DrawnSheet, ...]:
    comparison = compare_kits(str(_town(entities)), "pau", None)
    return render_seats(seats_of(comparison, "la carte serait trop pleine"))


def _matrix(entities: int) -> tuple[DrawnSheet, ...]:
    read = read_clean(_town(entities), "ville")
    return render_matrix(draw_matrix(take_snapshot(read.territory)))


def _perimeters(name: str) -> tuple[DrawnSheet, ...]:
    read = kit(name)
    return render_perimeters(draw_perimeters(take_snapshot(read.territory), read.places))


def _codes(svg: str) -> tuple[set[str], set[str]]:
    """The champs' codes on the sheet, and those of its legend."""
    root = tree(svg)
    legends = [group for group in root.iter(f"{SVG}g") if group.get("class") == "legende"]
    explained = [text for group in legends for text in group.iter(f"{SVG}text")]
    drawn = [text for text in root.iter(f"{SVG}text") if text not in explained]
    return ({text.text or "" for text in drawn} & _CODES,
            {text.text or "" for text in explained} & _CODES)


def _check(sheets: tuple[DrawnSheet, ...]) -> None:
    for sheet in sheets:
        drawn, explained = _codes(sheet.svg)
        assert drawn == explained
    check_a3(sheets, FLOOR)
    check_texts(sheets)


@pytest.mark.parametrize("entities", [8, 30, 60])
def test_a_list_of_roles_explains_the_champs_of_each_sheet(entities: int) -> None:
    """Every champ of a sheet is in its legend, and no champ of another sheet."""
    _check(_seats(entities))


@pytest.mark.parametrize("entities", [8, 30, 60])
def test_a_matrix_explains_the_champs_of_each_sheet(entities: int) -> None:
    """Every champ of a sheet is in its legend, and no champ of another sheet."""
    _check(_matrix(entities))


def test_perimeters_explain_the_champs_of_each_sheet() -> None:
    """Every champ that a sheet fills a bar or a card with is in its legend, and no other."""
    for sheet in _perimeters("ville-aux-ilots"):
        filled = {rect.get("fill") for rect in tree(sheet.svg).iter(f"{SVG}rect")}
        _, explained = _codes(sheet.svg)
        plain = {mark.code for mark in CHAMP_MARKS.values() if not mark.hatched}
        assert {mark.code for mark in CHAMP_MARKS.values()
                if mark.fill in filled} & plain == explained
    check_a3(_perimeters("ville-aux-ilots"), FLOOR)


def test_perimeters_have_their_cards_on_the_sheet_of_their_addresses() -> None:
    """The invented town's fourteen blocks are one sheet; what is read beside is another."""
    first, beside = _perimeters("ville-aux-ilots")
    assert "Qui appeler" not in beside.svg
    assert first.svg.count("Qui appeler") >= 3


@pytest.mark.parametrize("entities", [13, 25])
def test_a_map_explains_the_verbs_that_it_writes(entities: int) -> None:
    """Each in the words that stand on its line, beside its line end; and no verb of other maps."""
    label = FAMILIES["type_lien"].label
    for picture in pictures(entities):
        [ends] = (group for group in map_groups(picture, None) if group.heading.startswith("Lien"))
        told = {verb for entry in ends.entries for verb in entry.text.split(", ")}
        deduced = {"lien déduit", "à confirmer"}
        assert told - deduced == {label(link.type) for link in picture.links}


def _lettered(lengths: tuple[int, ...]) -> Group:
    return Group("Marques", tuple(Entry(31, lambda x, y: "", "n" * length) for length in lengths))


def test_no_mark_stands_alone_where_two_columns_are_no_wider() -> None:
    """A long one first and another last: two and two take no more width than one and three."""
    columns = _lettered((20, 5, 5, 14)).columns(3, is_tight=True)
    assert [len(column) for column in columns] == [2, 2]


def test_a_legend_of_fewer_marks_is_never_taller() -> None:
    """One mark less, whichever, takes no more rows: what is reserved for all holds for each."""
    chance = random.Random(7)
    for _ in range(300):
        width = chance.uniform(300, 900)
        groups = [tuple(chance.randrange(3, 40) for _ in range(chance.randrange(1, 8)))
                  for _ in range(3)]
        whole = Legend([_lettered(item) for item in groups], width).height
        for place, lengths in enumerate(groups):
            for index in range(len(lengths)):
                fewer = [*groups[:place], lengths[:index] + lengths[index + 1:],
                         *groups[place + 1:]]
                assert Legend([_lettered(item) for item in fewer], width).height <= whole


def test_a_long_entry_does_not_make_a_legend_tall() -> None:
    """Where even columns are too wide, those of other lengths are tried before one more row."""
    group = _lettered((40, 3, 40, 3, 3))
    tight = group.width(3, is_tight=True)
    assert tight < group.width(3, is_tight=False)
    assert Legend([group], tight).rows == 3


def test_groups_stand_apart_as_far_as_the_page_has_room() -> None:
    """A wide page does not leave them all at its left, nor sets them out of its width."""
    groups = [_lettered((5, 5)), _lettered((9, 9, 9)), _lettered((4,))]
    least = sum(group.width(3, is_tight=False) for group in groups)
    gaps = [(Legend(groups, least + spare).gap, spare) for spare in (52, 80, 400)]
    assert all(2 * gap <= spare for gap, spare in gaps)
    assert gaps[0][0] < gaps[1][0] < gaps[2][0]


@pytest.mark.parametrize("rows", [3, 4, 5])
def test_no_mark_stands_alone_beside_a_full_column(rows: int) -> None:
    """The columns of a group are of like length."""
    for count in range(1, 12):
        columns = _lettered((5,) * count).columns(rows, is_tight=False)
        lengths = [len(column) for column in columns]
        assert sum(lengths) == count
        assert max(lengths) <= rows
        assert max(lengths) - min(lengths) <= 1


@pytest.mark.parametrize("entities", [8, 14, 18, 22])
@pytest.mark.parametrize("is_overlay", [False, True], ids=["map", "overlay"])
def test_a_legend_says_nothing_twice(entities: int, is_overlay: bool) -> None:
    """A kind that is drawn in two shapes is one entry with both; in one shape, with that one."""
    picture = pictures(entities)[is_overlay]
    _, layout = placed(picture)
    [kinds] = [group for group in map_groups(picture, layout) if group.heading.startswith("Forme")]
    said = [entry.text for entry in kinds.entries]
    assert len(said) == len(set(said))
    assert (Shape.FORUM.value in said) == any(
        shape_of(box) is Shape.FORUM for box in picture.boxes)
    for entry in kinds.entries:
        if entry.text == Shape.FORUM.value:
            is_boxed = any(shape_of(item.box) is Shape.FORUM for item in layout.boxes)
            sample = entry.draw(0, 0)
            assert ("<ellipse" in sample) == is_boxed
            assert ("<rect" in sample) == bool(layout.bars)
