"""Every finder over one text, and a text with what they find taken out."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.privacy.births import find_births
from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_alone import find_given_alone
from replicate.domain.privacy.headcounts import find_headcounts
from replicate.domain.privacy.homes import find_homes
from replicate.domain.privacy.mailboxes import find_mailboxes
from replicate.domain.privacy.misfortunes import find_misfortunes
from replicate.domain.privacy.numbers import find_numbers
from replicate.domain.privacy.passage import Patience, read_passage
from replicate.domain.privacy.people import find_people
from replicate.domain.privacy.quiet_names import find_quiet_names
from replicate.domain.privacy.relatives import find_relatives
from replicate.domain.privacy.singled_out import find_singled_out
from replicate.domain.privacy.situations import find_situations
from replicate.domain.text.lazy_pattern import LazyPattern

CONCEALED = "[…]"
_STRETCH = 20_000
"""Characters that every finder reads before the next ones: most files are shorter."""

_CUT_SHORT = LazyPattern(r"(?:\S{0,64}@\S{0,64}|[0-9][0-9 .\-/]{0,40})…")
_FINDERS = (
    find_births, find_numbers, find_mailboxes, find_people, find_quiet_names, find_given_alone,
    find_situations, find_misfortunes, find_singled_out, find_relatives, find_headcounts,
    find_homes,
)


def find_personal(text: str, patience: Patience | None = None) -> tuple[Find, ...]:
    """What in ``text`` looks personal, by place; of two that overlap, the graver or the first.

    Where ``patience`` came to its end, it says: from there on something may be missed.
    """
    return tuple(_by_stretches(text, patience or Patience()))


def _by_stretches(text: str, patience: Patience) -> Iterator[Find]:
    """Page by page, as far as ``patience`` goes: no finder spends it all on the first words."""
    start = 0
    while start < len(text):
        end = _end_of_stretch(text, start)
        stretch = text[start:end]
        for one in _find(stretch, patience) if not stretch.isspace() else ():
            yield Find(one.code, one.start + start, one.end + start)
        if patience.ended_at is not None:
            patience.ended_at += start
            return
        start = end


def _end_of_stretch(text: str, start: int) -> int:
    """After the last line of the stretch, or its last word: what stands there stays whole."""
    end = start + _STRETCH
    if end >= len(text):
        return len(text)
    return next((at + 1 for sign in "\n " if (at := text.rfind(sign, start, end)) > start), end)


def _find(text: str, patience: Patience) -> tuple[Find, ...]:
    passage = read_passage(text, patience)
    found = [one for finder in _FINDERS for one in finder(passage)]
    kept: list[Find] = []
    for one in sorted(found, key=lambda item: (item.start, item.code, -item.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.code < kept[-1].code:
            kept[-1] = one
    return tuple(kept)


def conceal(text: str) -> str:
    """``text`` with « […] » for all that looks personal in it, or is cut short and may be."""
    if "…" in text:
        text = _CUT_SHORT.sub(CONCEALED, text)
    for one in reversed(find_personal(text)):
        text = f"{text[: one.start]}{CONCEALED}{text[one.end :]}"
    return text
