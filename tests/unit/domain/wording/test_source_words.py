"""A source has one number, the same wherever its territory is told."""

from __future__ import annotations

from dataclasses import replace

from replicate.domain.location import Location
from replicate.domain.speech import Citation, Source
from replicate.domain.territory import Territory
from replicate.domain.time.partial_date import parse_date
from replicate.domain.wording.source_words import (
    lines_cited,
    marked_passages,
    passages_words,
    source_lines,
)

HERE = Location("kit/sources.yaml", 1, 1)
TOWN = Territory("ici", "Ici", "accompagne", parse_date("2024"), HERE, sources=(
    Source("zz", "Compte rendu", "social", HERE, "CCAS", parse_date("2020")),
    Source("mm", "Lettre", "sanitaire", HERE, None, parse_date("2021")),
    Source("aa", "Rapport", "sanitaire", HERE, is_date_asked=True),
))


def test_passages_are_told_by_the_number_of_their_source() -> None:
    """Each passage once, in the order of the citations."""
    cited = [Citation("aa", "p. 7"), Citation("zz"), Citation("aa", "p. 9"), Citation("zz")]
    assert marked_passages(cited, TOWN) == "[3], p. 7 ; [1] ; [3], p. 9"
    assert marked_passages([], TOWN) == ""


def test_a_foot_lists_what_is_cited_by_number() -> None:
    """In the order of the numbers; one that nobody cites has its number all the same."""
    assert source_lines(TOWN, [Citation("aa"), Citation("zz")]) == (
        "[1] « Compte rendu », CCAS, 2020", "[3] « Rapport », date inconnue")


def test_beside_another_territory_a_number_says_whose_it_is() -> None:
    """« Pau [1] » in a passage and in the foot."""
    beside = replace(TOWN, marked_as="Pau")
    assert marked_passages([Citation("zz", "p. 2")], beside) == "Pau [1], p. 2"
    assert source_lines(beside)[1] == "Pau [2] « Lettre », 2021"


def test_what_the_kit_does_not_know_keeps_the_id_that_is_written() -> None:
    """Between « », as a word of the file: it has no number and no title."""
    assert marked_passages([Citation("zzz", "p. 2")], TOWN) == "« zzz », p. 2"
    assert passages_words([Citation("zzz", "p. 2")], TOWN) == ("« zzz », p. 2",)


def test_a_text_ends_with_the_sources_that_it_cites() -> None:
    """Those alone; a line that says how many more there are is none of them."""
    lines = (*source_lines(TOWN), "… et 2 autres, dans les fichiers du kit")
    assert lines_cited(lines, "dit (acteurs.yaml:3:5 ; [2], p. 4)") == ("[2] « Lettre », 2021",)
    assert lines_cited(lines, "rien n'est cité") == ()
