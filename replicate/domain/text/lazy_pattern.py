"""Regular expressions that wait for a text to need them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TypeAlias

_Found: TypeAlias = Callable[..., "re.Match[str] | None"]


class LazyPattern:
    """A regular expression of the standard library, compiled when it is first used.

    A sound kit asks for a third of those that look for personal data and odd signs: to compile
    them all took a tenth of its check. Each method is that of ``re.Pattern``, whose place it
    takes from its first call on.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    @cached_property
    def match(self) -> _Found:
        """Find it where a text, or a part of it, begins."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> _Found:
        """Find it in a whole text."""
        return self._compiled.fullmatch

    @cached_property
    def search(self) -> _Found:
        """Find it anywhere first."""
        return self._compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Find it everywhere."""
        return self._compiled.finditer

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """What a text is around it."""
        return self._compiled.split

    @cached_property
    def sub(self) -> Callable[..., str]:
        """A text with something else in its place."""
        return self._compiled.sub
