"""From one clean entry of a kit to a source, an entity and its ties, a tie, or an absence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from replicate.domain.kit import NAME_KEYS
from replicate.domain.location import Location
from replicate.domain.measure import MASK, Measure, counts_accompanied
from replicate.domain.partnership import KEY_TIES, Tie
from replicate.domain.speech import Source, Statement
from replicate.domain.territory import Absence, Entity, UnknownList
from replicate.domain.text.words import NONE, UNKNOWN, is_answered, with_capital
from replicate.domain.time.partial_date import known_date
from replicate.domain.time.period import Lifetime
from replicate.domain.vocabulary import FAMILIES, TYPES_OF_GENRE
from replicate.domain.vocabulary.exchanges import is_plan
from replicate.sources.facts import Facts
from replicate.sources.nodes import MappingNode

_NOT_STATEMENTS = frozenset({
    "id", "nom_court", "source", "passage", "sources", "deduit", "pourquoi", "questions",
    "remarque", "hors_territoire", "mesures", "seances", "depart", "resultats", "n",
    "zone", "champs", "roles", "cite_en",
})


def build_source(raw: MappingNode, facts: Facts) -> Source:
    """An entry of ``sources.yaml``."""
    quoted_by = raw.get("citee_par")
    return Source(
        raw["id"], raw["titre"], raw["voix"], facts.at(raw), raw.get("auteur"),
        known_date(raw.get("date")), bool(raw.get("fictif")),
        Statement(quoted_by, facts.at(raw, "citee_par")) if quoted_by else None,
        raw.get("date") == UNKNOWN,
    )


def build_entity(raw: MappingNode, section: str, genre: str, facts: Facts) -> Entity:
    """An entry of a section that holds entities."""
    citations = facts.citations(raw)
    told, places, at = facts.told, raw.values_at, raw.at
    statements = {
        key: found
        for key, value in raw.items() if key not in _NOT_STATEMENTS
        and (found := told(value, places.get(key, at), citations))
    }
    if "roles" in raw:
        statements["roles"] = facts.statements(raw, "roles", citations)
    if "seances" in raw:
        statements["seances"] = facts.sessions(raw["seances"])
    measures = raw.get("mesures", [])
    if genre == "indicateur":  # its values share the indicator's own nature and unit
        shared = {key: _word(statements, key) for key in ("nature", "unite")}
        measures = [item.holding({**shared, **item}) for item in measures]
        if "cible" in statements and counts_accompanied(shared["nature"], shared["unite"]):
            statements["cible"] = tuple(map(_masked_aim, statements["cible"]))
    return Entity(
        id=raw["id"],
        genre=genre,
        section=section,
        name=_name(statements, genre),
        location=facts.at(raw),
        short_name=raw.get("nom_court"),
        champs=_champs(raw, statements),
        lifetime=_planned_or(facts.lifetime(statements, raw, citations), statements, genre),
        citations=citations,
        is_deduced=bool(raw.get("deduit")),
        why=raw.get("pourquoi"),
        is_outside=bool(raw.get("hors_territoire")),
        questions=tuple(raw.get("questions", ())),
        measures=facts.measures(measures, citations),
        statements=statements,
    )


def _masked_aim(aim: Statement) -> Statement:
    """A number of persons aimed at, masked as one that is reached would be."""
    if not isinstance(aim.value, (int, float)):
        return aim
    number = Measure("personnes_suivies", aim.location, aim.value, aim.value)
    return replace(aim, value=MASK) if number.is_masked else aim


def _planned_or(
    lifetime: Lifetime, statements: dict[str, tuple[Statement, ...]], genre: str
) -> Lifetime:
    """What is only planned is known from when it is spoken of; its start is a wish."""
    if "statut" not in statements or not is_plan(_word(statements, "statut"), genre):
        return lifetime
    return replace(lifetime, start=None)


def _word(statements: dict[str, tuple[Statement, ...]], key: str) -> str | None:
    return next((str(item.value) for item in statements.get(key, ()) if is_answered(item.value)),
                None)


def _name(statements: dict[str, tuple[Statement, ...]], genre: str) -> str:
    for key in NAME_KEYS:
        for statement in statements.get(key, ()):
            if isinstance(statement.value, str) and is_answered(statement.value):
                return statement.value
    for statement in statements.get("type", ()):
        family = TYPES_OF_GENRE.get(genre)
        if family is not None and statement.value in family:
            label = family.label(str(statement.value))
            return with_capital(label)
    label = FAMILIES["genre"].label(genre)
    return with_capital(label)


def _champs(
    raw: MappingNode, statements: dict[str, tuple[Statement, ...]]
) -> tuple[str, ...]:
    """Its own field, those it lists, and those of members who are not named."""
    single = [str(item.value) for item in statements.get("champ", ()) if is_answered(item.value)]
    members = raw.get("membres", ())
    unnamed = [
        item["champ"] for item in members
        if isinstance(item, dict) and "champ" in item and "acteur" not in item
    ] if isinstance(members, list) else []
    return tuple(dict.fromkeys([*single, *raw.get("champs", ()), *unnamed]))


def derive_ties(entity: Entity) -> Iterator[Tie]:
    """The ties that an entity's own keys say."""
    for key in filter(entity.statements.__contains__, KEY_TIES):
        tie_type, from_named = KEY_TIES[key]
        for statement in entity.said(key):
            if statement.value != NONE:
                yield entity.tie_by_key(key, statement, tie_type, from_named=from_named)


def build_tie(raw: MappingNode, facts: Facts) -> Tie:
    """An entry of the section ``liens``."""
    citations = facts.citations(raw)
    statements: dict[str, tuple[Statement, ...]] = {
        key: facts.statements(raw, key, citations)
        for key in ("debut", "fin", "statut") if key in raw
    }
    told = facts.lifetime(statements, raw, citations)
    lifetime = _planned_or(told, statements, "lien")
    stages = tuple(dict.fromkeys(
        str(item.value) for item in statements.get("statut", ()) if is_answered(item.value)))
    return Tie(
        source=raw["de"],
        target=raw["vers"],
        type=raw["type"],
        origin="liens",
        location=facts.at(raw),
        lifetime=lifetime,
        citations=citations,
        is_deduced=bool(raw.get("deduit")),
        why=raw.get("pourquoi"),
        progress=stages[0] if stages else None,
        stages=stages,
        hoped=told.start if lifetime.start is None and len(stages) == 1 else None,
        about=raw.get("objet"),
        questions=tuple(raw.get("questions", ())),
        agreements=tuple(str(item.value) for item in facts.statements(raw, "accord", citations))
        if "accord" in raw else (),
    )


def build_absence(raw: MappingNode, facts: Facts) -> Absence:
    """An entry of ``absences``: what someone said is not there."""
    citations = facts.citations(raw)
    said_on = known_date(raw.get("date")) or facts.said_on(citations)
    return Absence(
        genre=raw["genre"],
        location=facts.at(raw),
        type=raw.get("type"),
        type_location=facts.at(raw, "type") if "type" in raw else None,
        function=raw.get("fonction"),
        sentence=raw.get("enonce"),
        lacking=raw.get("pour"),
        tie_source=raw.get("de"),
        tie_target=raw.get("vers"),
        citations=citations,
        lifetime=Lifetime(cited=said_on, is_asked=facts.is_day_asked(raw, citations)),
    )


def build_none(genre: str, location: Location, facts: Facts) -> Absence:
    """« aucun » in the place of a whole list: nothing of that kind is there."""
    citations = facts.citations({})
    return Absence(
        genre, location, citations=citations,
        lifetime=Lifetime(cited=facts.said_on(citations)),
    )


def build_unknown_list(
    section: str, genre: str | None, location: Location, facts: Facts
) -> UnknownList:
    """« inconnu » in the place of a whole list: nobody knows whether there are any."""
    citations = facts.citations({})
    return UnknownList(section, location, genre, citations,
                       Lifetime(cited=facts.said_on(citations)))
