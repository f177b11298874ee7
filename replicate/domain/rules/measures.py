"""Numbers: a unit and a bearer that fit their nature (rule 7 of the domain)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.territory import Entity
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import enumerate_french
from replicate.domain.vocabulary import FAMILIES

_UNITS = {
    "population": {"habitants", "personnes"},
    "capacite": {"personnes", "places", "lits", "logements", "structures"},
    "effectif": {"etp", "personnes"},
    "personnes_suivies": {"personnes"},
    "activite": {"actes", "visites", "seances", "situations", "personnes", "jours",
                 "appels"},
    "part": {"pourcent"},
    "duree": {"heures", "jours", "semaines", "mois", "annees"},
    "delai": {"heures", "jours", "semaines", "mois", "annees"},
    "montant": {"euros"},
    "superficie": {"km2"},
}
_BEARERS = {
    "population": {"perimetre", "public", "contexte", "indicateur"},
    "superficie": {"perimetre", "contexte", "indicateur"},
    "capacite": {"structure", "equipe_mobile", "acteur", "indicateur"},
    "personnes_suivies": {"structure", "equipe_mobile", "acteur", "instance", "indicateur",
                          "prise_en_charge_croisee", "public"},
}

_SMALL_NUMBER = re.compile(
    r"(?<![\w.,])(?:[1-9]|10|une? seule?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)(?![\w.,])",
    re.IGNORECASE,
)


def check_units(kit: CheckedKit) -> Iterator[Problem]:
    """NET307: the unit fits the nature of the number."""
    for entity in kit.territory.entities:
        for nature, unit_value, location in _said_units(entity):
            allowed = _UNITS.get(nature)
            if unit_value is None or allowed is None or unit_value in allowed:
                continue
            units = FAMILIES["unite"]
            yield Problem(
                "NET307", Severity.ERROR,
                f"« {units.label(unit_value)} » n'est pas une unité de"
                f" {FAMILIES['nature_mesure'].label(nature)}",
                location,
                enumerate_french(sorted(map(units.label, allowed), key=alphabetical), "ou"),
            )


def _said_units(entity: Entity) -> Iterator[tuple[str, str | None, Location]]:
    """Nature, unit and place of each number; an indicator says its unit once for all."""
    if entity.genre != "indicateur":
        for item in entity.measures:
            yield item.nature, item.unit, item.location
    elif entity.word("unite"):
        unit = entity.said("unite")[0]
        yield str(entity.word("nature")), str(unit.value), unit.location


def check_ranges(kit: CheckedKit) -> Iterator[Problem]:
    """NET311: a range goes from its lower end to its higher one. Neither is repeated."""
    for entity in kit.territory.entities:
        for measure in entity.measures:
            if measure.low is not None and measure.high is not None and measure.low > measure.high:
                yield Problem(
                    "NET311", Severity.ERROR,
                    "le bas de cette fourchette, « de », est plus grand que son haut, « a »",
                    measure.location, "le plus petit nombre sous « de », le plus grand sous « a »",
                )


def check_bearers(kit: CheckedKit) -> Iterator[Problem]:
    """NET309: what bears the number can have a number of that nature."""
    for entity in kit.territory.entities:
        for measure in entity.measures:
            allowed = _BEARERS.get(measure.nature)
            if allowed is not None and entity.genre not in allowed:
                yield Problem(
                    "NET309", Severity.ERROR,
                    f"« {entity.name} » ne peut pas porter un nombre de nature"
                    f" {FAMILIES['nature_mesure'].label(measure.nature)}",
                    measure.location, "une autre nature, ou un autre endroit pour ce nombre",
                )


def check_numbers_beside_masks(kit: CheckedKit) -> Iterator[Problem]:
    """RGPD407: the words beside a masked number hold no small number, which nothing masks."""
    for entity in kit.territory.entities:
        for measure in entity.measures:
            if (measure.hides_a_small_count and measure.about
                    and _SMALL_NUMBER.search(measure.about)):
                yield Problem(
                    "RGPD407", Severity.WARNING,
                    "l'objet de ce nombre masqué dit lui-même un petit nombre de personnes",
                    measure.location, "un objet sans nombre : ce qui est compté, en mots",
                )
