"""The keys of an entry that a card tells, and how it words their answers."""

from __future__ import annotations

from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity
from replicate.domain.text.words import yes_or_no
from replicate.domain.vocabulary import FAMILIES
from replicate.network.graph import OVER
from replicate.sources.geography import find_places

_NAMED = ("publics", "perimetre", "comprend", "meme_que")
_CODED = {"metiers": "metier", "frequence": "frequence",
          "preparation": "preparation", "travail_sur": "travail_sur"}
TOLD = {
    "denomination_officielle": "Dénomination officielle",
    "standard": "Standard",
    "commune": "Commune",
    "tranche_age": "Tranche d'âge",
    "publics": "Public",
    "perimetre": "Périmètre",
    "comprend": "Comprend",
    "meme_que": "Peut-être la même chose que",
    "metiers": "Métiers",
    "frequence": "Fréquence",
    "conjoint": "Conduite par le soin et le social ensemble",
    "nombre_membres": "Nombre de membres",
    "preparation": "Préparation",
    "travail_sur": "On y travaille sur",
    "question": "Question de travail",
}
"""Keys of any entity that a card tells, in its order. Never a person's: a service's alone."""


def value_words(key: str, value: object, snapshot: Snapshot) -> str:
    """An answer to ``key`` in words: a name, a label, a yes or a no, or as it is written."""
    if key in _NAMED:
        found = snapshot.territory.by_id.get(str(value))
        return _named(found, snapshot) if found else str(value)
    if key == "commune":
        return commune_words(str(value))
    if isinstance(value, bool):
        return yes_or_no(value)
    return FAMILIES[_CODED[key]].label(str(value)) if key in _CODED else str(value)


def _named(entity: Entity, snapshot: Snapshot) -> str:
    """Its name, and that it is over at the date looked at where it is."""
    presence = snapshot.presence[entity.id]
    return f"{entity.name} ({presence.value})" if presence in OVER else entity.name


def commune_words(code: str) -> str:
    """A commune by its name and code, "Pau (64445)"; "? (64999)" where no commune has the code."""
    place = find_places([code]).get(code)
    return f"{getattr(place, 'name', None) or '?'} ({code})"
