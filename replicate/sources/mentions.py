"""Every id, source, function and code that a kit names, and where.

Walks the raw documents once, so that a name in a nested or half-clean place is seen
as well as one in an entity.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from replicate.domain.checked import Code, Mention, Speakerless
from replicate.domain.kit import END_KEYS, NAME_KEYS, START_KEYS, reference_genres
from replicate.domain.text.words import is_answered
from replicate.domain.time.likely_years import is_unlikely_date
from replicate.sources.clean import clean_under
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode
from replicate.sources.unsaid import find_non_answers

_CODE_KEYS = {
    "siren": "siren", "siret": "siret", "finess_ej": "finess", "finess_et": "finess",
    "commune": "cog", "communes": "cog", "code": "secteur",
}
_CITING = frozenset({"source", "citee_par", "decrit_par", *_CODE_KEYS})
_DATED = frozenset({
    *START_KEYS, *END_KEYS, "cite_en", "depuis", "quand", "revoir_le", "a_partir_de", "jusqu_a",
})
_MEMBER_KEYS = ("valeur", "acteur")
_NAMING_KEYS = {"decide_par": ("valeur",)}
"""Keys whose inner keys say the kind that they name: ``instance`` is held to be a forum."""
_SPEAKS_ITSELF = frozenset({"sources", "fonctions", "adaptations"})


@dataclass
class Mentions:
    """What documents name, in their order.

    ``declared`` has the id of every entry, ``named`` every id that an entry names to
    mean another one, ``cited`` every source, the file's default included,
    ``functions`` every number of a function, ``codes`` those of national registers,
    ``speakerless`` the entries that cite nothing in a file without a default source, and
    ``unsaid`` the free words that say nothing, and ``unlikely`` the dates of no likely year.
    """

    declared: list[Mention] = field(default_factory=list)
    named: list[Mention] = field(default_factory=list)
    cited: list[Mention] = field(default_factory=list)
    functions: list[Mention] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    speakerless: list[Speakerless] = field(default_factory=list)
    unsaid: list[Mention] = field(default_factory=list)
    unlikely: list[Mention] = field(default_factory=list)

    def read(self, document: Document, declares: bool) -> None:
        """Add what ``document`` names; a model's entries are not the kit's: it declares none."""
        if isinstance(document.data, MappingNode):
            _Walk(self, document, declares).walk()
            self.unsaid.extend(find_non_answers(document))


def find_reference(document: Document) -> Iterator[Mention]:
    """The reference that the territory's head says it follows."""
    named = document.data.get("reference") if isinstance(document.data, dict) else None
    if isinstance(named, str):
        yield Mention(named, "territoire", "reference", document.locate(["reference"]))


class _Walk:
    """One pass over a document; ``section`` is the root key it stands under."""

    def __init__(self, found: Mentions, document: Document, declares: bool) -> None:
        self.found, self.document, self.data = found, document, document.data
        self.declares = declares
        self.section = "source"
        self.has_default = bool(document.data.get("source"))
        self.seen: set[int] = set()
        self.names_functions = False

    def walk(self) -> None:
        for key, value in self.data.items():
            self.section = "source"
            self._cite(self.data, key, value)
            self.section = key
            for item, at in _placed(value) if isinstance(value, ListNode) else ():
                if isinstance(item, MappingNode):
                    self._entry(item, at)
                else:
                    self._descend(item)
            if isinstance(value, MappingNode):
                self._descend(value)

    def _entry(self, entry: MappingNode, at: int) -> None:
        section = self.section
        if self.declares:
            self._declare(entry, at)
        self.seen = set()
        self.names_functions = section != "exigences" and not (
            section == "fonctions" and "preuve" in entry
        )
        if self.names_functions and isinstance(entry.get("fonction"), str):
            where = self.document.place(entry.values_at["fonction"])
            self.found.functions.append(Mention(entry["fonction"], section, "fonction", where))
        self._visit(entry, in_entry=True)

    def _declare(self, entry: MappingNode, at: int) -> None:
        section, found = self.section, self.found
        if isinstance(entry.get("id"), str):
            where = self.document.place(entry.values_at["id"])
            found.declared.append(Mention(entry["id"], section, "id", where))
        if not self.has_default and _is_speakerless(section, entry):
            name = next((str(entry[key]) for key in ("id", *NAME_KEYS) if key in entry), section)
            found.speakerless.append(Speakerless(name, self.document.place(at)))

    def _visit(self, owner: MappingNode, in_entry: bool) -> None:
        for key, value in owner.items():
            if key in _CITING:
                self._cite(owner, key, value)
            if key in _DATED:
                self._date(key, value, owner.values_at[key])
            if in_entry:
                if _is_reference(self.section, key):
                    self._name(key, value, owner.values_at[key])
                if key == "fonctions" and self.names_functions and isinstance(value, ListNode):
                    for item, at in _placed(value):
                        self.found.functions.append(
                            Mention(str(item), self.section, key, self.document.place(at))
                        )
            if isinstance(value, (MappingNode, ListNode)):
                self._descend(value, in_entry)

    def _date(self, key: str, value: Any, at: int) -> None:
        """Note a date of no likely year, and those of a statement."""
        if isinstance(value, ListNode):
            for item, where in _placed(value):
                self._date(key, item, where)
        elif isinstance(value, MappingNode):
            self._date(key, value.get("valeur"), value.values_at.get("valeur", at))
        elif isinstance(value, str) and is_unlikely_date(value):
            self.found.unlikely.append(Mention(value, self.section, key, self.document.place(at)))

    def _descend(self, node: Any, in_entry: bool = False) -> None:
        if isinstance(node, MappingNode):
            self._visit(node, in_entry)
        elif isinstance(node, ListNode):
            for item in node:
                self._descend(item, in_entry)

    def _cite(self, owner: MappingNode, key: str, value: Any) -> None:
        """Note a source or a code, wherever it stands."""
        if key in ("source", "citee_par"):
            if isinstance(value, str):
                where = self.document.place(owner.values_at[key])
                self.found.cited.append(Mention(value, self.section, key, where))
        elif key == "decrit_par" and isinstance(value, ListNode):
            for item, at in _placed(value):
                if isinstance(item, str):
                    self.found.cited.append(
                        Mention(item, self.section, key, self.document.place(at))
                    )
        elif key in _CODE_KEYS:
            for item, at in _placed(value) if isinstance(value, ListNode) \
                    else [(value, owner.values_at[key])]:
                self._code(_CODE_KEYS[key], item, at)

    def _code(self, kind: str, item: Any, at: int) -> None:
        if isinstance(item, MappingNode):
            at, item = item.values_at.get("valeur", at), item.get("valeur")
        if isinstance(item, str) and is_answered(item):
            self.found.codes.append(Code(kind, item, self.document.place(at)))

    def _name(self, key: str, value: Any, at: int) -> None:
        """Note the ids under a key; in ``membres: [{acteur: ccas}]``, the outer key decides."""
        if isinstance(value, ListNode):
            for item, where in _placed(value):
                self._name(key, item, where)
        elif isinstance(value, MappingNode):
            for inner in _NAMING_KEYS.get(key, _MEMBER_KEYS):
                if isinstance(value.get(inner), str):
                    self._name(key, value[inner], value.values_at[inner])
        elif isinstance(value, str) and is_answered(value) and at not in self.seen:
            self.seen.add(at)
            self.found.named.append(Mention(value, self.section, key, self.document.place(at)))


def _placed(listing: ListNode) -> Iterator[tuple[Any, int]]:
    return zip(listing, listing.items_at, strict=True)


@lru_cache(maxsize=4096)
def _is_reference(section: str, key: str) -> bool:
    """Whether ``key`` names entries; in an event, an end may name one or a coded word."""
    if section in ("fonctions", "exigences") and key == "entite":
        return True
    if section == "evenements" and key in ("de", "vers"):
        return True
    return reference_genres(section, key) is not None


def _is_speakerless(section: str, entry: MappingNode) -> bool:
    if section in _SPEAKS_ITSELF or entry.get("source") or entry.get("sources"):
        return False
    return not (clean_under("deduit", entry.get("deduit")) and entry.get("pourquoi"))
