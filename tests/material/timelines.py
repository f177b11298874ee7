"""Invented territories for the tests of timelines: entities with any dates."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.location import Location
from replicate.domain.reports.timeline import Timeline
from replicate.domain.snapshot import take_snapshot
from replicate.domain.speech import Citation, Source, Statement
from replicate.domain.territory import Entity, Territory
from replicate.domain.time.partial_date import PartialDate, either_date, known_date, parse_date
from replicate.domain.time.period import Lifetime
from replicate.usecases.timeline.timeline_picture import draw_timeline

HERE = Location("structures.yaml", 1, 1)
SOURCE = Source("s1", "Document inventé", "sanitaire", Location("sources.yaml", 2, 5))
_CHAMPS = ("sanitaire", "social", "logement", "medico_social", "usagers_familles",
           "securite_justice", "autre")
_GENRES = ("structure", "acteur", "equipe_mobile", "structure", "instance")
_NAMES = ("Centre médico-psychologique", "Service social de la Ville", "Pension de famille",
          "Équipe mobile psychiatrie précarité du territoire", "Commission logement", "CCAS",
          "Groupe d'entraide mutuelle", "CHRS Les Tilleuls", "Centre d'accueil et de crise")


def entity(
    id_: str, start: str | tuple[str, ...] | None = None, end: str | None = None,
    cited: str | None = None, genre: str = "structure", champ: str = "social",
    name: str = "", **said: str,
) -> Entity:
    """An entity with dates as a kit writes them; several starts are sources that disagree."""
    citation = (Citation("s1", "p. 1"),)
    starts = (start,) if isinstance(start, str) else start or ()
    statements: dict[str, tuple[Statement, ...]] = {
        key: (Statement(value, HERE),) for key, value in said.items()
    }
    if starts:
        statements["ouverture"] = tuple(Statement(text, HERE, citation) for text in starts)
    if end:
        statements["fermeture"] = (Statement(end, HERE, citation),)
    # As the builder has it: the start of a plan that is spoken of is a wish.
    wished = "statut" in said and cited is not None
    known = [] if wished else [date for date in map(known_date, starts) if date]
    return Entity(
        id_, genre, "structures", name or id_, HERE, champs=(champ,), citations=citation,
        lifetime=Lifetime(either_date(known) if known else None, known_date(end),
                          known_date(cited)),
        statements=statements,
    )


def territory(*entities: Entity, as_of: str = "2024") -> Territory:
    """A territory of those entities, as of a date."""
    return Territory("ici", "Ici", "accompagne", parse_date(as_of), HERE, sources=(SOURCE,),
                     entities=tuple(sorted(entities, key=lambda item: item.id)))


def timeline(*entities: Entity, as_of: str = "2024", asked: str | None = None) -> Timeline:
    """The timeline of those entities."""
    date: PartialDate | None = parse_date(asked) if asked else None
    return draw_timeline(take_snapshot(territory(*entities, as_of=as_of), date))


def invented(count: int, first: int = 1995) -> Timeline:
    """A timeline of ``count`` entities that come, stay and close over thirty years."""
    entities = []
    for i in range(count):
        year = first + i * 7 % 29
        made = entity(
            f"e{i:03}", genre=_GENRES[i % 5], champ=_CHAMPS[i % 7],
            name=f"{_NAMES[i % 9]}{f' {i // 9 + 1}' if i >= 9 else ''}",
            start=None if i % 3 == 0 else f"{year}" if i % 2 else f"{year}-{i % 12 + 1:02}",
            end=f"{year + 2}-06" if i % 8 == 1 else None, cited=f"{year}",
        )
        entities.append(replace(made, statements={
            **made.statements, "denomination_officielle": (Statement("EMPP", HERE),),
        }) if i % 11 == 2 else made)
    return timeline(*entities)


DATES = (
    entity("annees", "annees 1970"), entity("annee", "2004"), entity("mois", "2004-05"),
    entity("jour", "2004-05-06"), entity("vers", "vers 2009", "apres 2015"),
    entity("cite", cited="2012-03"), entity("desaccord", ("2004", "2006")),
    entity("avant", "avant 2000", "avant 2010"), entity("fin-seule", end="2012"),
    entity("apres", "apres 2009", cited="2026"), entity("prevu", "2026", statut="prevu",
                                                        cited="2024"),
    entity("fin-possible", cited="2020", end="2026"), entity("meme-annee", "2011", "2011"),
    entity("ouvert-ferme", cited="2013", end="2013"), entity("sans"),
    entity("plus-tard", "2031"), entity("cite-plus-tard", cited="2031"),
)
"""One entity for each form of date."""
