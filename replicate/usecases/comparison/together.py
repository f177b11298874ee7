"""Several territories in one table or one picture, beside the reference they share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from replicate.domain.text.tone import Paint
from replicate.domain.text.words import quoted
from replicate.errors import UsageError
from replicate.network.reference import Reference
from replicate.usecases.comparison.pair import Comparison, compare_snapshots, data_of, dated_name
from replicate.usecases.comparison.silhouettes_picture import (
    ToldSilhouette,
    draw_silhouettes,
    silhouette_of,
)
from replicate.usecases.comparison.strip_cells import ToldColumn, column_of
from replicate.usecases.comparison.strip_picture import draw_strip
from replicate.usecases.comparison.wish import Compared, Wish
from replicate.usecases.drawing.formats import render_page, write_rendered
from replicate.usecases.drawing.view_pages import silhouettes_page, strip_page
from replicate.views.escape import JsonPart
from replicate.views.profile.data import one_of_several, render_profiles_json
from replicate.views.strip.text import render_strip_text

_NAMES = {"strip": "fonctions", "multiples": "silhouettes"}


@dataclass
class _Kept:
    """The little that is kept of each territory, in their order."""

    ids: list[str] = field(default_factory=list)
    columns: list[ToldColumn] = field(default_factory=list)
    silhouettes: list[ToldSilhouette] = field(default_factory=list)
    data: list[JsonPart] = field(default_factory=list)


def show_together(
    comparisons: Iterable[tuple[str, Comparison]], view: str, wish: Wish, made: Compared,
    paint: Paint,
) -> None:
    """Say and draw the comparisons as one ``view``, in their order.

    Raises UsageError when they do not share one reference.
    """
    kept = _Kept()
    itself = _Kept(data=kept.data)  # what the reference's own column shows already
    models: dict[str, str] = {}
    reference: Reference | None = None
    for shown_as, comparison in comparisons:
        model = comparison.profile.model
        models.setdefault(model.id, shown_as)
        if len(models) > 1:
            continue  # only their references are still of use, to say them all
        reference = reference or comparison.reference
        _keep(comparison, view, wish, itself if comparison.is_of_itself else kept)
    if len(models) > 1:
        raise _several_references(models)
    if reference is not None:
        _show(reference, kept if kept.ids else itself, view, wish, made, paint)


def _keep(comparison: Comparison, view: str, wish: Wish, kept: _Kept) -> None:
    kept.ids.append(comparison.here.territory.id)
    if "text" in wish.formats or (view == "strip" and wish.pictures):
        kept.columns.append(column_of(comparison))
    if view == "multiples" and wish.pictures:
        kept.silhouettes.append(silhouette_of(comparison))
    if "json" in wish.formats:
        kept.data.append(one_of_several(data_of(comparison)))


def _show(
    reference: Reference, kept: _Kept, view: str, wish: Wish, made: Compared, paint: Paint
) -> None:
    if "json" in wish.formats:
        made.texts.append(render_profiles_json(kept.data))
    if not (kept.columns or kept.silhouettes):
        return
    own = compare_snapshots(reference.snapshot, reference)
    strip = draw_strip(reference, column_of(own, True), kept.columns, wish.date) \
        if kept.columns else None
    if strip and "text" in wish.formats:
        made.texts.insert(0, render_strip_text(strip, paint))
    if not wish.pictures:
        return
    stem = _stem(reference, kept.ids, view, wish)
    page = strip_page(strip) if strip and view == "strip" else silhouettes_page(
        draw_silhouettes(reference, silhouette_of(own, True), kept.silhouettes, wish.date))
    rendered = render_page(page, stem, wish.pictures, wish.paper)
    made.drawn.append(write_rendered(wish.out, rendered))


def _stem(reference: Reference, ids: list[str], view: str, wish: Wish) -> str:
    """What tells two pictures' files apart: who is in it, the view, the dates that were asked."""
    who = ids[0] if len(ids) == 1 else f"{len(ids)}-territoires"
    date = f"-{wish.date.in_a_name}" if wish.date else ""
    return f"{who}-{_NAMES[view]}{date}-sur-{dated_name(reference.snapshot)}"


def _several_references(models: dict[str, str]) -> UsageError:
    """Not "follows": a kit that follows none is looked at beside the one that is proposed."""
    told = " ; ".join(
        f"{quoted(shown_as)} au regard de {model}" for model, shown_as in models.items()
    )
    return UsageError(
        f"ces kits ne se regardent pas au regard de la même référence : {told}",
        "ajouter --reference pour les regarder tous au regard de la même,"
        f" par exemple --reference {next(iter(models))}",
    )
