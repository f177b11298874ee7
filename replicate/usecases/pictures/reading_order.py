"""The order in which a list of entities is looked up: by champ, then by name."""

from __future__ import annotations

from collections.abc import Iterable

from replicate.domain.reports.picture import Box
from replicate.domain.text.spelling import alphabetical
from replicate.domain.text.words import UNKNOWN
from replicate.domain.vocabulary.marks import CHAMP_MARKS

CHAMPS_IN_ORDER = tuple(dict.fromkeys((
    "sanitaire", "medico_social", "logement", "social", "usagers_familles", "institutionnel",
    *CHAMP_MARKS,
)))
"""From care to housing and social work, as on the map from left to right."""

FORUMS = "instance"
"""The last group: what many join."""

GROUPS = (*CHAMPS_IN_ORDER, FORUMS)
"""All groups, in order."""


def group_of(box: Box) -> str:
    """The group of a box: its champ, forums whatever theirs is, or that nobody said one."""
    if box.genre == "instance":
        return FORUMS
    return box.champ if box.champ in CHAMPS_IN_ORDER else UNKNOWN


def in_groups(boxes: Iterable[Box]) -> tuple[tuple[Box, ...], ...]:
    """The boxes champ by champ, forums last, by name within each.

    Ids decide only between boxes that read alike, so that their spelling never shows.
    """
    groups: dict[str, list[Box]] = {key: [] for key in GROUPS}
    for box in boxes:
        groups[group_of(box)].append(box)
    return tuple(tuple(sorted(group, key=_looked_up)) for group in groups.values() if group)


def _looked_up(box: Box) -> tuple[str, ...]:
    return (*alphabetical(box.name), box.genre, box.title, box.id)
