"""What someone typed or pasted for a commune, in the keyboard's signs."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from replicate.domain.addresses.geography import COMMUNE_CODE

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_AROUND = dict.fromkeys(map(ord, "(),"), " ")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CEDEX = re.compile(r" cedex(?: \d{1,2})?$", re.IGNORECASE)
_POST_CODE = re.compile(r"\d{5}")
_SPACED_CODE = re.compile(r"(?<!\S)([0-9]{2}) ([0-9]{3})(?!\S)")
"""« 64 000 »: a code as a letterhead spaces it; no commune's name holds such figures."""

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII",
           "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX")
_ROMAN = re.compile(
    rf"(paris|lyon|marseille),? ({'|'.join(_ROMANS)})(?:er?|i?[eè]me)?"
    r"(?= ?\(|(?: arrondissement)?$)", re.IGNORECASE)
_BARE = re.compile(
    rf"(?:(?:{'|'.join(_ROMANS)}|\d{{1,2}})(?:er|i?[eè]me|e)|\d{{1,2}}(?= arr))"
    r"(?: arr(?:ondissement|\.|t)?)?", re.IGNORECASE)

_LONGEST = 120


class Addressed(NamedTuple):
    """The last line of an address: a postal code and a name."""

    post_code: str
    name: str


def retype(word: str) -> str:
    """``word`` without what a page or a word processor adds unseen.

    Its wide figures and long hyphens are the keyboard's; « Cedex » is left out, and the space
    inside a postal code.
    """
    plain = unicodedata.normalize("NFKC", word.translate(_UNSEEN)).translate(_DASHES)
    if len(plain) > _LONGEST:
        return plain
    typed = _SPACED_CODE.sub(r"\1\2", _CEDEX.sub("", " ".join(plain.split())))
    return _ROMAN.sub(lambda found: f"{found[1]} {_ROMANS.index(found[2].upper()) + 1}e", typed)


def is_arrondissement(word: str) -> bool:
    """Whether only the number of an arrondissement is typed: « 20e », « XXe arrondissement »."""
    return _BARE.fullmatch(word) is not None


def as_address(word: str) -> Addressed | None:
    """« 64000 Pau » or « Pau (64000) »; None for what is not written so."""
    words = word.translate(_AROUND).split()
    codes = [at for at in (0, len(words) - 1) if _POST_CODE.fullmatch(words[at])] if words else []
    if len(codes) != 1 or len(words) == 1:
        return None
    return Addressed(words.pop(codes[0]), " ".join(words))


def advise_on_code(word: str) -> str:
    """What to write instead of ``word``, which is neither a code nor a name."""
    if re.fullmatch(r"[1-9]\d{3}", word):
        return f"un code a cinq caractères ; s'il a perdu son zéro dans un tableur : 0{word}"
    codes = [code.strip() for code in re.split("[,;/]", word[:_LONGEST])]
    if len(codes) > 1 and all(COMMUNE_CODE.fullmatch(code.upper()) for code in codes):
        return "une option par commune : " + " ".join(f"--commune {code}" for code in codes[:3])
    return "écrire le code de l'Insee, cinq caractères comme 87085 ou 2A004, ou le nom de la" \
        " commune"
