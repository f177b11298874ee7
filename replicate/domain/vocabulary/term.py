"""What a controlled term is, and how one is found or guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from replicate.domain.record import record
from replicate.domain.text.spelling import fold, nearest_word


@record
class Term:
    """One controlled word of the field.

    ``value`` is what a kit writes, ``label`` what French readers see,
    ``english`` what developers say. ``spelt_out`` expands an acronym,
    ``finess`` is the category of the national register where one exists,
    ``champ`` the field the term belongs to where it has only one.
    """

    value: str
    label: str
    english: str
    spelt_out: str | None = None
    finess: str | None = None
    champ: str | None = None


@record
class Family:
    """A closed list of terms: one enumeration in the schemas.

    ``key`` names it in code and schemas, ``title`` to French readers.
    """

    key: str
    title: str
    terms: Mapping[str, Term]

    def __contains__(self, value: object) -> bool:
        return value in self.terms

    def __getitem__(self, value: str) -> Term:
        return self.terms[value]

    def label(self, value: str) -> str:
        """The French label of ``value``; the value itself when it is no term."""
        term = self.terms.get(value)
        return term.label if term else value

    def nearest(self, word: str) -> Term | None:
        """The term a person most likely meant by ``word``, or None."""
        spellings: dict[str, Term] = {}
        for term in self.terms.values():
            for spelling in (term.value, term.label, term.spelt_out or term.value):
                spellings.setdefault(fold(spelling), term)
        match = nearest_word(fold(word), spellings)
        return spellings[match] if match is not None else None


def family(key: str, title: str, terms: Iterable[Term]) -> Family:
    """Build a family, refusing a value given twice (ValueError)."""
    table: dict[str, Term] = {}
    for term in terms:
        if term.value in table:
            raise ValueError(f"{key}: {term.value} is listed twice")
        table[term.value] = term
    return Family(key, title, MappingProxyType(table))

