"""Read a kit from its folder, check it whole, and hand it over if nothing blocks."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.privacy.find import KINDS
from replicate.domain.privacy.scan import CONCEALED, conceal
from replicate.domain.problem import Problem, Severity
from replicate.domain.record import record
from replicate.domain.rules import check_kit, check_names
from replicate.domain.text.words import counted
from replicate.errors import FileError, KitRefused, reason_of
from replicate.sources.builder import build_territory
from replicate.sources.document import Document
from replicate.sources.folder import KitFolder, read_kit
from replicate.sources.geography import find_places
from replicate.sources.names import name_kit
from replicate.sources.texts import check_texts
from replicate.usecases.kits.checked_documents import (
    check_documents,
    errors_by_file,
    parse_documents,
    without_the_worst,
)
from replicate.usecases.kits.followed_models import followed_model, named_reference
from replicate.usecases.kits.workable import refuse_bulk, refuse_repetition
from replicate.views.problems import MOST_IN_JSON


@record
class KitReading:
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


def read_folder(folder: Path, shown_as: str | None = None) -> KitReading:
    """Read and check the kit in ``folder``, every problem of every file at once.

    Raises FileError when the folder cannot be opened.
    """
    found = _open(folder, shown_as)
    return _judged(folder, found, parse_documents(found.files))


def _open(folder: Path, shown_as: str | None) -> KitFolder:
    try:
        return read_kit(folder, shown_as)
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


def _judged(folder: Path, found: KitFolder, parsed: list[Document]) -> KitReading:
    """The documents before their schemas, put together, and before the rules across files."""
    read, told = check_documents(found.files, parsed)
    problems = [*found.problems, *told]
    closed = [
        problem.location.file for problem in found.problems
        if problem.code.startswith("FIC") and problem.severity is Severity.ERROR
    ]
    problems.extend(check_texts([
        (file.text, item.document) for file, item in zip(found.files, read, strict=True)
    ]))
    errors = errors_by_file(problems)
    documents = without_the_worst(read, errors)
    followed, offered = followed_model(named_reference(documents), folder)
    kit = name_kit(documents, followed, not closed, offered)
    communes = (item.value for item in kit.codes if item.kind == "cog")
    kit = replace(kit, places=find_places(communes))
    named = list(check_names(kit))
    problems.extend(named)
    documents = without_the_worst(documents, errors + errors_by_file(named))
    unread = (*closed, *(item.document.file for item in documents if item.hides_ids))
    territory = replace(
        build_territory(documents), has_unread_declarations=found.has_declarations)
    kit = replace(kit, territory=territory, is_whole=not unread)
    problems.extend(check_kit(kit))
    ordered = _without_personal_data(sorted(problems, key=attrgetter("sort_key")))
    return KitReading(folder, found.shown_as, tuple(ordered), kit, unread)


def _without_personal_data(problems: list[Problem]) -> list[Problem]:
    """The problems, in order, none of which quotes what looks personal in a kit that does.

    Of each weight only the first are ever shown: the words of the others are withheld unread,
    since a kit may name twenty thousand ids that nobody has.
    """
    if not any(problem.code in KINDS for problem in problems):
        return problems
    hide = lru_cache(conceal)
    spared: set[tuple[str, str | None, str | None]] = set()  # thousands share a few sentences
    met = dict.fromkeys(Severity, 0)

    def without(problem: Problem) -> Problem:
        told = (problem.message, problem.expected, problem.hint)
        if told in spared:
            return problem
        met[problem.severity] += 1
        if problem.code in KINDS:
            spared.add(told)
            return problem
        if met[problem.severity] > MOST_IN_JSON:
            return Problem(problem.code, problem.severity, CONCEALED, problem.location)
        hidden = tuple(text and hide(text) for text in told)
        if hidden == told:
            spared.add(told)
            return problem
        return replace(problem, message=hidden[0] or "", expected=hidden[1], hint=hidden[2])

    return list(map(without, problems))


def read_clean(folder: Path, shown_as: str | None = None) -> CheckedKit:
    """The kit in ``folder``, to work on.

    Raises KitRefused with its problems when any blocks, and when it is too large.
    """
    found = _open(folder, shown_as)
    parsed = parse_documents(found.files)
    refuse_bulk(found.files, parsed, found.shown_as)
    reading = _judged(folder, found, parsed)
    errors = reading.of(Severity.ERROR)
    if errors:
        raise KitRefused(
            f"le kit « {reading.shown_as} » a {counted(len(errors), 'erreur')}"
            " à corriger d'abord",
            errors,
            f"replicate validate {reading.shown_as}",
        )
    refuse_repetition(reading.kit.territory, reading.shown_as)
    return reading.kit
