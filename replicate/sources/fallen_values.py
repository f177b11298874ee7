"""A value that fell to the line under its key, no further in than the key."""

from __future__ import annotations

from replicate.sources.explained import Explained

_NO_KEYS_SIGN = frozenset("\"'[{")


def find_fallen_value(text: str, begins: int, problem: str) -> Explained | None:
    """Between quotes, brackets or braces, what a parser takes for a key; None without any."""
    if not problem.endswith("expected ':'") or text[begins : begins + 1] not in _NO_KEYS_SIGN:
        return None
    above, _, before = text[:begins].rpartition("\n")
    if before.strip() or not above.rstrip().endswith(":"):
        return None
    return Explained(
        "la valeur de la clé du dessus commence trop à gauche",
        "un retrait plus grand que celui de la clé, ou « clé: valeur » sur une seule ligne", begins,
    )
