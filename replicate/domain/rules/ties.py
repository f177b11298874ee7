"""Ties: between two different ends, and written once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.model_keys import can_be
from replicate.domain.location import Location
from replicate.domain.partnership import ENDS_OF_TYPE, MUTUAL_TYPES, Tie
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import enumerate_french, is_answered
from replicate.domain.time.period import take_turns
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.tie_words import tie_words


def check_self_ties(kit: CheckedKit) -> Iterator[Problem]:
    """NET301: nothing is tied to itself."""
    for tie in kit.territory.ties:
        if tie.source == tie.target and is_answered(tie.source):
            yield Problem(
                "NET301", Severity.ERROR, f"« {tie.source} » est relié à lui-même",
                tie.location, "deux entrées différentes",
            )


def check_kinds_of_ends(kit: CheckedKit) -> Iterator[Problem]:
    """NET319: a tie joins kinds that its type can join."""
    kinds = {entity.id: entity.genre for entity in kit.territory.entities}
    for tie in kit.territory.ties:
        source, target = kinds.get(tie.source), kinds.get(tie.target)
        if source is None or target is None or can_be(source, tie.type, target):
            continue
        ends, genres = ENDS_OF_TYPE[tie.type], FAMILIES["genre"]
        allowed = [enumerate_french(sorted(map(genres.label, end), key=alphabetical), "ou")
                   for end in ends]
        yield Problem(
            "NET319", Severity.ERROR,
            f"« {FAMILIES['type_lien'].label(tie.type)} » ne va pas de ce genre"
            f" ({genres.label(source)}) à celui-là ({genres.label(target)})",
            tie.location, f"de ce genre : {allowed[0]} ; à celui-ci : {allowed[1]}",
            "changer le type, ou dire le lien dans l'autre sens",
        )


def check_ties_written_twice(kit: CheckedKit) -> Iterator[Problem]:
    """NET302: one tie, one place. Ties that follow one another in time are two."""
    same: dict[tuple[str, str, str], list[Tie]] = defaultdict(list)
    for tie in kit.territory.ties:
        if is_answered(tie.source) and is_answered(tie.target):
            ends = (tie.source, tie.target)
            if tie.type in MUTUAL_TYPES:
                ends = (min(ends), max(ends))
            same[(*ends, tie.type)].append(tie)
    for group in same.values():
        ordered = sorted(group, key=_own_keys_first)
        for position, tie in enumerate(ordered):
            twin = next((one for one in ordered[:position]
                         if not take_turns(one.lifetime, tie.lifetime)), None)
            if twin is not None:
                told = tie_words(tie, kit.territory)
                yield Problem(
                    "NET302", Severity.ERROR, f"le lien « {told} » est déjà écrit", tie.location,
                    f"une seule écriture ; la première est en {twin.location}", _mend(tie, twin),
                )


def _mend(tie: Tie, twin: Tie) -> str:
    """What to do: a second speaker or a second period is no second tie."""
    if {item.source for item in tie.citations} - {item.source for item in twin.citations}:
        where = "dans la première" if twin.origin == "liens" else "dans la clé qui dit la première"
        told = (f"retirer celle-ci et citer les deux {where}, au lieu de « source: » :"
                " « sources: [{source: …, passage: …}, {source: …, passage: …}] »")
    else:
        told = "retirer celle-ci"
    if _says_of_itself(tie) != _says_of_itself(twin):
        told += (" ; ce que chacun dit autrement s'y écrit à deux voix :"
                 " « statut: [{valeur: …, source: …}, {valeur: …, source: …}] »")
    turned = tie.source == twin.target and tie.type in MUTUAL_TYPES
    either = " ; ce lien se lit dans les deux sens" if turned else ""
    return f"{told}{either} ; s'il s'est arrêté puis a repris, donner ses dates à chacun"


def _says_of_itself(tie: Tie) -> tuple[object, ...]:
    """How far it is and its own dates: what is told otherwise must not go with a second writing."""
    life = tie.lifetime
    return tie.progress, tie.hoped, life and life.start, life and life.end


def _own_keys_first(tie: Tie) -> tuple[bool, Location]:
    """What an entry's own key says stands; the copy in ``liens`` is the one to remove."""
    return (tie.origin == "liens", tie.location)
