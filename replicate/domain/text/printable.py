"""Text of a kit or a path, made safe to print: what would act on a terminal is shown instead."""

from __future__ import annotations

import re

from replicate.domain.text.code_points import code_point
from replicate.domain.text.lazy_pattern import LazyPattern

_UNSEEN = (
    "\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
)
_UNSAFE = LazyPattern(f"[\x00-\x1f{_UNSEEN}]")
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ONE_BYTE = 0x100


def printable(text: str) -> str:
    r"""``text`` on one line, without control characters nor marks of writing direction.

    Each is written as ``\x1b`` or ``<U+202E>``; a byte of a name that is no UTF-8, which
    Python keeps as half a pair, is written as that byte. All else is left as it is.
    """
    return _UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if "\udc80" <= character <= "\udcff":
        return f"\\x{code - 0xDC00:02x}"
    if code < _ONE_BYTE:
        return _SHORT.get(character, f"\\x{code:02x}")
    return f"<{code_point(character)}>"


def escaped_json(text: str) -> str:
    r"""A JSON string with the same characters written ``\u202e``: it means the same."""
    return _UNSAFE.sub(_as_json, text)


def _as_json(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
