"""Ages and terms: "43 ans" of a person warns, three years of an agreement do not."""

from __future__ import annotations

import pytest

from replicate.domain.privacy.scan import find_personal


@pytest.mark.parametrize("sentence", [
    "Convention du 01/01/2019 (3 ans)",
    "CPOM signé le 01/01/2020, 15 ans",
    "Réunion du 12/03/2019, 20 ans du réseau",
    "Un jeune peut rester 3 ans",
    "L'usager est suivi 3 ans",
    "un locataire signe un bail de 3 ans",
    "personnes âgées de 60 à 75 ans",
])
def test_a_term_is_not_an_age(sentence: str) -> None:
    """How long a thing lasts, or what ages it serves, is nobody's situation."""
    assert not find_personal(sentence)


@pytest.mark.parametrize(("sentence", "code"), [
    ("M. B., 43 ans, hospitalisé", "RGPD406"),
    ("une femme seule de 43 ans", "RGPD406"),
    ("le patient, 43 ans, attend", "RGPD406"),
    ("enfant (12/03/2015), 9 ans", "RGPD401"),
    ("personne suivie, 12.03.1975 (43 ans)", "RGPD401"),
])
def test_an_age_is_a_persons(sentence: str, code: str) -> None:
    """An age after a person, or after a date, is found."""
    assert code in {one.code for one in find_personal(sentence)}
