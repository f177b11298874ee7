"""Sample pictures for the tests of views: Pau's silhouette, and invented networks."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.reports.picture import Box, Lane, Link, Listing, Picture, Standing, TieRow
from replicate.domain.slot import Slot

_S = "logement"
_T = "structures"
SLOTS = (
    Slot("psychiatrie", "Psychiatrie", 7.5, 47.7, 14, 15),
    Slot("unite-hospitalisation", "Unité", 6.3, 23.5, 11.6, 13, lane=_S),
    Slot("equipe-logement", "Équipe dans le logement", 31.5, 13.5, 18, 21, lane=_S),
    Slot("equipes-soins", "Équipes de soins", 31.5, 33, 18, 11, lane=_S),
    Slot("equipe-structures", "Équipe dans les structures", 31.5, 76.5, 18, 26, lane=_T),
    Slot("logement-collectif", "Logement collectif", 57, 7.9, 18.6, 14.8, lane=_S),
    Slot("logement-diffus", "Logement diffus", 57, 22.15, 18.6, 12.6, lane=_S),
    Slot("relais-medico-social", "Relais médico-social", 57, 35.15, 18.6, 12.6, lane=_S),
    Slot("acces-soins", "Accès aux soins", 57, 60.1, 18.6, 12.6, lane=_T),
    Slot("hebergement", "Hébergement", 57, 72.2, 18.6, 10.8, lane=_T),
    Slot("jeunes", "Jeunes", 57, 83.2, 18.6, 10.8, lane=_T),
    Slot("accueil-jour", "Accueil de jour", 57, 94.2, 18.6, 10.8, lane=_T),
    Slot("operateur-logement", "Opérateur de logement", 79, 14, 12.6, 25, lane=_S),
    Slot("bailleur", "Bailleur social", 93, 6.9, 12.6, 12, lane=_S),
    Slot("ccas", "CCAS", 79, 33, 12.6, 11, lane=_S),
    Slot("associations", "Associations", 93, 33, 12.6, 11, lane=_S),
    Slot("operateur-social", "Opérateur social", 79, 61.8, 12.6, 15, lane=_T),
    Slot("usagers", "Usagers et familles", 93, 61.8, 12.6, 15, lane=_T),
    Slot("apprentissage", "Apprentissage commun", 60.4, 45, 78, 5, is_bar=True),
    Slot("pilotage", "Pilotage", 60.4, 50.5, 78, 5, is_bar=True),
    Slot("reserve-1", "Réserve", 93, 20, 12.6, 12, is_spare=True, lane=_S),
    Slot("reserve-2", "Réserve", 79, 77.8, 12.6, 13, is_spare=True, lane=_T),
    Slot("reserve-3", "Réserve", 93, 77.8, 12.6, 13, is_spare=True, lane=_T),
    Slot("reserve-4", "Réserve", 79, 92.7, 12.6, 13, is_spare=True, lane=_T),
    Slot("reserve-5", "Réserve", 93, 92.7, 12.6, 13, is_spare=True, lane=_T),
)

LANES = (
    Lane(_S, "Public :", "patients psychiatriques chroniques stabilisés", 0, 42),
    Lane(_T, "Public :", "personnes précaires en souffrance psychique", 53.5, 100),
)


def box(id_: str, genre: str, champ: str, name: str, *notes: str, **more: object) -> Box:
    """A box whose title is its name."""
    return Box(id_, genre, champ, name, f"{name}, {champ}.", notes, **more)  # type: ignore[arg-type]


def link(source: str, type_: str, target: str, verb: str, **more: object) -> Link:
    """A tie whose id and title are made of its ends."""
    return Link(f"{source}--{type_.replace('_', '-')}--{target}", source, target, type_, verb,
                f"{source} {verb} {target}.", **more)  # type: ignore[arg-type]


_BOXES_2004 = (
    box("hopital", "acteur", "sanitaire", "Hôpital (psychiatrie)", role="psychiatrie"),
    box("udvs", "equipe_mobile", "sanitaire", "UDVS, équipe mobile de soins",
        "jusqu'à 110 personnes, à terme", role="equipe-logement"),
    box("equipe-structures", "equipe_mobile", "sanitaire",
        "Équipe mobile dans les structures sociales", "300 personnes, à terme",
        role="equipe-structures"),
    box("maison-relais", "structure", "logement", "Maison relais", "15 personnes",
        role="logement-collectif"),
    box("appartements", "structure", "logement", "Appartements associatifs",
        "10 puis 30 personnes", role="logement-diffus"),
    box("gestionnaire", "acteur", "logement", "Association gestionnaire des appartements",
        role="operateur-logement"),
    box("chrs", "structure", "social", "CHRS ×2", role="hebergement"),
    box("structure-jeunes", "structure", "social", "Structure jeunes 18-25 ans", role="jeunes"),
    box("plateforme", "structure", "social", "Plate-forme d'accueil de jour",
        role="accueil-jour"),
)
_LINKS_2004 = (
    link("udvs", "intervient_dans", "maison-relais", "intervient dans"),
    link("udvs", "intervient_dans", "appartements", "intervient dans"),
    link("equipe-structures", "intervient_dans", "chrs", "intervient dans"),
    link("equipe-structures", "intervient_dans", "structure-jeunes", "intervient dans"),
    link("equipe-structures", "intervient_dans", "plateforme", "intervient dans"),
    link("udvs", "rattache_a", "hopital", "relève de", is_deduced=True),
    link("equipe-structures", "rattache_a", "hopital", "relève de", is_deduced=True),
    link("gestionnaire", "gere", "appartements", "gère"),
)
_LISTINGS = (
    Listing("Sans date connue", (
        "Conseil local de santé mentale en projet (La méthode, l. 96)",
        "Comité de pilotage soin et social (La méthode, l. 30)",
        "Charte de partenariat, parties non nommées (La méthode, l. 102)",
        "Formation « DIU santé mentale communautaire » (La méthode, l. 31)",
    )),
    Listing("Non cité à cette date", (
        "Mission d'appui de l'agence régionale de santé aux territoires",
        "Extension de la maison relais",
    )),
    Listing("Outils et documents", (
        "Guide de la psychiatrie publique", "Fiche de situation partagée",
        "Site internet « Où s'adresser ? »", "Enquête auprès des bailleurs (2012)",
    )),
)


def pau_2004() -> Picture:
    """Two mobile teams, and a unit that closes in the year."""
    closed = box("unite-fermee", "structure", "sanitaire", "Unité de soins", "fermée en 2004",
                 role="unite-hospitalisation", standing=Standing.ENDED)
    return Picture(
        title="Pau, 2004 : une unité de soins ferme, deux équipes mobiles sortent de l'hôpital",
        subtitle="Les soignants vont dans les lieux de vie et d'accueil, au lieu de les attendre.",
        as_of="État en 2004", description="Carte du partenariat de Pau en 2004.",
        boxes=(*_BOXES_2004, closed),
        links=(*_LINKS_2004, link("unite-fermee", "rattache_a", "hopital", "relève de",
                                  is_deduced=True, standing=Standing.ENDED)),
        slots=SLOTS, lanes=LANES, listings=_LISTINGS,
        sources=("Source : « La méthode », exposé de l'agence régionale de santé, 20/11/2017.",),
        status_note="Tous les liens : attestés par un document, confirmés par personne.",
        rows=(TieRow("UDVS", "intervient dans", "Maison relais", "attesté", "depuis 2004",
                     "oui", "La méthode", "l. 58"),),
    )


def pau_2009() -> Picture:
    """The whole of Pau's partnership, with its seminar as a bar."""
    added = (
        box("samsah", "structure", "medico_social", "SAMSAH handicap psychique", "gestionnaire : ?",
            role="relais-medico-social"),
        box("permanence", "structure", "sanitaire",
            "Permanence d'accès aux soins en santé mentale", role="acces-soins"),
        box("partenaire-social", "acteur", "social", "Partenaire social",
            role="operateur-social"),
        box("associations", "acteur", "social", "Associations paloises", role="associations"),
        box("ccas", "acteur", "social", "CCAS", role="ccas"),
        box("equipes-soins", "acteur", "sanitaire", "Équipes de soins", role="equipes-soins"),
        box("seminaire", "instance", "institutionnel", "Séminaire de clinique psychosociale",
            "sujet préparé par des équipes mixtes", role="apprentissage"),
    )
    base = pau_2004()
    return replace(
        base,
        title="Pau, 2009 : soin, logement et social travaillent dans les mêmes lieux",
        subtitle="Permanence, SAMSAH et séminaire s'ajoutent aux deux équipes mobiles de 2004.",
        as_of="État en 2009", description="Carte du partenariat de Pau en 2009.",
        boxes=(*_BOXES_2004, *added),
        links=(
            *_LINKS_2004,
            link("partenaire-social", "heberge", "permanence", "héberge"),
            link("associations", "membre_de", "seminaire", "participe à"),
            link("ccas", "membre_de", "seminaire", "participe à"),
            link("equipes-soins", "membre_de", "seminaire", "participe à"),
        ),
    )


def overlay() -> Picture:
    """An invented territory laid over Pau 2009, with every standing."""
    base = pau_2009()
    standings = {
        "udvs": Standing.ABSENT, "structure-jeunes": Standing.ABSENT,
        "associations": Standing.UNSAID, "samsah": Standing.UNSAID,
        "permanence": Standing.PLANNED, "equipes-soins": Standing.UNSAID,
        "seminaire": Standing.ABSENT,
    }
    badges = {"appartements": "autre forme"}
    names = {"hopital": "EPSM du territoire B", "equipe-structures": "EMPP",
             "chrs": "CHRS Les Tilleuls", "maison-relais": "Pension de famille"}
    boxes = tuple(
        replace(item, standing=standings.get(item.id, item.standing),
                badge=badges.get(item.id), name=names.get(item.id, item.name))
        for item in base.boxes
    )
    states = {item.id: item.standing for item in boxes}
    links = tuple(
        replace(item, standing=max((states[item.source], states[item.target]),
                                   key=list(Standing).index))
        for item in base.links
    )
    own = (
        box("gem", "structure", "usagers_familles", "GEM (entraide mutuelle)", "45 adhérents",
            badge="ajout local", standing=Standing.ADDED),
        box("bailleur", "acteur", "logement", "Bailleur social", badge="ajout local",
            role="bailleur", standing=Standing.ADDED),
        box("clsm", "instance", "institutionnel", "CLSM", badge="ajout local", role="pilotage",
            standing=Standing.ADDED),
        box("police", "acteur", "securite_justice", "Commissariat", badge="ajout local",
            standing=Standing.ADDED),
    )
    own_links = (
        link("hopital", "signe", "bailleur", "a signé une convention avec",
             standing=Standing.ADDED),
        link("hopital", "membre_de", "clsm", "participe à", standing=Standing.ADDED),
        link("ccas", "membre_de", "clsm", "participe à", standing=Standing.ADDED),
        link("bailleur", "membre_de", "clsm", "participe à", standing=Standing.ADDED),
        link("equipe-structures", "oriente_vers", "gem", "oriente vers",
             standing=Standing.ADDED),
        link("police", "signale_a", "equipe-structures", "signale à", standing=Standing.ADDED),
    )
    return replace(
        base, title="Territoire B comparé à Pau 2009 : l'équipe dans le logement manque",
        subtitle="11 composantes communes, 3 absentes selon quelqu'un, 4 ajouts locaux.",
        as_of="État en 2019", boxes=(*boxes, *own), links=(*links, *own_links),
        banner="DONNÉES FICTIVES (territoire B)", is_overlay=True, status_note="",
    )


_GENRES = ("acteur", "structure", "structure", "equipe_mobile", "instance", "structure",
           "prise_en_charge_croisee")
_CHAMPS = ("sanitaire", "social", "logement", "medico_social", "institutionnel",
           "usagers_familles", "securite_justice", "ressource_formation", "autre")
_TIES = (("gere", "gère"), ("oriente_vers", "oriente vers"), ("partenariat", "est partenaire de"),
         ("intervient_dans", "intervient dans"), ("finance", "finance"), ("heberge", "héberge"),
         ("signe", "signe"), ("succede_a", "succède à"))
_NAMES = ("Centre médico-psychologique", "Service social de la Ville", "Bailleurs sociaux",
          "Équipe mobile psychiatrie précarité", "Commission logement", "Hôpital de jour",
          "Pension de famille", "Préfecture", "Groupe d'entraide mutuelle", "CHRS Les Tilleuls",
          "Unité d'hospitalisation", "Centre d'accueil et de crise")


def invented(count: int) -> Picture:
    """A network of ``count`` boxes without roles: a loose tree with some cross ties."""
    boxes = tuple(
        box(f"b{i:03}", _GENRES[i % 7], _CHAMPS[i % 9],
            f"{_NAMES[i % 12]}{f' {i // 12 + 1}' if i >= 12 else ''}",
            *(["12 places"] if i % 4 == 1 else []))
        for i in range(count)
    )
    links = []
    for i in range(1, count):
        type_, verb = _TIES[i % 8]
        links.append(link(f"b{(i - 1) // 3:03}", type_, f"b{i:03}", verb, is_deduced=i % 9 == 0))
        if i % 5 == 0:
            links.append(link(f"b{i:03}", "partenariat", f"b{i // 2 + 1:03}", "est partenaire de"))
    return Picture(
        title=f"Réseau inventé de {count} éléments", subtitle="Placement automatique.",
        as_of="État en 2020", description="Réseau inventé.", boxes=boxes, links=tuple(links),
        sources=("Données inventées pour les tests.",), banner="DONNÉES FICTIVES",
        listings=(Listing("Outils et documents", ("Annuaire partagé", "Guide")),),
    )


ODD_NAMES = (
    'Équipe "A" \\N \\n <b>&amp; Cie</b>', "مركز الصحة النفسية", "Équipe 🏠 mobile",
    "mot" * 100, "ligne 1\nligne 2\ttab\x00\x1b\x85\u2028fin", "a\u202eb\ud800c",
    "</title><script>", "%n{|}<>#", " ", "-->",
)


def odd() -> Picture:
    """Boxes and ties whose texts try every escape."""
    boxes = [box(f"n{i}", "structure", "autre", name, name, badge=name)
             for i, name in enumerate(ODD_NAMES)]
    links = [link(f"n{i}", "oriente_vers", f"n{i + 1}", name)
             for i, name in enumerate(ODD_NAMES[:-1])]
    name = ODD_NAMES[0]
    return Picture(name, name, name, name, tuple(boxes), tuple(links), sources=ODD_NAMES,
                   listings=(Listing(name, ODD_NAMES),), banner=name, status_note=name)
