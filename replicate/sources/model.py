"""From a clean ``modele.yaml`` to a reference model."""

from __future__ import annotations

from collections.abc import Iterator
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
from replicate.sources.document import Document, Path

_EXCLUDE = "sauf_"
_ALL = "tous_"


def build_model(data: dict[str, Any], document: Document) -> Model:
    """The model that schema-clean ``data`` describes; ``document`` gives places."""
    head = data["modele"]
    return Model(
        id=head["id"],
        version=head["version"],
        title=head["titre"],
        functions=tuple(_functions(data, document, "fonctions")),
        requirements=tuple(_functions(data, document, "exigences")),
        warning=head.get("avertissement"),
        roles=tuple(
            _role(raw, document, ["roles", index])
            for index, raw in enumerate(data.get("roles", ()))
        ),
        lanes=tuple(
            LanePlace(raw["id"], raw["haut"], raw["bas"]) for raw in data.get("couloirs", ())
        ),
    )


def _functions(
    data: dict[str, Any], document: Document, section: str
) -> Iterator[Function]:
    for index, raw in enumerate(data.get(section, ())):
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
    if "entites" in raw:
        yield Pattern(
            tuple(
                (name, build_sought(sought, document, [*path, "entites", name]))
                for name, sought in sorted(raw["entites"].items())
            ),
            tuple(
                _sought_tie(tie, document, [*path, "liens", index])
                for index, tie in enumerate(raw.get("liens", ()))
            ),
        )
    for index, alternative in enumerate(raw.get("ou", ())):
        yield from _patterns(alternative, document, [*path, "ou", index])


def _sought_tie(raw: dict[str, Any], document: Document, path: Path) -> SoughtTie:
    places = (document.locate([*path, "de"]), document.locate([*path, "vers"]))
    return SoughtTie(raw["de"], tuple(_listed(raw["type"])), raw["vers"], places)


def build_sought(raw: dict[str, Any], document: Document, path: Path) -> Sought:
    """What an entity must be, from ``{genre: …, type: …, sauf_type: …}``."""
    predicates = []
    for written, value in raw.items():
        if written == "genre":
            continue
        excluded, needs_all = written.startswith(_EXCLUDE), written.startswith(_ALL)
        key = written.removeprefix(_EXCLUDE).removeprefix(_ALL)
        values = tuple(_listed(value))
        steps = [[index] for index in range(len(values))] if isinstance(value, list) else [[]]
        predicates.append(Predicate(
            key, values, document.locate([*path, written], at_key=True),
            tuple(document.locate([*path, written, *step]) for step in steps),
            excluded, needs_all,
        ))
    return Sought(raw["genre"], tuple(predicates))


def _role(raw: dict[str, Any], document: Document, path: Path) -> Role:
    place = raw["place"]
    slot = Slot(
        raw["id"], raw["libelle"], place["x"], place["y"], place["largeur"], place["hauteur"],
        bool(raw.get("barre")), bool(raw.get("reserve")), raw.get("couloir"),
    )
    if "reconnait" not in raw:
        return Role(slot)
    return Role(slot, build_sought(raw["reconnait"], document, [*path, "reconnait"]))


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]
