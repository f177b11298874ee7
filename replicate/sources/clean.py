"""From raw data to what the builders read: no blank keys, and true or false for yes and no."""

from __future__ import annotations

from typing import Any

from replicate.sources.characters import shows_nothing
from replicate.sources.nodes import ListNode, MappingNode

YES_NO_KEYS = frozenset({
    "barre", "complete", "compte_rendu", "conjoint", "croisee", "deduit", "fictif",
    "hors_territoire", "noyau", "reserve",
})
"""The keys whose value is true or false, in every schema; a kit may write oui or non."""

_WORDS = {"oui": True, "non": False}


def clean(node: Any, keep_blank: bool = False) -> Any:
    """A copy without the keys left blank (blank is not asked, not an answer), in the same place.

    A text that shows nothing is empty. ``oui`` and ``non`` under a key of ``YES_NO_KEYS``
    become True and False: nothing after this sees a « non » that Python would take for true.
    With ``keep_blank``, blank keys stay: a key that exists nowhere is a mistake, blank or not.
    """
    if isinstance(node, MappingNode):
        return node.holding({
            key: (_truth if key in YES_NO_KEYS else clean)(value, keep_blank)
            for key, value in node.items() if keep_blank or value is not None
        })
    if isinstance(node, ListNode):
        return node.holding([clean(item, keep_blank) for item in node])
    return "" if isinstance(node, str) and shows_nothing(node) else node


def clean_under(key: str, value: Any) -> Any:
    """What ``clean`` makes of a ``value`` that stands under ``key``."""
    return (_truth if key in YES_NO_KEYS else clean)(value, keep_blank=False)


def _truth(value: Any, keep_blank: bool) -> Any:
    if isinstance(value, ListNode):
        return value.holding([_truth(item, keep_blank) for item in value])
    return _WORDS.get(value, value) if isinstance(value, str) else clean(value, keep_blank)
