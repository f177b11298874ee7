"""The two answers that are not values, and the sentences made of many.

``inconnu`` means asked and nobody knows; ``aucun`` means known to be none. A
missing key is neither: nobody was asked (rule 1 of the domain).
"""

from __future__ import annotations

from collections.abc import Iterable

CROSS_CARE = "prise en charge croisée"
"""Said on the place where care and social work meet: no picture may leave it out."""

UNKNOWN = "inconnu"
NONE = "aucun"
KNOWN = "connu"
"""In a model's predicate only: any real value will do."""

NOBODY = "?"
"""Stands for the name of what nobody knows."""

MARK_OF_UNKNOWN = "« ? » : on ne sait pas"
"""What the mark says wherever it stands alone, whether nobody was asked or nobody knows."""

OTHER = "autre"
"""The type or the ``champ`` that says only what it is not."""


def is_answered(value: object) -> bool:
    """Whether ``value`` is a real value, neither missing, unknown nor none."""
    return value is not None and value != UNKNOWN and value != NONE


def enumerate_french(items: Iterable[str], last: str = "et") -> str:
    """Join items as French does: "a, b et c"."""
    listed = list(items)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def with_capital(text: str) -> str:
    """The text as a sentence begins; its other letters stay as they are, those of acronyms too."""
    return f"{text[:1].upper()}{text[1:]}"


def without_capital(text: str) -> str:
    """The text as it goes on within a sentence: an acronym that begins it keeps its capitals."""
    is_acronym = text[:2].isalpha() and text[:2].isupper()
    return text if is_acronym else f"{text[:1].lower()}{text[1:]}"


def quoted(text: str) -> str:
    """The text between « », and what it quotes itself between “ ”, as French sets them."""
    for space in ("\u00a0", "\u202f", " ", ""):
        text = text.replace(f"«{space}", "“").replace(f"{space}»", "”")
    return f"« {text} »"


def yes_or_no(value: bool) -> str:
    """A key that is true or false, as people answer it."""
    return "oui" if value else "non"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """The number and its noun, plural from 2 as French has it: "0 lien", "2 liens"."""
    return f"{number} {noun if number < 2 else plural or f'{noun}s'}"


def others_words(count: int) -> str:
    """How many are not named: "1 autre", "12 autres"."""
    return counted(count, "autre")


_CONTRACTED = {"Le ": "du ", "Les ": "des "}
_VOWELS = frozenset("aeiouyàâäéèêëîïôöùûü")


def of_name(name: str) -> str:
    """A territory's name after "de": "de Pau", "du Mans", "des Mureaux", "d'Île d'Oléron".

    No article is guessed where the name has none, and an "h" is never elided: nothing
    in the name says which one is mute.
    """
    for article, contracted in _CONTRACTED.items():
        if name.startswith(article):
            return f"{contracted}{name.removeprefix(article)}"
    return f"d'{name}" if name[:1].lower() in _VOWELS else f"de {name}"
