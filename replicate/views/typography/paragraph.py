"""Lines of plain text as a terminal shows them: folded, indented, bound as French binds."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from replicate.views.typography.font import harmless_text

_WIDTH = 96

_BOUND = re.compile(r"(?<=\S) (?=[:;?!»])|(?<=«) ")


def bound(text: str) -> str:
    """The text with the no-break spaces by which French binds « : ; ? ! » and what is quoted."""
    return _BOUND.sub("\u00a0", text)


def in_column(text: str, width: int) -> list[str]:
    """``text`` in lines of ``width`` characters at most, a word that is longer being cut."""
    return textwrap.wrap(bound(harmless_text(text)), width, break_on_hyphens=False)


def printed(lines: Iterable[str]) -> str:
    """The lines as one text. None begins with "::", which a forge's log takes for an order.

    French binds « : ; ? » to what they follow, in the lines that were not folded as well.
    """
    return "".join(f" {line}\n" if line.startswith("::") else f"{line}\n"
                   for line in map(bound, lines))


def wrapped(text: str, indent: str = "    ", width: int = _WIDTH) -> list[str]:
    """``text`` in lines of ``width`` characters at most, those after the first set in further."""
    return textwrap.wrap(
        bound(harmless_text(text)), width, initial_indent=indent,
        subsequent_indent=indent + "  " if indent else "",
        break_long_words=False, break_on_hyphens=False,
    )
