"""Facts that contradict one another: kept side by side, shown as questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from replicate.domain.findings.differing_numbers import ask_which_number
from replicate.domain.speech import Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import NONE, enumerate_french, is_answered, quoted
from replicate.domain.time.partial_date import Order, parse_date
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE

QUESTIONS = {
    "gestionnaire": "qui gère",
    "hebergeur": "qui héberge",
    "porteur": "qui porte",
    "rattachement": "à quoi se rattache",
    "presidence": "qui préside",
}
"""The keys that say who holds an entity, and how each is asked.

Several may hold it together: names that one source says of one time are a team with two
parents, or a co-presidency. Where two sources name others, nobody knows whether both are meant.
"""

_BEGINNINGS = ("ouverture", "creation")
_KINDS = MappingProxyType(
    {"type": "de quel type est", "nombre": "combien compter de"}
    | dict.fromkeys(_BEGINNINGS, "quand commence")
)
"""The keys that have one answer for good, and how each is asked."""

PROGRESS = "où en est"
"""How one asks whether a thing is there, planned or over."""

_OF_MANY = MappingProxyType({
    "intervient_dans": "où intervient", "membres": "qui siège dans", "parties": "qui signe",
    "porte_par": "qui partage",
})
"""The keys that may have many answers: only « aucun » contradicts them."""
_ASKED = MappingProxyType(QUESTIONS | _KINDS | {"statut": PROGRESS} | _OF_MANY)
_NONE_WORDS = MappingProxyType(
    dict.fromkeys((*QUESTIONS, "membres", "parties", "porte_par"), "personne")
    | {"rattachement": "rien", "intervient_dans": "nulle part"}
)
"""How « aucun » answers, beside names."""
_SAME_PROGRESS = MappingProxyType({"signe": "en_place"})
"""Words of progress that say of an agreement what another does: signed, it is in place."""


def disagreements(entity: Entity, territory: Territory) -> Mapping[str, tuple[str, ...]]:
    """Key → its different answers in words, for keys that should have one.

    ``entity`` must hold only what is said of one date, as a snapshot's do. Answers that
    follow one another do not disagree, even where both are seen: the date may be the
    year in which one takes over from the other. Nor do two dates of which one may be
    within the other: "2004" and "2004-07".
    """
    found = {}
    for key in _ASKED:
        told = entity.said(key)
        if len(told) < 2:  # nearly always: no voice differs from itself
            continue
        said = [item for item in told if is_answered(item.value)
                or (item.value == NONE and key in _NONE_WORDS)]
        answers = dict.fromkeys(
            str(one.value) for one in said
            if any(_differ(one, other, key) and not _follow(one, other)
                   and not _held_together(one, other, key, entity) for other in said)
        )
        if answers:
            found[key] = _in_order(answers, key, entity, territory)
    return found


def _in_order(
    answers: Iterable[str], key: str, entity: Entity, territory: Territory
) -> tuple[str, ...]:
    """The answers in words: dates as they are written, names by alphabet; never as the kit's."""
    written = sorted(answers, key=float) if key == "nombre" else sorted(answers)
    words = (_in_words(answer, key, entity, territory) for answer in written)
    if key in (*_BEGINNINGS, "nombre"):
        return tuple(words)
    none = _NONE_WORDS.get(key)
    return tuple(sorted(words, key=lambda word: (word == none, alphabetical(word))))


def _differ(one: Statement, other: Statement, key: str) -> bool:
    if key == "statut":
        stages = {_SAME_PROGRESS.get(str(item.value), item.value) for item in (one, other)}
        return len(stages) > 1
    if key in _OF_MANY:
        return (one.value == NONE) is not (other.value == NONE)
    if key not in _BEGINNINGS:
        return one.value != other.value
    dates = parse_date(str(one.value)), parse_date(str(other.value))
    return dates[0].compare(dates[1]) is not Order.UNSURE


def _in_words(answer: str, key: str, entity: Entity, territory: Territory) -> str:
    if answer == NONE:
        return _NONE_WORDS[key]
    if key in _BEGINNINGS:
        return parse_date(answer).in_words()
    if key == "statut":
        return FAMILIES["statut"].label(answer)
    if key == "nombre":
        return answer
    if key == "type":
        types = TYPES_OF_GENRE.get(entity.genre)
        return types.label(answer) if types else answer
    return territory.name_of(answer)


def _follow(one: Statement, other: Statement) -> bool:
    """Whether one is sure to be over before the other begins."""
    first, second = one.lifetime, other.lifetime
    return first is not None and second is not None and (
        first.is_over_before(second) or second.is_over_before(first)
    )


def _held_together(one: Statement, other: Statement, key: str, entity: Entity) -> bool:
    """Whether the same sources name both as holders of one time, on whatever pages."""
    first, second = (
        ({cited.source for cited in item.citations or entity.citations},
         item.lifetime, item.is_deduced)
        for item in (one, other)
    )
    return key in QUESTIONS and NONE not in (one.value, other.value) and first == second


def disputes_of(entity: Entity, territory: Territory) -> Mapping[str, str]:
    """Key → the question that its disagreeing answers raise: "qui gère « X » : A ou B ?"."""
    return {
        key: f"{_ASKED[key]} {quoted(entity.name.rstrip(' .'))} : {enumerate_french(names, 'ou')} ?"
        for key, names in disagreements(entity, territory).items()
    }


def ask_again(entity: Entity, territory: Territory) -> tuple[str, ...]:
    """The questions that disagreeing answers and numbers raise."""
    return (*disputes_of(entity, territory).values(), *ask_which_number(entity))
