"""Which kits and dates the accepted files are made of, by their names; which files there are."""

from __future__ import annotations

EVOLUTIONS = {
    "pau-2003-2004": ("pau", "2003", "2004"),
    "pau-2004-2009": ("pau", "2004", "2009"),
    "pau-2009-2017": ("pau", "2009", "2017-11-20"),
    "paris-2012-07-2012-12": ("paris-20e", "2012-07", "2012-12"),
    "ville-exemple-2023-2025": ("ville-exemple", "2023", "2025"),
    "val-exemple-2015-06-2022": ("val-exemple", "2015-06", "2022"),
}

MEASURES = {
    "mesures-pau-2004": ("pau", "2004"),
    "mesures-pau-2009": ("pau", "2009"),
    "mesures-paris-20e": ("paris-20e", None),
    "mesures-ville-exemple": ("ville-exemple", None),
}

NETWORKS = {
    "reseaux-pau-pau-2004": ("pau", "2009", "2004"),
    "reseaux-paris-pau": ("paris-20e", None, None),
    "reseaux-neuf-pau": ("neuf", None, None),
    "reseaux-ville-exemple-pau": ("ville-exemple", None, None),
    "reseaux-pau-ville-exemple": ("pau", None, None),
}

NEW_KITS = {"neuf-limoges": ["87085"], "neuf-deux-communes": ["87085", "87114"]}

PICTURES = {
    "pau-2004": ("pau", "2004"),
    "pau-2009": ("pau", "2009"),
    "pau": ("pau", None),
    "paris-20e": ("paris-20e", None),
    "ville-exemple": ("ville-exemple", None),
}

TIMELINES = {
    "pau": ("pau", None), "pau-2004": ("pau", "2004"), "paris-20e": ("paris-20e", None),
    "ville-exemple": ("ville-exemple", None),
}

PROFILES = {
    "profil-pau-pau": ("pau", None),
    "profil-pau-pau-2004": ("pau", "2004"),
    "profil-paris-pau": ("paris-20e", None),
    "profil-neuf-pau": ("neuf", None),
    "profil-ville-exemple-pau": ("ville-exemple", None),
}

PERIMETERS = ("ville-aux-ilots", "paris-20e", "pau", "ville-exemple")
STREETS = ("ville-aux-ilots", "paris-20e")
ADDRESSES = {
    "dit": ("ville-aux-ilots", "12 rue du Pont-Rompu"),
    "plusieurs": ("ville-aux-ilots", "20, rue de l'Horloge-Muette"),
    "trou": ("ville-aux-ilots", "porte du Levant"),
    "cote": ("ville-aux-ilots", "12 impasse du Puits-Sec"),
    "rue": ("ville-aux-ilots", "rue du Pont-Rompu"),
    "paris-20e": ("paris-20e", "112 rue des Pyrénées, 75020 Paris"),
}


OVERLAY = "ville-exemple-sur-pau"


def every_file() -> set[str]:
    """The names of all files that something is compared with."""
    tables = {
        (".txt", ".dot"): [*PICTURES, OVERLAY],
        (".txt", ".json"): [*PROFILES, *MEASURES, *(f"adresse-{name}" for name in ADDRESSES)],
        (".txt", ".json", ".csv"): [*NETWORKS, *(f"evolution-{name}" for name in EVOLUTIONS)],
        ("-carte.txt",): [f"evolution-{name}" for name in EVOLUTIONS],
        (".yaml",): list(NEW_KITS),
        (".txt",): [
            *(f"frise-{name}" for name in [*TIMELINES, "dates"]), "neuf-sur-pau",
            "evolution-autre-kit", *(f"perimetres-{name}" for name in PERIMETERS),
            *(f"rues-{name}" for name in STREETS),
        ],
    }
    return {f"{name}{ending}" for endings, names in tables.items()
            for name in names for ending in endings}
