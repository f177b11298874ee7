"""From a clean ``modele.yaml`` to a reference model."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

from replicate.domain.reference import (
    Form,
    Function,
    LanePlace,
    Model,
    Pattern,
    Predicate,
    Role,
    Sought,
    SoughtTie,
)
from replicate.domain.report import Slot
from replicate.sources.clean import clean
from replicate.sources.document import Document, Path

_EXCLUDE = "sauf_"
_ALL = "tous_"
_STAND_IN: dict[str, Any] = {"id": "?", "version": 0, "titre": "?"}
"""What the rules take for a head that its schema refused: the error keeps it from use."""


def build_model(
    data: dict[str, Any], document: Document, refused: Container[tuple[object, ...]] = (),
) -> Model:
    """The model that ``data`` describes, without the parts that its schema ``refused``.

    ``document`` gives places. The list of functions must be one.
    """
    head = _STAND_IN if ("modele",) in refused else data["modele"]
    return Model(
        id=head["id"],
        version=head["version"],
        title=head["titre"],
        functions=tuple(_functions(data, document, "fonctions", refused)),
        requirements=tuple(_functions(data, document, "exigences", refused)),
        location=document.locate(["modele", "id"]),
        warning=head.get("avertissement"),
        roles=tuple(
            _role(raw, document, ["roles", index])
            for index, raw in _entries(data, "roles", refused)
        ),
        lanes=tuple(
            LanePlace(raw["id"], raw["haut"], raw["bas"], document.locate(["couloirs", index]))
            for index, raw in _entries(data, "couloirs", refused)
        ),
    )


def _entries(
    data: dict[str, Any], section: str, refused: Container[tuple[object, ...]]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The entries of a section, with their index in the file."""
    if (section,) in refused:
        return
    for index, raw in enumerate(data.get(section, ())):
        if (section, index) not in refused:
            yield index, raw


def _functions(
    data: dict[str, Any], document: Document, section: str,
    refused: Container[tuple[object, ...]],
) -> Iterator[Function]:
    for index, raw in _entries(data, section, refused):
        path: Path = [section, index]
        yield Function(
            id=raw["id"],
            title=raw["titre"],
            why=raw["pourquoi"],
            question=raw["question"],
            patterns=tuple(_patterns(raw["preuve"], document, [*path, "preuve"])),
            location=document.locate(path),
            forms=tuple(
                Form(form["entite"], form.get("passage")) for form in raw.get("formes", ())
            ),
            aid=raw.get("aide"),
        )


def _patterns(raw: dict[str, Any], document: Document, path: Path) -> Iterator[Pattern]:
    """The alternatives of a proof: what it says itself, then each under ``ou``."""
    if "entites" in raw or "liens" in raw:
        yield Pattern(
            tuple(
                (name, _build_sought(sought, document, [*path, "entites", name]))
                for name, sought in sorted(raw.get("entites", {}).items())
            ),
            tuple(
                _sought_tie(tie, document, [*path, "liens", index])
                for index, tie in enumerate(raw.get("liens", ()))
            ),
            document.locate(path),
        )
    for index, alternative in enumerate(raw.get("ou", ())):
        yield from _patterns(alternative, document, [*path, "ou", index])


def _sought_tie(raw: dict[str, Any], document: Document, path: Path) -> SoughtTie:
    places = (document.locate([*path, "de"]), document.locate([*path, "vers"]))
    return SoughtTie(
        raw["de"], tuple(_listed(raw["type"])), raw["vers"], places, document.locate(path)
    )


def _build_sought(raw: dict[str, Any], document: Document, path: Path) -> Sought:
    """What an entity must be, from ``{genre: …, type: …, sauf_type: …}``."""
    predicates = []
    for written, value in raw.items():
        if written == "genre":
            continue
        excluded, needs_all = written.startswith(_EXCLUDE), written.startswith(_ALL)
        key = written.removeprefix(_EXCLUDE if excluded else _ALL)
        values = tuple(_listed(clean({key: value})[key]))
        steps = [[index] for index in range(len(values))] if isinstance(value, list) else [[]]
        predicates.append(Predicate(
            key, values, document.locate([*path, written], at_key=True),
            tuple(document.locate([*path, written, *step]) for step in steps),
            excluded, needs_all,
        ))
    return Sought(raw["genre"], tuple(predicates), document.locate(path))


def _role(raw: dict[str, Any], document: Document, path: Path) -> Role:
    place = raw["place"]
    slot = Slot(
        raw["id"], raw["libelle"], place["x"], place["y"], place["largeur"], place["hauteur"],
        bool(raw.get("barre")), bool(raw.get("reserve")), raw.get("couloir"),
    )
    return Role(
        slot, document.locate(path),
        _build_sought(raw["reconnait"], document, [*path, "reconnait"])
        if "reconnait" in raw else None,
        document.locate([*path, "couloir"]) if "couloir" in raw else None,
    )


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]
