"""What an address says beside its street: which building, which floor, at whose place.

A perimeter is told by street and number, so that none of this changes an answer. It is set
aside word by word: what nobody can be sure of (« bâtiment Les Lilas ») is left to be told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from replicate.domain.addresses.street_name import ARTICLES
from replicate.domain.record import record
from replicate.domain.text.spelling import fold

_CERTAIN = frozenset({
    "bat", "batiment", "esc", "escalier", "etage", "app", "appt", "apt", "appart", "appartement",
    "digicode",
})
"""Words that no street's name ends with, whether or not a number follows."""

_MARKED = frozenset({
    "porte", "hall", "entree", "logement", "lgt", "lot", "chambre", "bloc", "cage", "immeuble",
    "imm", "tour", "pavillon", "pav", "aile", "boite", "niveau", "palier", "couloir",
})
"""Words that streets have too: a part of a building only with its number or letter."""

_GROUND = (("rdc",), ("rez_de_chaussee",), ("rez_de_jardin",), ("rez", "de", "chaussee"),
           ("rez", "de", "jardin"))
_LETTER_BOX = ("boite", "aux", "lettres")
_AT_SOMEONE = frozenset({"chez", "c/o", "s/c", "interphone", "sonnette"})
_TITLES = frozenset({"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "famille"})
_SIGNS_AROUND = ".:,;"
_NUMBER_SIGNS = frozenset({"n", "no", "numero"})
_SIDES = frozenset({"gauche", "droite", "face", "milieu", "fond", "nord", "sud", "est", "ouest"})
_FLOOR = "etage"
_MARK = re.compile(r"[a-z]|[ivx]{1,4}|[a-z]{0,3}\d{1,4}[a-z]?\d{0,4}(?:/\d{1,4})?")
_ORDINAL = re.compile(r"\d{1,3}(?:er|ere|e|eme|ieme|nd|nde)?|premier|deuxieme|troisieme|dernier")


@record
class Apart:
    """An address without its details.

    ``before`` are the words before the first detail, ``after`` those left behind it, which
    may be a town; ``names_someone`` when all that followed « chez » was set aside unread.
    """

    before: str
    after: str = ""
    names_someone: bool = False


def names_someone(text: str) -> bool:
    """Whether « chez », or a word of that use, stands in it."""
    return any(fold(word).strip(_SIGNS_AROUND) in _AT_SOMEONE for word in text.split())


def set_details_apart(text: str) -> Apart:
    """The words of ``text`` that are no detail of a building.

    What follows an article is a name's: « rue de la Porte 4 ».
    """
    words = text.split()
    plain = [fold(word).strip(_SIGNS_AROUND) for word in words]
    if plain[:1] and plain[0] in _TITLES and len(plain) > 1:
        return Apart("", names_someone=True)
    before: list[str] = []
    after: list[str] = []
    is_past, index = False, 0
    while index < len(words):
        if plain[index] in _AT_SOMEONE and index + 1 < len(words):
            return Apart(" ".join(before), " ".join(after), names_someone=True)
        is_named = bool(before) and not is_past and plain[index - 1] in ARTICLES
        count = 0 if is_named else _length_of_detail(plain[index:index + _LONGEST_DETAIL])
        if count:
            is_past, index = True, index + count
            continue
        (after if is_past else before).append(words[index])
        index += 1
    return Apart(" ".join(before), " ".join(after))


_LONGEST_DETAIL = 6
"""Words that one detail may have: « boîte aux lettres n° 5 droite »."""


def _length_of_detail(words: Sequence[str]) -> int:
    """How many words the detail has that begins here; 0 when none does."""
    first = words[0]
    ground = next((item for item in _GROUND if tuple(words[:len(item)]) == item), None)
    if ground:
        return _with_side(words, len(ground))
    if tuple(words[:len(_LETTER_BOX)]) == _LETTER_BOX:
        return _with_mark(words, len(_LETTER_BOX))
    if _ORDINAL.fullmatch(first) and len(words) > 1 and words[1] == _FLOOR:
        return _with_side(words, 2)
    if first in _CERTAIN:
        return _with_mark(words, 1)
    if first in _MARKED:
        length = _with_mark(words, 1)
        return length if length > 1 else 0
    return 0


def _with_mark(words: Sequence[str], length: int) -> int:
    """The length with the number or letter that follows: « escalier n° 2 », « bât. B nord »."""
    rest = list(words[length:])
    signs = 1 if len(rest) > 1 and rest[0] in _NUMBER_SIGNS else 0
    if len(rest) > signs and _MARK.fullmatch(rest[signs]):
        length += signs + 1
        is_number = rest[signs].isdecimal()
        length += is_number and len(words) > length and len(words[length]) == 1 \
            and words[length].isalpha()
    return _with_side(words, length)


def _with_side(words: Sequence[str], length: int) -> int:
    return length + (len(words) > length and words[length] in _SIDES)
