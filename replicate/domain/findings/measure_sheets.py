"""What each network measure is: its question, definition, formula, variant and source.

Read by the text, the JSON and ``docs/mesures.md``, so that a figure never goes
without its meaning. A question stands where another tool would put a verdict.
"""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.record import record

TWO_MODE = "à deux modes"
"""Forums, agreements and cross care stay nodes; see ``TWO_MODE_MEANS``."""

TWO_MODE_MEANS = (
    "À deux modes : une instance, un accord ou une prise en charge croisée reste un point et"
    " ne devient pas des paires ; le sens des liens n'est pas retenu."
)
_DIRECT = "liens directs entre deux entités"


@record
class MeasureSheet:
    """One measure, in French: ``silence`` is what it does not say."""

    key: str
    question: str
    definition: str
    formula: str
    variant: str
    source: str
    silence: str


def _table(*sheets: MeasureSheet) -> MappingProxyType[str, MeasureSheet]:
    return MappingProxyType({sheet.key: sheet for sheet in sheets})


SHEETS = _table(
    MeasureSheet(
        "groupes",
        "Qui est relié à qui, d'après ce que l'on sait ?",
        "Un groupe réunit des entités que des liens connus joignent, directement ou par d'autres.",
        "composantes connexes du graphe, celles qui ont au moins une entité",
        TWO_MODE,
        "Hopcroft et Tarjan, Communications of the ACM 16 (1973)",
        "Deux groupes se connaissent peut-être : personne ne l'a dit ici.",
    ),
    MeasureSheet(
        "equipes",
        "Si une équipe mobile s'arrête, qui reste relié à qui ?",
        "On retire l'équipe et ses liens, et l'on regarde ce qui reste joint dans son groupe.",
        "composantes connexes du groupe privé de l'équipe, celles qui ont au moins une entité",
        TWO_MODE,
        "Borgatti, Computational & Mathematical Organization Theory 12 (2006),"
        " lu par noms et sans score",
        "Rien n'est dit de ce que fait l'équipe, ni de qui prendrait la suite.",
    ),
    MeasureSheet(
        "points_de_coupure",
        "Qui relie seul des entités qui, sinon, ne seraient plus jointes ?",
        "Sans un point de coupure, des entités jointes ne le sont plus (équipes mobiles :"
        " voir ci-dessus).",
        "points d'articulation dont le retrait laisse deux parties ou plus, chacune avec"
        " au moins une entité",
        TWO_MODE,
        "Hopcroft et Tarjan, Communications of the ACM 16 (1973)",
        "Relier seul n'est ni bien ni mal : cela se discute. Un lien que personne n'a dit"
        " peut tout changer.",
    ),
    MeasureSheet(
        "ponts",
        "Quels liens sont seuls à joindre ce qu'ils joignent ?",
        "Sans un pont, ses deux bouts ne sont plus joints, même par un détour.",
        "isthmes du graphe dont chaque côté a au moins une entité ; plusieurs liens entre"
        " les deux mêmes points n'en font qu'un",
        TWO_MODE,
        "Tarjan, Information Processing Letters 2 (1974)",
        "Un seul lien connu n'est pas un lien fragile : ce qui le tient n'est pas mesuré.",
    ),
    MeasureSheet(
        "instances",
        "Qui siège dans quelles instances, et par qui se parlent-elles ?",
        "Siège dans une instance qui en est dit membre ou la préside.",
        "table d'appartenance : entités en lignes, instances en colonnes",
        "appartenance, liens « participe à » et « préside »",
        "Breiger, Social Forces 53 (1974) ; Borgatti et Everett, Social Networks 19 (1997)",
        "Siéger n'est pas venir, et une liste de membres est rarement complète.",
    ),
    MeasureSheet(
        "champs",
        "Quels liens restent dans un champ, lesquels vont d'un champ à l'autre ?",
        "Chaque lien direct est rangé selon le champ de ses deux bouts ; siéger dans une"
        " instance n'est pas un lien direct.",
        "nombre de liens par paire de champs (matrice de mélange, sans indice)",
        _DIRECT,
        "Newman, Physical Review E 67, 026126 (2003)",
        "Un nombre de liens ne dit ni leur force ni leur utilité, et plus n'est pas mieux.",
    ),
    MeasureSheet(
        "voix",
        "De quel côté entend-on parler de ces liens ?",
        "Le champ des documents qui disent un lien, à côté des champs de ses deux bouts."
        " Un document atteste ; il ne confirme pas.",
        "pour chaque lien entre deux champs : champs des voix citées ∩ champs de chaque bout",
        _DIRECT,
        "statuts des liens de docs/format.md ; Krackhardt, Social Networks 9 (1987), pour ce"
        " que chaque bout dit d'un même lien",
        "Un côté que l'on n'entend pas n'est pas en désaccord : peut-être n'a-t-on pas demandé.",
    ),
    MeasureSheet(
        "projection",
        "Et si l'on comptait chaque instance comme des paires ?",
        "Ce qui réunit m entités nommées devient m × (m − 1) / 2 paires, et n'est plus un point.",
        "paires jointes sur n × (n − 1) / 2 possibles, n étant le nombre d'entités",
        "projection sur les entités, à la demande",
        "Breiger, Social Forces 53 (1974)",
        "Siéger ensemble n'est pas travailler deux à deux : personne n'a dit ces paires.",
    ),
)
"""Every measure by its key, in the order in which a report gives them."""
