"""What two kits of one territory say differently, in words: another telling, never history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from replicate.domain.adaptation import Decision
from replicate.domain.findings.evolution import EntityEvolution, TieEvolution
from replicate.domain.findings.retelling import Retelling
from replicate.domain.measure import describe_measures
from replicate.domain.partnership import Tie
from replicate.domain.reports.evolution import ToldLine, ToldSection
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.territory import Entity, Territory
from replicate.domain.text.key_words import key_words
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import quoted
from replicate.domain.time.fate import Fate
from replicate.usecases.evolution.lines import decision_line, entity_line, tie_line
from replicate.usecases.evolution.words import answer_words, period_of_answer
from replicate.usecases.pictures.tie_periods import period_words

_OTHERWISE = ("dit_autrement", "Dit autrement dans l'autre kit",
              "Les deux kits n'écrivent pas la même chose : c'est une question à reprendre,"
              " pas un changement.")
_HERE = ("ici_seulement", "Écrit dans ce kit seulement",
         "L'autre kit n'en parle pas : ce n'est pas dire que c'est nouveau.")
_THERE = ("autre_seulement", "Écrit dans l'autre kit seulement",
          "Ce kit n'en parle pas : on ne sait pas ce que c'est devenu.")


def tell_otherwise(
    retelling: Retelling, here: Territory, there: Territory
) -> tuple[ToldSection, ...]:
    """The headings of what differs; none when both kits say the same."""
    made = (
        ToldSection(*_OTHERWISE, tuple(
            entity_line(EntityEvolution(one, Fate.UNSURE), here,
                        _differences(one, other, keys, (here, there), retelling.hides_people))
            for one, other, keys in retelling.otherwise
        )),
        ToldSection(*_HERE, _only(
            retelling.only_here, retelling.ties_only_here, retelling.decisions_only_here, here
        )),
        ToldSection(*_THERE, _only(
            retelling.only_there, retelling.ties_only_there, retelling.decisions_only_there, there
        )),
    )
    return tuple(item for item in made if item.lines)


def _only(
    entities: Iterable[Entity], ties: Sequence[Tie], decisions: Iterable[Decision],
    territory: Territory,
) -> tuple[ToldLine, ...]:
    snapshot: Snapshot = take_snapshot(territory)
    return (
        *(entity_line(EntityEvolution(item, Fate.UNSURE), territory, "") for item in entities),
        *(tie_line(TieEvolution(item, Fate.UNSURE, True), snapshot,
                   period_words(item, snapshot)) for item in ties),
        *(decision_line(f"Décision sur {item.function}", item, territory, Fate.UNSURE)
          for item in decisions),
    )


def _differences(
    one: Entity, other: Entity, keys: Iterable[str], kits: tuple[Territory, Territory],
    hides_people: bool,
) -> str:
    here, there = kits
    return " ; ".join(
        f"{key_words(key)}, ici {_answers(one, key, here, hides_people)},"
        f" dans l'autre kit {_answers(other, key, there, hides_people)}"
        for key in keys
    )


def _answers(entity: Entity, key: str, territory: Territory, hides_people: bool) -> str:
    """All that one kit answers to a key; nothing is not "no"."""
    if key == "mesures":
        told = [
            f"{line}{f' ({item.date.in_words()})' if item.date else ''}"
            for item in entity.measures if not (hides_people and item.counts_accompanied)
            for line in describe_measures([item])
        ]
    elif key == "dates":
        life = entity.lifetime
        told = [f"{what} {date.in_words()}" for what, date in
                (("début", life.start), ("première mention", life.cited), ("fin", life.end))
                if date]
    else:
        told = [f"{answer_words(item, key, entity, territory)}{period_of_answer(item.lifetime)}"
                for item in entity.said(key)]
    return quoted(" ; ".join(sorted(told, key=alphabetical))) if told else "rien n'est écrit"
