"""Names of streets, as institutions spell them: matched without being merged by mistake.

Two spellings are one street when only case, accents, signs and usual abbreviations differ
("r. des Pyrénées", "RUE DES PYRENEES", "St", "Bd"). A missing article is not enough: such
names are alike, which a person must settle.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from replicate.domain.text.spelling import fold

_ABBREVIATED_WAYS = {
    "r": "rue", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard",
    "bvd": "boulevard", "blvd": "boulevard", "boul": "boulevard", "pl": "place",
    "all": "allee", "imp": "impasse", "sq": "square", "pass": "passage", "psg": "passage",
    "pas": "passage", "ch": "chemin", "che": "chemin", "chem": "chemin", "crs": "cours",
    "fg": "faubourg", "fbg": "faubourg", "rte": "route", "vla": "villa", "res": "residence",
    "lot": "lotissement", "sen": "sentier", "ham": "hameau", "esp": "esplanade",
}
_ABBREVIATED_WORDS = {
    "st": "saint", "ste": "sainte", "gal": "general", "mal": "marechal", "dr": "docteur",
    "pdt": "president", "cdt": "commandant", "fg": "faubourg", "fbg": "faubourg",
}
WAYS = frozenset(_ABBREVIATED_WAYS.values()) | {
    "cite", "quai", "sente", "voie", "venelle", "montee", "traverse", "promenade", "galerie",
    "parvis", "porte", "pont", "ruelle", "mail", "cour", "clos", "rond", "domaine",
    "quartier", "zone",
}
"""What a street is: the first word of most names."""

ARTICLES = frozenset({"de", "du", "des", "la", "le", "les", "l", "d", "aux", "au"})

_LINKS = ARTICLES | {"a", "en", "et", "sur", "sous", "les", "lez", "saint", "sainte", "st", "ste"}
"""What no street's name ends with: more of it follows."""


@lru_cache(maxsize=65_536)
def street_key(name: str) -> str:
    """What two spellings of one street share; different streets have different keys.

    A name in letters that have no plain form (Arabic, Chinese) is only compared without case.
    """
    if any(character.isalpha() and not fold(character) for character in name):
        return " ".join(name.casefold().split())
    words = _words(name)
    spelt = [_spelt_out(word, index, len(words) - 1) for index, word in enumerate(words)]
    return " ".join(spelt) or " ".join(name.casefold().split())


def _spelt_out(word: str, index: int, last: int) -> str:
    """An abbreviation in full: nothing that ends a name is one."""
    if index == last:
        return word
    known = _ABBREVIATED_WAYS if index == 0 else _ABBREVIATED_WORDS
    return known.get(word) or _ABBREVIATED_WORDS.get(word, word)


def loose_key(name: str) -> str:
    """The key without its articles: names that share it are alike, and may be two streets."""
    *words, last = street_key(name).split() or [""]
    return " ".join([*(word for word in words if word not in ARTICLES), last])


def is_way(word: str) -> bool:
    """Whether a word says what a street is: "rue", "Bd"."""
    folded = "".join(_words(word)[:1])
    return folded in _ABBREVIATED_WAYS or folded in WAYS


def is_named_street(words: Sequence[str]) -> bool:
    """Whether words are a whole street: « rue Haute », and neither « 12 rue » nor « rue de »."""
    own = [fold(word) for word in words if not word.isdecimal()]
    if own and is_way(own[0]):
        del own[0]
    return bool(own) and own[-1] not in _LINKS


def sorting_key(name: str) -> tuple[str, str]:
    """Where a street stands in a directory: by its own name, after what it is and articles."""
    words = street_key(name).split()
    own = words[1:] if len(words) > 1 and words[0] in WAYS else words
    while len(own) > 1 and own[0] in ARTICLES:
        own = own[1:]
    return " ".join(own), " ".join(words)


def best_spelling(names: Iterable[str]) -> str:
    """The spelling to show among those of one street: neither in capitals nor abbreviated."""
    return min(
        (" ".join(name.split()) for name in names),
        key=lambda name: (name.isupper(), name.islower(), -len(name), name[:1].isupper(), name),
    )


def _words(name: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", fold(name))
