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
from replicate.domain.slot import Slot
from replicate.sources.clean import clean_under
from replicate.sources.document import Document
from replicate.sources.nodes import ListNode, MappingNode

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
            _role(raw, document) for raw in _entries(data, "roles", refused)
        ),
        lanes=tuple(
            LanePlace(raw["id"], raw["haut"], raw["bas"], document.place(raw.at))
            for raw in _entries(data, "couloirs", refused)
        ),
    )


def _entries(
    data: dict[str, Any], section: str, refused: Container[tuple[object, ...]]
) -> Iterator[MappingNode]:
    """The entries of a section."""
    if (section,) in refused:
        return
    for index, raw in enumerate(data.get(section, ())):
        if (section, index) not in refused:
            yield raw.holding({
                key: value for key, value in raw.items() if (section, index, key) not in refused})


def _functions(
    data: dict[str, Any], document: Document, section: str,
    refused: Container[tuple[object, ...]],
) -> Iterator[Function]:
    for raw in _entries(data, section, refused):
        yield Function(
            id=raw["id"],
            title=raw["titre"],
            why=raw["pourquoi"],
            question=raw["question"],
            patterns=tuple(_patterns(raw["preuve"], document)),
            location=document.place(raw.at),
            forms=tuple(
                Form(form["entite"], form.get("passage")) for form in raw.get("formes", ())
            ),
            aid=raw.get("aide"),
        )


def _patterns(raw: MappingNode, document: Document) -> Iterator[Pattern]:
    """The alternatives of a proof: what it says itself, then each under ``ou``."""
    if "entites" in raw or "liens" in raw:
        yield Pattern(
            tuple(
                (name, _build_sought(sought, document))
                for name, sought in sorted(raw.get("entites", {}).items())
            ),
            tuple(_sought_tie(tie, document) for tie in raw.get("liens", ())),
            document.place(raw.at),
        )
    for alternative in raw.get("ou", ()):
        yield from _patterns(alternative, document)


def _sought_tie(raw: MappingNode, document: Document) -> SoughtTie:
    places = (document.place(raw.where("de")), document.place(raw.where("vers")))
    return SoughtTie(
        raw["de"], tuple(_listed(raw["type"])), raw["vers"], places, document.place(raw.at),
        raw.get("cle"),
    )


def _build_sought(raw: MappingNode, document: Document) -> Sought:
    """What an entity must be, from ``{genre: …, type: …, sauf_type: …}``."""
    predicates = []
    for written, value in raw.items():
        if written == "genre":
            continue
        excluded, needs_all = written.startswith(_EXCLUDE), written.startswith(_ALL)
        key = written.removeprefix(_EXCLUDE if excluded else _ALL)
        values_at = value.items_at if isinstance(value, ListNode) else [raw.where(written)]
        predicates.append(Predicate(
            key, tuple(_listed(clean_under(key, value))), document.place(raw.keys_at[written]),
            tuple(map(document.place, values_at)), excluded, needs_all,
        ))
    for written, at in raw.keys_at.items():
        if written not in raw:  # left blank: it asks for nothing, and a rule tells it
            predicates.append(Predicate(written, (), document.place(at), ()))
    genres = tuple(dict.fromkeys(_listed(raw["genre"])))
    return Sought(genres, tuple(predicates), document.place(raw.at))


def _role(raw: MappingNode, document: Document) -> Role:
    place = raw["place"]
    slot = Slot(
        raw["id"], raw["libelle"], place["x"], place["y"], place["largeur"], place["hauteur"],
        bool(raw.get("barre")), bool(raw.get("reserve")), raw.get("couloir"),
    )
    return Role(
        slot, document.place(raw.at),
        _build_sought(raw["reconnait"], document) if "reconnait" in raw else None,
        document.place(raw.where("couloir")) if "couloir" in raw else None,
    )


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]
