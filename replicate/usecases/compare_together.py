"""Several territories in one table or one picture, beside the reference they share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from replicate.domain.tone import Paint
from replicate.errors import UsageError
from replicate.usecases.compare import Comparison, dated_name
from replicate.usecases.compare_wish import Compared, Wish
from replicate.usecases.draw import Drawn
from replicate.usecases.drawing import render_strip_files
from replicate.usecases.references import Reference
from replicate.usecases.safe_writing import write_files
from replicate.usecases.strip_cells import ToldColumn, column_of
from replicate.usecases.strip_picture import draw_strip, reference_column
from replicate.views.profile_json import profile_data, render_profiles_json
from replicate.views.strip_text import render_strip_text


def show_together(
    comparisons: Iterable[tuple[str, Comparison]], wish: Wish, made: Compared, paint: Paint
) -> None:
    """Say and draw the comparisons as one, in their order, keeping little of each.

    Raises UsageError when they do not share one reference.
    """
    columns: list[ToldColumn] = []
    data: list[dict[str, Any]] = []
    models: dict[str, str] = {}
    reference: Reference | None = None
    for shown_as, comparison in comparisons:
        model = comparison.profile.model
        models.setdefault(model.id, shown_as)
        if len(models) > 1:
            continue  # only their references are still of use, to say them all
        reference = reference or Reference(comparison.there, model)
        columns.append(column_of(comparison))
        if "json" in wish.formats:
            data.append(profile_data(comparison.profile))
    if len(models) > 1:
        raise _several_references(models)
    if reference is None:
        return
    strip = draw_strip(reference, reference_column(reference), columns, wish.date)
    if "text" in wish.formats:
        made.texts.append(render_strip_text(strip, paint))
    if "json" in wish.formats:
        made.texts.append(render_profiles_json(data))
    if wish.pictures:
        stem = _stem(reference, columns, wish)
        rendered = render_strip_files(strip, stem, wish.pictures, wish.paper)
        made.drawn.append(Drawn(write_files(wish.out, rendered.files), rendered.notices))


def _stem(reference: Reference, columns: list[ToldColumn], wish: Wish) -> str:
    """What tells two strips' files apart: who is in it, the dates that were asked."""
    who = columns[0].id if len(columns) == 1 else f"{len(columns)}-territoires"
    date = f"-{wish.date.text.replace(' ', '-')}" if wish.date else ""
    return f"{who}-fonctions{date}-sur-{dated_name(reference.snapshot)}"


def _several_references(models: dict[str, str]) -> UsageError:
    told = " ; ".join(f"« {shown_as} » suit {model}" for model, shown_as in models.items())
    return UsageError(
        f"ces kits ne suivent pas la même référence : {told}",
        "ajouter --reference pour les regarder tous au regard de la même,"
        " par exemple --reference pau",
    )
