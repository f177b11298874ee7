"""Places of the official geographic code (COG): a commune, where it is, how many live there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum

from replicate.domain.record import record
from replicate.domain.text.spelling import fold

COG_YEAR = "2026"
"""The year of the code that comes with the package: its communes are those of 1 January."""

COG_EDITION = "6.0.0"
"""The version of Etalab's « découpage administratif » that the package was written from."""

INSEE = "cog"
DGCL = "dgcl"
"""Who states a population: the id of its source in a kit."""

COMMUNE_CODE = re.compile("([0-9]{2}|2[AB])[0-9]{3}")
"""The shape of a commune's code, whether or not a commune has it."""

_ARTICLE = re.compile(r"^(le|la|les|l)_")


@record
class Population:
    """A count of inhabitants: ``kind`` is "municipale" or "totale", ``source`` INSEE or DGCL.

    The "totale" adds people who are counted in another commune too: never to be summed.
    """

    value: int
    kind: str
    year: str
    source: str


@record
class Area:
    """A département, a région or a collectivity overseas."""

    code: str
    name: str


class AreaKind(Enum):
    """What a place larger than a commune is; the value is the French wording."""

    REGION = "une région"
    DEPARTMENT = "un département"
    COLLECTIVITY = "une collectivité"
    TERRITORY = "un territoire"
    EPCI = "une intercommunalité"


@record
class LargerArea:
    """A place that is no commune, what it is, and its communes, the largest first."""

    name: str
    kind: AreaKind
    communes: tuple[Commune, ...]


@record
class Epci:
    """A group of communes with taxes of its own; ``name`` begins with its kind (CC, CA, CU)."""

    code: str
    name: str
    populations: tuple[Population, ...]


@record
class Commune:
    """A commune of today, or one of the 45 municipal arrondissements.

    ``whole`` is the code of the commune that an arrondissement is part of, None for a
    commune; ``epci_code`` is None for those in no group; ``populations`` holds every count
    that the sources give, one or several, none for uninhabited land.
    """

    code: str
    name: str
    department: Area
    region: Area
    postal_codes: tuple[str, ...] = ()
    epci_code: str | None = None
    populations: tuple[Population, ...] = ()
    whole: str | None = None

    @property
    def inhabitants(self) -> int | None:
        """Its latest municipal population, None when no source gives one."""
        return self.populations[0].value if self.populations else None

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


@record
class FormerCommune:
    """A code of the past: ``name`` when the source gives one, ``now`` where its people live.

    ``posted`` are the communes around that have it as a postal code today.
    """

    code: str
    name: str | None
    now: Commune
    posted: tuple[Commune, ...] = ()


@record
class UnknownPlace:
    """A code that no commune has or had: the ``nearest`` ones, and those ``posted`` there.

    ``posted`` are the communes that have it as a postal code.
    """

    code: str
    nearest: tuple[Commune, ...]
    posted: tuple[Commune, ...]


Place = Commune | FormerCommune | UnknownPlace


@record
class ZonePopulation:
    """The inhabitants of several communes as one source counts them, and of how many."""

    population: Population
    counted: tuple[Commune, ...]
    asked: int


def department_of(code: str) -> str:
    """The département in a commune's code: "87", "2A", "974"; its first two or three signs."""
    return code[:3] if code[:2] in ("97", "98") else code[:2]


_DIVIDED = (("75056", 75101, 75120), ("69123", 69381, 69389), ("13055", 13201, 13216))
"""The three communes with arrondissements, and the first and last code of these."""


def whole_commune(code: str) -> str:
    """The commune that an arrondissement of Paris, Lyon or Marseille is part of; else itself."""
    number = int(code) if code.isdecimal() else 0
    return next((whole for whole, first, last in _DIVIDED if first <= number <= last), code)


def arrondissements_of(code: str) -> tuple[str, ...]:
    """The codes of the arrondissements of Paris, Lyon or Marseille; none of another commune."""
    return next((tuple(str(number) for number in range(first, last + 1))
                 for whole, first, last in _DIVIDED if whole == code), ())


def folded_names(names: Iterable[str]) -> list[str]:
    """Names as they compare: no accent, case, hyphen or apostrophe; "St" is "Saint".

    Of an arrondissement what counts is the town and the number ("paris_20").
    """
    # All at once: one pass over 35,000 names costs less than 35,000 passes.
    text = fold("|".join(name.replace("|", " ") for name in names).replace(",", " "))
    text = re.sub(r"(?<![^|_])s(t|te)_", lambda match: f"sain{match[1]}_", text)
    text = re.sub(r"(?<=\d)(er|e|eme|ieme)(?![^|_])", "", text)
    text = re.sub(r"(?<![^|])(\d+)_arrondissement_(?:de|a)_(\w+)", r"\2_\1", text)
    return re.sub(r"(?<=\d)_arrondissement(?![^|_])", "", text).split("|")


def bare_name(folded: str) -> str:
    """A folded name without its article and what stands in parentheses: "havre", "bors"."""
    return _ARTICLE.sub("", folded.partition("_(")[0], count=1)


def swapped_codes(code: str) -> list[str]:
    """The codes that two signs in the wrong order could have been meant for."""
    first = len(department_of(code))
    pairs = [(one, two) for one in range(first, len(code)) for two in range(one + 1, len(code))]
    return [
        code[:one] + code[two] + code[one + 1:two] + code[one] + code[two + 1:]
        for one, two in pairs if code[one] != code[two]
    ]


def changed_codes(code: str) -> list[str]:
    """The codes of the same département that one wrong sign could have been meant for."""
    return [
        code[:place] + digit + code[place + 1:]
        for place in range(len(department_of(code)), len(code))
        for digit in "0123456789" if digit != code[place]
    ]


def zone_populations(communes: Iterable[Commune]) -> tuple[ZonePopulation, ...]:
    """How many live in a zone, each source and year apart, never mixed nor averaged.

    The municipal populations of one source and one year are summed, since nobody is
    in two of them; the total ones are not, since some people are. An arrondissement is
    not counted beside its own commune. Sorted by source, then latest year first.
    """
    listed = tuple(communes)
    codes = {commune.code for commune in listed}
    apart = [commune for commune in listed if commune.whole not in codes]
    groups: dict[tuple[str, str, str], list[tuple[Commune, Population]]] = {}
    for commune in apart:
        for population in commune.populations:
            if population.kind == "municipale" or len(apart) == 1:
                key = (population.source, population.year, population.kind)
                groups.setdefault(key, []).append((commune, population))
    return tuple(
        ZonePopulation(
            Population(sum(item.value for _, item in found), kind, year, source),
            tuple(commune for commune, _ in found), len(apart),
        )
        for (source, year, kind), found in _in_order(groups)
    )


def _in_order(
    groups: Mapping[tuple[str, str, str], list[tuple[Commune, Population]]]
) -> list[tuple[tuple[str, str, str], list[tuple[Commune, Population]]]]:
    return sorted(groups.items(), key=lambda item: (item[0][0], -int(item[0][1]), item[0][2]))
