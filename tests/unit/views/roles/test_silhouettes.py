"""The cover: any number of silhouettes, on the same places, none cut, unknown never absent."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import combinations

import pytest

from replicate.domain.reports.picture import Standing
from replicate.domain.reports.silhouettes import Silhouette, Silhouettes
from replicate.views.page.frame import MARGIN
from replicate.views.page.geometry import Rect
from replicate.views.page.label import FLOOR
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.roles.silhouette_marks import has_cross
from replicate.views.roles.silhouette_places import LEAST_SIGN
from replicate.views.roles.silhouette_words import written_lines
from replicate.views.roles.silhouettes import place_tiles, render_silhouettes
from tests.material.measured_pages import assert_frame_is_clear, text_sizes, tree
from tests.material.sample_covers import cover_of
from tests.material.sample_pictures import SLOTS, box
from tests.material.texts_on_page import check_texts


def _of_many_champs(count: int) -> Silhouettes:
    """Three holders in some roles, of two champs; ghosts and bars of two others."""
    champs = {True: "institutionnel", False: "social"}
    boxes = tuple(
        box(f"{slot.role}-{n}", "structure", champs[slot.is_bar] if n else "logement",
            f"Lieu {n}", role=slot.role)
        for index, slot in enumerate(SLOTS) if not slot.is_spare
        for n in range(slot.is_bar, 1 + slot.is_bar + index % 3)
    )
    ghost = box("g", "structure", "usagers_familles", "Fantôme", role=SLOTS[0].role,
                standing=Standing.ABSENT)
    item = Silhouette("Territoire", ("2024",), (*boxes, ghost), "Territoire.")
    return replace(cover_of(count), key=item, territories=(item,) * count)


@pytest.mark.parametrize("count", [1, 2, 5, 12, 13, 40])
def test_forty_territories_fit_an_a3(count: int) -> None:
    """Silhouettes lie apart, inside the page, names within their width, 9 points at least."""
    cover = cover_of(count)
    key, tiles = place_tiles(cover)
    rects = [key.rect, *(tile.rect for tile in tiles)]
    assert not [1 for one, two in combinations(rects, 2) if one.overlaps(two)]
    page = Rect(0, 0, A3_WIDTH, A3_HEIGHT)
    for tile in (key, *tiles):
        assert page.contains(tile.area)
        assert tile.rect.contains(tile.area)
        assert all(line.width <= tile.rect.width for line in tile.head)
    (sheet,) = render_silhouettes(cover)
    assert min(text_sizes(sheet.svg)) >= FLOOR
    assert_frame_is_clear(sheet.svg)
    assert float((tree(sheet.svg).get("viewBox") or "").split()[3]) == pytest.approx(A3_HEIGHT)


@pytest.mark.parametrize("count", [12, 40])
def test_long_names_that_begin_alike_are_told_apart(count: int) -> None:
    """No two territories of a sheet have the same lines over them, and their dates are whole."""
    cover = cover_of(count)
    cover = replace(cover, territories=tuple(
        replace(item, name=f"Communauté d'agglomération du Pays des Trois-Rivières, secteur {n}",
                notes=("autre partenariat", "20 novembre 2017"))
        for n, item in enumerate(cover.territories)))
    _, tiles = place_tiles(cover)
    heads = [" ".join(line.text for line in tile.head) for tile in tiles]
    assert len(set(heads)) == count
    assert all(head.endswith("novembre 2017") for head in heads)


@pytest.mark.parametrize("count", [1, 4, 9, 40])
def test_every_champ_is_said_without_colour(count: int) -> None:
    """Each filled mark has its code, or its champ's sign, which the legend explains then."""
    cover = _of_many_champs(count)
    _, tiles = place_tiles(cover)
    filled = [mark for tile in tiles for mark in tile.marks if mark.has_champ]
    signed = [mark for mark in filled if not mark.holds_code]
    assert filled
    assert all(mark.sign_side >= LEAST_SIGN for mark in signed)
    (sheet,) = render_silhouettes(cover)
    assert ("ou signe si petit" in sheet.svg) == bool(signed)
    assert count < 40 or signed
    assert min(text_sizes(sheet.svg)) >= FLOOR
    assert_frame_is_clear(sheet.svg)


@pytest.mark.parametrize("count", [1, 4, 9, 40])
def test_holders_of_one_role_lie_apart(count: int) -> None:
    """Marks of a silhouette never cover one another, and stay in it."""
    _, tiles = place_tiles(_of_many_champs(count))
    for tile in tiles:
        rects = [mark.rect for mark in tile.marks if not mark.slot.is_spare]
        assert not [1 for one, two in combinations(rects, 2) if one.overlaps(two)]
        assert all(tile.area.grown(0.5).contains(rect) for rect in rects)


@pytest.mark.parametrize("count", [1, 4, 9, 40])
def test_a_place_says_that_more_hold_its_role_than_it_shows(count: int) -> None:
    """Five services of which three are drawn: in words, or by a cross that the legend explains."""
    slots = [slot for slot in SLOTS if not slot.is_spare]
    boxes = tuple(box(f"{slot.role}-{n}", "structure", "social", f"Lieu {n}", role=slot.role)
                  for slot in slots for n in range(5))
    item = Silhouette("Territoire", ("2024",), boxes, "Territoire.")
    cover = replace(cover_of(count), territories=(item,) * count)
    _, tiles = place_tiles(cover)
    (sheet,) = render_silhouettes(cover)
    crossed = 0
    for tile in tiles:
        for slot in slots:
            marks = [mark for mark in tile.marks if mark.slot is slot]
            hidden = 5 - len(marks)
            assert hidden >= 2
            assert [mark.more for mark in marks] == [0] * (len(marks) - 1) + [hidden]
            said = [line.text for line in written_lines(marks[-1])]
            assert (f"et {hidden} autres" in said) != has_cross(marks[-1])
            crossed += has_cross(marks[-1])
    assert (count == 40) <= bool(crossed)
    assert ("autres tiennent aussi cette place" in sheet.svg) == bool(crossed)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9, 12, 40])
def test_what_is_written_in_a_place_is_whole_and_within_it(count: int) -> None:
    """Codes, roles and « et 2 autres » stay in their mark, and cover no other text."""
    cover = cover_of(count)
    _, tiles = place_tiles(cover)
    for tile in tiles:
        for mark in tile.marks:
            lines = written_lines(mark)
            assert all(line.width <= mark.rect.width for line in lines)
            assert sum(line.height for line in lines) <= mark.rect.height
    check_texts(render_silhouettes(cover))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_large_silhouettes_name_their_roles(count: int) -> None:
    """The reference is as large as the others, all say their roles: nobody looks for a number."""
    cover = cover_of(count)
    key, tiles = place_tiles(cover)
    for tile in (key, *tiles):
        assert (tile.area.width, tile.area.height) == (key.area.width, key.area.height)
        assert not tile.is_numbered
        for mark in tile.marks:
            written = " ".join(line.text for line in written_lines(mark))
            assert mark.slot.label in written
    (sheet,) = render_silhouettes(cover)
    assert "n° 1" not in sheet.svg
    assert "numéro de la place" not in sheet.svg


def test_a_role_stands_beside_its_code_where_there_is_one_line() -> None:
    """Two holders of one low place: each has « SOC » and the role on a line, and no number."""
    slots = [slot for slot in SLOTS if not slot.is_spare and not slot.is_bar]
    boxes = tuple(box(f"{slot.role}-{n}", "structure", "social", f"Lieu {n}", role=slot.role)
                  for slot in slots for n in range(2))
    item = Silhouette("Territoire", ("2024",), boxes, "Territoire.")
    _, [tile] = place_tiles(replace(cover_of(1), territories=(item,)))
    beside = [line for mark in tile.marks for line in written_lines(mark)
              if line.text == f"SOC {mark.slot.label}"]
    assert beside
    assert all(line.size >= FLOOR for line in beside)


@pytest.mark.parametrize("count", [4, 6, 9, 12, 40])
def test_a_place_without_room_for_its_role_has_its_number(count: int) -> None:
    """What is wide enough has its role, else the number under which the key lists it.

    A small mark has its code or its sign alone; the legend tells of numbers where one is.
    """
    cover = cover_of(count)
    _, tiles = place_tiles(cover)
    listed = [slot.label for slot in SLOTS if not slot.is_spare]
    numbered = 0
    for tile in tiles:
        for mark in tile.marks:
            told = " ".join(line.text for line in written_lines(mark))
            if "n°" in told:
                number = int(re.findall(r"n° (\d+)", told)[0])
                assert listed[number - 1] == mark.slot.label
                numbered += 1
            elif mark.slot.label not in told:
                assert mark.rect.width < 70 or not mark.holds_code, (told, mark.rect)
    (sheet,) = render_silhouettes(cover)
    assert ("numéro de la place, dans la liste" in sheet.svg) == bool(numbered)
    assert all(f"n° {place}" in sheet.svg for place in range(1, len(listed) + 1))
    assert bool(numbered) == (count < 40)


def test_the_legend_has_the_champs_that_are_filled() -> None:
    """A champ of ghosts or of bars alone has no line; each champ that fills a mark has one."""
    (sheet,) = render_silhouettes(_of_many_champs(4))
    legend = sheet.svg[sheet.svg.index('class="legende"'):]
    assert ">SOC<" in legend
    assert ">LOG<" in legend
    assert ">USA<" not in legend  # a ghost's
    assert ">PIL<" not in legend  # a bar's


@pytest.mark.parametrize("count", [2, 4, 9, 20, 40])
def test_silhouettes_take_most_of_the_height(count: int) -> None:
    """Under the last of them, less is empty than a silhouette takes."""
    _, tiles = place_tiles(cover_of(count))
    (sheet,) = render_silhouettes(cover_of(count))
    rule = float(re.findall(r'transform="translate\(0,([\d.]+)\)"', sheet.svg)[-1])
    assert rule - max(tile.rect.bottom for tile in tiles) < tiles[0].rect.height


def test_more_take_more_sheets() -> None:
    """The forty-first begins another sheet, in the order given."""
    sheets = render_silhouettes(cover_of(41))
    assert len(sheets) == 2
    assert "feuille 2 sur 2" in sheets[1].svg
    assert sheets[1].svg.count('class="silhouette"') == 2


def test_unknown_is_not_absent() -> None:
    """What someone said is not there is dashed; what nobody spoke of is dotted, and lighter."""
    (sheet,) = render_silhouettes(cover_of(12))
    marks = {kind: set(re.findall(rf'class="place {kind}">.*?stroke="([^"]+)".*?'
                                  r'stroke-dasharray="([^"]+)"', sheet.svg))
             for kind in ("etat-absent", "etat-non-dit")}
    (absent,), (unsaid,) = marks.values()
    assert absent != unsaid
    assert unsaid[1].startswith("0 ")
    assert not absent[1].startswith("0 ")


@pytest.mark.parametrize("count", [1, 2, 4, 13, 20])
def test_silhouettes_take_the_whole_width(count: int) -> None:
    """No column of the sheet is left empty beside them."""
    _, tiles = place_tiles(cover_of(count))
    assert max(tile.area.right for tile in tiles) == pytest.approx(A3_WIDTH - MARGIN)


def test_numbers_of_the_key_lie_apart() -> None:
    """No disc touches another, those of the two bars included."""
    (sheet,) = render_silhouettes(cover_of(9))
    discs = [(float(x), float(y), float(r)) for x, y, r in re.findall(
        r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="#FFFFFF"', sheet.svg)]
    assert len(discs) == sum(not slot.is_spare for slot in SLOTS)
    assert not [1 for one, two in combinations(discs, 2)
                if math.dist(one[:2], two[:2]) < one[2] + two[2] + 0.5]


@pytest.mark.parametrize(("count", "is_asked"), [(4, True), (40, False)])
def test_the_legend_shows_the_question_mark(count: int, is_asked: bool) -> None:
    """Its sample of what nobody told is marked as the places are: not where none has room."""
    (sheet,) = render_silhouettes(cover_of(count))
    start = sheet.svg.index('class="legende"')
    legend = sheet.svg[start:sheet.svg.index("Notes.", start)]
    assert (">?<" in legend) == is_asked
