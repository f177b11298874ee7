"""What someone typed or pasted for a commune, in the keyboard's signs."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CEDEX = re.compile(r"\s+cedex(?:\s+\d{1,2})?$", re.IGNORECASE)
_POSTED = re.compile(r"(?:(?P<before>\d{5}),?\s+)?(?P<name>\D+?)(?:,?\s+\(?(?P<after>\d{5})\)?)?")
_LONGEST = 120


class Addressed(NamedTuple):
    """The last line of an address: a postal code and a name."""

    post_code: str
    name: str


def retype(word: str) -> str:
    """``word`` without what a page or a word processor adds unseen.

    Its wide figures and long hyphens are the keyboard's; « Cedex » is left out.
    """
    plain = unicodedata.normalize("NFKC", word.translate(_UNSEEN)).translate(_DASHES)
    return _CEDEX.sub("", plain.strip()) if len(plain) <= _LONGEST else plain


def as_address(word: str) -> Addressed | None:
    """« 64000 Pau » or « Pau (64000) »; None for what is not written so."""
    found = _POSTED.fullmatch(word) if len(word) <= _LONGEST else None
    if found is None or bool(found["before"]) == bool(found["after"]):
        return None
    return Addressed(found["before"] or found["after"], found["name"].strip(" ,"))


def advise_on_code(word: str) -> str:
    """What to write instead of ``word``, which is neither a code nor a name."""
    if re.fullmatch(r"[1-9]\d{3}", word):
        return f"un code a cinq caractères ; s'il a perdu son zéro dans un tableur : 0{word}"
    if re.fullmatch(r"\w{5}(?:\s*[,;/]\s*\w{5})+", word):
        return "une option par commune : " + " ".join(
            f"--commune {code}" for code in re.split(r"\s*[,;/]\s*", word)[:3]
        )
    return "écrire le code de l'Insee, cinq caractères comme 87085 ou 2A004, ou le nom de la" \
        " commune"
