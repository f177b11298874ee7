"""What a text ends with: the sources that its numbers stand for."""

from __future__ import annotations

from replicate.views.source_list import with_sources

LINES = ("[1] « Rapport », 2020", "[2] « Lettre », 2021")


def test_the_list_follows_what_cites_it() -> None:
    """Under its heading, an empty line before; a text without a number is left as it is."""
    assert with_sources("dit ([2])\n", LINES) == \
        "dit ([2])\n\nSources\n    [2] «\u00a0Lettre\u00a0», 2021\n"
    assert with_sources("dit\n", LINES) == "dit\n"
