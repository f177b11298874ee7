"""A « : » that stands where a kit's reader takes none: no key before it, or its key lines above."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained

_AFTER_A_KEY = frozenset(" \t\r\n,[]{}")
_OPENING = frozenset("{[,")
_WORD_OF_A_LIST = re.compile(r" *- +\w+ *")
_BRACES = frozenset("{}[]")


def find_colon(text: str, begins: int, shows: int, problem: str) -> Explained | None:
    """What is wrong with the « : » at ``shows``; None without one, or when something else is.

    ``begins`` is where what the parser was reading opens, ``problem`` its complaint.
    """
    if text[shows : shows + 1] != ":":
        return None
    if "found unexpected ':'" in problem:
        return Explained(
            "il manque un espace après « : »", "« clé: valeur », ou le texte entre guillemets",
            shows,
        )
    if "expected ',' or '}'" in problem:
        return _key_lines_above(text, begins, shows)
    if "expected node content" in problem:
        return _colon_for_a_value(text, shows)
    if problem.endswith(("expected key", "expected '-' indicator")):
        return _key_left_out(text, shows)
    if problem.endswith(("expected ':'", "expected <document start>")):
        return _colon_under_its_key(text, shows)
    return None


def _key_lines_above(text: str, begins: int, shows: int) -> Explained | None:
    """A key between braces that begins on a line above: YAML takes most, libyaml none."""
    opens = max(text.rfind(sign, begins, shows) for sign in _OPENING)
    key = text[opens + 1 : shows].lstrip()
    closing = next((sign for sign in text[shows:] if sign in _BRACES), "")
    if "\n" not in text[shows - len(key) : shows] or ":" in key or closing != "}":
        return None
    return Explained(
        "la clé commence sur une ligne et son « : » est sur une autre : replicate ne le lit pas",
        "« clé: valeur » sur une seule ligne", shows,
    )


def _colon_for_a_value(text: str, shows: int) -> Explained | None:
    """Between braces or brackets: a text such as « :x », or a key left out."""
    if text[shows + 1 : shows + 2] not in _AFTER_A_KEY | {""}:
        return Explained("un texte qui commence par :", "le texte entre guillemets", shows)
    before = text[:shows].rstrip()
    return _no_key(shows) if before[-1:] in _OPENING else Explained(
        "un « : » de trop, ou un texte qui contient « : »", "le texte entre guillemets", shows,
    )


def _key_left_out(text: str, shows: int) -> Explained | None:
    """A line that begins with « : », its dashes aside; under « - id », it is that word's."""
    above, _, before = text[:shows].rpartition("\n")
    if before.strip(" -"):
        return None
    is_under = _WORD_OF_A_LIST.fullmatch(above.rpartition("\n")[2]) and "-" not in before
    return _under(shows) if is_under else _no_key(shows)


def _colon_under_its_key(text: str, shows: int) -> Explained | None:
    """Outside braces, a line that begins with the « : » of the text above."""
    above, _, before = text[:shows].rpartition("\n")
    if before.strip() or not above.strip():
        return None
    if above.rstrip().rpartition("\n")[2] in ("...", "---"):
        return _no_key(shows)
    return _under(shows)


def _under(shows: int) -> Explained:
    return Explained(
        "ce « : » n'est pas sur la ligne de sa clé", "« clé: valeur » sur une seule ligne", shows,
    )


def _no_key(shows: int) -> Explained:
    return Explained(
        "la clé manque devant « : »", "« clé: valeur », ou un texte entre guillemets", shows,
    )
