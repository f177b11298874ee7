"""Draw the map or the timeline of a territory: ``replicate render``."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.period import PartialDate, parse_date
from replicate.domain.snapshot import take_snapshot
from replicate.errors import UsageError
from replicate.usecases.drawing import render_files, render_timeline_files, write_files
from replicate.usecases.map_picture import draw_map
from replicate.usecases.reading import kit_folder, read_clean
from replicate.usecases.timeline_picture import draw_timeline


def asked_date(text: str | None) -> PartialDate | None:
    """The date of an option, None when it was not given; UsageError when it is none."""
    if text is None:
        return None
    try:
        date = parse_date(text)
    except ValueError as error:
        raise UsageError(str(error), "écrire 2009, 2009-07 ou 2009-07-20") from None
    if date.earliest is None or date.latest is None:
        raise UsageError(
            f"« {text} » n'a pas de fin : une image montre un moment",
            "écrire 2009, 2009-07 ou 2009-07-20",
        )
    return date


def draw_kit(
    name: str, date: str | None, formats: tuple[str, ...], out: Path, view: str = "map"
) -> tuple[Path, ...]:
    """Draw the kit ``name`` (a folder or an example) as of ``date`` into ``out``.

    ``view`` is "map" or "timeline". Returns the files written: one a format, and the table. Raises
    ReplicateError of the kind that fits.
    """
    folder, shown_as = kit_folder(name)
    as_of = asked_date(date)
    kit = read_clean(folder, shown_as)
    snapshot = take_snapshot(kit.territory, as_of)
    date_text = snapshot.as_of.text.replace(" ", "-")
    if view == "timeline":
        if "dot" in formats:
            raise UsageError("une frise n'a pas de format dot", "écrire --format svg,png")
        timeline = draw_timeline(snapshot, kit.followed)
        stem = f"{kit.territory.id}-frise-{date_text}"
        return write_files(out, render_timeline_files(timeline, stem, formats))
    picture = draw_map(snapshot, kit.followed)
    stem = f"{kit.territory.id}-{date_text}"
    return write_files(out, render_files(picture, stem, formats))
