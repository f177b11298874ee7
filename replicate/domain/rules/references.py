"""Ids and sources: defined once, and named only where they fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from replicate.domain.checked import CheckedKit
from replicate.domain.kit import KIT_FILES, reference_genres
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import KnownWords, alphabetical, as_identifier, did_you_mean
from replicate.domain.text.words import enumerate_french
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.exchanges import BOUT_EVENEMENT

_GENRE_OF_SECTION = {
    section.key: section.genre for item in KIT_FILES for section in item.sections
}

_HINTED = 100
"""How many unknown ids are looked up among the known ones: as many as a person is shown."""


def check_duplicate_ids(kit: CheckedKit) -> Iterator[Problem]:
    """REF202: an id is given to one entry only, in the whole kit."""
    if len({mention.id for mention in kit.declared}) == len(kit.declared):
        return  # to put places in order takes their lines, which a sound kit need not know
    first: dict[str, Location] = {}
    for mention in sorted(kit.declared, key=lambda item: item.location):
        if mention.id in first:
            yield Problem(
                "REF202", Severity.ERROR, f"l'identifiant « {mention.id} » sert deux fois",
                mention.location, f"un autre identifiant ; le premier est en {first[mention.id]}",
            )
        else:
            first[mention.id] = mention.location


def check_unknown_ids(kit: CheckedKit) -> Iterator[Problem]:
    """REF201: an entry that is named exists. Silent when a file could not be read."""
    if not kit.is_whole:
        return
    known = _Known(item.id for item in kit.declared if item.section != "sources")
    for mention in kit.mentions:
        coded = mention.section == "evenements" and mention.id in BOUT_EVENEMENT
        if mention.id in known or coded or not _is_well_formed(mention.id):
            continue
        yield Problem(
            "REF201", Severity.ERROR, f"« {mention.id} » n'existe pas dans ce kit",
            mention.location, "l'identifiant d'une entrée du kit, « inconnu » ou « aucun »",
            known.hint(mention.id),
        )


class _Known:
    """The ids declared, and those proposed in place of the ones that are malformed."""

    def __init__(self, declared: Iterable[str]) -> None:
        self._declared = frozenset(declared)
        self._hints: dict[str, str | None] = {}

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._declared or identifier in self._spellings

    @cached_property
    def _spellings(self) -> frozenset[str]:
        """All of them, once one is named that nobody declared as it is written."""
        return self._declared.union(map(as_identifier, self._declared))

    @cached_property
    def _in_order(self) -> KnownWords:
        return KnownWords(sorted(self._spellings))

    def hint(self, identifier: str) -> str | None:
        """What was meant by an unknown id; of the first hundred only, which are shown."""
        if identifier not in self._hints and len(self._hints) < _HINTED:
            self._hints[identifier] = did_you_mean(*self._in_order.nearest(identifier)[:1])
        return self._hints.get(identifier)


def _is_well_formed(identifier: str) -> bool:
    """Whether this may be an id; if not, its schema says so already."""
    return identifier == as_identifier(identifier)


def check_wrong_kinds(kit: CheckedKit) -> Iterator[Problem]:
    """REF203: what is named is of a kind that fits there."""
    genres = {item.id: _GENRE_OF_SECTION.get(item.section) for item in kit.declared}
    for mention in kit.mentions:
        allowed = reference_genres(mention.section, mention.key)
        genre = genres.get(mention.id)
        if not allowed or genre is None or genre in allowed:
            continue
        labels = FAMILIES["genre"]
        wanted = enumerate_french(sorted(map(labels.label, allowed), key=alphabetical), "ou")
        yield Problem(
            "REF203", Severity.ERROR,
            f"« {mention.id} » est de genre {labels.label(genre)},"
            f" que « {mention.key} » n'admet pas",
            mention.location, f"une entrée de genre {wanted}",
        )


def check_undefined_sources(kit: CheckedKit) -> Iterator[Problem]:
    """REF204: a source that a fact cites is defined in ``sources.yaml``."""
    if not kit.is_whole:
        return
    known = _Known(item.id for item in kit.declared if item.section == "sources")
    for mention in kit.cited:
        if mention.id not in known and _is_well_formed(mention.id):
            yield Problem(
                "REF204", Severity.ERROR, f"la source « {mention.id} » n'est définie nulle part",
                mention.location, "une source de sources.yaml",
                known.hint(mention.id),
            )


def check_speakers(kit: CheckedKit) -> Iterator[Problem]:
    """REF205: every fact says who says it (rule 3 of the domain)."""
    for fact in kit.speakerless:
        yield Problem(
            "REF205", Severity.GAP, f"« {fact.name} » : on ne sait pas qui le dit", fact.location,
            "« source » et « passage », ou une source par défaut en tête du fichier",
        )


def check_reasons(kit: CheckedKit) -> Iterator[Problem]:
    """REF207: a deduction says what allows it."""
    for entity in kit.territory.entities:
        if entity.is_deduced and not entity.why:
            yield _unreasoned(entity.name, entity.location)
        for statements in entity.statements.values():
            for statement in statements:
                if statement.is_deduced and not statement.why:
                    yield _unreasoned(str(statement.value), statement.location)
    for tie in kit.territory.ties:
        if tie.origin == "liens" and tie.is_deduced and not tie.why:
            yield _unreasoned(f"{tie.source} → {tie.target}", tie.location)


def _unreasoned(name: str, location: Location) -> Problem:
    return Problem(
        "REF207", Severity.ERROR, f"« {name} » est déduit sans dire pourquoi",
        location,
        "« pourquoi: » et ce qui permet de le déduire",
    )
