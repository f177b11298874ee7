"""The towns that a kit speaks of: those that its perimeters name, and its own that none names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from replicate.domain.addresses.geography import (
    COMMUNE_CODE,
    Commune,
    Place,
    arrondissements_of,
    folded_names,
    whole_commune,
)
from replicate.domain.record import record
from replicate.domain.text.words import enumerate_french, others_words
from replicate.sources.geography import find_place

_MOST_NAMED = 12
"""Communes that an advice names: a département has hundreds."""

_DIGITS = re.compile(r"\d+")


@record
class KitTowns:
    """What a kit knows of towns, and what it calls them.

    ``named`` are the codes of every commune that a perimeter names, "" among them when a
    street is in one that nobody says; ``own`` those of its zone, ``own_names`` what the kit
    calls its territory and the zone that it gives no commune.
    """

    named: frozenset[str]
    own: frozenset[str]
    own_names: tuple[str, ...]
    places: Mapping[str, Place]

    @cached_property
    def untold(self) -> frozenset[str]:
        """The communes of its zone, and the arrondissements of its cities, that none names."""
        cities = {whole_commune(code) for code in self.named | self.own}
        around = {part for city in cities for part in arrondissements_of(city)}
        return (self.own | around) - self.named

    def settle(self, codes: frozenset[str]) -> frozenset[str]:
        """Those of ``codes`` that the kit speaks of; none when all are another territory's.

        An arrondissement is in the commune that the perimeters name whole. What no perimeter
        names comes last: of the kit's own towns, it simply does not say.
        """
        whole = frozenset(map(whole_commune, codes))
        untold = codes & self.untold
        # A street whose commune nobody says may be in any of its own.
        return (codes & self.named or whole & self.named
                or (untold and self.named & {""}) or untold)

    def is_own_name(self, words: str) -> bool:
        """Whether the kit calls itself so."""
        return folded_names([words])[0] in folded_names(self.own_names)

    def is_called(self, code: str, words: str) -> bool:
        """Whether words are the name of a commune, or of the city that it is part of."""
        place = self.places.get(code)
        if not isinstance(place, Commune):
            return False
        folded, asked = folded_names([place.name, words])
        return folded == asked or folded.startswith(f"{asked}_")

    def name(self, code: str) -> str:
        """The name of a commune with its code; the code alone when it is no commune's."""
        place = self.places.get(code)
        if place is None and COMMUNE_CODE.fullmatch(code):
            place = find_place(code)
        return str(place) if isinstance(place, Commune) else code

    def names(self, codes: Iterable[str], last: str = "et") -> str:
        """Communes in a sentence, by name and the 2nd arrondissement before the 13th."""
        named = sorted(
            (self.name(code) for code in codes if code),
            key=lambda name: _DIGITS.sub(lambda digits: digits[0].zfill(5), name),
        )
        more = len(named) - _MOST_NAMED
        return enumerate_french(
            [*named[:_MOST_NAMED], others_words(more)] if more > 1 else named, last)

    def silence_around(self, codes: Iterable[str]) -> str:
        """That there are other arrondissements, of which the kit says nothing, where there are."""
        around = {part for code in codes for part in arrondissements_of(whole_commune(code))}
        return (" ; des autres arrondissements, ce kit ne dit rien"
                if around & self.untold else "")

    def known(self) -> str:
        """The advice that names what the kit knows: its communes, else what it calls itself."""
        named = self.names(self.named) or self.names(self.own)
        if named or not self.own_names:
            return f"communes connues : {named or 'aucune'}"
        return f"villes que ce kit connaît : {enumerate_french(self.own_names)}"
