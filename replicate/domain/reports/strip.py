"""What the strip shows, decided and worded: functions down, territories across.

States are words, each with a mark; nothing is summed, and columns stay in the
order in which the territories were named. Forms have no mark of their own: a
function is achieved or not, whatever the form (rule 2 of the domain).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from replicate.domain.record import record
from replicate.domain.reports.picture import Table


class CellMark(Enum):
    """How a cell is drawn; the value is the wording of the legend."""

    IN_PLACE = "en place"
    EVALUATED = "en place et évalué (proposé : un indicateur a une mesure)"
    STARTED = "amorcé"
    CONSIDERED = "envisagé"
    ABSENT = "absent (quelqu'un l'a dit)"
    UNKNOWN = "non renseigné"
    SPLIT = "décisions différentes, toutes écrites"
    DESCRIBED = "décrit sans état : ne se mesure pas à cette référence"
    NOT_SEEN = "n'est pas une absence : ce kit ne se mesure pas à cette référence"


class Remark(Enum):
    """What a cell says beside its state; the value explains it once, under the strip."""

    PROPOSED = "« proposé » : d'après les preuves du kit, à confirmer par les gens."
    DECIDED = "« décidé » : par des gens, avec l'année quand elle est dite."
    LIMITED = ("« par endroits » : décidé pour un périmètre ou plusieurs, et pas au-delà ; la"
               " table les nomme.")
    DIFFERS = "« ≠ » : le reste du kit dit un autre état que celui décidé, à reprendre ensemble."
    CONTRADICTED = "« contredit ? » : deux paroles à reprendre ensemble."
    DATELESS = ("« dit sans date » : le kit en parle, sans date ; ce n'est pas compté à cette"
                " date.")


BARE_WORDS = {CellMark.UNKNOWN: "?", CellMark.NOT_SEEN: "rien de reconnu"}
"""What cells without a box say, and what stands for them in the legend."""


@record
class StripCell:
    """What is known of one function in one territory.

    ``words`` is the state, decided if people decided, else proposed by the
    evidence; ``notes`` are the short lines under it: who stands behind it.
    ``question`` is what must be talked about: the evidence proposes another
    state, or two words contradict each other. ``remarks`` are what of these is explained.
    """

    mark: CellMark
    words: str
    notes: tuple[str, ...] = ()
    question: str = ""
    remarks: frozenset[Remark] = frozenset()

    @property
    def texts(self) -> tuple[str, ...]:
        """All that the cell says, top to bottom."""
        return tuple(filter(None, (self.words, *self.notes, self.question)))


@record
class StripRow:
    """A function or a requirement: its code and its title."""

    code: str
    title: str


@record
class StripColumn:
    """A territory; ``notes`` say its date and what it is; a cell for each row, in order.

    ``spoken`` says each cell for someone who hears it, in the same order.
    """

    name: str
    notes: tuple[str, ...]
    cells: tuple[StripCell, ...]
    spoken: tuple[str, ...]
    is_reference: bool = False

    def described(self, rows: Sequence[int]) -> str:
        """The territory and those of its cells, in one sentence."""
        told = " ; ".join(self.spoken[row] for row in rows)
        return f"{self.name} ({', '.join(self.notes)}) : {told}."


@record
class Strip:
    """The whole strip.

    ``groups`` are titled runs of rows; ``columns`` begin with the reference.
    ``table`` says every cell in words, with who decided and what shows it.
    """

    title: str
    subtitle: str
    as_of: str
    groups: tuple[tuple[str, tuple[StripRow, ...]], ...]
    columns: tuple[StripColumn, ...]
    notes: str
    sources: tuple[str, ...]
    banner: str | None
    table: Table

    @property
    def rows(self) -> tuple[StripRow, ...]:
        """Every row, in order."""
        return tuple(row for _, rows in self.groups for row in rows)
