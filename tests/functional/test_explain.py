"""``explain`` answers from the handbook that is installed with the tool."""

from __future__ import annotations

import re

import pytest

from replicate.sources.handbook import PAGES
from tests.material.case_kits import codes_in_source
from tests.material.command import ROOT, Call


@pytest.mark.parametrize("code", sorted(codes_in_source()))
def test_every_code_is_explained(code: str, call: Call) -> None:
    """A code, in any case, gives its whole section: the fault, the mend, what to do, no more."""
    told = call("explain", code.lower())
    assert told.code == 0
    assert told.out.startswith(f"{code} — ")
    for part in ("À corriger :", "Corrigé :", "Que faire : "):
        assert told.out.count(part) == 1, part
    assert not re.search(r"^## ", told.out, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_given_whole(page: str, call: Call) -> None:
    """A page is asked for by its name, or by the file that a link names."""
    whole = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    assert call("explain", page).out == call("explain", f"docs/{page}.md").out == whole


def test_a_page_is_found_without_its_accents(call: Call) -> None:
    """« Modèle » and « Problèmes » are what a French reader types."""
    assert call("explain", "Modèle").out == call("explain", "modele").out
    assert call("explain", "Problèmes").out == call("explain", "problemes").out


def test_bare_command_lists_everything(call: Call) -> None:
    """Without a subject, each page and each code stands in a list, with its title."""
    told = call("explain").out
    for subject in (*PAGES, *codes_in_source()):
        assert re.search(rf"^  {subject} +\S", told, re.MULTILINE), subject


@pytest.mark.parametrize(("asked", "meant"), [
    ("REF999", "REF2"), ("SCH14", "SCH1"), ("mesure", "mesures"),
])
def test_a_slip_is_answered_with_the_nearest(asked: str, meant: str, call: Call) -> None:
    """An unknown subject is a usage error that names the nearest one."""
    told = call("explain", asked)
    assert told.code == 2
    assert f"« {asked} » ; vouliez-vous dire « {meant}" in told.err


def test_what_help_and_messages_name_can_be_explained(call: Call) -> None:
    """No text of the tool sends its reader to a file that an installed tool has not."""
    named = set()
    for path in (ROOT / "replicate").rglob("*.py"):
        for match in re.finditer(r"replicate explain ([\w-]+)", path.read_text("utf-8")):
            named.add(match[1])
    assert {"mesures", "REF203"} <= named
    for subject in named - {"SUJET"}:
        assert call("explain", subject).code == 0, subject
