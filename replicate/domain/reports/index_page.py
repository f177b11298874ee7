"""The page that shows what a demonstration made: its parts, already worded."""

from __future__ import annotations

from replicate.domain.record import record


@record
class PageLink:
    """A link of a page; ``target`` is a relative address, already quoted."""

    label: str
    target: str


@record
class Figure:
    """A picture on a page, with the words that stand for it."""

    image: str
    alternative: str
    caption: str
    links: tuple[PageLink, ...] = ()


@record
class PageSection:
    """A part of a page: a sentence, pictures, a text kept as it is, links."""

    title: str
    introduction: str
    figures: tuple[Figure, ...] = ()
    text: str = ""
    links: tuple[PageLink, ...] = ()


@record
class IndexPage:
    """The page that shows what was made, and where it is."""

    title: str
    introduction: str
    sections: tuple[PageSection, ...]
