"""The strip: what is known, function by function, in several territories at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from replicate.domain.reports.picture import Table
from replicate.domain.reports.strip import CellMark, Remark, Strip, StripColumn, StripRow
from replicate.domain.text.words import MARK_OF_UNKNOWN, enumerate_french, of_name
from replicate.domain.time.partial_date import PartialDate
from replicate.network.reference import Reference
from replicate.usecases.comparison.overlay_picture import there_banner
from replicate.usecases.comparison.strip_cells import HEADINGS, ToldColumn
from replicate.usecases.pictures.beside import FICTIONAL
from replicate.usecases.pictures.territory_head import shared_banner, shared_date


def draw_strip(
    reference: Reference, first: ToldColumn, told: Sequence[ToldColumn],
    date: PartialDate | None,
) -> Strip:
    """The reference's column, then the territories in the order they were named.

    ``date`` was asked of all of them; without it each kit is at its own.
    """
    model, there = reference.model, reference.snapshot
    columns = (first.column, *(item.column for item in told))
    groups = tuple(
        (title, tuple(StripRow(item.id, item.title) for item in functions))
        for title, functions in (
            ("Fonctions", model.functions), ("Exigences de la mission", model.requirements),
        ) if functions
    )
    # Function by function, as the title says; within each, the order of the columns.
    lines = chain.from_iterable(zip(*(item.lines for item in (first, *told)), strict=True))
    return Strip(
        title=_title(len(told), columns),
        subtitle=f"Lire une ligne : où en est-on de cette fonction ? {there.territory.name}"
                 " décrit une voie parmi d'autres ; la forme peut être tout autre.",
        as_of=shared_date(date),
        groups=groups, columns=columns, notes=_notes(columns, (first, *told)),
        sources=(f"Modèle : {model.title}, version {model.version}."
                 f"{f' {model.warning}' if model.warning else ''}"
                 " Preuves, décisions et sources de chaque case : dans la table CSV.",),
        banner=shared_banner([item.banner for item in told], there_banner(there)),
        table=Table("Fonction par fonction, territoire par territoire", HEADINGS, tuple(lines)),
    )


def _title(count: int, columns: Sequence[StripColumn]) -> str:
    if count == 1:
        return f"Ce que l'on sait {of_name(columns[-1].name)}, fonction par fonction"
    return f"Ce que l'on sait, fonction par fonction, dans {count} territoires"


def _notes(columns: Sequence[StripColumn], told: Sequence[ToldColumn]) -> str:
    cells = [cell for column in columns for cell in column.cells]
    marks = {cell.mark for cell in cells}
    remarks = {remark for cell in cells for remark in cell.remarks}
    shown = ["Colonnes dans l'ordre donné : ni classement, ni total."]
    if CellMark.UNKNOWN in marks:
        shown.append(f"{MARK_OF_UNKNOWN} (non renseigné).")
    shown += [remark.value for remark in Remark if remark in remarks]
    if not marks.isdisjoint((CellMark.DESCRIBED, CellMark.NOT_SEEN)):
        shown.append("Un partenariat d'une autre nature, ou qui suit une autre référence, se"
                     " décrit à côté, sans état.")
    alone = dict.fromkeys(item.column.name for item in told
                          if item.banner and item.banner != FICTIONAL)
    if alone:
        shown.append(f"Récit d'un seul côté : {enumerate_french(alone)}.")
    return " ".join(shown)
