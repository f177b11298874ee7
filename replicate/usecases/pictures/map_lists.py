"""Who works with whom, in lists: where a network is too large for a map and for a matrix."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from replicate.domain.reports.picture import DrawnPage, DrawnSheet, Listing, Picture
from replicate.domain.text.words import UNKNOWN, with_capital
from replicate.domain.vocabulary.marks import CHAMP_MARKS, champ_words
from replicate.domain.wording.source_words import SOURCES
from replicate.usecases.pictures.fitting import fitted, fitted_listings

_MOST_NAMES, _SURE_TIES, _MOST_TIES, _LEAST = 400, 120, 400, 12
"""Of all lists, and of one: a few sheets say who is there, the table says the rest.

Ties take the room that is left on the sheet where the sure ones end.
"""

_BESIDE = "Les éléments, champ par champ, puis les liens, verbe par verbe"


def lists_page(picture: Picture, why: str) -> DrawnPage:
    """The picture's boxes and ties on sheets of words; ``why`` says what no map can show."""
    from replicate.views.page.word_sheets import word_sheets
    from replicate.views.table import tie_table

    note = (f"{with_capital(why)} : cette liste la remplace ; la table jointe dit chaque"
            " lien.")
    by_verb = list(_by_verb(picture))

    def listed(ties: int) -> tuple[Listing, ...]:
        return (*_shared(list(_by_champ(picture)), _MOST_NAMES), *_shared(by_verb, ties),
                *fitted_listings(picture.listings))

    def drawn(ties: int) -> tuple[DrawnSheet, ...]:
        return word_sheets(picture, listed(ties), f"{note} {_BESIDE}",
                           notices=(picture.status_note,), sources=picture.sources)

    least = len(drawn(_SURE_TIES))
    more = range(_SURE_TIES + 1, min(_MOST_TIES, len(picture.rows)) + 1)
    ties = _SURE_TIES + bisect_right(more, least, key=lambda count: len(drawn(count)))
    listings, sheets = listed(ties), drawn(ties)
    return DrawnPage(sheets, picture.title, tie_table(picture),
                     tuple(filter(None, (picture.as_of, picture.banner or "", note))),
                     (*listings, Listing(SOURCES, picture.sources)))


def _shared(listings: Sequence[Listing], lines: int) -> Iterator[Listing]:
    """The lists that have items, of so many lines together: the short ones leave theirs."""
    left = sorted((item for item in listings if item.items), key=lambda item: len(item.items))
    most = {}
    for number, item in enumerate(left):
        most[item.heading] = max(_LEAST, lines // (len(left) - number))
        lines -= min(most[item.heading], len(item.items))
    return (Listing(item.heading, fitted(item.items, most[item.heading]))
            for item in listings if item.items)


def _by_champ(picture: Picture) -> Iterator[Listing]:
    names = _grouped(
        (box.champ if box.champ in CHAMP_MARKS else UNKNOWN, f"{box.name}{box.standing.aside}")
        for box in picture.boxes)
    for champ in CHAMP_MARKS:
        yield Listing(champ_words(champ), tuple(names[champ]))


def _by_verb(picture: Picture) -> Iterator[Listing]:
    ties = _grouped((row.verb, f"{row.source} → {row.target}") for row in picture.rows)
    for verb, lines in ties.items():
        yield Listing(f"Lien : {verb}", tuple(lines))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, text in pairs:
        groups[key].append(text)
    return groups
