"""The list with which a text ends: what each number of a source in it stands for."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.wording.source_words import SOURCES, lines_cited
from replicate.views.typography.paragraph import printed, wrapped


def with_sources(text: str, sources: Iterable[str], paint: Paint = plain) -> str:
    """The text, and those of the ``sources`` that it cites; the text alone where it cites none."""
    cited = lines_cited(sources, text)
    if not cited:
        return text
    lines = [line for source in cited for line in wrapped(source)]
    return text + printed(["", paint(SOURCES, Tone.TITLE), *lines])
