"""Silhouettes of several territories on the slots of the reference they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from replicate.domain.record import record
from replicate.domain.reports.picture import Box, Lane, Standing, Table
from replicate.domain.reports.silhouettes import Silhouette, Silhouettes
from replicate.domain.text.words import of_name
from replicate.domain.time.partial_date import PartialDate
from replicate.domain.vocabulary import FAMILIES
from replicate.network.reference import Reference
from replicate.usecases.comparison.overlay_picture import draw_overlay, there_banner
from replicate.usecases.comparison.pair import Comparison
from replicate.usecases.pictures.beside import banner_of
from replicate.usecases.pictures.map_picture import slots_of
from replicate.usecases.pictures.territory_head import head_notes, shared_banner, shared_date

_HEADINGS = ("Territoire", "État du kit", "Rôle", "Ce qui se trouve là", "Champ", "Qui")
_EMPTY = " Un autre partenariat a d'autres rôles : une place vide n'y est pas un manque."


@record
class ToldSilhouette:
    """A silhouette, the lines of the table that say it, and who alone speaks in it."""

    silhouette: Silhouette
    lines: tuple[tuple[str, ...], ...]
    banner: str | None
    is_measured: bool


def silhouette_of(comparison: Comparison, is_reference: bool = False) -> ToldSilhouette:
    """What stands at each role's place, and the ghosts of what the reference has there."""
    here, model = comparison.here, comparison.profile.model
    picture = draw_overlay(here, comparison.reference, comparison.profile)
    boxes = tuple(replace(_bare(box), role=role) for box in picture.boxes
                  for role in (box.role, *box.also) if role is not None)
    if not comparison.profile.is_measured:
        # Nothing may be told missing of a partnership that is only described.
        boxes = tuple(box for box in boxes
                      if box.standing not in (Standing.ABSENT, Standing.UNSAID))
    name, when = here.territory.name, here.as_of.in_words()
    labels = {slot.role: slot.label for slot in slots_of(model)}
    lines = tuple(
        (name, when, labels[role], box.standing.value, FAMILIES["champ"].label(box.champ), box.name)
        for role in labels for box in boxes if box.role == role
    )
    banner = banner_of(here)
    told = " ; ".join(f"{line[2]} : {line[5]}, {line[3]}" for line in lines)
    return ToldSilhouette(
        Silhouette(name, head_notes(here, banner, is_reference), boxes,
                   f"{name} ({when}) : {told or 'rien à ces places'}."),
        lines, banner, comparison.profile.is_measured,
    )


def _bare(box: Box) -> Box:
    """What is its own territory's looks as what exists: forms are not compared here."""
    standing = Standing.PRESENT if box.standing is Standing.ADDED else box.standing
    return replace(box, standing=standing, notes=(), badge=None)


def draw_silhouettes(
    reference: Reference, key: ToldSilhouette, told: Sequence[ToldSilhouette],
    date: PartialDate | None,
) -> Silhouettes:
    """The cover: the reference as its key, then the territories in the order they were named."""
    there, model = reference.snapshot, reference.model
    count = len(told)
    shown = f"{count} territoires" if count > 1 else told[0].silhouette.name
    return Silhouettes(
        title=f"Le même rôle à la même place : {shown}, à côté {of_name(there.territory.name)}",
        subtitle="Une vue d'ensemble, sans les liens : elle ouvre la discussion et ne dit pas les"
                 " faits.",
        as_of=shared_date(date),
        banner=shared_banner([item.banner for item in told], there_banner(there)),
        slots=slots_of(model),
        lanes=tuple(Lane(lane.id, "", "", lane.top, lane.bottom) for lane in model.lanes),
        key=key.silhouette, territories=tuple(item.silhouette for item in told),
        notes="Territoires dans l'ordre donné : ni classement, ni total. Ce qui n'a pas de rôle"
              " parmi ces places, ou n'est pas de cette date, n'est pas dessiné."
              f"{_EMPTY if any(not item.is_measured for item in told) else ''} La table CSV dit"
              " qui tient chaque place.",
        sources=(f"Places : {model.title}, version {model.version}.",),
        table=Table("Chaque place, territoire par territoire", _HEADINGS,
                    tuple(line for item in (key, *told) for line in item.lines)),
    )
