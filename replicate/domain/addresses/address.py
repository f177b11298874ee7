"""An address as people type it: a street, perhaps a number, perhaps where.

« 112 rue des Pyrénées », « rue des Pyrénées 112 bis », « 112, r. des Pyrenees, 75020 Paris ».
A number can also belong to the name (« rue du 8 mai 1945 »): each way to read is kept, and
the streets that are known decide.
"""

from __future__ import annotations

import re

from replicate.domain.addresses.house_number import REPEATS, HouseNumber, parse_number
from replicate.domain.addresses.street_name import is_way
from replicate.domain.record import record

LONGEST = 200
"""Characters beyond which nobody typed an address."""

_REPEAT = "|".join(REPEATS)
_SIGN = r"(?:n\s?[°º]\s*|no?\.?\s+|num[eé]ro\s+)?"
_POSTED = re.compile(r"(?<!\w)(?:\d{5}|2[AB]\d{3})(?!\w)", re.IGNORECASE)
_LEADING = re.compile(
    rf"^{_SIGN}(\d+)(?:\s*({_REPEAT})|([a-z]))?\b(?![/-])[\s,.;:]*(.+)$", re.IGNORECASE)
_LETTER = re.compile(r"^([a-z])\b[\s,.]+(\S+)", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?<!\w)\d{1,3} ?(?:bis|ter)? ?(?:[/-]|à|et) ?\d{1,5}(?!\w)", re.IGNORECASE)
_SIGNS = frozenset({"n", "no", "no.", "n°", "nº", "°", "numéro", "numero"})
_PARTING = " ,;"
_CEDEX = re.compile(r"(?<!\s)\s+cedex(?:\s+\d+)?$", re.IGNORECASE)
_ONLY_NUMBER = re.compile(rf"{_SIGN}\d+\s*(?:{_REPEAT}|[a-z])?", re.IGNORECASE)
_BAD_NUMBER = re.compile(r"^\s*(-\d+|0+)\b(?!\d)")


@record
class Reading:
    """One way to read it: a street's name and a number, None when none was typed."""

    street: str
    number: HouseNumber | None


@record
class Address:
    """What was typed: ways to read it, best first, and words that may say where.

    ``code`` is a postal code or a commune's; ``places`` the other words after a comma;
    ``town`` the words after the code, which are a town's and nothing else's.
    """

    readings: tuple[Reading, ...]
    code: str | None = None
    places: tuple[str, ...] = ()
    town: str | None = None


def parse_address(text: str) -> Address:
    """Read an address.

    Raises ValueError with a French sentence when it holds no street or an impossible number.
    """
    typed = " ".join(text.split())
    if len(typed) > LONGEST:
        raise ValueError("c'est trop long pour une adresse")
    if _BAD_NUMBER.match(typed):
        raise ValueError("un numéro de rue est un nombre à partir de 1")
    head, code, places, town = _parted(typed)
    if _SEVERAL.search(head):
        raise ValueError("plusieurs numéros sont écrits : en donner un seul")
    readings = tuple(dict.fromkeys(_readings(head)))
    if not readings:
        raise ValueError("aucun nom de rue n'est écrit")
    return Address(readings, code, (*places, *filter(None, [town])), town)


def _parted(typed: str) -> tuple[str, str | None, list[str], str | None]:
    """The street with its number, the code, the words before it that say where, the town."""
    posted = next((item for item in _POSTED.finditer(typed)
                   if typed[:item.start()].strip(_PARTING)), None)
    code = posted[0].upper() if posted else None
    head = typed[:posted.start()] if posted else typed
    town = _CEDEX.sub("", typed[posted.end():].strip(_PARTING)) if posted else ""
    pieces = [piece.strip() for piece in re.split("[,;]", head) if piece.strip()]
    if len(pieces) > 1 and _ONLY_NUMBER.fullmatch(pieces[0]):
        pieces[:2] = [f"{pieces[0]} {pieces[1]}"]
    if len(pieces) > 1 and _ONLY_NUMBER.fullmatch(pieces[1]):
        pieces[:2] = [f"{pieces[0]} {pieces[1]}"]
    return " ".join(pieces[:1]), code, pieces[1:], town or None


def _readings(head: str) -> list[Reading]:
    found = []
    leading = _LEADING.match(head)
    if leading:
        written, street = f"{leading[1]} {leading[2] or leading[3] or ''}", leading[4]
        letter = None if leading[2] or leading[3] else _LETTER.match(street)
        if letter and is_way(letter[2]):
            written, street = f"{leading[1]} {letter[1]}", street[letter.start(2):]
        number = parse_number(written)
        if number is None:
            raise ValueError(f"« {written.strip()} » n'est pas un numéro de rue")
        found.append(Reading(street, number))
    if any(character.isalpha() for character in head):
        found.append(Reading(head, None))
    trailing = None if leading else _trailing(head)
    if trailing:
        found.append(trailing)
    return [item for item in found if any(map(str.isalpha, item.street))]


def _trailing(head: str) -> Reading | None:
    """The street and the number after it: « rue Haute 112 bis », « rue Haute n° 7 »."""
    words = head.replace(",", " ").split()
    for count in (2, 1):
        number = parse_number(" ".join(words[-count:]).lower().removeprefix("n°"))
        rest = words[:-count]
        if number is not None:
            while rest and rest[-1].lower() in _SIGNS:
                rest.pop()
            return Reading(" ".join(rest), number) if rest else None
    return None
