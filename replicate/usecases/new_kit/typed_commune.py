"""What someone typed or pasted for a commune, in the keyboard's signs."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from replicate.domain.addresses.geography import COMMUNE_CODE, department_of
from replicate.domain.text.lazy_pattern import LazyPattern

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_AROUND = dict.fromkeys(map(ord, "(),"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CEDEX = LazyPattern(r" cedex(?: \d{1,2})?$", re.IGNORECASE)
_FRANCE = LazyPattern(r"F ?- ?(?=\d{5}\b)", re.IGNORECASE)
_QUOTED = LazyPattern("([\"'«“„‘]) ?(.+?) ?[\"'»”’]")
_TABLE_CODE = LazyPattern(r"(\d{4,5})\.0+")
_SPACED_RANK = LazyPattern(r"(?<=\d) (?=(?:er|i?[eè]me|e)\b)", re.IGNORECASE)
_FIRST_DEPARTMENT = LazyPattern(r"\(?(\d{2,3}|2[ab])\)?(?: -|,)? (?=[^\W\d])", re.IGNORECASE)
"""« 64 Pau », « 2A - Ajaccio »: the département before the name."""

_DEPARTMENT_WORD = LazyPattern(
    r"\bd[ée]p(?:artement|t)?\.? (?=\(?(?:\d{2,3}|2[ab])\b)", re.IGNORECASE)
_UNDER = LazyPattern(r"(?<=\w)[ -](?:ss|s/s)[ -](?=\w)", re.IGNORECASE)
_ON = LazyPattern(r"(?<=\w)(?: ?s/ ?|[ -]s/-?|/)(?=\w)", re.IGNORECASE)
_TOWN_HALL = LazyPattern(r"(?:ville|commune|mairie) (?:de |du |des |d['’])", re.IGNORECASE)
_AS_A_CODE = LazyPattern(r"\d{5}|2[AB]\d{3}", re.IGNORECASE)
_SPACED_CODE = LazyPattern(r"(?<!\S)([0-9]{2}) ([0-9]{3})(?!\S)")
"""« 64 000 »: a code as a letterhead spaces it; no commune's name holds such figures."""

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII",
           "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX")
_ROMAN = LazyPattern(
    rf"(paris|lyon|marseille),? ({'|'.join(_ROMANS)})(?:er?|i?[eè]me)?"
    r"(?= ?\(|(?: arrondissement)?$)", re.IGNORECASE)
_BARE = LazyPattern(
    rf"(?:(?:{'|'.join(_ROMANS)}|\d{{1,2}})(?:er|i?[eè]me|e)|\d{{1,2}}(?= arr))"
    r"(?: arr(?:ondissement|\.|t)?)?", re.IGNORECASE)

_LONGEST = 120


class Addressed(NamedTuple):
    """The last line of an address: a postal code, or the Insee's, and a name."""

    post_code: str
    name: str


def retype(word: str) -> str:
    """``word`` without what a page or a word processor adds unseen.

    Its wide figures and long hyphens are the keyboard's; « Cedex » is left out, and the space
    inside a postal code; a département that comes first is put behind the name.
    """
    plain = unicodedata.normalize("NFKC", word.translate(_UNSEEN)).translate(_DASHES)
    if len(plain) > _LONGEST:
        return plain
    typed = " ".join(plain.split())
    for around in (_QUOTED, _TABLE_CODE):
        if found := around.fullmatch(typed):
            typed = found[found.re.groups]
    typed = _SPACED_CODE.sub(r"\1\2", _CEDEX.sub("", typed))
    typed = _SPACED_RANK.sub("", _FRANCE.sub("", typed, count=1))
    typed = _DEPARTMENT_WORD.sub("", typed)
    if first := _FIRST_DEPARTMENT.match(typed):
        typed = f"{typed[first.end():]} ({first[1]})"
    return _ROMAN.sub(lambda found: f"{found[1]} {_ROMANS.index(found[2].upper()) + 1}e", typed)


def spelt_out(name: str) -> str:
    """« Bry/Marne », « Aulnay ss Bois », « ville de Pau »: without what letters shorten or add."""
    return _TOWN_HALL.sub("", _ON.sub(" sur ", _UNDER.sub(" sous ", name)), count=1)


def is_arrondissement(word: str) -> bool:
    """Whether only the number of an arrondissement is typed: « 20e », « XXe arrondissement »."""
    return _BARE.fullmatch(word) is not None


def as_address(word: str) -> Addressed | None:
    """« 64000 Pau », « Pau (64000) » or « Pau (64445) »; None for what is not written so."""
    words = word.translate(_AROUND).split()
    codes = [at for at in (0, len(words) - 1) if _AS_A_CODE.fullmatch(words[at])] if words else []
    if len(codes) != 1 or len(words) == 1:
        return None
    return Addressed(words.pop(codes[0]).upper(), " ".join(words))


def is_post_code_of_department(post_code: str, commune_code: str) -> bool:
    """Whether a postal code begins as those of a commune's département do: « 20 » in Corsica."""
    department = department_of(commune_code)
    return post_code.startswith("20" if department in ("2A", "2B") else department)


def advise_on_code(word: str) -> str:
    """What to write instead of ``word``, which is neither a code nor a name."""
    if re.fullmatch(r"[1-9]\d{3}", word):
        return f"un code a cinq caractères ; s'il a perdu son zéro dans un tableur : 0{word}"
    codes = [code.strip() for code in re.split("[,;/]", word[:_LONGEST])]
    if len(codes) > 1 and all(COMMUNE_CODE.fullmatch(code.upper()) for code in codes):
        return "une option par commune : " + " ".join(f"--commune {code}" for code in codes[:3])
    return "écrire le code de l'Insee, cinq caractères comme 87085 ou 2A004, ou le nom de la" \
        " commune"
