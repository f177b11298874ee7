"""The table of a map: every tie of the kit in words, drawn or not, and why not."""

from __future__ import annotations

from replicate.domain.partnership import Tie
from replicate.domain.period import Presence
from replicate.domain.report import TieRow
from replicate.domain.snapshot import Snapshot
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.words import UNKNOWN
from replicate.usecases.portrait import drawn_ties, said_by


def tie_rows(snapshot: Snapshot) -> tuple[TieRow, ...]:
    """Every tie of the kit in words, drawn or not, and why not."""
    drawn = {
        (tie.source, tie.target, tie.type, tie.location)
        for tie in drawn_ties(snapshot)
    }
    rows = []
    for tie, presence in snapshot.ties:
        is_drawn = (tie.source, tie.target, tie.type, tie.location) in drawn
        reason = presence.value if presence is not Presence.PRESENT else "hors de la carte"
        rows.append(TieRow(
            source=_end(tie, tie.source, snapshot),
            verb=FAMILIES["type_lien"].label(tie.type),
            target=_end(tie, tie.target, snapshot),
            status=FAMILIES["statut_lien"].label(tie.status),
            period=_period(tie),
            drawn="oui" if is_drawn else f"non : {reason}",
            said_by=said_by(tie),
            where=str(tie.location),
        ))
    return tuple(rows)


def _end(tie: Tie, end: str, snapshot: Snapshot) -> str:
    if end == UNKNOWN:
        return tie.about if tie.about and tie.origin == "membres" else "?"
    return snapshot.territory.name_of(end)


def _period(tie: Tie) -> str:
    if tie.lifetime is None:
        return "celle des deux bouts"
    parts = []
    if tie.lifetime.start:
        parts.append(f"depuis {tie.lifetime.start.in_words()}")
    if tie.lifetime.end:
        parts.append(f"jusqu'à {tie.lifetime.end.in_words()}")
    if not parts and tie.lifetime.cited:
        parts.append(f"cité : {tie.lifetime.cited.in_words()}")
    return ", ".join(parts) or "date inconnue"
