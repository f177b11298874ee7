"""Letters that a conversion lost: read in the wrong encoding, or kept as another format's code.

« HÃ´pital », « H+APQ-pital », « H&ocirc;pital » are read without a complaint, and would be
drawn so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from replicate.domain.text.lazy_pattern import LazyPattern

_WINDOWS = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_KINDS = (
    (("Ã", "Â", "â€"), LazyPattern(f"(?:[ÃÂ][{_WINDOWS}]|â€[{_WINDOWS}])+")),
    (("+A",), LazyPattern(r"\+A[I-P][AEIMQUYcgkosw048]-")),
    (("&",), LazyPattern(r"&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5});")),
    (("%C3%", "%c3%"), LazyPattern(r"(?<=[\w ])(?:%[cC][2-5]%[89abAB][0-9a-fA-F])+")),
    (("=C",), LazyPattern(r"(?<=\w)(?:=C[2-5]=[89AB][0-9A-F])+")),
)
_ADDRESS = LazyPattern(r"\bhttps?://\S*\Z")
_LONGEST = 200


class Converted(NamedTuple):
    """A letter as it was left, what it was, when that can be told, and where it stands."""

    written: str
    meant: str | None
    at: int


def find_converted(text: str) -> Iterator[Converted]:
    """The first of each kind; an address of a page keeps its own codes."""
    for signs, pattern in _KINDS:
        if not any(sign in text for sign in signs):
            continue
        for found in pattern.finditer(text):
            before = text[max(found.start() - _LONGEST, 0) : found.start()]
            if not _ADDRESS.search(before):
                yield Converted(found[0], _meant(found[0]), found.start())
                break


def _meant(written: str) -> str | None:
    """The letter that was there."""
    if written.startswith("&"):
        return unescape(written) if unescape(written) != written else None
    try:
        if written.startswith("+"):
            return written.encode().decode("utf-7")
        if written[0] in "%=":
            return bytes.fromhex(re.sub("[%=]", "", written)).decode()
        return written.encode("cp1252").decode()
    except UnicodeError:
        return None
