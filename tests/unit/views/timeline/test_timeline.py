"""The timeline on its page: nothing over anything, nothing cut, nothing under nine points."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest

from replicate.domain.reports.picture import Listing
from replicate.domain.reports.timeline import MarkKind, Timeline
from replicate.usecases.timeline.timeline_picture import draw_timeline
from replicate.views.page.geometry import Rect
from replicate.views.page.sizes import A3_HEIGHT, A3_WIDTH
from replicate.views.timeline.picture import render_timeline
from replicate.views.timeline.places import Chart, PlacedLifeline
from replicate.views.timeline.sheets import place_timeline
from tests.material.examples import at, kit
from tests.material.measured_pages import SVG, frame_rects, groups, text_sizes, tree
from tests.material.timelines import DATES, entity, invented, timeline


def of_kit(name: str, day: str | None = None) -> Timeline:
    """The timeline of a kit."""
    read = kit(name)
    return draw_timeline(at(read.territory, day), read.followed)


TIMELINES = {
    "pau": of_kit("pau"), "pau-2004": of_kit("pau", "2004"), "pau-1990": of_kit("pau", "1990"),
    "paris": of_kit("paris-20e"), "ville": of_kit("ville-exemple"), "empty": timeline(),
    "one": timeline(entity("a", start="2024-03-05"), as_of="2024-04-01"),
    "undated": timeline(entity("a"), entity("b")), "45": invented(45), "200": invented(200),
    "old": timeline(entity("a", start="1838"), entity("b", start="2004"), entity("c", "2009"),
                    entity("d", cited="1840"), entity("e", "1850", "1851")),
    "all dates": timeline(*DATES, as_of="2026-05"),
    "long names": timeline(entity("a", start="2004", name="Anticonstitutionnellement" * 9),
                           entity("b", cited="2005", name=" ".join(["Un nom de service"] * 8))),
}
every_timeline = pytest.mark.parametrize("made", list(TIMELINES.values()), ids=list(TIMELINES))


def text_block(row: PlacedLifeline) -> Rect:
    """The name and the notes of a row."""
    height = sum(text.height for text in row.texts)
    return Rect(row.chip.right + 7, row.row.centre[1] - height / 2,
                max(text.width for text in row.texts), height)


@cache
def charts(made: Timeline) -> list[Chart]:
    """The drawing of each sheet."""
    return [sheet.chart for sheet in place_timeline(made)]


def rows_of(made: Timeline) -> list[PlacedLifeline]:
    """The rows of all its sheets."""
    return [row for chart in charts(made) for group in chart.groups for row in group]


@cache
def svgs(made: Timeline) -> list[str]:
    """Its sheets, and those of the words after them."""
    return [sheet.svg for sheet in render_timeline(made)]


def words_of(chart: Chart) -> list[tuple[str, Rect]]:
    """Every text of the drawing that stands on paper, and each bar and mark."""
    found = [("date", stop.rect) for stop in chart.header.stops
             if stop.rect]
    for placed in chart.happenings:
        found += [(placed.mark.words, placed.text), ("mark", placed.rect)]
    for row in (row for group in chart.groups for row in group):
        found += [(row.line.box.name, text_block(row)), ("chip", row.chip), ("bar", row.bar)]
        if row.when_rect and not row.is_inside:
            found.append((row.line.when, row.when_rect))
    return found


@every_timeline
def test_nothing_covers_anything(made: Timeline) -> None:
    """Dates, names, bars, marks and words stand clear of one another."""
    for chart in charts(made):
        assert [(a, b) for (a, first), (b, second) in combinations(words_of(chart), 2)
                if first.overlaps(second)] == []
    for row in rows_of(made):
        if row.when_rect and row.is_inside:
            assert row.bar.contains(row.when_rect), row.line.when
            assert row.rise[1] <= row.when_rect.x
            assert not any(row.when_rect.overlaps(rect) for _, rect in row.marks)


@every_timeline
def test_everything_is_on_the_page(made: Timeline) -> None:
    """No text, bar or mark leaves the page, nor a name its column."""
    page = Rect(0, 0, A3_WIDTH, A3_HEIGHT)
    for chart in charts(made):
        for name, rect in words_of(chart):
            assert page.grown(-20).contains(rect), name
        if chart.scale is not None:
            assert chart.bottom <= chart.area.bottom + 0.01
            for row in (row for group in chart.groups for row in group):
                assert text_block(row).right <= chart.scale.edge
                assert text_block(row).height <= row.row.height


@every_timeline
def test_frame_stands_clear(made: Timeline) -> None:
    """Title, lists, legend and sources cover nothing, and the lists start under the rows."""
    for chart, svg in zip(charts(made), svgs(made), strict=False):
        rects = frame_rects(svg)
        assert [(a, b) for (a, first), (b, second) in combinations(rects, 2)
                if first.overlaps(second)] == []
        for text, rect in rects:
            assert rect.x >= 0, text
            assert rect.right <= A3_WIDTH, text
            assert rect.bottom <= A3_HEIGHT, text
            if rect.y > chart.area.y:
                assert rect.y >= chart.bottom or chart.scale is None, text


@every_timeline
def test_every_sheet_is_an_a3_with_texts_of_nine_points(made: Timeline) -> None:
    """Whatever it holds, and the words after it too."""
    for svg in svgs(made):
        root = tree(svg)
        assert (root.get("width"), root.get("height")) == ("420mm", "297mm")
        assert root.get("viewBox") == f"0 0 {A3_WIDTH} {A3_HEIGHT}"
        assert min(text_sizes(svg)) >= 9


@every_timeline
def test_every_entity_is_a_group_with_its_sentence(made: Timeline) -> None:
    """Each row has the entity's id, and its title first: what a screen reader says.

    Each is on one sheet, in the order of the timeline.
    """
    rows = [(id_, group) for svg in svgs(made) for id_, group in groups(svg, "ligne").items()]
    assert [(id_, group[0].text) for id_, group in rows] == [
        (line.box.id, line.title) for line in made.lifelines
    ]
    assert all(group[0].tag == f"{SVG}title" for _, group in rows)
    told = [placed.mark for chart in charts(made) for placed in chart.happenings]
    assert told == list(made.happenings)


@every_timeline
def test_same_timeline_same_bytes(made: Timeline) -> None:
    """Two runs give the same file."""
    assert render_timeline(made) == render_timeline(made)


@pytest.mark.parametrize("name", ["pau", "paris", "ville", "pau-2004", "empty", "all dates"])
def test_an_ordinary_timeline_is_one_a3(name: str) -> None:
    """The examples print on one A3, landscape."""
    assert len(svgs(TIMELINES[name])) == 1


@pytest.mark.parametrize(("name", "count"), [("45", 2), ("200", 9)])
def test_what_one_sheet_cannot_hold_goes_on_at_one_scale(name: str, count: int) -> None:
    """Each sheet says which it is and whose lines are on it; a day has one place on all."""
    sheets = place_timeline(TIMELINES[name])
    assert len(sheets) == count
    assert len({(sheet.chart.axis_y, sheet.chart.scale) for sheet in sheets}) == 1
    for number, svg in enumerate(svgs(TIMELINES[name])[:count], start=1):
        texts = " ".join(text for text, _ in frame_rects(svg))
        assert f"feuille {number} sur {count}" in texts
        assert "Ici : " in texts
        assert f"prend {count} feuilles A3" in texts
    assert "feuilles A3" not in svgs(TIMELINES["pau"])[0]


@every_timeline
def test_the_scale_is_true(made: Timeline) -> None:
    """Stops lie across the page in proportion to their days."""
    for chart in charts(made):
        if chart.scale is None or made.axis is None:
            return
        whole = (made.axis.last - made.axis.first).days + 1
        room = chart.scale.right - chart.scale.left
        for stop in made.stops:
            share = (stop.days.first - made.axis.first).days / whole
            assert chart.scale.start_of(stop.days.first) == pytest.approx(
                chart.scale.left + share * room)


@every_timeline
def test_bars_slant_over_the_days_they_do_not_know(made: Timeline) -> None:
    """A bar begins to rise with the first day of its date and is full after the last one."""
    scale = charts(made)[0].scale
    for row in rows_of(made):
        assert scale is not None
        bar = row.line.bar
        if bar.rise.first >= scale.axis.first:
            assert row.rise[0] == scale.start_of(bar.rise.first)
        else:
            assert scale.edge <= row.rise[0] < scale.left
        if bar.fall is None:
            assert row.bar.right == pytest.approx(scale.right, abs=8)
            assert row.rise[1] >= row.rise[0]
        else:
            assert row.fall is not None
            assert row.rise[0] <= row.rise[1] <= row.fall[0] <= row.fall[1]


def test_dates_are_written_in_the_order_of_time() -> None:
    """Crowded dates are pushed aside, never past one another."""
    chart = charts(TIMELINES["45"])[0]
    written = [stop.rect for stop in chart.header.stops if stop.rect]
    assert all(before.right < after.x for before, after in pairwise(written))


@every_timeline
def test_no_two_dates_read_as_one(made: Timeline) -> None:
    """Each date has an edge of its own, clear of its words and of the next date's edge."""
    for chart, svg in zip(charts(made), svgs(made), strict=False):
        written = [stop.rect for stop in chart.header.stops if stop.rect]
        edges = sorted(
            (Rect(*(float(edge.get(side, "0")) for side in ("x", "y", "width", "height")))
             for date in tree(svg).iter(f"{SVG}g") if date.get("class") == "date"
             for edge in date.iter(f"{SVG}rect")), key=lambda edge: edge.x)
        assert len(edges) == len(written)
        assert all(edge.grown(-2.5).contains(words)
                   for edge, words in zip(edges, written, strict=True))
        assert all(after.x - before.right >= 4 for before, after in pairwise(edges))


def test_dates_without_room_are_counted() -> None:
    """When labels cannot all stand side by side, the page says how many are left out."""
    days = [entity(f"e{i:02}", start=f"20{i // 12 + 10}-{i % 12 + 1:02}-11") for i in range(30)]
    made = timeline(*days, as_of="2024")
    [chart] = charts(made)
    unwritten = sum(stop.rect is None for stop in chart.header.stops)
    assert unwritten == chart.header.unwritten > 0
    assert f"écrites sur leurs lignes : {unwritten}." in " ".join(
        text for text, _ in frame_rects(svgs(made)[0]))


def test_legend_holds_only_marks_used() -> None:
    """A mark that is not drawn is not explained."""
    def legend(made: Timeline) -> set[str | None]:
        group = groups(svgs(made)[0], "legende")[""]
        return {text.text for text in group.iter(f"{SVG}text")}

    plain = legend(timeline(entity("a", start="2004-05-06")))
    assert {"jusqu'au bord : aucune fin n'est dite", "Social"} <= plain
    assert not {text for text in plain if text and ("croix" in text or "?" in text)}
    assert "Marque" not in plain
    every = legend(TIMELINES["all dates"])
    for words in ("croix : fin", "pente au bord : fin possible", "pointillé : prévu, envisagé"):
        assert words in every
    assert MarkKind.SESSION.value in legend(TIMELINES["paris"])


def test_long_lists_are_on_sheets_of_their_own() -> None:
    """Nothing listed is cut, and no page grows: the drawing says where the lists are."""
    items = tuple(f"Élément {i} sans date" for i in range(300))
    drawn = svgs(replace(TIMELINES["one"], listings=(Listing("Sans date connue", items),)))
    assert "est écrit sur une feuille qui suit" in drawn[0]
    told = "".join(drawn[1:])
    assert all(item in told for item in items)
    assert "Ce qui se lit à côté de la frise." in drawn[1]
    assert "feuille 2 sur 3" in drawn[1]


def test_odd_names_break_nothing() -> None:
    """Markup, controls, emoji and right-to-left marks stay text."""
    names = ("</title><script>", "a\u202eb\x00c", "Équipe 🏠", '"&<b>')
    made = timeline(*(entity(f"e{i}", start="2004", name=name) for i, name in enumerate(names)))
    [svg] = svgs(made)
    assert "<script" not in svg
    assert len(groups(svg, "ligne")) == len(names)


@pytest.mark.parametrize("count", [22, 26, 30])
def test_events_alone_on_a_sheet_fill_it(count: int) -> None:
    """Events that leave no room for the first champ are spread, each under the one before."""
    events = (TIMELINES["pau"].happenings * 5)[:count]
    told = replace(TIMELINES["200"], happenings=events)
    first = place_timeline(told)[0].chart
    assert not first.groups
    assert len(first.happenings) == count
    assert first.bottom == pytest.approx(first.area.bottom)
    assert [(one, two) for one, two in combinations(first.happenings, 2)
            if one.text.overlaps(two.text)] == []
