"""An invented kit of 5 to 60 entities such as a territory has.

Roles said or not, long names, many holders of one role, additions, plans, ends,
absences. The same seed gives the same kit.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

_HEAD = ('format: 1\nid: {id}\nnom: {name}\nnature: accompagne\nreference: "pau@1"\n'
         'date_etat: "2024"\nsource: doc\n')
_SOURCES = ("sources:\n  - id: doc\n    titre: Sources inventées\n    date: \"2024\"\n"
            "    voix: social\n    fictif: true\n")
_ACTORS = (
    ("etablissement_sante", "sanitaire", "psychiatrie"),
    ("secteur_psychiatrie", "sanitaire", "psychiatrie"),
    ("association", "social", "operateur-social"), ("ccas", "social", "ccas"),
    ("operateur_logement", "logement", "operateur-logement"),
    ("bailleur_social", "logement", "bailleur"),
    ("association_usagers", "usagers_familles", "usagers"), ("association", "social", None),
)
_STRUCTURES = (
    ("pension_de_famille", "logement", "logement-collectif"),
    ("intermediation_locative", "logement", "logement-diffus"),
    ("chrs", "social", "hebergement"), ("accueil_jour", "social", "accueil-jour"),
    ("permanence_acces_soins", "sanitaire", "acces-soins"),
    ("samsah", "medico_social", "relais-medico-social"),
    ("structure_jeunes", "social", "jeunes"), ("gem", "usagers_familles", None),
    ("cmp", "sanitaire", None), ("lhss", "medico_social", None),
)
_TEAMS = (
    ("empp", "sanitaire", "equipe-structures"),
    ("equipe_mobile_logement", "sanitaire", "equipe-logement"),
    ("equipe_rue", "social", None),
)
_FORUMS = (("clsm", "pilotage"), ("seminaire", "apprentissage"), ("cellule_situations", None))
_FIRST = ("Association", "Centre", "Maison", "Service", "Résidence", "Équipe", "Habitat", "Espace")
_MORE = (
    "de la Vallée", "Les Tilleuls", "du Parc", "de réinsertion sociale et d'hébergement",
    "intercommunal d'action sociale du Pays des Trois-Rivières", "Saint-Vincent-de-Paul",
    "d'accompagnement vers et dans le logement des personnes en souffrance psychique",
    "Passerelle", "de liaison psychiatrie-précarité",
)


@dataclass
class _Entity:
    key: str
    section: str
    type: str
    champ: str
    role: str | None


def lay_plausible_kit(folder: Path, entities: int, seed: int) -> Path:
    """A kit of so many entities in ``folder``, clean for ``validate``."""
    chance = random.Random(f"{entities} {seed}")
    drawn = [_drawn(chance, number) for number in range(entities)]
    folder.mkdir(parents=True)
    name = chance.choice(("Inventée", "Communauté d'agglomération inventée du Val de Loire"))
    files = {
        "territoire.yaml": _HEAD.format(id=folder.name, name=name) + _absences(chance),
        "sources.yaml": _SOURCES,
        **{file: f"source: doc\n{section}:\n" + "".join(
            _entry(item, drawn, chance) for item in drawn if item.section == section)
           for section, file in _FILES.items() if any(i.section == section for i in drawn)},
        "partenariats.yaml": _ties(drawn, chance),
    }
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


_FILES = {"acteurs": "acteurs.yaml", "structures": "structures.yaml",
          "equipes_mobiles": "equipes-mobiles.yaml", "instances": "echanges.yaml"}
_SECTIONS = ("acteurs", "structures", "structures", "structures", "equipes_mobiles", "instances")


def _drawn(chance: random.Random, number: int) -> _Entity:
    section = _SECTIONS[number % 6] if number < 6 else chance.choice(_SECTIONS[:-1] * 2
                                                                       + ("instances",))
    if section == "instances":
        type_, role = chance.choice(_FORUMS)
        return _Entity(f"i{number}", section, type_, "", role)
    kinds = {"acteurs": _ACTORS, "structures": _STRUCTURES, "equipes_mobiles": _TEAMS}[section]
    # Some kits pile several holders on one role.
    kind = chance.choice(kinds[:3] if chance.random() < 0.4 else kinds)
    return _Entity(f"{section[0]}{number}", section, *kind)


def _name(chance: random.Random) -> str:
    words = [chance.choice(_FIRST), *chance.sample(_MORE, chance.choice((1, 1, 1, 2)))]
    return " ".join(words)


def _entry(item: _Entity, drawn: list[_Entity], chance: random.Random) -> str:
    lines = [f"id: {item.key}", f'nom: "{_name(chance)}"', f"type: {item.type}"]
    if item.champ:
        lines.append(f"champ: {item.champ}")
    if item.role and chance.random() < 0.6:
        lines.append(f"roles: [{item.role}]")
    lines += _life(item, chance)
    lines += _held(item, drawn, chance)
    if item.section in ("structures", "equipes_mobiles") and chance.random() < 0.6:
        number = chance.randrange(1, 400)
        kind = "nature: capacite, unite: places" if item.section == "structures" else \
            "nature: personnes_suivies, unite: personnes"
        lines.append(f"mesures: [{{{kind}, valeur: {number}}}]")
    return "  - " + "\n    ".join(lines) + "\n"


def _life(item: _Entity, chance: random.Random) -> list[str]:
    begins = "creation" if item.section != "structures" else "ouverture"
    if item.section == "acteurs":
        return []
    if chance.random() < 0.12:
        return ["statut: envisage"]
    lines = [f'{begins}: "{chance.randrange(1995, 2024)}"']
    if chance.random() < 0.05:
        ends = "fin" if item.section != "structures" else "fermeture"
        lines.append(f'{ends}: "2024-05"')
    return lines


def _held(item: _Entity, drawn: list[_Entity], chance: random.Random) -> list[str]:
    actors = [other.key for other in drawn if other.section == "acteurs"]
    places = [other.key for other in drawn if other.section == "structures"]
    lines = []
    if item.section == "structures" and chance.random() < 0.6:
        lines.append(f"gestionnaire: {chance.choice([*actors, 'inconnu'])}")
    if item.section == "equipes_mobiles":
        lines.append(f"rattachement: {chance.choice([*actors, 'inconnu'])}")
        if places:
            several = chance.sample(places, min(len(places), chance.randrange(1, 5)))
            lines.append(f"intervient_dans: [{', '.join(several)}]")
    if item.section == "instances" and actors:
        several = chance.sample(actors, min(len(actors), chance.randrange(1, 6)))
        lines.append(f"membres: [{', '.join(several)}]")
    return lines


def _absences(chance: random.Random) -> str:
    said = [f"  - {{genre: structure, type: {type_}, enonce: Il n'y en a pas.}}\n"
            for type_, _, role in _STRUCTURES if role and chance.random() < 0.15]
    return "absences:\n" + "".join(said) if said else ""


def _ties(drawn: list[_Entity], chance: random.Random) -> str:
    able = [item.key for item in drawn if item.section != "instances"]
    lines: dict[tuple[str, str], str] = {}
    for _ in range(len(drawn) // 2):
        start, end = chance.sample(able, 2)
        if (end, start) not in lines:
            kind = chance.choice(("oriente_vers", "partenariat", "signale_a"))
            lines[start, end] = f"  - {{de: {start}, vers: {end}, type: {kind}, debut: \"2015\"}}\n"
    return "source: doc\nliens:\n" + "".join(lines.values()) if lines else "liens: []\n"
