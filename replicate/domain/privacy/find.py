"""What a personal datum is called, and where in a text it stands."""

from __future__ import annotations

from types import MappingProxyType

from replicate.domain.problem import Severity
from replicate.domain.record import record


@record
class Kind:
    """One kind of personal datum; the sentences never hold the datum itself."""

    code: str
    severity: Severity
    message: str
    expected: str
    hint: str


@record
class Find:
    """A datum of kind ``code``, from ``start`` to ``end`` in the text that was read."""

    code: str
    start: int
    end: int


_ELSEWHERE = "pour un professionnel, contacts.yaml ; pour une personne accompagnée, rien"

KINDS = MappingProxyType({kind.code: kind for kind in (
    Kind("RGPD401", Severity.ERROR, "une date de naissance, semble-t-il",
         "aucune date de naissance dans un kit",
         "la retirer ; si c'est la date d'une réunion ou d'une ouverture, l'écrire sans"
         " « né » ni âge à côté"),
    Kind("RGPD402", Severity.ERROR, "un numéro de sécurité sociale, semble-t-il",
         "aucun numéro de sécurité sociale dans un kit", "le retirer"),
    Kind("RGPD403", Severity.ERROR, "un numéro de téléphone mobile",
         "le numéro d'un service, sous « standard: »", _ELSEWHERE),
    Kind("RGPD404", Severity.ERROR, "une adresse électronique personnelle",
         "la boîte d'un service, sous « standard: »", _ELSEWHERE),
    Kind("RGPD405", Severity.WARNING, "ce qui ressemble au nom d'une personne",
         "une fonction : « cadre de santé », « une personne accompagnée »",
         "si c'est le nom d'un lieu, écrire ce qu'il est devant : « résidence … », « rue … »"),
    Kind("RGPD406", Severity.WARNING, "ce qui ressemble à la situation d'une personne",
         "ce qui vaut pour plusieurs : un besoin, une façon de faire",
         "même sans nom, un âge, une chambre ou une histoire désignent quelqu'un"),
    Kind("RGPD407", Severity.WARNING,
         "un petit nombre de personnes accompagnées, que rien ne masquera ici",
         "une mesure (« nature: personnes_suivies »), ou « moins de 11 »",
         "dans une mesure, l'outil écrit « < 11 » partout ; dans une phrase, il ne peut pas"),
    Kind("RGPD408", Severity.WARNING,
         "un numéro de téléphone ou une adresse électronique dans un texte",
         "la ligne ou la boîte d'un service, sous « standard: »", _ELSEWHERE),
    Kind("RGPD409", Severity.WARNING, "ce qui ressemble à l'adresse du domicile d'une personne",
         "au plus la commune ou le quartier", "l'adresse d'un service n'a pas besoin de témoin :"
         " écrire ce qui s'y trouve"),
    Kind("RGPD410", Severity.WARNING, "la suite de ce fichier n'a pas été relue en entier",
         "moins de chiffres, de capitales et de redites, ou des fichiers plus courts",
         "relire soi-même la suite : elle peut contenir un nom, un numéro ou une adresse"),
)})
"""Every kind by its code; the last is no datum, but where the search gave up."""
