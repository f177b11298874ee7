"""What was most likely meant where a kit asks for communes, a zone, a street or its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from replicate.domain.text.spelling import fold
from replicate.domain.text.words import enumerate_french

_FEW = 4
_SEVERAL = re.compile(r"[,;/+&]|\bet\b")
_RANGE = re.compile(r"(?P<first>[0-9]{1,5}) ?(?:-|–|à|a|/) ?(?P<last>[0-9]{1,5})")
_NUMBER = re.compile(r"(?:n[°ºo.]*|num[ée]ro) ?(?P<number>[0-9]{1,5})", re.IGNORECASE)
_STREET = re.compile(r"[^\W\d][^;\d\"\\]*")
_TO_THE_END = frozenset({"fin", "la_fin", "jusqu_a_la_fin", "debut", "le_debut"})


def commune_hint(value: object) -> str | None:
    """The codes of the communes that a name is that of: « Pau » is "64445"; None of many."""
    # Reads every commune's name.
    from replicate.sources.geography_names import communes_named, nearest_named

    found = communes_named(str(value)) or nearest_named(str(value))
    listed = [f'"{commune.code}" ({commune.name})' for commune in found]
    return f"vouliez-vous dire {enumerate_french(listed, 'ou')} ?" \
        if 0 < len(listed) <= _FEW else None


def house_number_hint(value: object) -> str | None:
    """« 1-39 » is two numbers, « n° 12 » is 12, and no key says « to the end »."""
    text = str(value).strip()
    if found := _RANGE.fullmatch(text):
        return f"en deux clés : « de: {found['first']}, a: {found['last']} »"
    if found := _NUMBER.fullmatch(text):
        return f"vouliez-vous dire {found['number']} ?"
    return "sans cette clé, jusqu'au bout de la rue" if fold(text) in _TO_THE_END else None


def place_hint(text: str, path: Sequence[str | int]) -> str | None:
    """A text in the place of a list of communes, of a zone or of a street, as a kit writes it."""
    if path[-1] == "communes":
        return _communes(text)
    if path[-1] == "zone":
        return f'« zone: {{nommee: "{text}"}} », ou « zone: {{communes: […]}} » et leurs codes'
    if "rues" not in path[-2:]:
        return None
    if not _STREET.fullmatch(text):
        return "« - {voie: …, cote: …, de: …, a: …} »"
    return f'« - {{voie: "{text}"}} », et ses numéros sous « de: » et « a: »'


def _communes(text: str) -> str | None:
    """« Limoges et Panazol » are two codes, where each name is that of one commune."""
    from replicate.sources.geography_names import communes_named

    found = [communes_named(part.strip()) for part in _SEVERAL.split(text)]
    if any(len(named) != 1 for named in found):
        return None
    codes = ", ".join(f'"{commune.code}"' for named in found for commune in named)
    return f"entre crochets : [{codes}]"
