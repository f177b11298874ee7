"""Write the tables of ``GLOSSARY.md`` from the vocabulary.

What stands above the marker is written by hand; all below comes from the
tables of ``replicate.domain.vocabulary``.

Run from anywhere: ``python scripts/write_glossary.py``. A test fails when the
committed file is not what this writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from replicate.domain.vocabulary import FAMILIES
from replicate.domain.vocabulary.actors import CHAMP
from replicate.domain.vocabulary.term import Family, Term

TARGET = Path(__file__).resolve().parent.parent / "GLOSSARY.md"
MARKER = "<!-- written by scripts/write_glossary.py from the vocabulary: do not edit below -->\n"
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def render_glossary(current: str) -> str:
    """``current`` with its tables written anew; ValueError when the marker is missing."""
    by_hand, marker, _ = current.partition(MARKER)
    if not marker:
        raise ValueError(f"{TARGET.name} has lost its marker")
    return "\n".join([by_hand + marker, *_acronym_table(), *_family_tables()]) + "\n"


def acronyms() -> dict[str, Term]:
    """Every acronym the vocabulary spells out, in alphabetical order, with its first term."""
    found: dict[str, Term] = {}
    for family in FAMILIES.values():
        for term in family.terms.values():
            if term.spelt_out:
                found.setdefault(_ACRONYM.findall(term.label)[-1], term)
    return dict(sorted(found.items()))


def _acronym_table() -> Iterator[str]:
    yield "## Acronyms of the vocabulary"
    yield ""
    yield from _row("acronym", "français", "English", "FINESS", "champ")
    yield from _row(*["---"] * 5)
    for acronym, term in acronyms().items():
        champ = CHAMP.label(term.champ) if term.champ else ""
        yield from _row(acronym, term.spelt_out or "", term.english, term.finess or "", champ)


def _family_tables() -> Iterator[str]:
    for family in FAMILIES.values():
        yield ""
        yield f"## {family.title} (`{family.key}`)"
        yield ""
        yield from _family_table(family)


def _family_table(family: Family) -> Iterator[str]:
    yield from _row("in a kit", "français", "English")
    yield from _row(*["---"] * 3)
    for term in family.terms.values():
        yield from _row(f"`{term.value}`", term.label, term.english)


def _row(*cells: str) -> Iterator[str]:
    yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


if __name__ == "__main__":
    TARGET.write_text(render_glossary(TARGET.read_text("utf-8")), encoding="utf-8", newline="\n")
    print(TARGET.name)
