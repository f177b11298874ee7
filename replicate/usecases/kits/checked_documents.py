"""Files of a kit, each parsed and put before its schema: what is refused is noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from replicate import resources
from replicate.domain.problem import Problem, Severity
from replicate.sources.builder import ReadDocument
from replicate.sources.document import Document, parse_document
from replicate.sources.folder import SourceFile
from replicate.sources.misplaced_entries import gather_misplaced, told_once
from replicate.sources.named_entries import NamedEntries
from replicate.sources.refused import MAX_NODES
from replicate.sources.schema import Schemas

MOST_REFUSED = 1000
"""Errors of a file beyond which nothing is built of it: rules across files wait for its mending.

Nobody mends a thousand at once, and what is left of such a file says little. Whatever the
errors are: of its text, its schema, what looks personal, or the ids and codes that it names.
"""

_DEPTH_OF_AN_ENTRY = 2
_NEEDED = frozenset({
    "id", "nom", "champ", "de", "vers", "entre", "type", "titre", "voix", "genre", "fonction",
    "etat", "nature", "enonce", "libelle",
})
"""Keys without which an entry is not the thing that its author meant."""

_JUDGED_WHOLE = frozenset({
    "prises_en_charge_croisees", "evenements", "indicateurs", "absences", "fonctions",
    "adaptations", "exigences", "roles", "couloirs",
})
"""Sections whose rules look at what an entry lacks: a refused key would seem missing."""
_MISSED_BY_NO_RULE = frozenset({"noyau", "formes"})
"""Keys of a model's function that may be left out: the rest of it is judged without them."""


@cache
def kit_schemas() -> Schemas:
    """The schemas of the package, read once."""
    return Schemas(resources.schemas_folder())


def parse_documents(files: Iterable[SourceFile]) -> list[Document]:
    """Each file as it was written, in order.

    All files together hold ``MAX_NODES`` values at most: what is beyond is refused.
    """
    documents = []
    left = MAX_NODES
    for file in files:
        document = parse_document(file.text, file.shown_as, left)
        documents.append(document)
        left -= document.nodes
    return documents


def check_documents(
    files: Iterable[SourceFile], parsed: Iterable[Document]
) -> tuple[list[ReadDocument], list[Problem]]:
    """Each file as it was read, in order, and what its text and its schema say of it."""
    documents = []
    problems: list[Problem] = []
    listed = list(parsed)
    named = NamedEntries(listed)
    for file, document in zip(files, listed, strict=True):
        problems.extend(document.problems)
        documents.append(_before_schema(file.name, document, problems, named))
    return documents, problems


def _before_schema(
    name: str, document: Document, problems: list[Problem], named: NamedEntries
) -> ReadDocument:
    """The document with the parts that its schema refuses; ``problems`` gets what it says."""
    if not document.is_whole:
        if document.data is not None:
            problems.extend(
                problem
                for _, problem in kit_schemas().check(document, name, named)
                if problem.severity is not Severity.GAP  # what is not read may fill it
            )
        return _unread(name, document)
    told = list(gather_misplaced(
        kit_schemas().check(document, name, named), document, name, kit_schemas().takes))
    problems.extend(problem for _, problem in told_once(told))
    wrong = [path for path, problem in told if problem.severity is Severity.ERROR]
    if len(wrong) > MOST_REFUSED:  # nothing will be built of it: its parts need no name
        return ReadDocument(name, document, frozenset({()}))
    return ReadDocument(name, document, frozenset(map(_refused_part, wrong)))


def errors_by_file(problems: Iterable[Problem]) -> Counter[str]:
    """How many of the problems are errors, by file."""
    return Counter([
        problem.location.file for problem in problems if problem.severity is Severity.ERROR])


def without_the_worst(
    documents: Iterable[ReadDocument], errors: Counter[str]
) -> tuple[ReadDocument, ...]:
    """The documents; of those with over ``MOST_REFUSED`` of ``errors``, no content."""
    return tuple(
        _unread(item.name, item.document) if errors[item.document.file] > MOST_REFUSED else item
        for item in documents
    )


def _unread(name: str, document: Document) -> ReadDocument:
    return ReadDocument(name, replace(document, data=None), frozenset({()}))


def _refused_part(path: tuple[object, ...]) -> tuple[object, ...]:
    """The key, entry or section that an error at ``path`` spoils; ``()`` for the file.

    An entry goes whole when it cannot be built, or be judged, without the key.
    """
    if len(path) < _DEPTH_OF_AN_ENTRY or not isinstance(path[1], int):
        return path[:1]
    if len(path) == _DEPTH_OF_AN_ENTRY or path[2] in _NEEDED or (
        path[0] in _JUDGED_WHOLE and path[2] not in _MISSED_BY_NO_RULE
    ):
        return path[:2]
    return path[:3]
