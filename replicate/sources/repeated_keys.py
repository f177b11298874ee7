"""A key that an entry has already: it was pasted twice, or another entry lost its « - »."""

from __future__ import annotations

from typing import NamedTuple

from replicate.sources.nodes import MappingNode


class Repeated(NamedTuple):
    """What is told of a key; with a hint, what follows it is another entry's."""

    message: str
    expected: str
    hint: str | None


def explain_repeated(
    key: str, mapping: MappingNode, first_line: int, *, may_begin_another: bool
) -> Repeated:
    """A key of ``mapping`` met again; by its first key, another entry of a list may begin."""
    begins = may_begin_another and key == next(iter(mapping))
    return Repeated(
        f"la clé « {key} » est écrite deux fois",
        f"une seule fois ; la première est ligne {first_line}",
        f"si une autre entrée commence ici, il lui manque « - » : « - {key}: »" if begins else None,
    )
