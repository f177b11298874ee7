"""Kits without a fault that are far too large: each is valid, and more than a page can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.case_kits import lay_kit, write_files

Files = Mapping[str, str]
_PAGE_OF_EMOJI = 660
_LONG = 2_000


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
    return {"structures.yaml": _structures(f"Lieu {number}" for number in range(entities)),
            "partenariats.yaml": _ties(_pairs(entities, ties))}


def _emoji() -> Files:
    names = (chr(0x1F300 + number) * _PAGE_OF_EMOJI for number in range(100))
    return {"structures.yaml": _structures(names)}


def _many_emoji() -> Files:
    """Every picture that has a sign of its own, in as many names as a page takes."""
    signs = [chr(code) for code in range(0x1F300, 0x1F700)]
    names = ("".join(signs[(number * 7 + at) % len(signs)] for at in range(300))
             for number in range(250))
    return {"structures.yaml": _structures(names)}


def _long_names() -> Files:
    words = "Centre d'hébergement et de réinsertion " * _LONG
    return {"structures.yaml": _structures(f"{number} {words}"[:_LONG].strip() for number in range(60)),
            "partenariats.yaml": _ties(_pairs(60, 120))}


def _long_words() -> Files:
    return {"structures.yaml": _structures(f"{number}{'W' * _LONG}"[:_LONG] for number in range(60)),
            "partenariats.yaml": _ties(_pairs(60, 120))}


def _measures() -> Files:
    told = ", ".join(
        f'{{nature: capacite, unite: places, valeur: {number}, ordre: {number + 1},'
        f' date: "{1990 + number % 30}"}}' for number in range(_LONG))
    return {"structures.yaml": _structures(["Lieu"], f", mesures: [{told}]")}


def _star() -> Files:
    return {"structures.yaml": _structures(f"Lieu {number}" for number in range(501)),
            "partenariats.yaml": _ties((0, number) for number in range(1, 501))}


def _small_star() -> Files:
    """As many as are drawn."""
    return {"structures.yaml": _structures(f"Lieu {number}" for number in range(300)),
            "partenariats.yaml": _ties((0, number) for number in range(1, 300))}


def _far_dates() -> Files:
    return {"structures.yaml": (
        "source: s1\nstructures:\n" + "".join(
            f'  - {{id: e{number}, nom: Lieu {number}, type: chrs, champ: social,'
            f' gestionnaire: inconnu, ouverture: "{start}", fermeture: "{end}"}}\n'
            for number, (start, end) in enumerate((
                ("0001", "9999"), ("0001-01-01", "9999-12-31"), ("annees 0010", "apres 9998"),
                ("avant 0001", "vers 9999"), ("vers 0001", "2004"), ("2004", "9999-12"))))
        ), "territoire.yaml": _territory('"9999-12-31"')}


def _first_day() -> Files:
    return {**_far_dates(), "territoire.yaml": _territory('"0001-01-01"')}


def _territory(as_of: str, more: str = "evenements: aucun\n") -> str:
    return (f"format: 1\nid: essai\nnom: Essai\nnature: accompagne\ndate_etat: {as_of}\n"
            "source: s1\nmission: {demandeur: inconnu, pilote: chargé de mission, afin_de: essayer}\n"
            f'zone: {{communes: ["64445"]}}\nperimetres: aucun\npublics: aucun\n{more}')


def _events(number: int) -> Files:
    return {"territoire.yaml": _territory('"2024"', "evenements:\n" + "".join(
        f'  - {{id: ev{at}, enonce: Événement {at}, type: constat, date: "{1990 + at % 30}-0{1 + at % 9}"}}\n'
        for at in range(number)))}


def _documents() -> Files:
    return {"echanges.yaml": "source: s1\ninstances: aucun\noutils: aucun\nformations: aucun\n"
            "financements: aucun\naccords:\n" + "".join(
                f"  - {{id: a{at}, type: convention, statut: signe, signature: \"2010\","
                f" parties: [hopital, ccas], objet: Objet numéro {at}, acteur_cree: aucun}}\n"
                for at in range(10_000))}


def _sources() -> Files:
    return {"sources.yaml": "sources:\n  - {id: s1, titre: Un récit, date: \"2019\", voix: sanitaire}\n"
            + "".join(f"  - {{id: t{at}, titre: Récit numéro {at}, date: \"2019\", voix: sanitaire}}\n"
                      for at in range(10_000)),
            "structures.yaml": "structures:\n" + "".join(
                f"  - {{id: e{at}, nom: Lieu, type: chrs, champ: social, ouverture: \"2010\","
                f" gestionnaire: inconnu, source: t{at * 50}}}\n" for at in range(200))}


def _long_text() -> Files:
    """One text of four megabytes, in a place that pictures print."""
    return {"structures.yaml": _structures(["mot " * 1_000_000])}


KITS: Mapping[str, Callable[[], Files]] = {
    "20k-ties": lambda: _network(200, 20_000),
    "20k-entities": lambda: _network(20_000, 0),
    "5k-entities-20k-ties": lambda: _network(5_000, 20_000),
    "drawn-largest": lambda: _network(300, 1_000),
    "drawn-dense": lambda: _network(40, 160),
    "drawn-sparse": lambda: _network(300, 300),
    "unlinked": lambda: _network(300, 0),
    "emoji": _emoji,
    "many-emoji": _many_emoji,
    "names-of-2000-letters": _long_names,
    "words-of-2000-letters": _long_words,
    "2000-measures": _measures,
    "star-of-500": _star,
    "star-of-299": _small_star,
    "far-dates": _far_dates,
    "first-day": _first_day,
    "1000-lines": lambda: _network(1_000, 0),
    "900-lines": lambda: _network(900, 0),
    "5k-events": lambda: _events(5_000),
    "900-events": lambda: _events(900),
    "10k-agreements": _documents,
    "10k-sources": _sources,
    "4-MB-name": _long_text,
}


def lay(name: str, folder: Path) -> Path:
    """The kit of that name in ``folder``."""
    lay_kit(folder)
    write_files(folder, KITS[name]())
    return folder
KITS = {**KITS, "2.5k-and-2.5k": lambda: _network(2_500, 2_500), "5k-entities": lambda: _network(2_500, 0), "100-and-4k": lambda: _network(100, 4_700), "1k-and-3k": lambda: _network(1000,3000)}
KITS = {**KITS, "290-and-1000": lambda: _network(290,1000), "250-and-1900": lambda: _network(250,1900), "names-300": lambda: {"structures.yaml": _structures(f"{n} {'Centre ' * 50}"[:300] for n in range(60)), "partenariats.yaml": _ties(_pairs(60, 240))}}
