"""All measures of a territory's network as of a date, on one counted network."""

from __future__ import annotations

from replicate.domain.findings.network_measures import NetworkMeasures
from replicate.domain.snapshot import Snapshot
from replicate.network.affiliation import list_forums, list_seats, project
from replicate.network.cohesion import Cohesion
from replicate.network.counted_graph import build_counted_network
from replicate.network.mixing import count_mixing, count_tellings
from replicate.network.two_mode import count_network


def measure_network(snapshot: Snapshot, with_projection: bool = False) -> NetworkMeasures:
    """The measures of what exists at the snapshot's date (see ``findings/measure_sheets.py``).

    ``with_projection`` also reads forums, agreements and cross care as pairs, beside
    the measures and never in their place.
    """
    territory = snapshot.territory
    basis = count_network(snapshot)
    cohesion = Cohesion(basis, build_counted_network(basis))
    components, cut_points = cohesion.components(), cohesion.cut_points()
    teams = tuple(entity for entity in basis.entities if entity.genre == "equipe_mobile")
    forums = list_forums(basis)
    return NetworkMeasures(
        territory=territory,
        as_of=snapshot.as_of,
        basis=basis,
        components=components,
        teams=tuple(map(cohesion.remove, teams)),
        separating=tuple(item for item in cut_points if item.node not in teams),
        bridges=cohesion.bridges(),
        forums=forums,
        seats=list_seats(forums, basis),
        mixing=count_mixing(basis),
        tellings=count_tellings(basis, territory.sources_by_id),
        projection=project(basis, cut_points, len(components)) if with_projection else None,
    )
