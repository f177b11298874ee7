"""A territory against its own past: ``replicate compare KIT --reference KIT@2004``.

The tale goes from the earlier date to the later one, whichever is the reference.
"""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.checked import CheckedKit
from replicate.domain.findings.evolution import Evolution
from replicate.domain.following import followed_name
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.reports.evolution import Tale
from replicate.domain.snapshot import called_on, take_snapshot
from replicate.domain.time.fate import Fate, Window
from replicate.domain.time.partial_date import Order, PartialDate, first_day, order_in_time
from replicate.domain.wording.source_words import source_lines
from replicate.network.evolution import trace_evolution
from replicate.network.retelling import compare_tellings
from replicate.usecases.evolution.functions import tell_functions
from replicate.usecases.evolution.namesakes import named_apart
from replicate.usecases.evolution.other_telling import tell_otherwise
from replicate.usecases.evolution.tale import Storyteller
from replicate.usecases.evolution.words import limit_words, of_date
from replicate.usecases.kits.followed_models import packaged_model
from replicate.usecases.pictures.beside import banner_of_told

_OTHER_KIT = "autre kit"
"""Whose the sources of a second kit of the territory are."""


@record
class History:
    """A territory between two dates, and what another kit of it says differently."""

    evolution: Evolution
    tale: Tale
    model: Model | None

    @property
    def stem(self) -> str:
        """What its files are called: the territory and its two dates."""
        window = self.evolution.window
        dates = (date.in_a_name for date in (window.since, window.until))
        return f"{self.evolution.territory.id}-de-{'-a-'.join(dates)}"


def trace_history(
    kit: CheckedKit, other: CheckedKit, date: PartialDate | None, other_date: PartialDate | None
) -> History:
    """The territory of ``kit`` between its date and that of ``other``, a kit of the same one.

    The history is told from the facts of ``kit``; what ``other`` says differently is
    told apart. Everything is called by its name of the later date. Without a date, the
    day that each kit describes.
    """
    moments = (other_date or other.territory.as_of, date or kit.territory.as_of)
    window = Window(*sorted(moments, key=lambda day: (order_in_time(day), first_day(day))))
    called = called_on(kit.territory, window.until)
    territory = named_apart(called)
    model = kit.followed or packaged_model(followed_name(territory))
    evolution = trace_evolution(territory, window, model)
    there = replace(other.territory, marked_as=_OTHER_KIT)
    told_otherwise = tell_otherwise(compare_tellings(territory, there), territory, there)
    tale = Tale(
        territory.id, territory.name, territory.nature, window.since.text, window.until.text,
        _span(window),
        _introduction(evolution, moments[1] is window.since, called is not kit.territory),
        _warnings(kit, window), Storyteller(evolution).sections(), tell_functions(evolution),
        told_otherwise,
        (*source_lines(territory), *(source_lines(there) if told_otherwise else ())),
    )
    return History(evolution, tale, model)


def _span(window: Window) -> str:
    since, until = window.since, window.until
    if since == until:
        return until.placed()
    if not since.is_plain or not until.is_plain:
        return f"entre « {since.in_words()} » et « {until.in_words()} »"
    end = until.placed()
    closing = end if end.startswith("au ") else f"à {until.in_words()}"
    return f"{of_date(since)} {closing}"


def _introduction(
    evolution: Evolution, is_turned: bool, are_renamed: bool
) -> tuple[str, ...]:
    """How to read the tale, and what the dates that were asked keep it from saying."""
    window, territory = evolution.window, evolution.territory
    told = []
    if window.is_empty:
        told.append(f"Les deux dates ont la même fin, {limit_words(window.until)} :"
                    " rien ne peut avoir changé entre elles.")
    else:
        told.append(f"Entre les deux : après {limit_words(window.since)},"
                    f" et {_up_to(window.until)}.")
        if window.since.compare(window.until) is Order.UNSURE:
            told.append(f"« {window.since.in_words()} » et « {window.until.in_words()} » se"
                        " recouvrent : chacune est prise à sa fin, et ce qui est daté de l'une"
                        " ou de l'autre peut rester entre les deux.")
    if is_turned and not window.is_empty:
        told.append("La référence est la date la plus récente : l'histoire est racontée dans"
                    " l'ordre du temps.")
    told.append("Cité n'est pas ouvert, et ce que personne ne date n'est pas dit changé."
                " Ouvrir n'est pas un progrès, fermer n'est pas un recul.")
    if are_renamed:
        told.append("Chaque entrée porte ici son nom de la seconde date.")
    if window.until.compare(territory.as_of) is Order.AFTER:
        told.append(f"Le kit décrit la situation {territory.as_of.placed()} : ce qui s'est passé"
                    " depuis n'y est sans doute pas écrit.")
    if all(item.fate in (Fate.UNDATED, Fate.OUTSIDE) for item in evolution.entities):
        told.append("Aucune entrée de ce kit n'a de date : rien ne peut être dit d'un changement.")
    if not evolution.functions:
        told.append("Le kit ne suit aucun modèle : ses fonctions ne sont pas regardées.")
    elif evolution.is_measured:
        told.append("Les états des fonctions sont proposés d'après ce que dit le kit :"
                    " à confirmer par les gens.")
    else:
        told.append("Ce territoire se décrit dans le temps et ne se mesure pas à ce modèle :"
                    " aucun état de fonction n'est proposé.")
    return tuple(told)


def _up_to(date: PartialDate) -> str:
    limit = limit_words(date)
    if limit.startswith("le "):
        return f"jusqu'au {limit.removeprefix('le ')}"
    return f"jusqu'à {limit}"


def _warnings(kit: CheckedKit, window: Window) -> tuple[str, ...]:
    """Who speaks, where all who do are of one side, or the data are invented."""
    if kit.model is not None and kit.model.warning and kit.model.id == kit.territory.id:
        return (f"{kit.model.title} : {kit.model.warning}",)
    banner = banner_of_told(take_snapshot(kit.territory, window.until))
    return (f"{kit.territory.name} : {banner.lower()}.",) if banner else ()
