"""A picture as a compact text: what it says, without where it puts it."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.picture import Box, Link, Picture


def portray(picture: Picture) -> str:
    """All that a picture says, one fact a line, in the picture's own order."""
    return "".join(f"{line}\n" for line in _lines(picture))


def _lines(picture: Picture) -> Iterator[str]:
    yield f"titre : {picture.title}"
    yield f"sous-titre : {picture.subtitle}"
    yield f"date : {picture.as_of}"
    yield f"bandeau : {picture.banner}"
    yield f"liens en bref : {picture.status_note}"
    yield f"superposé : {'oui' if picture.is_overlay else 'non'}"
    yield f"places : {len(picture.slots)}"
    for source in picture.sources:
        yield f"source : {source}"
    for lane in picture.lanes:
        yield f"couloir {lane.id} : {lane.heading} {lane.name}"
    for box in picture.boxes:
        yield _box(box)
    for link in picture.links:
        yield _link(link)
    for listing in picture.listings:
        yield f"à côté : {listing.heading}"
        yield from (f"  {item}" for item in listing.items)
    for row in picture.rows:
        yield (f"ligne : {row.source} | {row.verb} | {row.target} | {row.status} | {row.period}"
               f" | {row.drawn} | {row.said_by}")
    yield f"en mots : {picture.description}"


def _box(box: Box) -> str:
    parts = [box.id, box.genre, box.champ, box.role or "sans rôle", box.standing.value, box.name]
    if box.badge:
        parts.append(f"[{box.badge}]")
    return f"boîte {' | '.join([*parts, *box.notes])}"


def _link(link: Link) -> str:
    doubt = " ?" if link.is_deduced else ""
    return f"lien {link.id} | {link.verb}{doubt} | {link.standing.value} | {link.title}"
