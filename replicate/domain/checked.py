"""A kit ready for the cross-file rules: its territory and every mention in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from replicate.domain.addresses.geography import Place
from replicate.domain.location import Location
from replicate.domain.record import record
from replicate.domain.reference import Model
from replicate.domain.territory import Territory


@record
class Mention:
    """An id that ``key`` names in ``section``, and where."""

    id: str
    section: str
    key: str
    location: Location


@record
class Code:
    """An identifier of a national register, and where it is written."""

    kind: str
    value: str
    location: Location


@record
class Speakerless:
    """A fact that cites no source, and where it is written."""

    name: str
    location: Location


@record
class CheckedKit:
    """What the rules look at.

    ``declared`` holds every id with its place, duplicates included; ``mentions`` where
    entries name one another, ``cited`` the source ids that facts name, ``functions`` those
    of a model; ``is_whole`` is False when a file could not be read, so that an id that
    seems missing may be there. ``speakerless`` are the facts that cite no source, and
    ``unsaid`` free words, outside of the entities' facts, that say nothing; ``unlikely``
    are the dates of a year that nobody means.

    ``model`` is the kit's own, ``followed`` that of the reference that the kit follows, if
    known; ``reference`` is how the kit names it, and ``offered`` the references that come
    with the tool, each with its version (``pau@1``). ``places`` tells what each commune's
    code of ``codes`` stands for.
    """

    territory: Territory
    declared: tuple[Mention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    cited: tuple[Mention, ...] = ()
    functions: tuple[Mention, ...] = ()
    codes: tuple[Code, ...] = ()
    speakerless: tuple[Speakerless, ...] = ()
    unsaid: tuple[Mention, ...] = ()
    unlikely: tuple[Mention, ...] = ()
    model: Model | None = None
    followed: Model | None = None
    is_whole: bool = True
    reference: Mention | None = None
    offered: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def is_model_whole(self) -> bool:
        """Whether the kit's own model was read without a fault of its schema.

        Else it is not ``followed``, and what seems missing in it may be there.
        """
        return self.model is not None and self.followed is self.model
