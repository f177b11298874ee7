"""Which model a kit follows: one that comes with the package, or that of a folder beside it.

A mission's own model lives in the kit of its territory. Another kit follows it by name
(``reference: limoges@1``) when the two folders stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from replicate import resources
from replicate.domain.following import named_version, versioned
from replicate.domain.problem import Severity
from replicate.domain.reference import Model
from replicate.domain.text.words import is_answered
from replicate.sources.builder import ReadDocument
from replicate.sources.document import parse_document
from replicate.sources.folder import read_kit
from replicate.sources.model import build_model
from replicate.usecases.kits.checked_documents import check_documents, parse_documents

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""How a reference is named: nothing in it leads out of the folder around the kit."""


def named_reference(documents: Iterable[ReadDocument]) -> str | None:
    """The reference that a kit says it follows, as it is written: ``pau`` or ``pau@1``."""
    head = next((item.document.data for item in documents if item.name == "territoire"), None)
    reference = head.get("reference") if isinstance(head, dict) else None
    return reference if isinstance(reference, str) else None


def followed_model(
    reference: str | None, kit: Path | None = None
) -> tuple[Model | None, tuple[str, ...]]:
    """The model that ``reference`` names, or None; and the references there are.

    A packaged one comes first, then that of a folder beside ``kit``. Where one has the
    version that is named, the others are not read and none is given.
    """
    if not is_answered(reference) or reference is None:
        return None, ()
    name, version = named_version(reference)
    model = packaged_model(name)
    if model is None and (folder := neighbour(kit, name)):
        model = _model_in(folder)
        beside = (versioned(name, model.version),) if model else ()
    else:
        beside = ()
    is_offered = model is not None and version in ("", str(model.version))
    return model, () if is_offered else (*_offered(), *beside)


def neighbour(kit: Path | None, name: str) -> Path | None:
    """The folder beside ``kit`` that bears a reference's name and holds a model, or None."""
    if kit is None or not _NAME.fullmatch(name):
        return None
    own = kit.resolve()
    folder = own.parent / name
    try:
        return folder if folder != own and (folder / "modele.yaml").is_file() else None
    except OSError:  # a name that is too long, before Python 3.12
        return None


@cache
def _offered() -> tuple[str, ...]:
    """The references that come with the package, each with its version."""
    models = [(name, packaged_model(name)) for name in resources.example_names()]
    return tuple(versioned(name, model.version) for name, model in models if model is not None)


@cache
def packaged_model(name: str) -> Model | None:
    """The model of a reference that comes with the package, or None."""
    if name not in resources.example_names():
        return None
    path = resources.example_folder(name) / "modele.yaml"
    if not path.is_file():
        return None
    document = parse_document(path.read_text(encoding="utf-8"), f"{name}/modele.yaml")
    return build_model(document.content, document)


def _model_in(folder: Path) -> Model | None:
    """The model of another kit; None when it cannot be read, which that kit's check tells."""
    try:
        files = [file for file in read_kit(folder).files if file.name == "modele"]
    except OSError:
        return None
    documents, problems = check_documents(files, parse_documents(files))
    if not documents or any(problem.severity is Severity.ERROR for problem in problems):
        return None
    document = documents[0].document
    return build_model(document.content, document)
