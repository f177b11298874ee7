"""An address as people type it: a street, perhaps a number, perhaps where.

« 112 rue des Pyrénées », « rue des Pyrénées (112 bis) », « 112, r. des Pyrenees bât. B, 75020
Paris ». A number can also belong to the name (« rue du 8 mai 1945 »), and « chez » to a
hamlet's: each way to read is kept, and the streets that are known decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from replicate.domain.addresses.address_details import Apart, names_someone, set_details_apart
from replicate.domain.addresses.house_number import REPEATS, HouseNumber, parse_number
from replicate.domain.addresses.street_name import is_way
from replicate.domain.record import record
from replicate.domain.text.spelling import fold

LONGEST = 200
"""Characters beyond which nobody typed an address."""

_REPEAT = "|".join(REPEATS)
_SIGN = r"(?:(?:au|à)\s+)?(?:n\s?[°º]\s*|no?\.?\s+|num[eé]ro\s+)?"
_POSTED = re.compile(r"(?<!\w)(?:\d{5}|2[AB]\d{3})(?!\w)", re.IGNORECASE)
_POST_BOX = re.compile(r"(?<!\w)(?:bp|cs|tsa) ?\d{1,6}(?!\w)", re.IGNORECASE)
_LEADING = re.compile(
    rf"^{_SIGN}(\d+)(?:\s*({_REPEAT})|([a-z]))?\b(?![/-])[\s,.;:]*(.+)$", re.IGNORECASE)
_LETTER = re.compile(r"^([a-z])\b[\s,.]+(\S+)", re.IGNORECASE)
_SEVERAL = re.compile(
    r"(?<!\w)\d{1,3} ?(?:bis|ter)? ?(?:[/-]|à|et) ?\d{1,5}(?!\w)", re.IGNORECASE)
_SIGNS = frozenset({"n", "no", "no.", "n°", "nº", "°", "numéro", "numero", "au"})
_PARTING = " ,;"
_FINER = re.compile(r" [-–—] |[()]")
_COMMA = re.compile("[,;]")
_CEDEX = re.compile(r"(?<!\s)\s+cedex(?:\s+\d+)?$", re.IGNORECASE)
_ONLY_NUMBER = re.compile(rf"{_SIGN}\d+\s*(?:{_REPEAT}|[a-z])?", re.IGNORECASE)
_BAD_NUMBER = re.compile(r"^\s*(-\d+|0+)\b(?!\d)")
_IN_DEPARTMENT = re.compile(r" ?(\((?:\d{2,3}|2[ab])\))$", re.IGNORECASE)
_COUNTRY = re.compile(r"(?:(?:^| )france| fr?-)$", re.IGNORECASE)
_SOMEONE = "Ce qui dit chez qui n'est pas lu : seuls comptent la rue, le numéro et la ville."


@record
class Reading:
    """One way to read it: a street's name and a number, None when none was typed."""

    street: str
    number: HouseNumber | None


@record
class Address:
    """What was typed: ways to read it, best first, and words that may say where.

    ``code`` is a postal code or a commune's; ``places`` the other words after a comma;
    ``town`` the words after the code, which are a town's and nothing else's; ``is_cedex``
    when the code may be a post office's and no commune's; ``names_someone`` when « chez »
    stands in it; ``alone`` what is read when all details are set aside, None if nothing is.
    """

    readings: tuple[Reading, ...]
    code: str | None = None
    places: tuple[str, ...] = ()
    town: str | None = None
    is_cedex: bool = False
    names_someone: bool = False
    alone: Reading | None = None

    @property
    def shown(self) -> Reading:
        """The reading to repeat where no street of the kit decides: without its details."""
        return self.alone or self.readings[0]

    def remarks_on(self, reading: Reading) -> tuple[str, ...]:
        """Sentences on what ``reading`` leaves unread."""
        return (_SOMEONE,) if self.names_someone and not names_someone(reading.street) else ()


def parse_address(text: str) -> Address:
    """Read an address.

    Raises ValueError with a French sentence when it holds no street or an impossible number.
    """
    typed = " ".join(text.split())
    if len(typed) > LONGEST:
        raise ValueError("c'est trop long pour une adresse")
    if _BAD_NUMBER.match(typed):
        raise ValueError("un numéro de rue est un nombre à partir de 1")
    head, code, end = _parted(_POST_BOX.sub(",", typed))
    pieces = _with_its_number(_pieces(_COMMA, head))
    apart = [_apart(part) for index, piece in enumerate(pieces) for part in _finer(piece, index)]
    parts = _with_its_number(_left(apart))
    at = next((index for index, part in enumerate(parts) if _is_numbered(part)), 0)
    street, whole = "".join(parts[at:at + 1]), "".join(pieces[:1])
    if _SEVERAL.search(street):
        raise ValueError("plusieurs numéros sont écrits : en donner un seul")
    alone = read_street(street)
    readings = tuple(dict.fromkeys([*alone, *read_street(whole)] if at else
                                   [*read_street(whole), *alone]))
    if not readings:
        raise ValueError("aucun nom de rue n'est écrit")
    ends = [_apart(piece) for piece in _pieces(_COMMA, end)]
    towns = [_IN_DEPARTMENT.sub("", _CEDEX.sub("", item)) for item in _left(ends)]
    return Address(
        readings, code, tuple(map(_place, [*parts[:at], *parts[at + 1:], *towns])),
        towns[0] if towns else None, bool(_CEDEX.search(end)),
        any(item.names_someone for item in (*apart, *ends)), next(iter(alone), None),
    )


def read_street(text: str) -> list[Reading]:
    """Ways to read a street with its number, best first; none where no street is written.

    Raises ValueError with a French sentence when the number is impossible.
    """
    found = []
    leading = _LEADING.match(text)
    if leading:
        written, street = f"{leading[1]} {leading[2] or leading[3] or ''}", leading[4]
        letter = None if leading[2] or leading[3] else _LETTER.match(street)
        if letter and is_way(letter[2]):
            written, street = f"{leading[1]} {letter[1]}", street[letter.start(2):]
        number = parse_number(written)
        if number is None:
            raise ValueError(f"« {written.strip()} » n'est pas un numéro de rue")
        found.append(Reading(street, number))
    if any(character.isalpha() for character in text):
        found.append(Reading(text, None))
    trailing = None if leading else _trailing(text)
    if trailing:
        found.append(trailing)
    return [item for item in found if any(map(str.isalpha, item.street))]


def _parted(typed: str) -> tuple[str, str | None, str]:
    """What stands before the code, the code, and what stands after it."""
    posted = next((item for item in _POSTED.finditer(typed)
                   if typed[:item.start()].strip(_PARTING)), None)
    if posted is None:
        return typed, None, ""
    return typed[:posted.start()], posted[0].upper(), typed[posted.end():].strip(_PARTING)


def _pieces(parting: re.Pattern[str], text: str) -> list[str]:
    pieces = [_COUNTRY.sub("", piece.strip(_PARTING)).strip(f"{_PARTING}-–—")
              for piece in parting.split(text)]
    return [piece for piece in pieces if piece]


def _finer(piece: str, index: int) -> list[str]:
    """A piece at its dashes and parentheses, unless it is a town's: « Paris (20e) ».

    In « rue Haute (93) », which has no other number, it is that of the house.
    """
    told = _IN_DEPARTMENT.search(piece)
    if index:
        return [piece] if told else [_FINER.sub(" ", piece).strip()]
    if told and _LEADING.match(piece):
        return [*_pieces(_FINER, piece[:told.start()]), told[1]]
    return _pieces(_FINER, piece)


def _apart(part: str) -> Apart:
    """Without its details; « 12, chez Bardin » is left whole: a hamlet has its number too."""
    apart = set_details_apart(part)
    return Apart(part) if _ONLY_NUMBER.fullmatch(apart.before) else apart


def _left(apart: Iterable[Apart]) -> list[str]:
    return [text for item in apart for text in (item.before, item.after) if text]


def _with_its_number(pieces: Sequence[str]) -> list[str]:
    """The pieces with a number that stands alone beside its street."""
    found = list(pieces)
    at = next((index for index, piece in enumerate(found) if _ONLY_NUMBER.fullmatch(piece)), None)
    if at is None or len(found) == 1:
        return found
    opens = at + 1 < len(found) and (at == 0 or is_way(found[at + 1].split(" ")[0]))
    is_street = is_way(found[0].split(" ")[0])
    if at == 1 and not _is_numbered(found[0]) and (is_street or not opens):
        found[:2] = [f"{found[0]} {found[1]}"]
    elif opens:
        found[at:at + 2] = [f"{found[at]} {found[at + 1]}"]
    return found


def _is_numbered(piece: str) -> bool:
    """Whether it is surely a house and its street: « 112 bis rue »."""
    leading = _LEADING.match(piece)
    letter = leading and _LETTER.match(leading[4])
    return bool(leading and is_way((letter[2] if letter else leading[4]).split(" ")[0]))


def _place(words: str) -> str:
    """Words that may say where, without what only leads to them: « à Paris »."""
    first, _, rest = words.partition(" ")
    return rest if rest and fold(first) == "a" else words


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
