"""What two perimeters have in common, as far as the lists of streets tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from replicate.domain.addresses.street_table import Block, StreetTable
from replicate.domain.record import record
from replicate.domain.snapshot import Snapshot


@record
class FoundOverlap:
    """What was found of two perimeters: ``covers`` is oui, non or inconnu.

    ``shared`` are the blocks that both claim, of ``of`` blocks that the first one claims. A count
    of blocks, never of persons nor of dwellings.
    """

    covers: str
    shared: tuple[Block, ...]
    of: int


def blocks_by_perimeter(table: StreetTable) -> Mapping[str, tuple[Block, ...]]:
    """The blocks that each perimeter claims, alone or not, in the table's order."""
    found: dict[str, list[Block]] = defaultdict(list)
    for block in table.blocks:
        for answer in block.answers:
            for name in answer.claims:
                found[name].append(block)
    return {name: tuple(blocks) for name, blocks in found.items()}


def find_overlap(
    first: str, second: str, claimed: Mapping[str, tuple[Block, ...]], snapshot: Snapshot
) -> FoundOverlap:
    """What the blocks say of two perimeters: "non" only when both lists are said whole."""
    mine = claimed.get(first, ())
    theirs = set(map(id, claimed.get(second, ())))
    shared = tuple(block for block in mine if id(block) in theirs)
    if shared:
        return FoundOverlap("oui", shared, len(mine))
    whole = {
        item.perimeter for item in snapshot.territory.outlines
        if item.is_complete and not (item.is_unknown or item.is_only_named or item.iris)
    }
    covers = "non" if {first, second} <= whole else "inconnu"
    return FoundOverlap(covers, (), len(mine))
