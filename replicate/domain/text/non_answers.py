"""What people type where they have nothing to say yet: « ? », « à compléter », « N/A »."""

from __future__ import annotations

from replicate.domain.text.spelling import fold

_PLACEHOLDERS = frozenset({
    "todo", "tbd", "xx", "xxx", "xxxx", "xxxxx", "nc", "n/a", "na", "ras", "a_completer",
    "a_definir", "a_preciser", "a_renseigner", "a_remplir", "a_voir", "non_renseigne",
    "non_communique",
})
_LONGEST = max(map(len, _PLACEHOLDERS))
_FIRST_LETTERS = frozenset("aàntxr")
_SIGNS = frozenset("?.-_…–—/*")
_AROUND = " ()[]"
_BEGINNINGS = _SIGNS | _FIRST_LETTERS | set(map(str.upper, _FIRST_LETTERS)) | set(_AROUND)
"""How all of them begin: of the hundred thousand texts of a large kit, few do."""


def says_nothing(text: str) -> bool:
    """Whether ``text`` keeps a place and gives no answer: signs alone, or words for later."""
    if text[:1] not in _BEGINNINGS:
        return False
    bare = text.strip(_AROUND).rstrip(".") or text
    if not bare or len(bare) > _LONGEST:
        return False
    if _SIGNS.issuperset(bare):
        return True
    return bare[0].lower() in _FIRST_LETTERS and fold(bare) in _PLACEHOLDERS
