"""Draw the maps or other views of territories: ``replicate render``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from replicate.domain.checked import CheckedKit
from replicate.domain.reports.picture import DrawnPage
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.time.partial_date import PartialDate
from replicate.errors import EngineError, ReplicateError, UsageError
from replicate.usecases.drawing.formats import (
    Drawn,
    Rendered,
    render_each,
    render_page,
    write_rendered,
)
from replicate.usecases.drawing.readable_maps import AskedMap, render_readable
from replicate.usecases.drawing.table_views import VIEWS, View
from replicate.usecases.kits.asked_date import asked_date
from replicate.usecases.kits.kit_folders import kit_folder
from replicate.usecases.kits.reading import read_clean
from replicate.usecases.pictures.map_picture import draw_map

AskedPage = tuple[str, DrawnPage]
"""The name of a page's files, and the page."""

_TOGETHER = 16
"""Pictures laid out side by side: enough to share a turn of the engine, few enough to hold."""


def draw_kits(
    names: Sequence[str], dates: Sequence[str], formats: Sequence[str], out: Path,
    paper: str | None = None, view: str | None = None,
) -> Iterator[Drawn]:
    """Draw the ``view``, "map" or a key of ``VIEWS``, of each kit of ``names``.

    ``names`` are folders or examples; as of each of ``dates``, into ``out``. Without
    ``view``, the map, or the matrix where no map can be read on A3.

    Without ``dates``, as of the kit's own. Files are written as pictures are
    drawn, a few together, so that any number takes the same memory. A kit that
    cannot be drawn stops no other. Raises UsageError for a date that is none,
    FileError when ``out`` cannot be written.
    """
    from replicate.views.map.engine import shared_engine

    other = VIEWS.get(view or "")
    if other and "dot" in formats:
        raise UsageError(f"{other.named} n'a pas de format dot", "écrire --format svg,png,pdf")
    moments = list(dict.fromkeys(asked_date(date) for date in dates)) or [None]
    wanted = _pictures(tuple(dict.fromkeys(names)), moments, other)
    with shared_engine():
        while group := list(islice(wanted, _TOGETHER)):
            drawable = [item for item in group if not isinstance(item, ReplicateError)]
            rendered = iter(_rendered(drawable, formats, paper, is_map_wanted=view is not None))
            for item in group:
                made = item if isinstance(item, ReplicateError) else next(rendered)
                if isinstance(made, ReplicateError):
                    yield Drawn(error=made)
                else:
                    yield write_rendered(out, made)


def _pictures(
    names: Sequence[str], moments: Sequence[PartialDate | None], view: View | None
) -> Iterator[AskedMap | AskedPage | ReplicateError]:
    """The name of its files and the picture of each kit at each date, or what is wrong with it.

    A map when ``view`` is None.
    """
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
            stem = _stem(snapshot, view.in_names if view else "")
            if owners.setdefault(stem, name) != name:
                yield UsageError(
                    f"« {name} » et « {owners[stem]} » ont le même identifiant et la même date :"
                    f" leurs images s'appelleraient toutes deux {stem}",
                    "les dessiner l'un après l'autre, chacun avec son --out",
                )
            else:
                yield _drawn(stem, kit, snapshot, view)


def _stem(snapshot: Snapshot, mark: str) -> str:
    """The name of the files of a view of a territory as of a date."""
    return f"{snapshot.territory.id}{mark}-{snapshot.as_of.in_a_name}"


def _drawn(
    stem: str, kit: CheckedKit, snapshot: Snapshot, view: View | None
) -> AskedMap | AskedPage | ReplicateError:
    """A map whose places are still to be found, or the whole page of another view."""
    if view is None:
        picture = draw_map(snapshot, kit.followed)
        return AskedMap(stem, _stem(snapshot, VIEWS["matrix"].in_names), picture, snapshot)
    try:
        return stem, view.make_page(kit, snapshot)
    except ReplicateError as error:
        return error


def _rendered(
    drawable: Sequence[AskedMap | AskedPage], formats: Sequence[str], paper: str | None,
    is_map_wanted: bool,
) -> list[Rendered | EngineError]:
    """In the order given: maps together, which share the engine, and other pages one by one."""
    asked = [item for item in drawable if isinstance(item, AskedMap)]
    maps = iter(render_each([(item.stem, item.picture) for item in asked], formats, paper)
                if is_map_wanted else render_readable(asked, formats, paper))
    return [next(maps) if isinstance(item, AskedMap) else _printed(item, formats, paper)
            for item in drawable]


def _printed(
    asked: AskedPage, formats: Sequence[str], paper: str | None
) -> Rendered | EngineError:
    stem, page = asked
    try:
        return render_page(page, stem, formats, paper)
    except EngineError as error:
        return error
