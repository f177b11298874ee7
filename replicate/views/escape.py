"""Text made safe for each place it goes to: DOT, DOT's HTML-like labels, SVG, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from replicate.domain.record import record
from replicate.domain.text.printable import escaped_json
from replicate.views.typography.font import clean_text


def dot_string(text: str) -> str:
    r"""A quoted DOT string that Graphviz reads back as ``text`` exactly.

    A backslash is doubled, since Graphviz would take ``\\N`` or ``\\n`` for an
    escape; ``&`` is written as an entity, since Graphviz decodes entities even
    in plain strings.
    """
    escaped = clean_text(text).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return f'"{escaped}"'


def read_twice(text: str) -> str:
    r"""``text`` for a tooltip, or for an HTML-like label, before it is quoted or escaped.

    Graphviz resolves backslashes there once more than in a plain label: what
    comes out of the first reading as ``\N`` would become the node's name.
    """
    return text.replace("\\", "\\\\")


def dot_id(text: str) -> str:
    """A quoted DOT name; Graphviz decodes nothing in names, so only what ends them is escaped.

    Different texts give different names; doubled backslashes stay doubled in the name.
    """
    escaped = clean_text(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def markup(text: str) -> str:
    """``text`` as content or quoted attribute of SVG or of an HTML-like label."""
    escaped = clean_text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;").replace("'", "&#39;")


def class_name(value: str) -> str:
    """A vocabulary value as a CSS class: ``medico_social`` gives ``medico-social``."""
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in value)


def json_text(data: object) -> str:
    """``data`` as JSON to read and to print: what a terminal would obey is escaped.

    ``json`` itself escapes the first 32 control characters only. What is left
    stands inside strings alone, where an escape says the same.
    """
    pieces: list[str] = []
    _write_json(data, "\n", pieces.append)
    pieces.append("\n")
    return "".join(pieces)


@record
class JsonPart:
    """Data written already, for ``json_text`` to put where it stands; it must be that deep."""

    text: str


def json_part(data: object, depth: int) -> JsonPart:
    """``data`` as it is written inside so many lists and objects."""
    pieces: list[str] = []
    _write_json(data, "\n" + "  " * depth, pieces.append)
    return JsonPart("".join(pieces))


_scalar = json.JSONEncoder(ensure_ascii=False).encode
_CONSTANTS = {None: "null", True: "true", False: "false"}


def _write_json(node: object, line: str, write: Callable[[str], None]) -> None:
    """What ``json.dumps`` writes with an indent of 2, in a third of the time.

    ``line`` begins a line. With an indent, ``json`` passes each piece through as many
    generators as the piece is deep; a text joined at each depth is copied as often.
    """
    if isinstance(node, dict) and node:
        inner, before = f"{line}  ", "{"
        for key, value in node.items():
            told = _SHORT.get(type(value))
            if told:
                write(f"{before}{inner}{_quoted(key)}: {told(value)}")
            elif value == []:
                write(f"{before}{inner}{_quoted(key)}: []")
            else:
                write(f"{before}{inner}{_quoted(key)}: ")
                _write_json(value, inner, write)
            before = ","
        write(f"{line}}}")
    elif isinstance(node, (list, tuple)) and node:
        inner, before = f"{line}  ", "["
        for item in node:
            told = _SHORT.get(type(item))
            if told:
                write(f"{before}{inner}{told(item)}")
            else:
                write(f"{before}{inner}")
                _write_json(item, inner, write)
            before = ","
        write(f"{line}]")
    elif isinstance(node, (dict, list, tuple)):
        write("{}" if isinstance(node, dict) else "[]")
    elif isinstance(node, JsonPart):
        write(node.text)
    else:
        write(_quoted(node) if isinstance(node, str) else _scalar(node))


@lru_cache(maxsize=2048)
def _quoted(text: str) -> str:
    """A text as a JSON string: keys, words and names come again and again.

    Nearly all are plain: a pattern looks at no more than the rest.
    """
    written: str = encode_basestring(text)
    return written if written.isprintable() else escaped_json(written)


_SHORT: Mapping[type, Callable[[Any], str]] = {
    str: _quoted, bool: _CONSTANTS.__getitem__, type(None): _CONSTANTS.__getitem__,
}
"""How most of what stands in a list or an object is written, without a call of its own."""
