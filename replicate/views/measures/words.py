"""The words that the measures share: names, ties, counts, and what could not be counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from replicate.domain.findings.denied_ties import DeniedTies
from replicate.domain.findings.disagreement import ask_again
from replicate.domain.findings.network_measures import Basis, LeftOut, NetworkMeasures, Part
from replicate.domain.partnership import Tie
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.words import UNKNOWN, counted, enumerate_french, quoted
from replicate.domain.time.partial_date import date_words
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.absence_words import TOLD_TOO, denied_words
from replicate.domain.wording.tie_words import parts_words, tie_words


def names(entities: Iterable[Entity]) -> str:
    """Names with their counts, as a French list: "CHRS ×2 et CCAS"."""
    return enumerate_french(entity.label for entity in entities)


def fields(values: Iterable[str]) -> str:
    """The labels of ``champ`` values, as a French list."""
    return enumerate_french(map(FAMILIES["champ"].label, values))


def marked_tie(tie: Tie, territory: Territory) -> str:
    """The tie, told so where it is deduced: "UDVS → Maison relais (gère ; déduit)"."""
    return tie_words(tie, territory, " ; déduit" if tie.is_deduced else "")


def basis_words(basis: Basis) -> str:
    """What was counted, and how much of it is read between the lines."""
    deduced = counted(len(basis.deduced), "déduit")
    return (
        f"Compté : {size_words(basis)}, dont {deduced}. Une entité est un acteur, une structure"
        " ou une équipe mobile ; un point de rencontre, une instance, un accord ou une prise en"
        " charge croisée."
    )


def size_words(basis: Basis) -> str:
    """The n of a measure of the whole: "15 entités, 2 points de rencontre, 13 liens"."""
    gathered = counted(len(basis.gatherings), "point de rencontre", "points de rencontre")
    return (f"{counted(len(basis.entities), 'entité')}, {gathered},"
            f" {counted(len(basis.ties), 'lien')}")


def uncounted_words(measures: NetworkMeasures) -> str:
    """How much nobody knows or could not be counted, in a few words; "" when nothing."""
    told = []
    if half := len(_half_known(measures)):
        told.append(counted(half, "lien dont un bout est inconnu",
                            "liens dont un bout est inconnu"))
    for item in measures.basis.left_out:
        number = len(item.entities) + len(item.ties)
        told.append(f"{counted(number, 'élément')} ({item.reason})")
    return enumerate_french(told)


def unknown_words(measures: NetworkMeasures) -> Iterator[str]:
    """What nobody knows or could not be counted, one sentence a kind; empty when nothing."""
    basis, territory = measures.basis, measures.territory
    if half_known := _half_known(measures):
        yield f"Un bout est inconnu : {' ; '.join(half_known)}."
    yield from (_left_out(item, territory) for item in basis.left_out)
    if basis.several:
        yield (f"Un seul point ici, mais plusieurs en réalité, ou on ne sait combien :"
               f" {names(basis.several)}.")
    differing = [question for entity in (*basis.entities, *basis.gatherings)
                 for question in ask_again(entity, territory)]
    if differing:
        yield f"Réponses différentes, toutes comptées : {' '.join(differing)}"
    if basis.denied:
        told = " ; ".join(_denied(basis, territory))
        yield f"Liens dits absents (rien n'est ôté des comptes) : {told}."
    yield from _same(basis, territory)
    if measures.forums:
        yield f"{forum_words(measures)} ; rien ne dit que la liste soit complète."


def _half_known(measures: NetworkMeasures) -> list[str]:
    """Each tie with an unknown end once: who cares and who accompanies are one question."""
    return list(dict.fromkeys(
        marked_tie(tie, measures.territory) for tie in measures.basis.half_known
    ))


def _denied(basis: Basis, territory: Territory) -> Iterator[str]:
    """Each tie that someone said is not there, and that it is counted, where another tells it."""
    denied = DeniedTies(basis.denied)
    told = {item for tie in basis.ties for item in denied.of(tie.source, tie.target, tie.type)}
    for item in basis.denied:
        notes = [f"dit : {date_words(item.lifetime.cited, item.lifetime.is_asked)}"]
        if item in told:
            notes.append(f"{TOLD_TOO}, et compté")
        yield f"{denied_words(item, territory)}, {', '.join(notes)}"


def _left_out(item: LeftOut, territory: Territory) -> str:
    told = [entity.label for entity in item.entities]
    told += [marked_tie(tie, territory) for tie in item.ties]
    return f"Pas compté ({item.reason}) : {' ; '.join(told)}."


def _same(basis: Basis, territory: Territory) -> Iterator[str]:
    unsure = [
        entity for entity in basis.maybe_same
        if any(item.value == UNKNOWN for item in entity.said("meme_que"))
    ]
    if unsure:
        yield f"Peut-être la même chose qu'une autre, on ne sait pas : {names(unsure)}."
    for entity in basis.maybe_same:
        for item in entity.said("meme_que"):
            if str(item.value) in territory.by_id:
                doubt = "seraient" if item.is_deduced else "sont"
                other = quoted(territory.name_of(str(item.value)))
                yield (f"{quoted(entity.label)} et {other} {doubt}"
                       " une même chose ; chacune compte ici pour un point.")


def forum_words(measures: NetworkMeasures) -> str:
    """How many forums there are, and of how many somebody names a member."""
    named = sum(bool(item.members) for item in measures.forums)
    naming = f", dont {named} {'nomment' if named > 1 else 'nomme'} au moins un membre"
    return f"{counted(len(measures.forums), 'instance')}{naming if measures.forums else ''}"


def alone_words(part: Part, measures: NetworkMeasures) -> str:
    """The entity, with the forums where it is alone, and the parts that it is said to have."""
    (entity,) = part.entities
    among, parts = part.gatherings, parts_words(entity, measures.territory)
    told = (f"avec : {names(among)}, où personne d'autre n'est nommé" if among else "",
            f"{parts}, ce qui n'est pas compté comme un lien" if parts else "")
    return f"{entity.label} ({' ; '.join(filter(None, told))})" if any(told) else entity.label
