"""Every key and value of a document is located where it is written."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from replicate.sources.document import Document, parse_document
from replicate.sources.foreign_signs import find_in_key

_LETTERS = st.characters(
    codec="utf-8", categories=["Lu", "Ll", "Nd", "Po", "Zs"], include_characters="\u2028\u2029’ \t",
)
_TEXT = st.text(_LETTERS, max_size=12)
_KEY = st.text(_LETTERS, min_size=1, max_size=8)
_SCALAR = st.one_of(_TEXT, st.integers(-10**6, 10**6), st.booleans(), st.none())
_TREE = st.recursive(
    _SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(_KEY, inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)
_DOCUMENT = st.dictionaries(_KEY, _TREE, min_size=1, max_size=4)
_STYLES = st.sampled_from([None, False, True])
_QUOTES = st.sampled_from([None, '"', "'"])


def places(node: Any, path: list[str | int]) -> list[tuple[list[str | int], Any]]:
    """Every path of a tree with the node that stands there."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(node, dict):
        inner = list(node.items())
    elif isinstance(node, list):
        inner = list(enumerate(node))
    return [found for step, value in inner
            for found in [([*path, step], value), *places(value, [*path, step])]]


def as_text(node: Any) -> Any:
    """The same tree, every scalar turned into text."""
    if isinstance(node, dict):
        return {key: as_text(value) for key, value in node.items()}
    return [as_text(item) for item in node] if isinstance(node, list) else str(node)


def folded(node: Any) -> Any:
    """The same tree without the blanks that YAML may fold."""
    if isinstance(node, dict):
        return [(folded(key), folded(value)) for key, value in node.items()]
    if isinstance(node, list):
        return [folded(item) for item in node]
    return "".join(node.split()) if isinstance(node, str) else node


def written_at(text: str, document: Document, path: list[str | int], at_key: bool) -> str:
    """The text from the located place on, as an editor that counts line feeds sees it."""
    where = document.locate(path, at_key)
    assert where.line is not None
    assert where.column is not None
    lines = text.split("\n")
    return "\n".join([lines[where.line - 1][where.column - 1:], *lines[where.line:]])


@settings(max_examples=150)
@given(data=_DOCUMENT, flow=_STYLES, quotes=_QUOTES, width=st.sampled_from([20, 1000]))
def test_every_key_and_value_is_located(
    data: dict[str, Any], flow: bool | None, quotes: str | None, width: int
) -> None:
    """In any style, the place of a key begins with the key, that of a value with the value.

    A key that a sign of another keyboard made what no key is, is refused where it stands.
    """
    if quotes:  # PyYAML tags a number that it must quote, and a kit takes no tag
        data = as_text(data)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow,
                          default_style=quotes, width=width)
    document = parse_document(text, "essai.yaml")
    refused = [item for item in document.problems if item.code == "YAML014"]
    if refused:
        keys = [path[-1] for path, _ in places(data, []) if isinstance(path[-1], str)]
        assert any(find_in_key(key) for key in keys)
        assert all(item.location.line for item in refused)
        return
    # Invisible separators, look-alike and ill-converted letters are told, and spoil nothing.
    assert {item.code for item in document.problems} <= {"YAML012", "YAML013", "YAML016"}
    # Quoted U+2028 and U+2029 are line breaks to YAML: what was read says what to look for.
    assert folded(document.data) == folded(data)
    for path, value in places(document.data, []):
        if isinstance(path[-1], str):
            assert starts(written_at(text, document, path, at_key=True), path[-1]), (path, text)
        if isinstance(value, str):
            assert starts(written_at(text, document, path, at_key=False), value), (path, text)
        elif isinstance(value, (int, bool)) and quotes is None:
            written = str(value).lower()
            assert written_at(text, document, path, False).startswith(written), (path, text)


def starts(rest: str, value: str) -> bool:
    """Whether a scalar of this value is written first, whatever its quotes and folds."""
    if rest.startswith("? "):
        rest = rest[2:]
    if rest[:1] in ('"', "'"):
        return read_first(rest) == value
    plain = "".join(value.split())
    return "".join(rest.split()).startswith(plain) and rest[:1] not in tuple(" \t\n")


def read_first(rest: str) -> str | None:
    """The value of the quoted scalar that ``rest`` begins with."""
    quote, index = rest[0], 1
    while index < len(rest):
        if quote == '"' and rest[index] == "\\":
            index += 2
            continue
        if rest[index] == quote:
            if quote == "'" and rest[index + 1:index + 2] == "'":
                index += 2
                continue
            found = yaml.safe_load(rest[:index + 1].replace("\n", "\n "))
            return found if isinstance(found, str) else None
        index += 1
    return None
