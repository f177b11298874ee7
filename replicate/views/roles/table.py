"""Two networks side by side as one table, a row a pair of roles, for a spreadsheet."""

from __future__ import annotations

from replicate.domain.reports.picture import Table
from replicate.domain.reports.roles import RoleReport

_LISTED = " ; "


def role_table(report: RoleReport) -> Table:
    """The same rows as the text, in its order; an empty cell has nothing to tell."""
    headings = (
        "État", "Rôles", "Famille de liens ici", f"Famille de liens, {report.reference}", "Ici",
        report.reference, "Dit par", "À noter", "À demander",
    )
    return Table(report.title, headings, tuple(
        (
            line.state, line.title, _LISTED.join(line.families_here),
            _LISTED.join(line.families_there), line.here, line.there, _LISTED.join(line.said),
            _LISTED.join(line.notes), line.question,
        )
        for group in report.groups for line in group.lines
    ), report.sources)
