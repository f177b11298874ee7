"""Two networks side by side as text: the roles to confirm, then the rows, state by state."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.roles import RoleLine, RoleReport
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.text.words import with_capital
from replicate.domain.time.partial_date import NO_KNOWN_DATE
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import printed, wrapped


def render_roles(report: RoleReport, paint: Paint = plain) -> str:
    """The whole comparison of networks; nothing is added up."""
    lines = [paint(report.title, Tone.TITLE)]
    for note in report.notes:
        lines += wrapped(note, "")
    lines += _proposals(report)
    for group in report.groups:
        lines += ["", paint(harmless_text(with_capital(group.state)), Tone.TITLE)]
        lines += wrapped(f"{with_capital(group.meaning)}.", "  ")
        for line in group.lines:
            lines += wrapped(line_words(line, report))
    if report.undated:
        lines += ["", f"Liens {NO_KNOWN_DATE}, non comptés à cette date"]
        for tie in report.undated:
            lines += wrapped(tie.words)
    return printed(lines)


def _proposals(report: RoleReport) -> Iterator[str]:
    if report.proposals:
        yield ""
        yield "Rôles proposés, à confirmer (« roles: » dans l'entrée du kit)"
        for item in report.proposals:
            yield from wrapped(f"{item.name} : {item.words}{f' ({item.why})' if item.why else ''}")
    if report.without:
        yield ""
        yield "Entrées au rôle à préciser : leurs liens ne sont pas comparés"
        for _, name in report.without:
            yield from wrapped(name)


def line_words(line: RoleLine, report: RoleReport) -> str:
    """A row in one paragraph: what is told here, in the reference, and what is to be asked."""
    families = dict.fromkeys((*line.families_there, *line.families_here))
    kind = f" ({', '.join(families)})" if len(families) == 1 else ""
    parts = [f"{line.title}{kind}."]
    if line.here:
        parts.append(f"Ici : {line.here}.")
    if line.there:
        parts.append(f"{report.reference} : {line.there}.")
    parts += [f"Selon : {said}." for said in line.said]
    parts += [
        f"{with_capital(note)}{'' if note.endswith('?') else '.'}" for note in line.notes
    ]
    if line.question:
        parts.append("Et ici ?")
    return " ".join(parts)
