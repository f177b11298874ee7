"""What a kit is made of: its files, their sections, which aid each serves.

The table follows ``docs/format.md``. Readers, problems and pictures take file
names, kinds and references from here and from nowhere else.
"""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.record import record


@record
class Section:
    """A list of entries in a file. ``genre`` is None for what is not an entity."""

    key: str
    genre: str | None = None


@record
class KitFile:
    """One file of a kit; ``name`` is also its schema's. ``aid`` is a term of ``aide``."""

    name: str
    sections: tuple[Section, ...]
    aid: str | None = None
    in_every_kit: bool = True

    @property
    def file_name(self) -> str:
        """The name on disk."""
        return f"{self.name}.yaml"


KIT_FILES = (
    KitFile("territoire", (
        Section("perimetres", "perimetre"),
        Section("chevauchements"),
        Section("publics", "public"),
        Section("contextes", "contexte"),
        Section("evenements", "evenement"),
    )),
    KitFile("sources", (Section("sources"),)),
    KitFile("acteurs", (Section("acteurs", "acteur"),), "connaitre"),
    KitFile("structures", (Section("structures", "structure"),), "connaitre"),
    KitFile("equipes-mobiles", (Section("equipes_mobiles", "equipe_mobile"),), "connaitre"),
    KitFile("partenariats", (
        Section("liens"),
        Section("prises_en_charge_croisees", "prise_en_charge_croisee"),
    ), "connaitre"),
    KitFile("finalites", (Section("objectifs", "objectif"),), "finalites"),
    KitFile("cultures", (Section("representations", "representation"),), "cultures"),
    KitFile("echanges", (
        Section("instances", "instance"),
        Section("accords", "accord"),
        Section("outils", "outil"),
        Section("formations", "formation"),
        Section("financements", "financement"),
    ), "echanges"),
    KitFile("indicateurs", (
        Section("indicateurs", "indicateur"),
        Section("resultats", "resultat"),
        Section("enquetes", "enquete"),
    ), "evaluation"),
    KitFile("fonctions", (Section("fonctions"), Section("adaptations"))),
    KitFile("modele", (), in_every_kit=False),
)

FILES_BY_NAME = MappingProxyType({item.name: item for item in KIT_FILES})

HEAD = "territoire"
"""The file without which a folder is no kit."""

NEVER_READ = frozenset({"contacts.yaml"})
"""Names and direct phones: no command opens this file (rule 8 of the domain)."""

DECLARATIONS = "declarations"
"""The folder of what each respondent said of its own ties, which no command reads yet."""

NAME_KEYS = ("nom", "titre", "libelle", "enonce")
"""The keys that name an entity, best first."""

START_KEYS = ("creation", "ouverture", "debut", "signature", "date")
END_KEYS = ("fin", "fermeture")
"""The keys that say when a thing began and ended, the first that has a date first."""

HOLDERS = frozenset({"acteur", "structure", "equipe_mobile", "instance"})
"""The kinds that hold, run or bear something: a number of theirs is of the thing itself."""
_PARTNERS = HOLDERS | {"prise_en_charge_croisee", "public"}
_ANY: frozenset[str] = frozenset()

_EVERYWHERE = {
    "gestionnaire": HOLDERS,
    "hebergeur": HOLDERS,
    "porteur": HOLDERS,
    "rattachement": HOLDERS,
    "meme_que": _ANY,
    "perimetre": frozenset({"perimetre"}),
    "publics": frozenset({"public"}),
    "comprend": _ANY,
    "accord": frozenset({"accord"}),
    "acteur": HOLDERS,
    "instance": frozenset({"instance"}),
}

_IN_SECTION = {
    "acteurs": {"intervient_dans": HOLDERS},
    "equipes_mobiles": {"intervient_dans": HOLDERS},
    "liens": {"de": _PARTNERS, "vers": _PARTNERS | {"perimetre"}},
    "prises_en_charge_croisees": {
        "lieu": frozenset({"structure"}), "soin": HOLDERS, "social": HOLDERS,
    },
    "objectifs": {"porte_par": HOLDERS, "pour": frozenset({"public"})},
    "instances": {
        "presidence": HOLDERS, "membres": _PARTNERS, "parent": frozenset({"instance"}),
    },
    "accords": {"parties": HOLDERS, "acteur_cree": HOLDERS},
    "outils": {"editeur": HOLDERS, "utilise_par": HOLDERS},
    "formations": {"organise_par": HOLDERS, "suivie_par": HOLDERS},
    "financements": {"demande_par": HOLDERS, "finance_par": HOLDERS, "pour": _ANY},
    "indicateurs": {"objectif": frozenset({"objectif"})},
    "resultats": {"pour": frozenset({"public"}), "representation": frozenset({"representation"})},
    "enquetes": {"aupres_de": HOLDERS, "menee_par": HOLDERS},
    "evenements": {"objet": _ANY, "entraine": frozenset({"evenement"})},
    "fonctions": {"decide_par": HOLDERS},
    "adaptations": {"decide_par": HOLDERS, "selon": HOLDERS},
    "absences": {"pour": _ANY, "de": _PARTNERS | {"perimetre"}, "vers": _PARTNERS | {"perimetre"}},
    "chevauchements": {"entre": frozenset({"perimetre"})},
}


def reference_genres(section: str, key: str) -> frozenset[str] | None:
    """The kinds that ``key`` may name in ``section``; empty for any kind.

    None when the key holds no reference.
    """
    return _IN_SECTION.get(section, {}).get(key, _EVERYWHERE.get(key))
