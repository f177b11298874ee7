"""Whatever word a kit may write, the picture has a mark for it."""

from __future__ import annotations

from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.marks import CHAMP_MARKS, GENRE_SHAPES, TIE_LINE_ENDS
from replicate.usecases.pictures.portrait import DRAWN_GENRES


def test_each_word_that_is_drawn_has_its_mark() -> None:
    """Champs and what has none, kinds with a box, types of ties: none is drawn as another."""
    assert set(CHAMP_MARKS) == {*FAMILIES["champ"].terms, UNKNOWN}
    assert set(GENRE_SHAPES) == {*DRAWN_GENRES, "prise_en_charge_croisee"}
    assert set(TIE_LINE_ENDS) == set(FAMILIES["type_lien"].terms)
    areas = FAMILIES["type_perimetre"].terms.values()
    assert {term.champ for term in areas if term.champ} <= set(CHAMP_MARKS)
