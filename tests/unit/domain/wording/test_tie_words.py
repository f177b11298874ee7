"""A tie reads the same in every output, and names nobody whom the kit does not name."""

from __future__ import annotations

import re
from dataclasses import replace

from replicate.domain.vocabulary import FAMILIES
from replicate.domain.wording.tie_words import tie_words
from tests.material.small_networks import snapshot, tie

TERRITORY = snapshot("a f").territory


def test_what_a_tie_is_about_is_never_who_holds_it() -> None:
    """The subject of a tie of ``liens`` does not stand for its unknown end."""
    told = replace(tie("inconnu-a"), about="retards de loyer")
    assert tie_words(told, TERRITORY) == "? → A (oriente vers)"


def test_a_member_without_an_entry_is_named_by_what_is_said_of_it() -> None:
    """Users sit in a forum even where no entry is theirs."""
    told = replace(tie("inconnu-f"), origin="membres", about="Usagers et familles")
    assert tie_words(told, TERRITORY).startswith("Usagers et familles → F ")


def test_no_verb_agrees_with_the_name_before_it() -> None:
    """« Une association est rattaché à » is wrong: no label has a past participle after « est »."""
    labels = [term.label for term in FAMILIES["type_lien"].terms.values()]
    assert labels
    assert [label for label in labels if re.match(r"(?:est|sont) \w+[éisu](?: |$)", label)] == []
