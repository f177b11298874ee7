"""The vocabulary: every controlled term once, with its words and its marks.

Schemas, messages, legends and filters take their words from these tables; a
test holds ``schemas/vocabulaire.schema.json`` to them.
"""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.vocabulary import actors, areas, exchanges, judgements, places
from replicate.domain.vocabulary.term import Family

FAMILIES = MappingProxyType({
    item.key: item
    for module in (actors, places, areas, exchanges, judgements)
    for item in vars(module).values()
    if isinstance(item, Family)
})
"""Every family by its key, in the order of the tables."""

TYPES_OF_GENRE = MappingProxyType({
    "acteur": FAMILIES["type_acteur"], "structure": FAMILIES["type_structure"],
    "equipe_mobile": FAMILIES["type_equipe"], "instance": FAMILIES["type_instance"],
    "accord": FAMILIES["type_accord"], "outil": FAMILIES["type_outil"],
    "evenement": FAMILIES["type_evenement"], "perimetre": FAMILIES["type_perimetre"],
})
"""The words that ``type`` takes, by the kind of entry; the other kinds have no type."""

TYPES_OF_ABSENCE = MappingProxyType({**TYPES_OF_GENRE, "lien": FAMILIES["type_lien"]})
"""The same for what someone said is not there, a tie included."""
