"""What a map may show, and what all pictures share: decided, worded in French and ordered.

Views loop over these and decide nothing about the territory: what is drawn,
what is only listed beside, and every sentence come from the use cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from replicate.domain.record import record
from replicate.domain.slot import Slot

MOST_BOXES, MOST_LINKS = 300, 600
"""Entities and ties beyond which a network is listed and not drawn."""
DENSE_LINKS, MOST_LINKS_EACH = 150, 4
"""So is one of more ties than the first, when they are more than so many an entity: its
lines are a grey field, even on a sheet of two metres."""
MOST_LETTERS = 300_000
"""So is one whose sentences, one a box and one a line, hold more letters in all: names that
are paragraphs."""
LONGEST_NAME = 300
"""Letters of a name beyond which neither a matrix nor cards write it: they write so many, and a
title or a list the whole."""


class Standing(Enum):
    """How a mark is drawn; the value is the wording of the legend.

    A map uses PRESENT, PLANNED and ENDED. An overlay adds ABSENT (someone said
    so), UNSAID (nothing that is said here settles it: a ghost with "?"), UNSURE (the kit
    tells of it, and not whether at this date) and ADDED (this territory's own).
    """

    PRESENT = "existe"
    PLANNED = "prévu"
    ENDED = "terminé"
    ABSENT = "non retrouvé ici (quelqu'un l'a dit)"
    UNSAID = "dans la référence ; ici, non renseigné"
    UNSURE = "dit ici, mais on ne sait pas si c'est à cette date"
    ADDED = "propre au territoire"

    @property
    def is_open(self) -> bool:
        """Whether it is marked with a "?": nobody can say that it is there."""
        return self in (Standing.UNSAID, Standing.UNSURE)

    @property
    def aside(self) -> str:
        """What follows the name of a mark: " (prévu)", and nothing where it is simply there."""
        return "" if self is Standing.PRESENT else f" ({self.value})"


@record
class Lane:
    """A band of the anchored map: the public served there.

    ``top`` and ``bottom`` are from 0 to 100 down the drawing area; ``heading``
    is "Public :" or the like and ``name`` what it says, ``"?"`` when unknown.
    """

    id: str
    heading: str
    name: str
    top: float
    bottom: float


@record
class Box:
    """One entity of a picture. ``genre`` and ``champ`` are vocabulary values.

    ``name`` is ready to print ("CHRS ×2"); ``notes`` are the short lines under
    it ("15 personnes", "porteur : ?"); ``badge`` a word beside the champ's
    code ("ajout local"). ``title`` is the sentence read aloud for it. ``role`` gives its
    place, ``also`` are the other roles that it holds.
    """

    id: str
    genre: str
    champ: str
    name: str
    title: str
    notes: tuple[str, ...] = ()
    badge: str | None = None
    role: str | None = None
    also: tuple[str, ...] = ()
    standing: Standing = Standing.PRESENT


@record
class Link:
    """One tie of a picture, between two of its boxes.

    ``type`` is a vocabulary value of ``type_lien``; ``verb`` what is written
    on the line, once a fan; ``is_deduced`` puts a "?" after it.
    """

    id: str
    source: str
    target: str
    type: str
    verb: str
    title: str
    is_deduced: bool = False
    standing: Standing = Standing.PRESENT


@record
class Listing:
    """What is not drawn but must be read beside the picture."""

    heading: str
    items: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The heading and all its items, for someone who hears them."""
        return f"{self.heading} : {' ; '.join(self.items)}."


@record
class TieRow:
    """One line of the table that says in words what the picture draws.

    ``matter`` is what the tie is about and rests on, "" where nobody says more than the verb.
    """

    source: str
    verb: str
    target: str
    status: str
    period: str
    drawn: str
    said_by: str
    where: str
    matter: str = ""


@record
class Picture:
    """A map or an overlay, whole.

    ``slots`` is empty when roles are not known: the layout is then automatic.
    ``status_note`` is the sentence that stands for line patterns when all ties
    have one status. ``banner`` warns of a one-sided or fictional account.
    ``standing_words`` are this picture's own words for standings, where it has some.

    Where another view takes its place, it is not drawn at all: ``on_a3_only`` when it needs a
    larger sheet, ``at_slots_only`` when it has more boxes than slots.
    """

    title: str
    subtitle: str
    as_of: str
    description: str
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    slots: tuple[Slot, ...] = ()
    lanes: tuple[Lane, ...] = ()
    listings: tuple[Listing, ...] = ()
    sources: tuple[str, ...] = ()
    status_note: str = ""
    banner: str | None = None
    is_overlay: bool = False
    standing_words: Mapping[Standing, str] = field(default_factory=dict)
    rows: tuple[TieRow, ...] = ()
    on_a3_only: bool = False
    at_slots_only: bool = False

    def words_of(self, standing: Standing) -> str:
        """What a standing means in this picture."""
        return self.standing_words.get(standing, standing.value)

    @property
    def is_too_large(self) -> bool:
        """Whether it is listed instead of drawn: nobody reads such a map, on any sheet."""
        return self.has_too_many or self._is_too_long

    @property
    def has_too_many(self) -> bool:
        """Whether that is for its boxes and lines; else it is for their long names and notes."""
        boxes, links = len(self.boxes), len(self.links)
        is_dense = links > max(DENSE_LINKS, MOST_LINKS_EACH * boxes)
        return is_dense or boxes > MOST_BOXES or links > MOST_LINKS

    @property
    def _is_too_long(self) -> bool:
        told = sum(len(box.title) for box in self.boxes)
        told += sum(len(link.title) for link in self.links)
        return told > MOST_LETTERS


@record
class Table:
    """Rows of cells under headings; every row has a cell for each heading.

    ``sources`` say what the numbers of sources stand for, where its cells cite some.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sources: tuple[str, ...] = ()


@record
class DrawnSheet:
    """One sheet of a picture. ``svg`` is a whole document which tells its size in millimetres.

    ``description`` stands for the sheet where it cannot be seen; ``summary`` for it on the
    pages in words, where the table there already says all that the sheet does.
    """

    svg: str
    description: str
    summary: str = ""


@record
class DrawnMap:
    """A map or an overlay: the sheet of its drawing, then those of what has no room under it.

    There are none where no format needs them, or where the picture gives way to another view.
    ``larger`` is the sheet that the drawing needs, in words, where that is not an A3.
    ``keeps_places`` is False where there are more boxes than slots, and none is on its own.
    ``is_crowded`` where it gives way because its lines could not be followed.
    """

    sheets: tuple[DrawnSheet, ...] = ()
    larger: str | None = None
    keeps_places: bool = True
    is_crowded: bool = False


@record
class DrawnPage:
    """A picture drawn on its sheets, in order, and all that is said beside it in words.

    ``remarks`` are sentences to read with it (what it is the state of, who alone
    speaks). The table and the lists are those of all the sheets.
    """

    sheets: tuple[DrawnSheet, ...]
    title: str
    table: Table
    remarks: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
