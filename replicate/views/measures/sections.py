"""What each measure found, in words: one writer a measure, lists in the territory's order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from replicate.domain.findings.network_measures import (
    Bridge,
    FieldPair,
    NetworkMeasures,
    Part,
    ProjectedGathering,
    Projection,
    Removal,
    Telling,
)
from replicate.domain.text.words import counted, quoted
from replicate.domain.vocabulary import FAMILIES
from replicate.views.measures.words import alone_words, fields, marked_tie, names
from replicate.views.typography.paragraph import wrapped

TextLines = Iterator[str]

_NO_TIE = "Aucun lien n'est compté à cette date."


def _item(text: str) -> list[str]:
    return wrapped(f"– {text}", "      ")


def _part_words(part: Part) -> str:
    """The entities, and the gatherings that are among them."""
    among = f" (avec : {names(part.gatherings)})" if part.gatherings else ""
    return f"{names(part.entities)}{among}"


def _components(measures: NetworkMeasures) -> TextLines:
    joined = [part for part in measures.components if len(part.entities) > 1]
    alone = [part for part in measures.components if len(part.entities) == 1]
    if joined:
        yield from wrapped(f"{counted(len(joined), 'groupe')} d'entités jointes :")
        for part in joined:
            yield from _item(_part_words(part))
    if alone:
        told = " ; ".join(alone_words(part, measures) for part in alone)
        yield from wrapped(f"Sans lien connu à cette date avec une autre entité : {told}.")
    if len(measures.components) > 1:
        yield from wrapped("À demander : par qui, ou par quoi, ceux-ci se connaissent-ils ?")


def _teams(measures: NetworkMeasures) -> TextLines:
    if not measures.teams:
        yield from wrapped("Aucune équipe mobile n'est comptée à cette date.")
    for removal in measures.teams:
        yield from _removal(removal, measures)
    if measures.teams:
        yield from wrapped("À demander : si une équipe s'arrête, qui garde le contact avec les"
                           " personnes qu'elle voit ?")


def _separating(measures: NetworkMeasures) -> TextLines:
    if not measures.basis.ties:
        yield from wrapped(_NO_TIE)
    elif not measures.separating:
        yield from wrapped("D'après les liens connus : personne d'autre, et aucune instance.")
    for removal in measures.separating:
        yield from _removal(removal, measures)
    if measures.separating:
        yield from wrapped("À demander : est-ce voulu, et qui d'autre pourrait relier ?")


def _removal(removal: Removal, measures: NetworkMeasures) -> TextLines:
    name = quoted(removal.node.label)
    if not removal.parts:
        yield from wrapped(f"{name} n'a aucun lien connu avec une autre entité.")
        return
    if not removal.separates:
        (rest,) = removal.parts
        if len(rest.entities) > 1:
            yield from wrapped(f"Sans {name}, tout son groupe resterait joint.")
        else:
            yield from wrapped(f"Sans {name}, {quoted(names(rest.entities))} n'aurait plus de lien"
                               " connu avec une autre entité.")
        return
    yield from wrapped(f"Sans {name}, ne seraient plus joints :")
    for part in removal.parts:
        yield from _item(_part_words(part))
    if removal.deduced:
        told = " ; ".join(marked_tie(tie, measures.territory) for tie in removal.deduced)
        yield from wrapped(f"Repose en partie sur ce qui est déduit : {told}.", "      ")


def _bridges(measures: NetworkMeasures) -> TextLines:
    between = [item for item in measures.bridges if item.joins_groups]
    hanging = [item for item in measures.bridges if not item.joins_groups]
    if not measures.basis.ties:
        yield from wrapped(_NO_TIE)
    elif not measures.bridges:
        yield from wrapped("Aucun : ce qui est joint l'est par plus d'un chemin connu.")
    for heading, found in (
        ("Entre deux groupes :", between),
        ("Entre le reste et une entité qui n'y tient que par ce lien connu :", hanging),
    ):
        if found:
            yield from wrapped(heading)
            for bridge in found:
                yield from _item(_bridge_words(bridge, measures))
    if measures.bridges:
        yield from wrapped("À demander : lesquels de ces liens sont écrits quelque part, et"
                           " connus de plus d'un ?")


def _bridge_words(bridge: Bridge, measures: NetworkMeasures) -> str:
    return " ; ".join(marked_tie(tie, measures.territory) for tie in bridge.ties)


def _forums(measures: NetworkMeasures) -> TextLines:
    if not measures.forums:
        yield from wrapped("Aucune instance n'est comptée à cette date.")
        return
    for item in measures.forums:
        told = [names(item.members)] if item.members else []
        told += item.unnamed
        sizes = " ou ".join(map(str, item.sizes))
        known = f" ({sizes} membres en tout, selon le kit)" if sizes else ""
        yield from wrapped(f"{item.forum.label} : {' ; '.join(told) or 'membres inconnus'}{known}.")
        for question in item.forum.questions:
            yield from wrapped(f"À demander, selon le kit : {question}", "      ")
    several = [seats for seats in measures.seats if len(seats.forums) > 1]
    for seats in several:
        yield from wrapped(f"Dans plusieurs instances : {seats.entity.label}"
                           f" ({names(seats.forums)}).")
    if not several and len(measures.forums) > 1:
        yield from wrapped("Personne n'est dit siéger dans plusieurs d'entre elles.")
    if len(measures.forums) > 1:
        yield from wrapped("À demander : par qui une instance apprend-elle ce que fait l'autre ?")


def _mixing(measures: NetworkMeasures) -> TextLines:
    mixing = measures.mixing
    for heading, found in (("dans un même champ", mixing.within),
                           ("d'un champ à l'autre", mixing.between)):
        number = sum(len(item.ties) for item in found)
        detail = " ; ".join(map(_pair_words, found))
        yield from _item(f"{heading} : {number}{f' ({detail})' if detail else ''}")
    if mixing.unsaid:
        yield from _item(f"le champ d'un bout n'est pas dit : {len(mixing.unsaid)}")
    for item in measures.forums:
        if len(item.fields) > 1:
            yield from wrapped(f"Réunis par une instance : {fields(item.fields)}"
                               f" ({item.forum.label}).")
    if mixing.guessed:
        yield from wrapped(f"Champ déduit, à confirmer : {names(mixing.guessed)}.")
    yield from wrapped("À demander : entre quels champs faudrait-il se parler, ici, et pour quoi ?")


def _pair_words(pair: FieldPair) -> str:
    ends = fields(pair.first)
    if pair.first != pair.second:
        ends += f" – {fields(pair.second)}"
    return f"{ends} : {len(pair.ties)}"


def _tellings(measures: NetworkMeasures) -> TextLines:
    tellings = measures.tellings
    labels = FAMILIES["statut_lien"]
    statuses = " ; ".join(
        f"{labels.label(status)} : {len(ties)}" for status, ties in tellings.statuses
    )
    if statuses:
        yield from wrapped(f"Tous les liens comptés, par statut : {statuses}.")
    if not measures.territory.has_unread_declarations and not any(
        status == "confirme" for status, _ in tellings.statuses
    ):
        yield from wrapped("Aucun lien n'est confirmé par ses deux bouts.")
    groups = dict.fromkeys(
        (told.telling, told.voices) for telling in Telling for told in tellings.between_fields
        if told.telling is telling
    )
    if groups:
        yield from wrapped("Des liens d'un champ à l'autre :")
    for telling, voices in groups:
        said = f" (voix : {fields(voices).lower()})" if voices else ""
        yield from wrapped(f"{telling.value}{said} :", "      ")
        for told in tellings.between_fields:
            if (told.telling, told.voices) == (telling, voices):
                yield from _item(marked_tie(told.tie, measures.territory))
    if groups:
        yield from wrapped("À demander : qu'en dirait l'autre côté ?")


def _projection(measures: NetworkMeasures) -> TextLines:
    projection = measures.projection
    assert projection is not None
    for item in projection.gatherings:
        yield from wrapped(_projected_words(item))
    yield from wrapped(
        f"Paires d'entités jointes, sur {projection.possible} possibles :"
        f" {projection.pairs_before} par un lien direct,"
        f" {projection.pairs_after} si chaque rencontre devient des paires.")
    yield from wrapped(f"Groupes, entités seules comprises : {projection.parts_before} avant,"
                       f" {projection.parts_after} après.")
    yield from _changed_cut_points(projection)
    if projection.dropped:
        told = " ; ".join(marked_tie(tie, measures.territory) for tie in projection.dropped)
        yield from wrapped(f"N'ont plus de place : {told}.")


def _projected_words(item: ProjectedGathering) -> str:
    members = counted(len(item.members), "entité nommée", "entités nommées")
    pairs = counted(item.pairs, "paire")
    # In their order: a pair of two gatherings is new in the first that is told.
    known = "que ne joignait ni un lien, ni une rencontre citée plus haut"
    new = f", dont {item.added} {known}" if item.pairs else ""
    return f"{item.gathering.label} : {members}, {pairs}{new}."


def _changed_cut_points(projection: Projection) -> TextLines:
    before, after = projection.separating_before, projection.separating_after
    if before == after:
        yield from wrapped("Les entités qui relient seules sont les mêmes avant et après.")
        return
    for heading, found in (
        ("Ne relieraient plus seules", [item for item in before if item not in after]),
        ("Relieraient seules", [item for item in after if item not in before]),
    ):
        if found:
            yield from wrapped(f"{heading} : {names(found)}.")


SECTIONS: MappingProxyType[str, Callable[[NetworkMeasures], TextLines]] = MappingProxyType({
    "groupes": _components,
    "equipes": _teams,
    "points_de_coupure": _separating,
    "ponts": _bridges,
    "instances": _forums,
    "champs": _mixing,
    "voix": _tellings,
    "projection": _projection,
})
"""The writer of each measure, by the key of its sheet."""
