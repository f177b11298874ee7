"""What people type compares as it is meant."""

from __future__ import annotations

import pytest

from replicate.domain.text.spelling import (
    KnownWords,
    alphabetical,
    as_identifier,
    fold,
    nearest_words,
)


@pytest.mark.parametrize("typed", [
    "L'Œuvre sociale", "l’œuvre  sociale", "L’OEUVRE-SOCIALE", "l_oeuvre_sociale",
    "L\u2019\u0152uvre\u00a0sociale",
])
def test_one_name_compares_as_one(typed: str) -> None:
    """Apostrophes and ligatures of any keyboard or word processor make no other name."""
    assert fold(typed) == "l_oeuvre_sociale"


def test_words_stand_where_people_look_them_up() -> None:
    """Accents, ligatures and capitals move no word; two alike stand in one order."""
    listed = ["accueil", "Cour", "École", "Ecole", "Foyer", "œuvre", "Zénith"]
    for given in (listed, listed[::-1]):
        assert sorted(given, key=alphabetical) == [
            "accueil", "Cour", "Ecole", "École", "Foyer", "œuvre", "Zénith"]


def test_an_identifier_parts_words_where_the_name_does() -> None:
    """The apostrophe of a word processor parts as the keyboard's; a ligature is two letters."""
    assert as_identifier("L’Œil (Pau)") == as_identifier("l'oeil pau") == "l-oeil-pau"


def test_of_a_great_many_words_those_that_begin_or_end_alike_are_near() -> None:
    """Whatever else stands among them, and for as many words as are looked for beside them."""
    many = [f"entree-{number}" for number in range(5000)]
    known = KnownWords(sorted([*many, "asso-insertion", "chrs-du-centre"]))
    assert known.nearest("asso-insertoin") == ("asso-insertion",)
    assert known.nearest("hrs-du-centre") == ("chrs-du-centre",)
    assert known.nearest("zzz") == ()
    some = ["asso-insertion", "chrs-du-centre"]
    assert nearest_words("hrs-du-centre", some) == known.nearest("hrs-du-centre")
