"""JSON is written as the standard library writes it, but for what a terminal would obey."""

from __future__ import annotations

import json
import sys
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from replicate.domain.text.printable import printable
from replicate.views.escape import json_part, json_text

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
_DATA: st.SearchStrategy[Any] = st.recursive(
    _LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)


@given(_DATA)
def test_same_layout_as_json(data: Any) -> None:
    """Each value on its line, indented by two; nothing is lost."""
    written = json_text(data)
    assert json.loads(written) == data
    plain = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if plain.replace("\n", "").isprintable():
        assert written == plain


@given(_DATA)
def test_a_part_stands_as_if_it_were_written_with_the_rest(data: Any) -> None:
    """What was written beforehand, two levels deep, gives the same text to the byte."""
    assert json_text({"a": [json_part(data, 2)]}) == json_text({"a": [data]})


def test_tuples_are_lists() -> None:
    """As for ``json``, wherever they stand."""
    assert json_text({"a": ((), (1, ("b",)))}) == json_text({"a": [[], [1, ["b"]]]})


def test_every_sign_that_a_terminal_would_obey_is_escaped() -> None:
    """What Python calls printable is never such a sign: only the others are looked for."""
    signs = [chr(code) for code in range(sys.maxunicode + 1)]
    shown = "".join(sign for sign in signs if sign.isprintable())
    assert printable(shown) == shown
    obeyed = [sign for sign in signs if printable(sign) != sign]
    assert len(obeyed) > 2000
    written = json_text({sign: sign for sign in obeyed})
    assert written.replace("\n", "").isprintable()
    assert json.loads(written) == {sign: sign for sign in obeyed}
