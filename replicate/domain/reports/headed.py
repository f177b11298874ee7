"""What any picture says in words, at its head and around what it draws."""

from __future__ import annotations

from typing import Protocol


class Headed(Protocol):
    """What stands at the head of any picture."""

    @property
    def title(self) -> str:
        """A sentence that says what to see."""

    @property
    def subtitle(self) -> str:
        """The sentence under it."""

    @property
    def as_of(self) -> str:
        """The day of the picture, in words."""

    @property
    def banner(self) -> str | None:
        """A warning, if there is one."""


class Told(Headed, Protocol):
    """A head, and what is said under the drawing."""

    @property
    def notes(self) -> str:
        """How to read what is drawn."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says it."""
