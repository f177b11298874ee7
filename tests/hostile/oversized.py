"""Kits without a fault that are far too large: each is valid, and more than a page can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.material.case_kits import lay_kit, write_files

Files = Mapping[str, str]

LONGEST = 2_000
"""Letters of the longest text that a schema admits."""

_EMOJI = 0x1F300
_FAR = (("0001", "9999"), ("0001-01-01", "9999-12-31"), ("annees 0010", "apres 9998"),
        ("avant 0001", "vers 9999"), ("vers 0001", "2004"), ("2004", "9999-12"))


def _structures(names: Iterable[str], more: str = "") -> str:
    return "source: s1\nstructures:\n" + "".join(
        f"  - {{id: e{number}, nom: {name}, type: chrs, champ: social, ouverture: \"2010\","
        f" gestionnaire: inconnu{more}}}\n" for number, name in enumerate(names))


def _ties(pairs: Iterable[tuple[int, int]]) -> str:
    return "source: s1\nprises_en_charge_croisees: aucun\nliens:\n" + "".join(
        f"  - {{de: e{start}, vers: e{end}, type: oriente_vers, debut: \"2015\"}}\n"
        for start, end in pairs)


def _pairs(entities: int, ties: int) -> Iterable[tuple[int, int]]:
    """So many different pairs, spread over all the entities."""
    return [(number % entities, (number % entities + 1 + number // entities) % entities)
            for number in range(ties)]


def _network(entities: int, ties: int) -> Files:
    return _named([f"Lieu {number}" for number in range(entities)], ties)


def _named(names: list[str], ties: int) -> Files:
    return {"structures.yaml": _structures(names),
            "partenariats.yaml": _ties(_pairs(len(names), ties))}


def _measures() -> Files:
    told = ", ".join(
        f"{{nature: capacite, unite: places, valeur: {number}, ordre: {number + 1},"
        f' date: "{1990 + number % 30}"}}' for number in range(LONGEST))
    return {"structures.yaml": _structures(["Lieu"], f", mesures: [{told}]")}


def _long(words: str) -> list[str]:
    """Sixty names as long as can be."""
    return [f"{number} {words * LONGEST}"[:LONGEST].strip() for number in range(60)]


def _star(ends: int) -> Files:
    return {"structures.yaml": _structures(f"Lieu {number}" for number in range(ends + 1)),
            "partenariats.yaml": _ties((0, number) for number in range(1, ends + 1))}


def _dated(as_of: str) -> Files:
    """The first and the last day that a date can have, as of a day."""
    return {
        "structures.yaml": "source: s1\nstructures:\n" + "".join(
            f"  - {{id: e{number}, nom: Lieu {number}, type: chrs, champ: social,"
            f' gestionnaire: inconnu, ouverture: "{start}", fermeture: "{end}"}}\n'
            for number, (start, end) in enumerate(_FAR)),
        "territoire.yaml": _territory(as_of),
    }


def _territory(as_of: str, events: str = " aucun\n") -> str:
    return (f'format: 1\nid: essai\nnom: Essai\nnature: accompagne\ndate_etat: "{as_of}"\n'
            "source: s1\nmission: {demandeur: inconnu, pilote: chargé de mission,"
            ' afin_de: essayer}\nzone: {communes: ["64445"]}\nperimetres: aucun\n'
            f"publics: aucun\nevenements:{events}")


def _events(number: int, words: int) -> Files:
    return {"territoire.yaml": _territory("2024", "\n" + "".join(
        f"  - {{id: ev{at}, type: constat, date: \"{1990 + at % 30}\","
        f" enonce: Constat {at} {'mot ' * words}}}\n" for at in range(number)))}


KITS: Mapping[str, Callable[[], Files]] = {
    "20k-ties": lambda: _network(200, 20_000),
    "20k-entities": lambda: _network(20_000, 0),
    "at-the-limit": lambda: _network(1_560, 1_560),
    "100-and-2900": lambda: _network(100, 2_900),
    "star-of-290": lambda: _star(290),
    "chain": lambda: _network(195, 194),
    "dense": lambda: _network(40, 160),
    "900-lines": lambda: _network(900, 0),
    "star-of-500": lambda: _star(500),
    "emoji": lambda: _named([chr(_EMOJI + number) * 660 for number in range(100)], 0),
    "long-names": lambda: _named(_long("Centre de soins "), 120),
    "long-words": lambda: _named(_long("W"), 120),
    "2000-measures": _measures,
    "last-day": lambda: _dated("9999-12-31"),
    "first-day": lambda: _dated("0001-01-01"),
    "900-events": lambda: _events(900, 20),
    "long-events": lambda: _events(400, 450),
}


def lay_oversized(name: str, folder: Path) -> Path:
    """The kit of that name in ``folder``."""
    lay_kit(folder)
    write_files(folder, KITS[name]())
    return folder
