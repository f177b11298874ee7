"""From a raw value to statements: who says it, since when, deduced or not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from replicate.domain.kit import END_KEYS, START_KEYS
from replicate.domain.location import Location
from replicate.domain.measure import Measure, french_number
from replicate.domain.speech import Citation, Source, Statement, spoken_on
from replicate.domain.text.words import NONE, UNKNOWN, is_answered
from replicate.domain.time.partial_date import (
    PartialDate,
    either_date,
    first_day,
    known_date,
    parse_date,
)
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary import FAMILIES
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode

_DATE_KEYS = (*START_KEYS, *END_KEYS)


class Facts:
    """Reads the facts of one document: its places, its default source, all sources.

    ``kit_date`` is the day the kit describes: what cites no source is said by
    the kit itself, on that day.
    """

    def __init__(
        self, document: Document, sources: Mapping[str, Source],
        kit_date: PartialDate | None = None,
    ) -> None:
        self.document = document
        self._place = document.place
        self.sources = sources
        self.kit_date = kit_date
        default = document.data.get("source") if isinstance(document.data, dict) else None
        self._default = (Citation(default),) if isinstance(default, str) else ()

    def at(self, node: MappingNode, key: str | None = None) -> Location:
        """Where ``node`` is written, or its value under ``key``."""
        return self._place(node.at if key is None else node.where(key))

    def own_citations(self, raw: Mapping[str, Any]) -> tuple[Citation, ...]:
        """The sources that ``raw`` names itself."""
        listed = [Citation(item["source"], _passage(item)) for item in raw["sources"]] \
            if "sources" in raw else []
        if "source" in raw:
            listed.insert(0, Citation(raw["source"], _passage(raw)))
        elif "passage" in raw and self._default:
            listed.insert(0, Citation(self._default[0].source, _passage(raw)))
        return tuple(listed)

    def citations(self, raw: Mapping[str, Any]) -> tuple[Citation, ...]:
        """The sources of an entry: its own, else the file's default."""
        return self.own_citations(raw) or self._default

    def date_of(self, citations: tuple[Citation, ...]) -> PartialDate | None:
        """The earliest date by which one of the cited sources speaks."""
        dates = [date for item in citations if (date := spoken_on(item.source, self.sources))]
        return min(dates, key=first_day, default=None)

    def said_on(self, citations: tuple[Citation, ...]) -> PartialDate | None:
        """When something was first said: by its source, or by the kit where it cites none."""
        if citations is self._default:
            return self._default_said_on
        return self.date_of(citations) if citations else self.kit_date

    def is_day_asked(self, raw: Mapping[str, Any], citations: tuple[Citation, ...]) -> bool:
        """Whether « inconnu » is written for the day of a word: there, or of a source of it."""
        if "date" in raw:
            return bool(raw["date"] == UNKNOWN)
        cited = (self.sources.get(item.source) for item in citations)
        return any(source.is_date_asked for source in cited if source)

    @cached_property
    def _default_said_on(self) -> PartialDate | None:
        """Of most entries: worked out once a file."""
        return self.date_of(self._default) if self._default else self.kit_date

    def statements(
        self, raw: MappingNode, key: str, owner: tuple[Citation, ...]
    ) -> tuple[Statement, ...]:
        """The statements under ``key`` of ``raw``; ``owner`` are the entry's sources."""
        return self.told(raw[key], raw.where(key), owner) if key in raw else ()

    def told(self, raw: Any, at: int, owner: tuple[Citation, ...]) -> tuple[Statement, ...]:
        """The statements that ``raw`` makes, which is written at the index ``at``."""
        kind = type(raw)
        if kind is not MappingNode and kind is not ListNode:  # most: no call is spent on it
            return (Statement(raw, self._place(at)),)
        if isinstance(raw, ListNode):
            return tuple(
                statement
                for item, where in zip(raw, raw.items_at, strict=True)
                for statement in self.told(item, where, owner)
            )
        value, about = _named(raw)
        if value is None:
            return ()
        own = self.own_citations(raw)
        return (Statement(
            value, self.at(raw, "valeur"), own, self._own_lifetime(raw, own, owner),
            bool(raw.get("deduit")), raw.get("pourquoi"), about,
        ),)

    def _own_lifetime(
        self, raw: Mapping[str, Any], own: tuple[Citation, ...], owner: tuple[Citation, ...]
    ) -> Lifetime | None:
        """The statement's own period; None when it lasts as long as its entry."""
        if "a_partir_de" in raw or "jusqu_a" in raw:
            return Lifetime(
                known_date(raw.get("a_partir_de")), known_date(raw.get("jusqu_a")),
                starts_with_owner="a_partir_de" not in raw,
                is_asked=UNKNOWN in (raw.get("a_partir_de"), raw.get("jusqu_a")),
            )
        if not own:
            return None
        said_on = known_date(raw.get("date"))
        if said_on is None:
            said_on = self.date_of(own)
            shared = {item.source for item in own} & {item.source for item in owner}
            # An undated source among dated ones keeps its own word undated.
            if shared and (said_on is not None or self.date_of(owner) is None):
                return None
        return Lifetime(cited=said_on, is_asked=raw.get("date") == UNKNOWN)

    def lifetime(
        self, statements: Mapping[str, tuple[Statement, ...]], raw: Mapping[str, Any],
        citations: tuple[Citation, ...],
    ) -> Lifetime:
        """An entry's dates; first cited by default at its first dated session or source."""
        cited = known_date(raw.get("cite_en"))
        if cited is None and "seances" in raw:
            sessions = [known_date(item.get("date")) for item in raw["seances"]]
            known = [date for date in sessions if date is not None]
            cited = min(known, key=first_day, default=None)
        if cited is None:
            cited = self.said_on(citations)
        return Lifetime(
            _first_date(statements, START_KEYS), _first_date(statements, END_KEYS), cited,
            is_asked=any(item.value == UNKNOWN for key in _DATE_KEYS if key in statements
                         for item in statements[key]),
        )

    def sessions(self, raw: Any) -> tuple[Statement, ...]:
        """The dates of a forum's sessions, each known from its own date on."""
        listed = raw if isinstance(raw, list) else []
        return tuple(
            Statement(
                item["date"], self.at(item, "date"), self.own_citations(item),
                Lifetime(cited=known_date(item["date"])),
            )
            for item in listed if known_date(item.get("date")) is not None
        )

    def measures(self, raw: Any, owner: tuple[Citation, ...]) -> tuple[Measure, ...]:
        """The measures of an entry, in its order; ``owner`` are the entry's sources.

        Empty when ``raw`` is missing, ``inconnu`` or ``aucun``.
        """
        listed = raw if isinstance(raw, list) else []
        return tuple(self._measure(item, owner) for item in listed)

    def _measure(self, raw: MappingNode, owner: tuple[Citation, ...]) -> Measure:
        value = raw.get("valeur")
        single = float(value) if isinstance(value, (int, float)) else None
        return Measure(
            raw["nature"], self.at(raw), raw.get("de", single), raw.get("a", single),
            raw.get("unite"), raw.get("qualificatif"), known_date(raw.get("date")),
            raw.get("ordre"), raw.get("objet"),
            self._own_lifetime(
                {key: raw[key] for key in raw if key != "date"}, self.own_citations(raw), owner
            ),
            self.own_citations(raw),
            is_date_asked=raw.get("date") == UNKNOWN,
        )


def _named(raw: Mapping[str, Any]) -> tuple[Any, str | None]:
    """The value of a statement or member, and what tells more of it."""
    if "metier" in raw:
        return raw["metier"], _post(raw)
    details = [str(raw["fonction"])] if "fonction" in raw else []
    value = raw.get("valeur", raw.get("acteur"))
    if value is None and "champ" in raw:
        value = UNKNOWN
        details.insert(0, FAMILIES["champ"].label(raw["champ"]))
    if "nombre" in raw and details:
        number = raw["nombre"]
        details[-1] += ", nombre inconnu" if number == UNKNOWN else f" ×{number}"
    return value, ", ".join(details) or None


def _post(raw: Mapping[str, Any]) -> str | None:
    """Of one trade of a team, its field, how many and their working time, where they are said."""
    told = [FAMILIES["champ"].label(raw["champ"]).lower()] if "champ" in raw else []
    if "nombre" in raw:
        number = raw["nombre"]
        told.append("nombre : ?" if number == UNKNOWN
                    else f"{number}\N{NO-BREAK SPACE}personne{'s' if number > 1 else ''}")
    if "etp" in raw:
        etp = raw["etp"]
        told.append("ETP : ?" if etp == UNKNOWN else f"{french_number(float(etp))} ETP")
    return ", ".join(told) or None


def _first_date(
    statements: Mapping[str, tuple[Statement, ...]], keys: tuple[str, ...]
) -> PartialDate | None:
    """The date under the first key that has one; several answers make one wider interval."""
    for key in keys:
        if key in statements:
            known = [
                parse_date(str(statement.value)) for statement in statements[key]
                if statement.value not in (UNKNOWN, NONE)
            ]
            if known:
                return either_date(known)
    return None


def _passage(raw: Mapping[str, Any]) -> str | None:
    """Where in the source; None where nobody knows, which is not a place to be printed."""
    passage = raw.get("passage")
    return passage if passage is not None and is_answered(passage) else None
