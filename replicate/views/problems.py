"""Problems as text for people, as annotations for a forge, as JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import PurePath

from replicate.domain.kit import FILES_BY_NAME
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.printable import printable
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.text.words import counted, enumerate_french, quoted
from replicate.domain.vocabulary import FAMILIES
from replicate.views.escape import json_text

MOST_SHOWN = 100
"""Problems of a kit that a person, or a forge, is shown; all are counted."""

MOST_IN_JSON = 1000
"""Problems of a kit that a program is given; all are counted."""

_FRAME = "Le territoire et son cadre"
_TONES = {
    Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.GAP: Tone.QUIET,
}
_COUNTED_AS = {
    Severity.ERROR: ("erreur", "erreurs"),
    Severity.WARNING: ("avertissement", "avertissements"),
    Severity.GAP: ("réponse attendue", "réponses attendues"),
}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.GAP: "notice"}
_NAMES = {Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.GAP: "manque"}


def render_problems(problems: Sequence[Problem], paint: Paint = plain) -> str:
    """Each problem on a line, what is expected and the hint below it; how many more."""
    shown = _most_weighty(problems, MOST_SHOWN)
    lines = []
    for problem in shown:
        weight = paint(problem.severity.value, _TONES[problem.severity])
        place = printable(str(problem.location))
        lines.append(f"{place}: {weight} {problem.code}: {printable(problem.message)}")
        if problem.expected:
            lines.append(paint(f"    attendu : {printable(problem.expected)}", Tone.QUIET))
        if problem.hint:
            lines.append(f"    {printable(problem.hint)}")
    if len(shown) < len(problems):
        lines.append(_more(len(problems) - len(shown)))
    return "".join(f"{line}\n" for line in lines)


def _most_weighty(problems: Sequence[Problem], most: int) -> Sequence[Problem]:
    """At most so many, in their order; errors before warnings, warnings before gaps."""
    if len(problems) <= most:
        return problems
    heavy = (at for severity in Severity for at, problem in enumerate(problems)
             if problem.severity is severity)
    return [problems[at] for at in sorted(islice(heavy, most))]


def _count(problems: Sequence[Problem]) -> dict[Severity, int]:
    """How many there are of each weight, which need not be hashed for each of thousands."""
    weights = [problem.severity for problem in problems]
    return {severity: weights.count(severity) for severity in Severity}


def _more(count: int) -> str:
    others = counted(count, "autre problème", "autres problèmes")
    return f"… et {others} : corriger ceux-ci, puis vérifier de nouveau"


def render_gaps(gaps: Sequence[Problem], paint: Paint = plain) -> str:
    """How many answers are still awaited, by aid and file."""
    if not gaps:
        return ""
    by_aid: dict[str, Counter[str]] = {}
    for path, count in Counter(gap.location.file for gap in gaps).items():
        file = PurePath(path).name
        kit_file = FILES_BY_NAME.get(file.removesuffix(".yaml"))
        aid = kit_file.aid if kit_file else None
        label = FAMILIES["aide"].label(aid) if aid else _FRAME
        by_aid.setdefault(label, Counter())[file] += count
    lines = [paint(f"Reste à compléter : {counted(len(gaps), 'élément')}", Tone.TITLE)]
    order = [_FRAME, *(term.label for term in FAMILIES["aide"].terms.values())]
    for label in order:
        if label in by_aid:
            files = " · ".join(f"{file} {count}" for file, count in sorted(by_aid[label].items()))
            lines.append(f"  {label} : {printable(files)}")
    return "".join(f"{line}\n" for line in lines)


def render_summary(
    shown_as: str, problems: Sequence[Problem], paint: Paint = plain, counts_gaps: bool = False
) -> str:
    """One line: how many of each weight, or that nothing blocks.

    With ``counts_gaps``, what is left to fill in is counted with the rest.
    """
    counts = _count(problems)
    told = [Severity.ERROR, Severity.WARNING, *([Severity.GAP] if counts_gaps else ())]
    parts = [
        counted(counts[severity], *_COUNTED_AS[severity]) for severity in told if counts[severity]
    ]
    said = ", ".join(parts) or "aucune erreur"
    return paint(f"{printable(shown_as)} : {said}\n", Tone.TITLE)


def render_unread(unread: Sequence[str]) -> str:
    """Which files keep rules that look across files from being run; nothing when none does."""
    if not unread:
        return ""
    named = enumerate_french(quoted(printable(PurePath(file).name)) for file in unread)
    verb = "soit corrigé" if len(unread) == 1 else "soient corrigés"
    return f"Certaines vérifications attendent que {named} {verb}.\n"


def render_annotations(problems: Sequence[Problem]) -> str:
    """GitHub's workflow commands, one a problem, and how many more there are."""
    shown = _most_weighty(problems, MOST_SHOWN)
    lines = []
    for problem in shown:
        place = problem.location
        where = f"file={_property(place.file)}"
        if place.line is not None:
            where += f",line={place.line},col={place.column or 1}"
        told = filter(None, (problem.message, problem.expected, problem.hint))
        text = ". ".join(told)
        lines.append(f"::{_LEVELS[problem.severity]} {where},title={problem.code}::{_data(text)}\n")
    if len(shown) < len(problems):
        lines.append(f"::error title=replicate::{_data(_more(len(problems) - len(shown)))}\n")
    return "".join(lines)


def render_notice(*sentences: str) -> str:
    """One of GitHub's workflow commands that says these sentences, of whatever was found.

    Without it a clean kit would print nothing, and who reads the log could not tell that from
    a check that did not run.
    """
    told = ". ".join(sentence.strip().rstrip(".") for sentence in sentences if sentence)
    return f"::notice title=replicate::{_data(told)}\n"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_problems_json(kits: Sequence[tuple[str, Sequence[Problem]]]) -> str:
    """All kits, how many problems of each weight, and the first of them, in a versioned shape."""
    return json_text({
        "format": "replicate-validate/1",
        "kits": [
            {"kit": shown_as, "nombres": _numbers(problems), "problemes": [
                _as_data(problem) for problem in _most_weighty(problems, MOST_IN_JSON)
            ]}
            for shown_as, problems in kits
        ],
    })


def _numbers(problems: Sequence[Problem]) -> dict[str, int]:
    counts = _count(problems)
    return {_NAMES[severity]: counts[severity] for severity in Severity}


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
