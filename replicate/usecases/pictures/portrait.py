"""What one entity or one tie says on a picture: its name, its notes, its sentence."""

from __future__ import annotations

from replicate.domain.partnership import Tie
from replicate.domain.reports.picture import Box, Link, Standing
from replicate.domain.snapshot import Snapshot
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import CROSS_CARE, UNKNOWN, enumerate_french
from replicate.domain.time.period import Presence
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.plan_words import plan_note
from replicate.domain.wording.source_words import marked_passages
from replicate.domain.wording.tie_words import tie_words
from replicate.usecases.pictures.fitting import fitted
from replicate.usecases.pictures.number_marks import measure_notes, without_mark

DRAWN_GENRES = ("acteur", "structure", "equipe_mobile", "instance")

_LONG_NAME = 42
"""Characters beyond which a box shows the short name, if there is one."""

MOST_NOTES = 12
"""Lines under a name: with more, its box is a page."""

HOLDER_QUESTIONS = {
    "gestionnaire": "gestionnaire : ?",
    "porteur": "porteur : ?",
    "hebergeur": "hébergeur : ?",
}
_FORUM_WORDS = ("preparation", "travail_sur")


def drawn_entities(snapshot: Snapshot) -> tuple[Entity, ...]:
    """The entities that a map of this date draws, in order."""
    return tuple(
        entity for entity in snapshot.territory.of_genre(*DRAWN_GENRES) if snapshot.shows(entity)
    )


def drawn_ties(snapshot: Snapshot) -> tuple[Tie, ...]:
    """The ties that a map of this date draws: one a pair and type, the better told one."""
    drawn = {entity.id for entity in drawn_entities(snapshot)}
    lines: dict[tuple[str, str, str], Tie] = {}
    for tie in snapshot.shown_ties():
        if tie.source in drawn and tie.target in drawn and tie.source != tie.target:
            key = (tie.source, tie.target, tie.type)
            if key not in lines or (lines[key].is_deduced and not tie.is_deduced):
                lines[key] = tie
    return tuple(lines.values())


def box_of(
    entity: Entity, snapshot: Snapshot, role: str | None = None,
    beside: tuple[str, ...] | None = None,
) -> Box:
    """The box of an entity as of the snapshot's date.

    ``beside`` are a reference's notes for the same role: they take the place of
    what a map alone has room for (unknown holders, cross care).
    """
    told = _notes(entity, snapshot)
    notes = fitted(
        (*told, *_asides(entity, snapshot)) if beside is None else (*told, *beside), MOST_NOTES)
    name = entity.name if len(entity.name) <= _LONG_NAME else entity.short_name or entity.name
    label = name if entity.counts in ((), (1,)) else f"{name} ×{entity.counts_words}"
    return Box(
        id=entity.id,
        genre=entity.genre,
        champ=_champ(entity),
        name=label,
        title=_sentence(entity, notes),
        notes=notes,
        role=role,
        standing=_standing(entity, snapshot),
    )


def _champ(entity: Entity) -> str:
    """A forum belongs to steering, whoever its members are, unless it says its own field."""
    if entity.genre == "instance":
        return entity.word("champ") or "institutionnel"
    return entity.champs[0] if entity.champs else UNKNOWN


def _standing(entity: Entity, snapshot: Snapshot) -> Standing:
    if snapshot.presence[entity.id] is Presence.ENDED:
        return Standing.ENDED
    return Standing.PLANNED if entity.is_planned else Standing.PRESENT


def _notes(entity: Entity, snapshot: Snapshot) -> tuple[str, ...]:
    notes = []
    end = entity.lifetime.end
    if snapshot.presence[entity.id] is Presence.ENDED and end is not None:
        notes.append(f"fin : {end.in_words()}")
    if entity.is_planned:
        notes.append(plan_note(entity, snapshot.as_of))
    notes.extend(measure_notes(snapshot.measures(entity)))
    if entity.genre == "instance":
        words = [
            FAMILIES[key].label(str(value))
            for key in _FORUM_WORDS for value in snapshot.values(entity, key)
        ]
        if words:
            notes.append(" · ".join(words))
        notes.extend(
            f"et {item.about}" for item in snapshot.statements(entity, "membres")
            if item.value == UNKNOWN and item.about
        )
    return tuple(notes)


def _asides(entity: Entity, snapshot: Snapshot) -> list[str]:
    """Holders that nobody knows, and cross care."""
    notes = []
    for key, question in HOLDER_QUESTIONS.items():
        said = snapshot.statements(entity, key)
        if said and all(item.value == UNKNOWN for item in said):
            notes.append(question)
    return notes + cross_care(entity, snapshot)


def cross_care(place: Entity, snapshot: Snapshot) -> list[str]:
    """Cross care is told on its place: who cares there together, when it is said."""
    notes = []
    for care in snapshot.territory.of_genre("prise_en_charge_croisee"):
        if snapshot.presence[care.id] is not Presence.PRESENT:
            continue
        if place.id not in snapshot.values(care, "lieu"):
            continue
        named = _sides_of(care, snapshot)
        note = CROSS_CARE
        if care.is_planned:
            note += f" (état : {FAMILIES['statut'].label(str(care.word('statut')))})"
        notes.append(f"{note} : {enumerate_french(named)}" if named else note)
    return notes


def _sides_of(care: Entity, snapshot: Snapshot) -> list[str]:
    """Who cares there; a side that nobody knows is told beside one that is named."""
    named: list[str] = []
    unknown: list[str] = []
    for key in ("soin", "social"):
        values = [str(value) for value in snapshot.values(care, key)]
        named += map(snapshot.territory.name_of, values)
        said = snapshot.statements(care, key)
        if not values and any(item.value == UNKNOWN for item in said):
            unknown.append(f"? (côté {key})")
    return named + unknown if named else []


def _sentence(entity: Entity, notes: tuple[str, ...]) -> str:
    genre = FAMILIES["genre"].label(entity.genre)
    champs = () if entity.genre == "instance" else entity.champs
    fields = enumerate_french(FAMILIES["champ"].label(champ).lower() for champ in champs)
    facts = "".join(f" ; {without_mark(note)}" for note in notes)
    return f"{entity.label}, {genre}{f' ({fields})' if fields else ''}{facts}"


def link_id(tie: Tie) -> str:
    """What tells its line from the others of a picture: its ends and its type."""
    return f"{tie.source}--{tie.type.replace('_', '-')}--{tie.target}"


def link_of(tie: Tie, snapshot: Snapshot) -> Link:
    """The line of a tie as of the snapshot's date; both its ends are drawn."""
    verb = FAMILIES["type_lien"].label(tie.type)
    ended = any(
        snapshot.presence[end] is Presence.ENDED for end in (tie.source, tie.target)
    ) or (tie.lifetime is not None and tie.lifetime.at(snapshot.as_of) is Presence.ENDED)
    standing = Standing.PLANNED if snapshot.is_planned(tie) else Standing.PRESENT
    standing = Standing.ENDED if ended else standing
    return Link(
        id=link_id(tie),
        source=tie.source,
        target=tie.target,
        type=tie.type,
        verb=verb,
        title=f"{tie_words(tie, snapshot.territory)}{standing.aside},"
              f" {speakers_of_tie(tie, snapshot.territory)}",
        is_deduced=tie.is_deduced,
        standing=standing,
    )


def speakers_of_tie(tie: Tie, territory: Territory) -> str:
    """Who stands behind a tie: "attesté par un document : [1], l. 64"."""
    status = FAMILIES["statut_lien"].label(tie.status)
    cited = marked_passages(tie.citations, territory)
    why = f" ({tie.why})" if tie.is_deduced and tie.why else ""
    return f"{status}{f' : {cited}' if cited else ''}{why}"
