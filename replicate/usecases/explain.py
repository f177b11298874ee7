"""Say what a problem's code means, or give a page of the handbook, without internet."""

from __future__ import annotations

from replicate.domain.text.spelling import fold, nearest_word
from replicate.errors import UsageError
from replicate.sources.handbook import PAGES, problem_sections, read_page


def explain(subject: str | None) -> str:
    """The text on ``subject``: a problem's code, a page's name or file; the list of both if None.

    Raises UsageError, which names the nearest, when there is no such subject.
    """
    if subject is None:
        return _contents()
    asked = fold(subject.removeprefix("docs/").removesuffix(".md"))
    pages = {fold(page): page for page in PAGES}
    if asked in pages:
        return read_page(pages[asked])
    sections = {fold(code): section for code, section in problem_sections().items()}
    if asked in sections:
        return sections[asked]
    near = nearest_word(asked, (*pages, *sections))
    hint = f" ; vouliez-vous dire « {pages.get(near, near.upper())} » ?" if near else ""
    raise UsageError(
        f"ni code de problème ni page ne s'appelle « {subject} »{hint}",
        "replicate explain, seul, liste les codes et les pages ; un code, tel que REF203,"
        f" ou une page : {', '.join(PAGES)}",
    )


def _contents() -> str:
    width = max(map(len, PAGES))
    pages = [f"  {page:{width}}  {_heading(read_page(page))}\n" for page in PAGES]
    codes = [f"  {_heading(section)}\n" for section in problem_sections().values()]
    return "".join(("Les pages :\n", *pages, "\nLes codes de problème :\n", *codes))


def _heading(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# ")
