"""Words looked for in a passage: none that stands there is passed over for speed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.privacy.passage import Passage, Patience

_SMALL = st.text(alphabet="ab né,", max_size=40)
_WORDS = st.lists(st.text(alphabet="ab né,", min_size=1, max_size=4), max_size=4)


@given(_SMALL, _WORDS)
def test_each_word_is_found_wherever_it_stands(text: str, words: list[str]) -> None:
    """With its spaces, at the edges, over several words: as a plain search would find it."""
    plainly = [at for word in words for at in range(len(text)) if text.startswith(word, at)]
    assert list(Passage(text, Patience()).occurrences(*words)) == plainly
