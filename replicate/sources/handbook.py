"""The pages written for those who fill kits in: what the repository's ``docs/`` says in French."""

from __future__ import annotations

import re

from replicate import resources
from replicate.errors import FileError, reason_of

PAGES = ("format", "problemes", "comparer", "mesures", "images", "modele", "confidentialite",
         "sources-pau", "sources-paris-20e")
"""The names of the pages, in the order of a first reading."""

_PROBLEM = re.compile(r"^## (?=[A-Z]{2,4}[0-9]{3} — )", re.MULTILINE)


def read_page(name: str) -> str:
    """The Markdown of one of ``PAGES``; FileError when it cannot be read."""
    path = resources.handbook_folder() / f"{name}.md"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileError(
            f"la page « {name} » n'a pas pu être lue : {reason_of(error)}",
            "réinstaller le paquet pau-replicate",
        ) from error


def problem_sections() -> dict[str, str]:
    """What the page of problems says of each code, by code, without the mark of the heading."""
    _, *sections = _PROBLEM.split(read_page("problemes"))
    return {section.partition(" ")[0]: f"{section.rstrip()}\n" for section in sections}
