"""The reference models that come with the package, and which of them a kit follows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from replicate import resources
from replicate.domain.reference import Model
from replicate.sources.builder import ReadDocument
from replicate.sources.clean import clean
from replicate.sources.document import parse_document
from replicate.sources.model import build_model


def named_reference(documents: Iterable[ReadDocument]) -> str | None:
    """The reference that a kit says it follows, as it is written: ``pau`` or ``pau@1``."""
    head = next((item.document.data for item in documents if item.name == "territoire"), None)
    reference = head.get("reference") if isinstance(head, dict) else None
    return reference if isinstance(reference, str) else None


def followed_model(reference: str | None) -> tuple[Model | None, tuple[str, ...]]:
    """The packaged model that ``reference`` names, or None; and the references there are.

    Where it names a packaged one with its version, the others are not read and none is given.
    """
    if not reference:
        return None, ()
    name, _, version = reference.partition("@")
    model = packaged_model(name)
    is_offered = model is not None and version in ("", str(model.version))
    return model, () if is_offered else _offered()


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
