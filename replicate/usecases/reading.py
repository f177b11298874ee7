"""Read a kit from its folder, check it whole, and hand it over if nothing blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from replicate import resources
from replicate.domain.checked import CheckedKit
from replicate.domain.kit import KIT_FILES
from replicate.domain.privacy.find import KINDS
from replicate.domain.privacy.scan import conceal
from replicate.domain.problem import Problem, Severity
from replicate.domain.reference import Model
from replicate.domain.rules import check_kit
from replicate.errors import FileError, KitRefused, UsageError, reason_of
from replicate.sources.builder import ReadDocument, build_kit
from replicate.sources.clean import clean
from replicate.sources.document import parse_document
from replicate.sources.folder import SourceFile, read_kit
from replicate.sources.geography import find_places
from replicate.sources.model import build_model
from replicate.sources.schema import Schemas
from replicate.sources.texts import check_texts
from replicate.sources.tree import MAX_NODES

_DEPTH_OF_AN_ENTRY = 2
_NEEDED = frozenset({
    "id", "nom", "champ", "de", "vers", "type", "titre", "voix", "genre", "fonction", "etat",
    "nature", "enonce", "libelle",
})
"""Keys without which an entry is not the thing that its author meant."""

_JUDGED_WHOLE = frozenset({
    "prises_en_charge_croisees", "evenements", "indicateurs", "absences", "fonctions",
})
"""Sections whose rules look at what an entry lacks: a refused key would seem missing."""


@dataclass(frozen=True)
class Reading:
    """A kit as it was read: all its problems in order, and what the rules looked at.

    ``unread`` names the files whose faults keep rules across files from being run.
    """

    folder: Path
    shown_as: str
    problems: tuple[Problem, ...]
    kit: CheckedKit
    unread: tuple[str, ...] = ()

    def of(self, severity: Severity) -> tuple[Problem, ...]:
        """The problems of one weight, in order."""
        return tuple(problem for problem in self.problems if problem.severity is severity)


@cache
def kit_schemas() -> Schemas:
    """The schemas of the package, read once."""
    return Schemas(resources.schemas_folder())


def read_folder(folder: Path, shown_as: str | None = None) -> Reading:
    """Read and check the kit in ``folder``, every problem of every file at once.

    Raises FileError when the folder cannot be opened.
    """
    try:
        found = read_kit(folder, shown_as)
    except FileNotFoundError:
        raise FileError(
            f"le dossier « {folder} » n'existe pas", "vérifier le chemin du kit"
        ) from None
    except NotADirectoryError:
        raise FileError(
            f"« {folder} » n'est pas un dossier", "donner le dossier du kit, pas un de ses fichiers"
        ) from None
    except OSError as error:
        raise FileError(
            f"le dossier « {folder} » ne peut pas être lu : {reason_of(error)}"
        ) from None
    problems = list(found.problems)
    documents = _checked_documents(found.files, problems)
    closed = [
        problem.location.file for problem in found.problems
        if problem.code.startswith("FIC") and problem.severity is Severity.ERROR
    ]
    problems.extend(check_texts([
        (file.text, read.document) for file, read in zip(found.files, documents, strict=True)
    ]))
    reference = _reference(documents)
    followed = packaged_model(reference.partition("@")[0]) if reference else None
    offered = _offered() if reference and not _is_offered(reference, followed) else ()
    kit = build_kit(tuple(documents), followed, not closed, offered)
    communes = (item.value for item in kit.codes if item.kind == "cog")
    kit = replace(kit, places=find_places(communes))
    problems.extend(check_kit(kit))
    ordered = tuple(sorted(_without_personal_data(problems), key=Problem.sort_key))
    unread = (*closed, *(item.document.file for item in documents if item.hides_ids))
    return Reading(folder, found.shown_as, ordered, kit, unread)


def _without_personal_data(problems: list[Problem]) -> list[Problem]:
    """The problems, none of which quotes what looks personal in a kit that holds such data."""
    if not any(problem.code in KINDS for problem in problems):
        return problems
    return [
        replace(
            problem, message=conceal(problem.message),
            expected=problem.expected and conceal(problem.expected),
            hint=problem.hint and conceal(problem.hint),
        )
        for problem in problems if problem.code not in KINDS
    ] + [problem for problem in problems if problem.code in KINDS]


def _checked_documents(files: Iterable[SourceFile], problems: list[Problem]) -> list[ReadDocument]:
    """Check each file in turn, all of them within the number of values of a kit."""
    documents = []
    left = MAX_NODES
    for file in files:
        read, nodes = _checked_document(file, problems, left)
        documents.append(read)
        left -= nodes
    return documents


def _checked_document(
    file: SourceFile, problems: list[Problem], allowed: int
) -> tuple[ReadDocument, int]:
    """Parse a file, collect its problems, and note which parts its schema refused.

    Returns it with how many values it holds.
    """
    document = parse_document(file.text, file.shown_as, allowed)
    problems.extend(document.problems)
    if not document.is_whole:
        unread = ReadDocument(file.name, replace(document, data=None), frozenset({()}))
        return unread, document.nodes
    refused = set()
    for path, problem in kit_schemas().check(document, file.name):
        problems.append(problem)
        if problem.severity is Severity.ERROR:
            refused.add(_refused_part(path))
    return ReadDocument(file.name, document, frozenset(refused)), document.nodes


def _refused_part(path: tuple[object, ...]) -> tuple[object, ...]:
    """The key, entry or section that an error at ``path`` spoils; ``()`` for the file.

    An entry goes whole when it cannot be built, or be judged, without the key.
    """
    if len(path) < _DEPTH_OF_AN_ENTRY or not isinstance(path[1], int):
        return path[:1]
    if len(path) == _DEPTH_OF_AN_ENTRY or path[0] in _JUDGED_WHOLE or path[2] in _NEEDED:
        return path[:2]
    return path[:3]


def _reference(documents: list[ReadDocument]) -> str | None:
    """The reference that the kit says it follows, as it is written."""
    head = next((item.document.data for item in documents if item.name == "territoire"), None)
    reference = head.get("reference") if isinstance(head, dict) else None
    return reference if isinstance(reference, str) else None


def _is_offered(reference: str, model: Model | None) -> bool:
    """Whether a kit's reference is the packaged one: the others then need not be read."""
    return model is not None and reference.partition("@")[2] in ("", model.version)


@cache
def _offered() -> tuple[str, ...]:
    """The references that come with the package, each with its version."""
    models = [(name, packaged_model(name)) for name in resources.example_names()]
    return tuple(f"{name}@{model.version}" for name, model in models if model is not None)


@cache
def packaged_model(name: str) -> Model | None:
    """The model of a reference that comes with the package, or None."""
    if name not in resources.example_names():
        return None
    path = resources.example_folder(name) / "modele.yaml"
    if not path.is_file():
        return None
    document = parse_document(path.read_text(encoding="utf-8"), f"{name}/modele.yaml")
    return build_model(clean(document.data), document)


def read_clean(folder: Path, shown_as: str | None = None) -> CheckedKit:
    """The kit in ``folder``; raises KitRefused with its problems when any blocks."""
    reading = read_folder(folder, shown_as)
    errors = reading.of(Severity.ERROR)
    if errors:
        count = len(errors)
        raise KitRefused(
            f"le kit « {reading.shown_as} » a {count} erreur{'s' if count > 1 else ''}"
            " à corriger d'abord",
            errors,
            f"replicate validate {reading.shown_as}",
        )
    return reading.kit


def kit_folders(name: str) -> list[tuple[Path, str]]:
    """The kit that ``name`` means, or in order each kit of a folder that is none itself.

    Raises UsageError when it is neither a folder nor a packaged example.
    """
    folder, shown_as = kit_folder(name)
    if any((folder / kit_file.file_name).exists() for kit_file in KIT_FILES):
        return [(folder, shown_as)]
    inner = sorted(file.parent.name for file in folder.glob("*/territoire.yaml"))
    return [(folder / kit, f"{shown_as}/{kit}") for kit in inner] or [(folder, shown_as)]


def kit_folder(name: str) -> tuple[Path, str]:
    """The folder that ``name`` means and how to show it: a path, or a packaged example.

    Raises UsageError when it is neither.
    """
    path = Path(name)
    if name and _is_folder(path):  # Path("") is the current folder, and would be told as "/"
        return path, name.rstrip("/\\") or name
    if name in resources.example_names():
        return resources.example_folder(name), name
    known = ", ".join(resources.example_names())
    raise UsageError(
        f"« {name} » n'est ni un dossier ni un exemple fourni",
        f"donner le dossier d'un kit, ou un de ces exemples : {known}",
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long, before Python 3.12
        return False
