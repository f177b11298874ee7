"""Where each perimeter is, as its zone says, and what the kit says of two that overlap."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.addresses.house_number import HouseNumber, parse_number
from replicate.domain.perimeter import Outline, Overlap, Stretch
from replicate.domain.speech import Citation
from replicate.domain.text.words import UNKNOWN
from replicate.sources.facts import Facts
from replicate.sources.nodes import MappingNode

_BOTH_SIDES = "tous"


def build_outlines(
    entries: Iterator[MappingNode], facts: Facts, communes: list[str]
) -> tuple[Outline, ...]:
    """The outline of each perimeter, in a fixed order.

    ``communes`` are the territory's: a street that names no commune is in the only one of
    its zone, else in the only one of the territory.
    """
    outlines = []
    for raw in entries:
        zone = raw.get("zone", {})
        own = zone.get("communes", [])
        around = own or communes
        single = around if len(around) == 1 else []
        owner = facts.citations(raw)
        stretches = [
            _stretch(item, facts, owner, next(iter(single), None))
            for item in zone.get("rues", [])
        ]
        outlines.append(Outline(
            raw["id"], tuple(sorted(own)), tuple(sorted(zone.get("iris", []))),
            zone.get("nommee"),
            tuple(sorted(stretches, key=lambda item: (item.key, item.location))),
            zone.get("complete") is True,
        ))
    return tuple(sorted(outlines, key=lambda item: item.perimeter))


def _stretch(
    raw: MappingNode, facts: Facts, owner: tuple[Citation, ...], commune: str | None
) -> Stretch:
    (said,) = facts.told(raw.holding({**raw, "valeur": raw["voie"]}), raw.at, owner)
    return Stretch(
        street=raw["voie"],
        commune=raw.get("commune", commune),
        location=facts.at(raw, "voie"),
        side=raw.get("cote", _BOTH_SIDES),
        first=_number(raw, "de"),
        last=_number(raw, "a"),
        says_side="cote" in raw,
        citations=said.citations,
        lifetime=said.lifetime,
    )


def _number(raw: MappingNode, key: str) -> HouseNumber | None:
    return parse_number(raw[key]) if key in raw else None


def build_overlaps(entries: Iterator[MappingNode], facts: Facts) -> tuple[Overlap, ...]:
    """What the kit says of each pair of perimeters, as it is written."""
    overlaps = []
    for raw in entries:
        share = raw.get("part")
        overlaps.append(Overlap(
            first=raw["entre"][0],
            second=raw["entre"][1],
            location=facts.at(raw),
            share=None if share == UNKNOWN else share,
            covers=raw.get("recouvre"),
            sentence=raw.get("enonce"),
            citations=facts.citations(raw),
            is_deduced=bool(raw.get("deduit")),
            questions=tuple(raw.get("questions", ())),
        ))
    return tuple(overlaps)
