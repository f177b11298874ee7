"""What stands at the head of a territory, and of a picture that shows several."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.following import is_another_partnership
from replicate.domain.snapshot import Snapshot
from replicate.domain.time.partial_date import PartialDate
from replicate.usecases.pictures.beside import FICTIONAL


def head_notes(here: Snapshot, banner: str | None, is_reference: bool) -> tuple[str, ...]:
    """What it is, if not a territory like the others, and the day of its kit."""
    notes = ["référence"] if is_reference else []
    notes += ["autre partenariat"] if is_another_partnership(here.territory) else []
    notes += ["fictif"] if banner == FICTIONAL else []
    return (*notes, here.as_of.in_words())


def shared_date(date: PartialDate | None) -> str:
    """The date that was asked of all, or that each kit is at its own."""
    return f"État {date.placed()}" if date else "Chaque kit à sa date, sous son nom"


def shared_banner(banners: Sequence[str | None], reference: str | None) -> str | None:
    """Whether invented territories stand among the others, and the reference's warning."""
    invented = [banner == FICTIONAL for banner in banners]
    fictional = FICTIONAL if all(invented) else f"{FICTIONAL}, EN PARTIE"
    shown = (fictional if any(invented) else None, reference)
    return " · ".join(dict.fromkeys(filter(None, shown))) or None
