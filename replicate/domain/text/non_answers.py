"""What people type where they have nothing to say: « ? », « à compléter », « ne sait pas »."""

from __future__ import annotations

from replicate.domain.text.spelling import fold
from replicate.domain.text.words import NONE, UNKNOWN

_PLACEHOLDERS = frozenset({
    "todo", "tbd", "xx", "xxx", "xxxx", "xxxxx", "nc", "n/a", "na", "ras", "a_completer",
    "a_definir", "a_preciser", "a_renseigner", "a_remplir", "a_voir", "non_renseigne",
    "non_communique",
})
_UNKNOWN_SPELT = frozenset({
    "inconnu", "inconnue", "inconnus", "inconnues", "nsp", "ne_sait_pas", "ne_sais_pas",
    "on_ne_sait_pas", "personne_ne_sait", "pas_connu", "non_connu",
})
_NONE_SPELT = frozenset({"aucun", "aucune", "aucuns", "aucunes", "neant", "rien"})
_SPELT = _PLACEHOLDERS | _UNKNOWN_SPELT | _NONE_SPELT
_LONGEST = max(map(len, _SPELT))
_FIRST_LETTERS = frozenset("aàntxripo")
_SIGNS = frozenset("?.-_…–—/*")
_AROUND = " ()[]"
_BEGINNINGS = _SIGNS | _FIRST_LETTERS | set(map(str.upper, _FIRST_LETTERS)) | set(_AROUND)
"""How all of them begin: of the hundred thousand texts of a large kit, few do."""


def says_nothing(text: str) -> bool:
    """Whether ``text`` keeps a place and gives no answer: signs alone, or words for later.

    « Inconnue » and « néant » are such words; « inconnu » and « aucun » themselves are answers.
    """
    if text[:1] not in _BEGINNINGS or text in (UNKNOWN, NONE):
        return False
    bare = text.strip(_AROUND).rstrip(".") or text
    if not bare or len(bare) > _LONGEST:
        return False
    if _SIGNS.issuperset(bare):
        return True
    return bare[0].lower() in _FIRST_LETTERS and fold(bare) in _SPELT


def answer_meant(text: str) -> str | None:
    """« inconnu » for « Ne sait pas », « aucun » for « Néant »; None for what means neither."""
    folded = fold(text.strip(_AROUND).rstrip("."))
    if folded in _UNKNOWN_SPELT:
        return UNKNOWN
    return NONE if folded in _NONE_SPELT else None
