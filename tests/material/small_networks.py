"""Networks of a few nodes, written in one line each, for measures worked by hand."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.findings.network_measures import NetworkMeasures, Part
from replicate.domain.location import Location
from replicate.domain.partnership import Tie
from replicate.domain.snapshot import Snapshot, take_snapshot
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Entity, Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.time.period import Lifetime
from replicate.network.measures import measure_network

YEAR = parse_date("2020")
HERE = Location("kit/acteurs.yaml", 1, 1)
_GENRES = {"f": "instance", "t": "equipe_mobile", "k": "accord"}
_SEATS = {"instance": "membre_de", "accord": "signe"}


def node(name: str, **more: object) -> Entity:
    """``a:social`` is an actor of the social field; f…, t…, k… a forum, a team, an agreement."""
    id_, _, champ = name.partition(":")
    return Entity(
        id=id_, genre=_GENRES.get(id_[0], "acteur"), section="acteurs", name=id_.upper(),
        location=HERE, champs=tuple(filter(None, champ.split("+"))),
        lifetime=Lifetime(cited=YEAR), **more,  # type: ignore[arg-type]
    )


def tie(text: str, **more: object) -> Tie:
    """``a-b`` is a tie; one from a to a forum or an agreement is a seat in it."""
    source, _, target = text.partition("-")
    type_ = _SEATS.get(_GENRES.get(target[0], ""), "oriente_vers")
    options = {"type": type_, "location": HERE, "citations": (Citation("s1"),)} | more
    return Tie(source, target, origin="liens", **options)  # type: ignore[arg-type]


def snapshot(
    nodes: str | Iterable[Entity], ties: str | Iterable[Tie] = (), voice: str = "social"
) -> Snapshot:
    """A territory of these nodes and ties as of 2020, told by one document."""
    entities = tuple(map(node, nodes.split())) if isinstance(nodes, str) else tuple(nodes)
    links = tuple(map(tie, ties.split())) if isinstance(ties, str) else tuple(ties)
    return take_snapshot(Territory(
        id="ici", name="Ici", nature="accompagne", as_of=YEAR, location=HERE,
        sources=(Source("s1", "Compte rendu", voice, HERE),), entities=entities, ties=links,
    ))


def measured(
    nodes: str | Iterable[Entity], ties: str | Iterable[Tie] = (), projected: bool = False,
) -> NetworkMeasures:
    """The measures of such a territory."""
    return measure_network(snapshot(nodes, ties), projected)


def ids(entities: Iterable[Entity]) -> str:
    """The ids of entities, in order, apart by a space."""
    return " ".join(entity.id for entity in entities)


def parts(found: Iterable[Part]) -> list[str]:
    """Each part's entities."""
    return [ids(part.entities) for part in found]
