"""An invented kit of any size: hubs, long labels, several ties an entity, always the same."""

from __future__ import annotations

import random
from pathlib import Path

_NAMES = (
    "Centre d'hébergement et de réinsertion sociale", "Équipe de rue", "Association d'entraide",
    "Service intégré d'accueil et d'orientation du département", "Pension de famille",
)
_TYPES = (
    ("chrs", "social"), ("accueil_jour", "social"), ("pension_de_famille", "logement"),
    ("cmp", "sanitaire"),
)
_TIES = ("oriente_vers", "partenariat", "signale_a", "oriente_vers", "partenariat")
_HUBS = 20
_TO_A_HUB = 0.35


def lay_large_kit(folder: Path, entities: int, ties: int, seed: int = 1) -> Path:
    """A kit of ``entities`` structures and ``ties`` ties in ``folder``; some are hubs."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    (folder / "territoire.yaml").write_text(
        f'format: 1\nid: {folder.name}\nnom: Réseau inventé\nnature: accompagne\n'
        'date_etat: "2024"\nsource: s1\n', encoding="utf-8")
    (folder / "sources.yaml").write_text(
        "sources:\n  - id: s1\n    titre: Sources inventées\n    date: inconnu\n"
        "    voix: social\n    fictif: true\n", encoding="utf-8")
    structures = []
    for number in range(entities):
        type_, champ = chance.choice(_TYPES)
        structures.append(
            f"  - id: e{number}\n    nom: {chance.choice(_NAMES)} {number}\n    type: {type_}\n"
            f'    champ: {champ}\n    ouverture: "2010"\n    gestionnaire: inconnu\n')
    (folder / "structures.yaml").write_text(
        "source: s1\nstructures:\n" + "".join(structures), encoding="utf-8")
    pairs: dict[tuple[int, int], str] = {}
    hubs = max(1, entities // _HUBS)
    while len(pairs) < ties:
        start = chance.randrange(hubs if chance.random() < _TO_A_HUB else entities)
        end = chance.randrange(entities)
        if start != end and (end, start) not in pairs:
            pairs[start, end] = chance.choice(_TIES)
    (folder / "partenariats.yaml").write_text("source: s1\nliens:\n" + "".join(
        f'  - de: e{start}\n    vers: e{end}\n    type: {type_}\n    debut: "2015"\n'
        for (start, end), type_ in pairs.items()), encoding="utf-8")
    return folder
