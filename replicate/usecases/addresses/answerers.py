"""Who answers for a perimeter: who works by it, what to call, and what nobody said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from replicate.domain.addresses.street_table import Answer, Coverage, Doubt, Track
from replicate.domain.perimeter import Overlap
from replicate.domain.reports.whom import Reply, Service, TrackReply, UntoldLine
from replicate.domain.snapshot import Snapshot
from replicate.domain.speech import Citation
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import (
    NONE,
    UNKNOWN,
    enumerate_french,
    is_answered,
    quoted,
    with_capital,
)
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.list_words import unknown_lists_words
from replicate.domain.wording.source_words import passages_words, source_lines
from replicate.network.said_absences import unknown_lists
from replicate.usecases.pictures.beside import citations_of
from replicate.usecases.pictures.card_keys import commune_words
from replicate.usecases.pictures.fitting import fitted

_GENRES = ("structure", "equipe_mobile", "acteur")
_REASONS = 6
"""How many perimeters of a track are named one by one where none is known to answer."""


def remarks_on(tracks: Iterable[Track]) -> tuple[str, ...]:
    """What must be known of answers by these tracks, whatever the address."""
    is_told = any(track.type == "agence_bailleur" for track in tracks)
    return ("Une agence ne répond que pour les logements de son bailleur.",) if is_told else ()


def without_perimeters(snapshot: Snapshot) -> str:
    """What is said of every address where no perimeter stands: none at all, or none then.

    « inconnu » in the place of the whole list is an answer, and has its speaker.
    """
    asked = [item for item in unknown_lists(snapshot) if item.section == "perimetres"]
    if asked:
        who = enumerate_french(passages_words(asked[0].citations, snapshot.territory)) or "le kit"
        return f"{with_capital(unknown_lists_words(asked[:1]))}, ni qui appeler (d'après {who})."
    when = " à cette date" if snapshot.territory.of_genre("perimetre") else ""
    return f"Ce kit ne dit aucun périmètre{when} : on ne sait pas qui appeler."


def track_name(track: Track, snapshot: Snapshot) -> str:
    """« Secteur de psychiatrie générale », « Agence locale de bailleur (Habitat Essai) »."""
    label = FAMILIES["type_perimetre"].label(track.type)
    holder = snapshot.territory.by_id.get(track.holder or "")
    return f"{with_capital(label)}{f' ({holder.name})' if holder else ''}"


def perimeter_name(entity: Entity) -> str:
    """The name of a perimeter; its code where it has no name of its own."""
    code = entity.word("code")
    return f"{entity.name} {code}" if code and not entity.values("nom") else entity.label


def name_among_several(entity: Entity) -> str:
    """The name of a perimeter, and that nobody knows which where it stands for several."""
    which = _which(entity)
    return f"{perimeter_name(entity)} ({which})" if which else perimeter_name(entity)


def reply_of(
    entity: Entity, snapshot: Snapshot, own: Iterable[Citation] = ()
) -> Reply:
    """Who answers for one perimeter; ``own`` are the sources of what puts the address in it."""
    territory = snapshot.territory
    notes, who, services = [], [], list(_services(entity, snapshot))
    for statement in snapshot.statements(entity, "acteur"):
        actor = territory.by_id.get(str(statement.value))
        if actor is None:
            continue
        mark = " (déduit, à confirmer)" if statement.is_deduced else ""
        if actor.genre == "structure":
            services.append(_service(actor, snapshot))
        else:
            who.append(f"{actor.label}{mark}")
            if actor.said("standard") and not any(one.is_reachable for one in services):
                services.append(_service(actor, snapshot))
    if entity.is_deduced:
        notes.append(f"déduit, à confirmer{f' : {entity.why}' if entity.why else ''}")
    if entity.stands_for_several:
        several = f"en représente {entity.counts_words}" if entity.counts else \
            "en représente peut-être plusieurs (nombre inconnu)"
        notes.append(f"cette entrée {several} : lequel répond ici, on ne sait pas")
    cited = dict.fromkeys((*own, *(() if own else entity.citations)))
    return Reply(
        perimeter_name(entity), entity.word("code"), tuple(who),
        tuple(dict.fromkeys(services)), passages_words(cited, territory),
        tuple(notes),
    )


def _services(entity: Entity, snapshot: Snapshot) -> Iterable[Service]:
    """What works in or for a perimeter and stands at this date, by name."""
    covering = {
        tie.source for tie, _ in snapshot.ties
        if tie.type == "couvre" and tie.target == entity.id and not snapshot.is_planned(tie)
    }
    found = [
        item for item in snapshot.territory.of_genre(*_GENRES)
        if (item.id in covering or entity.id in map(str, snapshot.values(item, "perimetre")))
        and snapshot.stands(item) and not item.is_planned
    ]
    found.sort(key=lambda item: (*alphabetical(item.name), item.id))
    return (_service(item, snapshot) for item in found)


def sources_of_tracks(
    tracks: Sequence[Track], snapshot: Snapshot, overlaps: Iterable[Overlap] = ()
) -> tuple[str, ...]:
    """The sources of the perimeters of these tracks, of their streets, and of who answers.

    ``overlaps`` are those that the same page tells.
    """
    territory = snapshot.territory
    named = {name for track in tracks for name in (*track.perimeters, *track.undated)}
    ties = [tie for tie in territory.ties if tie.type == "couvre" and tie.target in named]
    shown = named | {track.holder for track in tracks} | {tie.source for tie in ties}
    shown |= {str(actor) for name in named for actor in territory.by_id[name].values("acteur")}
    citations = citations_of((
        item for item in territory.entities
        if item.id in shown or named.intersection(map(str, item.values("perimetre")))), ties)
    for outline in territory.outlines:
        if outline.perimeter in named:
            citations += [item for one in outline.stretches for item in one.citations]
    for overlap in overlaps:
        if named.intersection((overlap.first, overlap.second)):
            citations += overlap.citations
    return fitted(source_lines(territory, citations))


def _service(entity: Entity, snapshot: Snapshot) -> Service:
    said = [str(item.value) for item in snapshot.statements(entity, "standard")]
    lines = [value for value in said if is_answered(value)]
    untold = UntoldLine.ASKED if UNKNOWN in said else \
        UntoldLine.NONE if NONE in said else UntoldLine.UNTOLD
    return Service(entity.label, enumerate_french(lines, "ou") if lines else untold,
                   _which(entity), _town(entity, snapshot))


def _town(entity: Entity, snapshot: Snapshot) -> str:
    """The commune where it is; "" where nobody said, or where the kit speaks of no other."""
    codes = tuple(map(str, snapshot.values(entity, "commune")))
    if len(codes) < 2 and snapshot.territory.spoken_of <= {*codes}:
        return ""
    return enumerate_french(map(commune_words, codes), "ou")


def _which(entity: Entity) -> str:
    """That nobody knows which of several answers; "" of an entry that stands for one."""
    if not entity.stands_for_several:
        return ""
    one = "laquelle" if entity.genre == "equipe_mobile" else "lequel"
    among = f" des {entity.counts_words}" if entity.counts else ", s'il y en a plusieurs"
    return f"{one}{among} : on ne sait pas"


def claim_words(answer: Answer, name: Callable[[str], str]) -> str:
    """Who covers a place in a few words: a name, several as a question, and who else may."""
    told = " ou ".join(map(name, answer.claims))
    told += " ?" if answer.coverage is Coverage.CONTESTED else ""
    maybe = " ou ".join(name(item) for item, _ in answer.doubts)
    return f"{told} ; peut-être aussi {maybe} ?" if maybe else told


def reply_of_track(
    track: Track, answer: Answer, snapshot: Snapshot, own: dict[str, tuple[Citation, ...]]
) -> TrackReply:
    """What a track answers; ``own`` gives the sources of the stretches that claim the place."""
    territory = snapshot.territory
    name = track_name(track, snapshot)
    replies = tuple(
        reply_of(territory.by_id[claim], snapshot, own.get(claim, ())) for claim in answer.claims
    )
    coverage = answer.coverage
    if coverage in (Coverage.SAID, Coverage.CONTESTED):
        told = (f"{len(replies)} périmètres disent couvrir cette adresse : lequel ? Les deux"
                " restent, à demander." if len(replies) == 2 else
                f"{len(replies)} périmètres disent couvrir cette adresse : lequel ? Tous"
                " restent, à demander.") if coverage is Coverage.CONTESTED else ""
        maybe = tuple(f"Peut-être aussi {_reason(item, doubt, territory)}"
                      for item, doubt in answer.doubts[:_REASONS])
        return TrackReply(name, track.champ, coverage, replies, told, maybe)
    known = [territory.by_id[item] for item in track.perimeters]
    if coverage is Coverage.OUTSIDE:
        names = enumerate_french(perimeter_name(item) for item in known)
        told = f"Dans aucun des périmètres connus ({names}), dont les listes sont dites complètes."
        return TrackReply(name, track.champ, coverage, (), told)
    reasons = [_reason(item, doubt, territory) for item, doubt in answer.doubts[:_REASONS]]
    if len(answer.doubts) > _REASONS:
        reasons.append(f"et {len(answer.doubts) - _REASONS} de plus")
    questions = dict.fromkeys(text for item, _ in answer.doubts
                              for text in territory.by_id[item].questions)
    return TrackReply(name, track.champ, coverage, (), "On ne sait pas.", tuple(reasons),
                      tuple(questions))


def _reason(perimeter: str, doubt: Doubt, territory: Territory) -> str:
    """Why a perimeter may answer; where only a name is said, who lives there may know it."""
    named = next((item.named for item in territory.outlines
                  if item.perimeter == perimeter and doubt is Doubt.NAMED), None)
    return (f"{perimeter_name(territory.by_id[perimeter])} : {doubt.value}"
            f"{f' ({quoted(named)})' if named else ''}")
