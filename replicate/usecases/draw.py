"""Draw the maps or the timelines of territories: ``replicate render``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from replicate.domain.period import PartialDate, parse_date
from replicate.domain.report import Picture
from replicate.domain.snapshot import take_snapshot
from replicate.domain.timeline_report import Timeline
from replicate.errors import EngineError, ReplicateError, UsageError
from replicate.usecases.drawing import Rendered, render_each, render_timeline_files
from replicate.usecases.kit_folders import kit_folder
from replicate.usecases.map_picture import draw_map
from replicate.usecases.reading import read_clean
from replicate.usecases.safe_writing import write_files
from replicate.usecases.timeline_picture import draw_timeline

_IN_NAMES = {"map": "", "timeline": "-frise"}
_TOGETHER = 16
"""Pictures laid out side by side: enough to share the engine, few enough to hold."""


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


@dataclass(frozen=True)
class Drawn:
    """What one picture of a run came to: the files written, or why there are none."""

    paths: tuple[Path, ...] = ()
    notices: tuple[str, ...] = ()
    error: ReplicateError | None = None


def draw_kits(
    names: Sequence[str], dates: Sequence[str], formats: Sequence[str], out: Path,
    paper: str | None = None, view: str = "map",
) -> Iterator[Drawn]:
    """Draw the ``view``, "map" or "timeline", of each kit of ``names`` (folders or examples).

    As of each of ``dates``, into ``out``.

    Without ``dates``, as of the kit's own. Files are written as pictures are
    drawn, a few together, so that any number takes the same memory. A kit that
    cannot be drawn stops no other. Raises UsageError for a date that is none,
    FileError when ``out`` cannot be written.
    """
    if view == "timeline" and "dot" in formats:
        raise UsageError("une frise n'a pas de format dot", "écrire --format svg,png,pdf")
    moments = list(dict.fromkeys(asked_date(date) for date in dates)) or [None]
    wanted = _pictures(tuple(dict.fromkeys(names)), moments, view)
    while group := list(islice(wanted, _TOGETHER)):
        drawable = [item for item in group if not isinstance(item, ReplicateError)]
        rendered = iter(_rendered(drawable, formats, paper))
        for item in group:
            made = item if isinstance(item, ReplicateError) else next(rendered)
            if isinstance(made, ReplicateError):
                yield Drawn(error=made)
            else:
                yield Drawn(write_files(out, made.files), made.notices)


def _pictures(
    names: Sequence[str], moments: Sequence[PartialDate | None], view: str
) -> Iterator[tuple[str, Picture | Timeline] | ReplicateError]:
    """The name of its files and the picture of each kit at each date, or what is wrong with it."""
    owners: dict[str, str] = {}
    seen: set[Path] = set()
    for name in names:
        try:
            folder, shown_as = kit_folder(name)
            if folder.resolve() in seen:
                continue
            seen.add(folder.resolve())
            kit = read_clean(folder, shown_as)
        except ReplicateError as error:
            yield error
            continue
        for moment in moments:
            snapshot = take_snapshot(kit.territory, moment)
            stem = f"{kit.territory.id}{_IN_NAMES[view]}-{snapshot.as_of.text.replace(' ', '-')}"
            if owners.setdefault(stem, name) != name:
                yield UsageError(
                    f"« {name} » et « {owners[stem]} » ont le même identifiant et la même date :"
                    f" leurs images s'appelleraient toutes deux {stem}",
                    "les dessiner l'un après l'autre, chacun avec son --out",
                )
            elif view == "timeline":
                yield stem, draw_timeline(snapshot, kit.followed)
            else:
                yield stem, draw_map(snapshot, kit.followed)


def _rendered(
    drawable: Sequence[tuple[str, Picture | Timeline]], formats: Sequence[str], paper: str | None
) -> list[Rendered | EngineError]:
    """Maps together, timelines one by one: these need no engine."""
    maps = [(stem, item) for stem, item in drawable if isinstance(item, Picture)]
    rendered = render_each(maps, formats, paper)
    for stem, item in drawable:
        if isinstance(item, Timeline):
            try:
                rendered.append(render_timeline_files(item, stem, formats, paper))
            except EngineError as error:
                rendered.append(error)
    return rendered
