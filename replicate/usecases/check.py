"""Check kits and say what was found: ``replicate validate``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.domain.problem import Problem, Severity
from replicate.domain.text.tone import Paint, plain
from replicate.usecases.kits.kit_folders import kit_folders
from replicate.usecases.kits.reading import KitReading, read_folder
from replicate.views.problems import (
    render_annotations,
    render_gaps,
    render_notice,
    render_problems,
    render_problems_json,
    render_summary,
    render_unread,
)


def check_kits(
    names: Sequence[str], output: str, is_complete: bool, paint: Paint = plain
) -> tuple[str, bool]:
    """Check the kits ``names`` and return what to print, and whether anything blocks.

    A name is a kit's folder, a folder of kits, or a packaged example.
    ``output`` is "text", "json" or "github". With ``is_complete``, what is left
    to fill in blocks too; without, it is only counted.
    """
    folders = [folder for name in names for folder in kit_folders(name)]
    readings = (read_folder(*folder) for folder in folders)
    return describe_readings(readings, output, is_complete, paint)


def describe_readings(
    readings: Iterable[KitReading], output: str, is_complete: bool, paint: Paint = plain
) -> tuple[str, bool]:
    """What to print of kits, and whether anything in them blocks.

    One reading is let go before the next is made: a thousand take the room of one.
    """
    blocking = {Severity.ERROR, Severity.GAP} if is_complete else {Severity.ERROR}
    blocks = False
    told: list[tuple[str, Sequence[Problem]]] = []
    texts: list[str] = []
    write = _annotations if output == "github" else _text
    for reading in readings:
        blocks = blocks or any(item.severity in blocking for item in reading.problems)
        if output == "json":
            told.append((reading.shown_as, reading.problems))
        else:
            texts.append(write(reading, is_complete, paint))
    return render_problems_json(told) if output == "json" else "".join(texts), blocks


def _told(reading: KitReading, is_complete: bool) -> list[Problem]:
    return [
        problem for problem in reading.problems
        if is_complete or problem.severity is not Severity.GAP
    ]


def _annotations(reading: KitReading, is_complete: bool, _: Paint) -> str:
    summary = render_summary(reading.shown_as, reading.problems, plain, is_complete)
    return render_annotations(_told(reading, is_complete)) \
        + render_notice(summary, render_unread(reading.unread))


def _text(reading: KitReading, is_complete: bool, paint: Paint) -> str:
    parts = [
        render_problems(_told(reading, is_complete), paint),
        render_summary(reading.shown_as, reading.problems, paint, is_complete),
        render_unread(reading.unread),
    ]
    if not is_complete:
        parts.append(render_gaps(reading.of(Severity.GAP), paint))
    return "".join(parts)


def describe_problems(problems: Sequence[Problem], paint: Paint = plain) -> str:
    """Problems as text, for a command that a kit's errors stopped."""
    return render_problems(problems, paint)


def describe_gaps(reading: KitReading, paint: Paint = plain) -> str:
    """What is left to fill in, by aid and file."""
    return render_gaps(reading.of(Severity.GAP), paint)
