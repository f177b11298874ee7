"""Numbers: which are somebody's, however they are spaced, and which are not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.privacy.scan import find_personal

SEPARATORS = st.sampled_from(["", " ", ".", "-", "–", "_", "\u00a0", "\u202f"])
DEPARTMENTS = st.sampled_from(["01", "33", "64", "75", "95", "97", "99", "2A", "2B"])


def codes(text: str) -> set[str]:
    """The codes of what is found."""
    return {one.code for one in find_personal(text)}


def digits(count: int) -> st.SearchStrategy[str]:
    """So many figures."""
    return st.text("0123456789", min_size=count, max_size=count)


@st.composite
def nirs(draw: st.DrawFn, with_key: bool) -> str:
    """A social security number with its key, which Insee's rule gives, or without."""
    gap = draw(SEPARATORS)
    month = f"{draw(st.integers(1, 12)):02d}"
    place = draw(DEPARTMENTS)
    rank = f"{draw(st.integers(1, 999)):03d}"
    parts = [draw(st.sampled_from("12")), draw(digits(2)), month, place, draw(digits(3)), rank]
    number = int("".join(parts).replace("2A", "19").replace("2B", "18"))
    return gap.join([*parts, *([f"{97 - number % 97:02d}"] if with_key else [])])


@given(nirs(with_key=True))
def test_every_social_security_number_is_found(nir: str) -> None:
    """Whatever its spaces, with its key, Corsica included, and inside a sentence."""
    assert "RGPD402" in codes(f"la carte {nir} est à jour")


@given(nirs(with_key=False))
def test_without_its_key_too(nir: str) -> None:
    """Thirteen characters will do where they are grouped as usual, or told to be one."""
    assert "RGPD402" in codes(f"n° sécu {nir}, à jour")
    if not nir[1:].isalnum():
        assert "RGPD402" in codes(f"la carte {nir} est à jour")


@given(st.sampled_from(["06", "07", "+33 6", "0033 7", "+336"]), digits(8), SEPARATORS)
def test_every_mobile_is_found(prefix: str, rest: str, gap: str) -> None:
    """By pairs with any one separator, or without."""
    number = gap.join([prefix, *(rest[index : index + 2] for index in range(0, 8, 2))])
    assert "RGPD403" in codes(f"appeler le {number} le soir")


@pytest.mark.parametrize(("number", "code"), [
    ("06 39 98 41 52", "RGPD403"), ("05 36 49 00 02", "RGPD408"),
    ("2 85 07 87 085 046 20", "RGPD402"),
])
@pytest.mark.parametrize("fold", ["\n      ", "\n  # ", "\r\n    "])
def test_a_folded_line_hides_no_number(number: str, code: str, fold: str) -> None:
    """A number that goes on at the next line, of a value or of a remark, is found."""
    for at in (place for place, one in enumerate(number) if one == " "):
        assert code in codes(f"appeler : {number[:at]}{fold}{number[at + 1 :]}, le soir")


@pytest.mark.parametrize(("text", "code"), [
    ("DN : 12/03/75", "RGPD401"), ("D.N. 12/03/1975", "RGPD401"), ("nais. 12/03/1975", "RGPD401"),
    ("née au Sénégal le 12/03/1975", "RGPD401"), ("né en Algérie le 3 mars 1960", "RGPD401"),
    ("sophie.laborde @ exemple.fr", "RGPD404"),
])
def test_other_ways_to_write_what_blocks(text: str, code: str) -> None:
    """A birth under a short label or in a country, a mailbox with a space about its sign."""
    assert codes(f"à noter : {text}, à revoir") == {code}


@pytest.mark.parametrize("text", [
    "la charte est née en Gironde le 12 mars 2004", "HDN 12/03/1975",
    "2004–2009, 2012–2015, 2016–2019", "01/02/2012–05/06/2013", "réunion @ Pau, le 3 mars",
])
def test_what_is_alike_and_nobodys(text: str) -> None:
    """A charter born somewhere, years and days from one to another."""
    assert not codes(text)


@given(st.one_of(digits(9), digits(14)), st.sampled_from(["siren", "siret", "finess_et"]))
def test_official_numbers_are_not_somebodys(number: str, key: str) -> None:
    """Nine and fourteen figures under a register's key are left."""
    assert not codes(f'{key}: "{number}"')


@given(st.dates(), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"]))
def test_a_plain_date_never_blocks(day: object, form: str) -> None:
    """The date of a meeting is a date."""
    assert not codes(f"réunion du {format(day, form)}, à 14 h 30, salle 2")


@pytest.mark.parametrize("piece", [
    "1 ", "12.", "a@b.c ", "@", "M. ", "Jean ", "né le ", " ", "Mme   ", "12 ans ", "A-", "A.-B. ",
    "1", "06 ", "3 patients ", "12 rue A ", "depuis 2 jours ", "dossier n° ", "naissance ", "İ",
    "rue de la A ",
])
def test_no_pattern_hangs(piece: str) -> None:
    """Time grows as the text does: eight times longer takes no more than forty times as long."""
    def spent(text: str) -> float:
        before = time.process_time()
        find_personal(text)
        return time.process_time() - before

    # The least of some: the collector of all that the tests hold may fall into any of them.
    short = min(spent(piece * 500) for _ in range(3))
    assert min(spent(piece * 4000) for _ in range(3)) < 40 * short + 0.2
