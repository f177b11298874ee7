"""A line of signs alone, « … » or « === »: what was left out, or a rule under a title."""

from __future__ import annotations

from replicate.sources.explained import Explained

_SHOWN = 10
"""Signs of the line that its problem repeats."""


def find_bare_signs(text: str, begins: int, problem: str) -> Explained | None:
    """That the line at ``begins`` is no « clé: valeur »; None where a word stands in it.

    The parser sees it on the next line only, and says so in ``problem``.
    """
    end = text.find("\n", begins)
    bare = text[begins : end if end >= 0 else len(text)].rstrip()
    is_told = "could not find expected ':'" in problem
    if not is_told or not bare or bare[0] in "\"'" or any(map(str.isalnum, bare)):
        return None
    if bare[0] == "-" and bare.strip("-"):
        return None  # the « - » of a list
    return Explained(
        f"cette ligne n'a que des signes ({bare[:_SHOWN]})", "une remarque : « # … », ou rien",
        begins,
    )
