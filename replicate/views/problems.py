"""Problems as text for people, as annotations for a forge, as JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from replicate.domain.kit import FILES_BY_NAME
from replicate.domain.problem import Problem, Severity
from replicate.domain.tone import Paint, Tone, plain
from replicate.domain.vocabulary import FAMILIES
from replicate.views.escape import json_text
from replicate.views.font import harmless_text

_FRAME = "Le territoire et son cadre"
_TONES = {
    Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.GAP: Tone.QUIET,
}
_COUNTED_AS = {
    Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.GAP: "réponse attendue",
}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.GAP: "notice"}
_NAMES = {Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.GAP: "manque"}


def render_problems(problems: Iterable[Problem], paint: Paint = plain) -> str:
    """Each problem on a line, what is expected and the hint below it."""
    lines = []
    for problem in problems:
        weight = paint(problem.severity.value, _TONES[problem.severity])
        place, message = harmless_text(str(problem.location)), harmless_text(problem.message)
        lines.append(f"{place}: {weight} {problem.code}: {message}")
        if problem.expected:
            lines.append(paint(f"    attendu : {harmless_text(problem.expected)}", Tone.QUIET))
        if problem.hint:
            lines.append(f"    {harmless_text(problem.hint)}")
    return "".join(f"{line}\n" for line in lines)


def render_gaps(gaps: Sequence[Problem], paint: Paint = plain) -> str:
    """How many answers are still awaited, by aid and file."""
    if not gaps:
        return ""
    by_aid: dict[str, Counter[str]] = {}
    for gap in gaps:
        file = PurePath(gap.location.file).name
        kit_file = FILES_BY_NAME.get(file.removesuffix(".yaml"))
        aid = kit_file.aid if kit_file else None
        label = FAMILIES["aide"].label(aid) if aid else _FRAME
        by_aid.setdefault(label, Counter())[file] += 1
    lines = [paint(f"Reste à compléter : {_counted(len(gaps), 'élément')}", Tone.TITLE)]
    order = [_FRAME, *(term.label for term in FAMILIES["aide"].terms.values())]
    for label in order:
        if label in by_aid:
            files = " · ".join(f"{file} {count}" for file, count in sorted(by_aid[label].items()))
            lines.append(f"  {label} : {files}")
    return "".join(f"{line}\n" for line in lines)


def render_summary(
    shown_as: str, problems: Sequence[Problem], paint: Paint = plain, counts_gaps: bool = False
) -> str:
    """One line: how many of each weight, or that nothing blocks.

    With ``counts_gaps``, what is left to fill in is counted with the rest.
    """
    counts = Counter(problem.severity for problem in problems)
    told = [Severity.ERROR, Severity.WARNING, *([Severity.GAP] if counts_gaps else ())]
    parts = [
        _counted(counts[severity], _COUNTED_AS[severity]) for severity in told if counts[severity]
    ]
    return paint(f"{harmless_text(shown_as)} : {', '.join(parts) or 'aucune erreur'}\n", Tone.TITLE)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count < 2 else f"{count} {' '.join(f'{w}s' for w in word.split())}"


def render_annotations(problems: Iterable[Problem]) -> str:
    """GitHub's workflow commands, one a problem."""
    lines = []
    for problem in problems:
        place = problem.location
        where = f"file={_property(harmless_text(place.file))}"
        if place.line is not None:
            where += f",line={place.line},col={place.column or 1}"
        told = filter(None, (problem.message, problem.expected, problem.hint))
        text = harmless_text(". ".join(told))
        lines.append(f"::{_LEVELS[problem.severity]} {where},title={problem.code}::{_data(text)}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_problems_json(kits: Sequence[tuple[str, Sequence[Problem]]]) -> str:
    """All kits and their problems, in a versioned shape."""
    return json_text({
        "format": "replicate-validate/1",
        "kits": [
            {"kit": shown_as, "problemes": [_as_data(problem) for problem in problems]}
            for shown_as, problems in kits
        ],
    })


def _as_data(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "gravite": _NAMES[problem.severity],
        "fichier": problem.location.file,
        "ligne": problem.location.line,
        "colonne": problem.location.column,
        "message": problem.message,
        "attendu": problem.expected,
        "piste": problem.hint,
    }
