"""A timeline as a compact text: what it says, without where it puts it."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.timeline import Bar, Days, Lifeline, Timeline


def portray_timeline(timeline: Timeline) -> str:
    """All that a timeline says, one fact a line, in its own order."""
    return "".join(f"{line}\n" for line in _lines(timeline))


def _lines(timeline: Timeline) -> Iterator[str]:
    yield f"titre : {timeline.title}"
    yield f"sous-titre : {timeline.subtitle}"
    yield f"date : {timeline.as_of}"
    yield f"bandeau : {timeline.banner}"
    yield f"notes : {timeline.notes}"
    if timeline.axis:
        axis = timeline.axis
        cut = ", coupé" if axis.is_cut else ""
        yield f"axe : {axis.first} - {axis.last}, un cran par {axis.step}{cut}"
    else:
        yield f"vide : {timeline.empty}"
    yield from (f"source : {source}" for source in timeline.sources)
    yield from (f"date : {stop.words} = {_days(stop.days)}" for stop in timeline.stops)
    yield from (f"{mark.kind.name} : {_days(mark.days)} : {mark.words}"
                for mark in timeline.happenings)
    for group in timeline.groups:
        yield "groupe"
        for line in group:
            yield _lifeline(line)
            yield from (f"  {mark.kind.name} : {_days(mark.days)} : {mark.words}"
                        for mark in line.marks)
    for listing in timeline.listings:
        yield f"à côté : {listing.heading}"
        yield from (f"  {item}" for item in listing.items)
    for row in timeline.rows:
        yield (f"ligne : {row.name} | {row.start} | {row.end} | {row.said_by} | {row.passages}"
               f" | {row.drawn}")
    yield f"en mots : {timeline.description}"


def _lifeline(line: Lifeline) -> str:
    box = line.box
    parts = [box.id, box.genre, box.champ, box.standing.value, _bar(line.bar), box.name,
             line.when, *box.notes]
    return f"barre {' | '.join(parts)}"


def _bar(bar: Bar) -> str:
    told = [f"{'? ' if bar.is_open else ''}{_days(bar.rise)}"]
    if bar.fall:
        told.append(f"{_days(bar.fall)}{'' if bar.is_over else ' ?'}")
    return " → ".join(told) + (" (prévu)" if bar.is_planned else "")


def _days(days: Days) -> str:
    return f"{days.first}/{days.last}"
