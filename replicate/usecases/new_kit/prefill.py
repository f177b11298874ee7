"""What a new kit already says of its communes, and who says it."""

from __future__ import annotations

from collections.abc import Sequence

from replicate.domain.addresses.geography import (
    COG_EDITION,
    COG_YEAR,
    DGCL,
    INSEE,
    Commune,
    ZonePopulation,
    zone_populations,
)
from replicate.sources.geography_files import epcis

_DOCUMENTS = {
    INSEE: ("Code officiel géographique et populations de référence", "Insee"),
    DGCL: ("Liste et composition des EPCI à fiscalité propre, et leur population",
           "Direction générale des collectivités locales (DGCL)"),
}
_ADDRESS = f"Etalab, découpage administratif {COG_EDITION}, Licence Ouverte"

Values = dict[str, str]


def prefill(communes: Sequence[Commune]) -> dict[str, list[Values]]:
    """What the template writes of ``communes``: their places, populations and sources.

    Every population stays with its nature, year and source; where two sources differ,
    both are written.
    """
    populations = zone_populations(communes)
    cited = list(dict.fromkeys(item.population.source for item in populations))
    return {
        "communes": [_place(commune) for commune in communes],
        "populations": [_measure(item) for item in populations],
        "sources": [_source(identifier) for identifier in cited],
    }


def _place(commune: Commune) -> Values:
    around = []
    if commune.epci_code:
        around.append(f"{epcis()[commune.epci_code].name} (SIREN {commune.epci_code})")
    around.append(f"{commune.department.name} ({commune.department.code})")
    if commune.region.name != commune.department.name:
        around.append(commune.region.name)
    return {"code": commune.code, "lieu": f"{commune} : {', '.join(around)}"}


def _measure(item: ZonePopulation) -> Values:
    population = item.population
    return {
        "objet": f"population {population.kind} {_of_whom(item)}",
        "valeur": str(population.value),
        "date": population.year,
        "source": population.source,
        "passage": "fichier des communes" if population.source == INSEE else "fichier des EPCI",
    }


def _of_whom(item: ZonePopulation) -> str:
    if item.asked == 1:
        return f": {item.counted[0]}"
    if len(item.counted) == item.asked:
        return f": somme des {item.asked} communes de la zone"
    return f": {len(item.counted)} seulement des {item.asked} communes de la zone"


def _source(identifier: str) -> Values:
    title, author = _DOCUMENTS[identifier]
    return {
        "id": identifier, "titre": title, "auteur": author, "date": COG_YEAR, "adresse": _ADDRESS,
    }
