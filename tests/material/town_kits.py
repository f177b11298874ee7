"""An invented town of any size: hospital, services, teams, landlords and forums, always the same.

Unlike ``large_kits``, it has every kind of entity and of tie: forums of many
members, two ties in one pair, deduced, planned and ended ones, unknown holders.
"""

from __future__ import annotations

import random
from pathlib import Path

_ACTORS = (
    ("Centre hospitalier", "etablissement_sante", "sanitaire"),
    ("Association d'hébergement et de réinsertion", "association", "social"),
    ("Office public de l'habitat", "bailleur_social", "logement"),
    ("CCAS", "ccas", "social"),
    ("Association tutélaire", "association", "medico_social"),
    ("Direction départementale de l'emploi, du travail et des solidarités", "etat",
     "institutionnel"),
    ("Association d'usagers", "association_usagers", "usagers_familles"),
)
_PLACES = (
    ("CHRS", "chrs", "social"), ("Pension de famille", "pension_de_famille", "logement"),
    ("CMP", "cmp", "sanitaire"), ("Accueil de jour", "accueil_jour", "social"),
    ("SAMSAH", "samsah", "medico_social"), ("Résidence sociale", "residence_sociale", "logement"),
    ("Hôpital de jour", "hopital_jour", "sanitaire"), ("GEM", "gem", "usagers_familles"),
)
_TEAMS = (("EMPP", "empp"), ("Équipe mobile dans le logement", "equipe_mobile_logement"),
          ("Équipe de rue", "equipe_rue"))
_FORUMS = (("Conseil local de santé mentale", "clsm"), ("Cellule de situations",
           "cellule_situations"), ("Commission logement", "commission_logement"),
           ("Séminaire clinique partagé", "seminaire"), ("Comité de pilotage", "pilotage"))
_DISTRICTS = ("nord", "sud", "est", "ouest", "centre", "du Port", "des Tilleuls", "du Gué")
_TIES = ("oriente_vers", "partenariat", "signale_a", "finance", "echange_information", "forme")


def lay_town(folder: Path, entities: int, seed: int = 1) -> Path:
    """A kit of ``entities`` entities, three at least, in ``folder``."""
    dice = random.Random(seed)
    folder.mkdir(parents=True)
    counts = [max(1, entities * share // 100) for share in (28, 45, 12)]
    actors, places, teams = (_ids(kind, count)
                             for kind, count in zip("apt", counts, strict=True))
    forums = _ids("f", max(0, entities - sum(counts)))
    _write(folder, "territoire", f'format: 1\nid: {folder.name}\nnom: Ville inventée\n'
           'nature: accompagne\ndate_etat: "2024"\nsource: s1\n')
    _write(folder, "sources", "sources:\n  - {id: s1, titre: Sources inventées, date: \"2023\","
           " voix: social, fictif: true}\n")
    _write(folder, "acteurs", "source: s1\nacteurs:\n" + "".join(
        f"  - {{id: {id_}, nom: {_named(_ACTORS, n)}, type: {_ACTORS[n % 7][1]},"
        f" champ: {_ACTORS[n % 7][2]}}}\n" for n, id_ in enumerate(actors)))
    _write(folder, "structures", "source: s1\nstructures:\n" + "".join(
        f"  - {{id: {id_}, nom: {_named(_PLACES, n)}, type: {_PLACES[n % 8][1]},"
        f" champ: {_PLACES[n % 8][2]},"
        f" gestionnaire: {'inconnu' if n % 7 == 3 else dice.choice(actors)},"
        f" mesures: [{{nature: capacite, unite: places, valeur: {5 + n}}}]"
        f"{', fermeture: 2024-03' if n % 11 == 5 else ''}"
        f"{', statut: envisage' if n % 11 == 6 else ''}}}\n" for n, id_ in enumerate(places)))
    _write(folder, "equipes-mobiles", "source: s1\nequipes_mobiles:\n" + "".join(
        f"  - {{id: {id_}, nom: {_named(_TEAMS, n)}, type: {_TEAMS[n % 3][1]}, champ: sanitaire,"
        f" rattachement: {dice.choice(actors)}, intervient_dans: {_some(places, dice, 1, 6)},"
        f" mesures: [{{nature: personnes_suivies, unite: personnes, valeur: {100 + n}}}]}}\n"
        for n, id_ in enumerate(teams)))
    _write(folder, "echanges", "source: s1\ninstances:\n" + "".join(
        f"  - {{id: {id_}, nom: {_named(_FORUMS, n)}, type: {_FORUMS[n % 5][1]},"
        f" membres: {_some([*actors, *teams], dice, 2, 8)}, presidence: {dice.choice(actors)}}}\n"
        for n, id_ in enumerate(forums)) if forums else "source: s1\n")
    _write(folder, "partenariats", _ties([*actors, *places, *teams], dice))
    return folder


def _ids(kind: str, count: int) -> list[str]:
    return [f"{kind}{number}" for number in range(count)]


def _named(table: tuple[tuple[str, ...], ...], number: int) -> str:
    district = _DISTRICTS[number // len(table) % len(_DISTRICTS)]
    again = number // len(table) // len(_DISTRICTS)
    return f'"{table[number % len(table)][0]} {district}{f" {again + 1}" if again else ""}"'


def _some(ids: list[str], dice: random.Random, least: int, most: int) -> str:
    count = min(len(ids), dice.randint(least, most))
    return f"[{', '.join(sorted(dice.sample(ids, count)))}]"


def _ties(ids: list[str], dice: random.Random) -> str:
    """Six ties for ten entities, and two kinds in some pairs."""
    pairs: dict[tuple[str, str], list[str]] = {}
    while len(pairs) < min(6 * len(ids) // 10, len(ids) * (len(ids) - 1) // 2):
        start, end = dice.sample(ids, 2)
        if (end, start) not in pairs:
            pairs[start, end] = dice.sample(_TIES, 2 if dice.random() < 0.15 else 1)
    lines = ["source: s1\nliens:\n"]
    for number, ((start, end), types) in enumerate(pairs.items()):
        for type_ in types:
            more = ", deduit: true, pourquoi: déduit du compte rendu" if number % 9 == 4 else ""
            more += ", statut: prevu" if number % 9 == 7 else ""
            lines.append(f"  - {{de: {start}, vers: {end}, type: {type_}{more}}}\n")
    return "".join(lines)


def _write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
