"""Every id, source, function and code that a kit names, and where.

Walks the raw documents, so that a name in a nested or half-clean place is seen
as well as one in an entity.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from replicate.domain.checked import Code, Mention, Speakerless
from replicate.domain.kit import NAME_KEYS, reference_genres
from replicate.domain.words import is_answered
from replicate.sources.clean import clean
from replicate.sources.document import Document, Path

_CODE_KEYS = {
    "siren": "siren", "siret": "siret", "finess_ej": "finess", "finess_et": "finess",
    "commune": "cog", "communes": "cog", "code": "secteur",
}
_MEMBER_KEYS = ("valeur", "acteur")
_SPEAKS_ITSELF = frozenset({"sources", "fonctions", "adaptations"})


def find_declared(document: Document) -> Iterator[Mention]:
    """The id of every entry of every section."""
    for section, path, entry in entries(document):
        if isinstance(entry.get("id"), str):
            yield Mention(entry["id"], section, "id", document.locate([*path, "id"]))


def entries(document: Document) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """Section, path and raw mapping of every entry."""
    if not isinstance(document.data, dict):
        return
    for section, items in document.data.items():
        if isinstance(items, list):
            for index, entry in enumerate(items):
                if isinstance(entry, dict):
                    yield section, [section, index], entry


def find_mentions(document: Document) -> Iterator[Mention]:
    """Every id that an entry names to mean another one, each place once.

    In ``membres: [{acteur: ccas}]`` the outer key decides which kinds fit.
    """
    for section, path, entry in entries(document):
        seen = set()
        for owner_path, key, value in _walk(entry, path):
            if _is_reference(section, key):
                for mention in _named(document, section, key, value, [*owner_path, key]):
                    if mention.location not in seen:
                        seen.add(mention.location)
                        yield mention


def _is_reference(section: str, key: str) -> bool:
    """Whether ``key`` names entries; in an event, an end may name one or a coded word."""
    if section in ("fonctions", "exigences") and key == "entite":
        return True
    if section == "evenements" and key in ("de", "vers"):
        return True
    return reference_genres(section, key) is not None


def _named(
    document: Document, section: str, key: str, value: Any, path: Path
) -> Iterator[Mention]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _named(document, section, key, item, [*path, index])
    elif isinstance(value, dict):
        for inner in _MEMBER_KEYS:
            if isinstance(value.get(inner), str):
                yield from _named(document, section, key, value[inner], [*path, inner])
    elif isinstance(value, str) and is_answered(value):
        yield Mention(value, section, key, document.locate(path))


def find_cited(document: Document) -> Iterator[Mention]:
    """Every source id that a fact names, the file's default included."""
    for path, key, value in _walk(document.data, []):
        section = str(path[0]) if path else "source"
        if key in ("source", "citee_par") and isinstance(value, str):
            yield Mention(value, section, key, document.locate([*path, key]))
        elif key == "decrit_par" and isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, str):
                    yield Mention(item, section, key, document.locate([*path, key, index]))


def find_reference(document: Document) -> Iterator[Mention]:
    """The reference that the territory's head says it follows."""
    named = document.data.get("reference") if isinstance(document.data, dict) else None
    if isinstance(named, str):
        yield Mention(named, "territoire", "reference", document.locate(["reference"]))


def find_functions(document: Document) -> Iterator[Mention]:
    """Every number of a function that a decision, indicator or absence names."""
    for section, path, entry in entries(document):
        for owner_path, key, value in _walk(entry, path):
            if section == "exigences" or (section == "fonctions" and "preuve" in entry):
                continue
            if key == "fonction" and isinstance(value, str) and len(owner_path) == 2:
                yield Mention(value, section, key, document.locate([*owner_path, key]))
            elif key == "fonctions" and isinstance(value, list):
                for index, item in enumerate(value):
                    where = document.locate([*owner_path, key, index])
                    yield Mention(str(item), section, key, where)


def find_codes(document: Document) -> Iterator[Code]:
    """Every code of a national register."""
    for path, key, value in _walk(document.data, []):
        kind = _CODE_KEYS.get(key)
        if kind is None:
            continue
        values = value if isinstance(value, list) else [value]
        for index, item in enumerate(values):
            code = item.get("valeur") if isinstance(item, dict) else item
            if isinstance(code, str) and is_answered(code):
                at_item: Path = [*path, key, index] if isinstance(value, list) else [*path, key]
                at_code: Path = [*at_item, "valeur"] if isinstance(item, dict) else at_item
                yield Code(kind, code, document.locate(at_code))


def find_speakerless(document: Document) -> Iterator[Speakerless]:
    """Entries that cite nothing, in a file without a default source."""
    if not isinstance(document.data, dict) or document.data.get("source"):
        return
    for section, path, entry in entries(document):
        if section in _SPEAKS_ITSELF or entry.get("source") or entry.get("sources"):
            continue
        if clean(entry).get("deduit") and entry.get("pourquoi"):
            continue
        name = next((str(entry[key]) for key in ("id", *NAME_KEYS) if key in entry), section)
        yield Speakerless(name, document.locate(path))


def _walk(node: Any, path: Path) -> Iterator[tuple[Path, str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield path, key, value
            yield from _walk(value, [*path, key])
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _walk(item, [*path, index])
