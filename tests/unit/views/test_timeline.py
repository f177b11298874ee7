"""The timeline on its page: nothing over anything, nothing cut, nothing under nine points."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from replicate.domain.report import Listing
from replicate.domain.timeline_report import MarkKind, Timeline
from replicate.usecases.timeline_picture import draw_timeline
from replicate.views.geometry import Rect
from replicate.views.layout import A3_HEIGHT, A3_WIDTH
from replicate.views.timeline import place_on_sheet, render_timeline
from replicate.views.timeline_places import Chart, PlacedLifeline
from tests.examples import at, kit
from tests.timelines import DATES, entity, invented, timeline
from tests.unit.views.measures import SVG, frame_rects, groups, text_sizes, tree


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


def words_of(chart: Chart) -> list[tuple[str, Rect]]:
    """Every text of the drawing that stands on paper, and each bar and mark."""
    found = [("date", stop.rect) for stop in (chart.header.stops if chart.header else ())
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
    _, chart = place_on_sheet(made)
    assert [(a, b) for (a, first), (b, second) in combinations(words_of(chart), 2)
            if first.overlaps(second)] == []
    for row in (row for group in chart.groups for row in group):
        if row.when_rect and row.is_inside:
            assert row.bar.contains(row.when_rect), row.line.when
            assert row.rise[1] <= row.when_rect.x
            assert not any(row.when_rect.overlaps(rect) for _, rect in row.marks)


@every_timeline
def test_everything_is_on_the_page(made: Timeline) -> None:
    """No text, bar or mark leaves the page, nor a name its column."""
    sheet, chart = place_on_sheet(made)
    height = float((tree(render_timeline(made)).get("viewBox") or "").split()[3])
    page = Rect(0, 0, sheet.width, height)
    for name, rect in words_of(chart):
        assert page.grown(-20).contains(rect), name
    if chart.scale is not None:
        assert chart.bottom <= chart.area.bottom + 0.01 or height > sheet.height
        for row in (row for group in chart.groups for row in group):
            assert text_block(row).right <= chart.scale.edge
            assert text_block(row).height <= row.row.height


@every_timeline
def test_frame_stands_clear(made: Timeline) -> None:
    """Title, lists, legend and sources cover nothing, and the lists start under the rows."""
    svg = render_timeline(made)
    rects = frame_rects(svg)
    assert [(a, b) for (a, first), (b, second) in combinations(rects, 2)
            if first.overlaps(second)] == []
    sheet, chart = place_on_sheet(made)
    height = float((tree(svg).get("viewBox") or "").split()[3]) / sheet.factor
    for text, rect in rects:
        assert rect.x >= 0, text
        assert rect.right <= A3_WIDTH, text
        assert rect.bottom <= height, text
        if rect.y > chart.area.y / sheet.factor:
            assert rect.y >= chart.bottom / sheet.factor or chart.scale is None, text


@every_timeline
def test_no_text_is_under_nine_points(made: Timeline) -> None:
    """Every text is at least 9 pt on the page's own format."""
    assert min(text_sizes(render_timeline(made))) >= 9


@every_timeline
def test_every_entity_is_a_group_with_its_sentence(made: Timeline) -> None:
    """Each row has the entity's id, and its title first: what a screen reader says."""
    rows = groups(render_timeline(made), "ligne")
    assert {id_: group[0].text for id_, group in rows.items()} == {
        line.box.id: line.title for line in made.lifelines
    }
    assert all(group[0].tag == f"{SVG}title" for group in rows.values())


@every_timeline
def test_same_timeline_same_bytes(made: Timeline) -> None:
    """Two runs give the same file."""
    assert render_timeline(made) == render_timeline(made)


@pytest.mark.parametrize("name", ["pau", "paris", "ville", "pau-2004", "empty", "all dates"])
def test_an_ordinary_timeline_is_one_a3(name: str) -> None:
    """The examples print on A3, landscape."""
    root = tree(render_timeline(TIMELINES[name]))
    assert (root.get("width"), root.get("height")) == ("420mm", "297mm")
    assert root.get("viewBox") == f"0 0 {A3_WIDTH} {A3_HEIGHT}"


def test_a_larger_sheet_is_said() -> None:
    """What does not fit an A3 takes a larger sheet, and says so."""
    svg = render_timeline(TIMELINES["45"])
    assert "Cette frise demande une feuille A1 pour rester lisible" in svg
    assert "demande une feuille" not in render_timeline(TIMELINES["pau"])


@every_timeline
def test_the_scale_is_true(made: Timeline) -> None:
    """Stops lie across the page in proportion to their days."""
    _, chart = place_on_sheet(made)
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
    _, chart = place_on_sheet(made)
    for row in (row for group in chart.groups for row in group):
        assert chart.scale is not None
        bar = row.line.bar
        if bar.rise.first >= chart.scale.axis.first:
            assert row.rise[0] == chart.scale.start_of(bar.rise.first)
        else:
            assert chart.scale.edge <= row.rise[0] < chart.scale.left
        if bar.fall is None:
            assert row.bar.right == pytest.approx(chart.scale.right, abs=8)
            assert row.rise[1] >= row.rise[0]
        else:
            assert row.fall is not None
            assert row.rise[0] <= row.rise[1] <= row.fall[0] <= row.fall[1]


def test_beyond_a0_the_page_grows_taller() -> None:
    """Two hundred rows keep their size: the page is as wide as an A0 and says it is long."""
    root = tree(render_timeline(TIMELINES["200"]))
    assert root.get("width") == "1187.94mm"
    assert float((root.get("height") or "").removesuffix("mm")) > 841
    assert "cette page sera réduite" in render_timeline(TIMELINES["200"])


def test_dates_are_written_in_the_order_of_time() -> None:
    """Crowded dates are pushed aside, never past one another."""
    _, chart = place_on_sheet(TIMELINES["45"])
    assert chart.header is not None
    written = [stop.rect for stop in chart.header.stops if stop.rect]
    assert all(before.right < after.x for before, after in pairwise(written))


def test_dates_without_room_are_counted() -> None:
    """When labels cannot all stand side by side, the page says how many are left out."""
    days = [entity(f"e{i:02}", start=f"20{i // 12 + 10}-{i % 12 + 1:02}-11") for i in range(30)]
    made = timeline(*days, as_of="2024")
    _, chart = place_on_sheet(made)
    assert chart.header is not None
    unwritten = sum(stop.rect is None for stop in chart.header.stops)
    assert unwritten == chart.header.unwritten > 0
    assert f"écrites sur leurs lignes : {unwritten}." in " ".join(
        text for text, _ in frame_rects(render_timeline(made)))


def test_legend_holds_only_marks_used() -> None:
    """A mark that is not drawn is not explained."""
    def legend(made: Timeline) -> set[str | None]:
        group = groups(render_timeline(made), "legende")[""]
        return {text.text for text in group.iter(f"{SVG}text")}

    plain = legend(timeline(entity("a", start="2004-05-06")))
    assert {"jusqu'au bord : aucune fin n'est dite", "Social"} <= plain
    assert not {text for text in plain if text and ("croix" in text or "?" in text)}
    assert "Marque" not in plain
    every = legend(TIMELINES["all dates"])
    for words in ("croix : fin", "pente au bord : fin possible", "pointillé : prévu, envisagé"):
        assert words in every
    assert MarkKind.SESSION.value in legend(TIMELINES["paris"])


def test_long_lists_make_the_page_taller() -> None:
    """Nothing listed is cut."""
    from dataclasses import replace

    items = tuple(f"Élément {i} sans date" for i in range(300))
    svg = render_timeline(replace(TIMELINES["one"], listings=(Listing("Date inconnue", items),)))
    assert float((tree(svg).get("height") or "").removesuffix("mm")) > 297
    assert "Élément 299 sans date" in svg


def test_odd_names_break_nothing() -> None:
    """Markup, controls, emoji and right-to-left marks stay text."""
    names = ("</title><script>", "a\u202eb\x00c", "Équipe 🏠", '"&<b>')
    made = timeline(*(entity(f"e{i}", start="2004", name=name) for i, name in enumerate(names)))
    svg = render_timeline(made)
    assert "<script" not in svg
    assert len(groups(svg, "ligne")) == len(names)
