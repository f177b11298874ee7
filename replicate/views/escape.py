"""Text made safe for each place it goes to: DOT, DOT's HTML-like labels, SVG, JSON."""

from __future__ import annotations

import json
from json.encoder import encode_basestring

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
    return escaped_json(_json(data, "\n")) + "\n"


_scalar = json.JSONEncoder(ensure_ascii=False).encode
_CONSTANTS = {None: "null", True: "true", False: "false"}


def _json(node: object, line: str) -> str:
    """What ``json.dumps`` writes with an indent of 2, in half the time; ``line`` begins a line.

    With an indent, it passes each piece through as many generators as the piece is deep.
    """
    if isinstance(node, str):
        return encode_basestring(node)
    if isinstance(node, dict) and node:
        inner = f"{line}  "
        items = [
            f"{inner}{encode_basestring(key)}: "
            f"{encode_basestring(value) if type(value) is str else _json(value, inner)}"
            for key, value in node.items()
        ]
        return f"{{{','.join(items)}{line}}}"
    if isinstance(node, (list, tuple)) and node:
        inner = f"{line}  "
        return f"[{','.join([f'{inner}{_json(item, inner)}' for item in node])}{line}]"
    return _CONSTANTS[node] if node is None or isinstance(node, bool) else _scalar(node)
