"""An evolution as text: each heading, what belongs under it, and its lines with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from replicate.domain.reports.evolution import Tale, ToldFunction, ToldLine, ToldSection
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import printed, wrapped

_SHOWN = 6
"""Lines of one heading under a function; the other formats have them all."""


def render_tale(tale: Tale, paint: Paint = plain) -> str:
    """The whole tale; nothing is added up."""
    lines = [paint(harmless_text(tale.title), Tone.TITLE)]
    for sentence in (*tale.introduction, *tale.warnings):
        lines += wrapped(sentence, "")
    for section in tale.sections:
        lines += _section(section, paint)
    if tale.functions:
        lines += ["", paint("Fonctions et exigences", Tone.TITLE)]
    for function in tale.functions:
        lines += ["", *_function(function, paint)]
    for section in tale.other_telling:
        lines += _section(section, paint)
    return printed(lines)


def _section(section: ToldSection, paint: Paint) -> Iterator[str]:
    yield ""
    yield paint(section.heading, Tone.TITLE)
    yield from wrapped(section.meaning, "  ")
    if not section.lines:
        yield from wrapped(section.empty)
    if section.is_brief:
        yield from _together(section.lines)
    else:
        for line in section.lines:
            yield from wrapped(f"{line.sentence} ({line.place})")


def _together(lines: Sequence[ToldLine]) -> Iterator[str]:
    """Lines of one kind that say the same words, as one."""
    for (genre, words), group in groupby(lines, key=lambda line: (line.genre, line.words)):
        names = " ; ".join(line.name for line in group)
        # « Décision sur F5 », « Absence dite » say their kind by themselves.
        kind = "" if names.lower().startswith(genre) else f"{genre} — "
        yield from wrapped(f"{kind}{names}{f' : {words}' if words else ''}")


def _function(function: ToldFunction, paint: Paint) -> Iterator[str]:
    yield paint(harmless_text(f"{function.id}  {function.title}"), Tone.TITLE)
    if function.sentence:
        yield from wrapped(function.sentence)
    for _, group in groupby(function.lines, key=lambda line: line.name):
        listed = list(group)
        for line in listed[:_SHOWN]:
            yield from wrapped(f"{line.sentence} ({line.place})")
        if len(listed) > _SHOWN:
            yield from wrapped("et d'autres encore (voir --format json)")
    if not function.sentence and not function.lines:
        yield from wrapped("Rien, dans ce kit, n'a été reconnu comme tel à ces dates.")
