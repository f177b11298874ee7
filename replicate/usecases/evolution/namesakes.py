"""Several entries of one kind and one name: what people see that tells them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from replicate.domain.names_in_time import renamed
from replicate.domain.territory import Entity, Territory
from replicate.usecases.evolution.words import answer_words

_TELLING = ("type", "niveau", "axe", "commune", "gestionnaire", "porteur", "rattachement",
            "perimetre", "porte_par")


def named_apart(territory: Territory) -> Territory:
    """The territory where namesakes bear what differs among them: « Halte, Pau (64445) ».

    That is the first of their type, commune, holder or perimeter that is said of all of them
    and not alike. Where there is none, the place where each is written is told with its line.
    """
    alike: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in territory.entities:
        alike[entity.genre, entity.name].append(entity)
    return renamed(territory, {
        entity.id: f"{entity.name.rstrip(' .')}, {words}"
        for namesakes in alike.values() if len(namesakes) > 1
        for entity, words in _apart(namesakes, territory)
    })


def _apart(
    namesakes: Sequence[Entity], territory: Territory
) -> Iterable[tuple[Entity, str]]:
    for key in _TELLING:
        told = [" ou ".join(answer_words(item, key, entity, territory)
                            for item in entity.said(key)) for entity in namesakes]
        if all(told) and len(set(told)) == len(told):
            return zip(namesakes, told, strict=True)
    return ()
