"""``docs/modele.md`` is run: its files make two kits, and its commands print what it shows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.functional.sessions import check_session, sessions_of
from tests.material.command import Call

_PAGE = (Path(__file__).resolve().parents[2] / "docs" / "modele.md").read_text("utf-8")
_FILES = re.findall(r"```yaml\n# (\S+/\S+\.yaml)\n(.*?)```", _PAGE, flags=re.DOTALL)
_SESSIONS = sessions_of(_PAGE)


@pytest.fixture
def _kits(call: Call) -> None:
    """The kits of the page, in the current folder."""
    for name, text in _FILES:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def test_every_snippet_is_a_file_of_a_kit() -> None:
    """Nothing on the page is left out of the kits that are run."""
    assert len(_FILES) == _PAGE.count("```yaml")
    assert {name.partition("/")[0] for name, _ in _FILES} == {"port-exemple", "baie-exemple"}
    assert len(_SESSIONS) >= 3


@pytest.mark.usefixtures("_kits")
@pytest.mark.parametrize(("line", "expected"), _SESSIONS, ids=[line for line, _ in _SESSIONS])
def test_commands_print_what_the_page_shows(line: str, expected: str, call: Call) -> None:
    """Each command prints what stands below it; three dots stand for what is left out."""
    check_session(line, expected, call)


@pytest.mark.usefixtures("_kits")
def test_the_model_shows_its_own_territory(call: Call) -> None:
    """Every function and requirement of the page's model is found where it comes from."""
    told = call("compare", "port-exemple", "--reference", "port-exemple", "--format", "json")
    data = json.loads(told.out)
    found = {item["fonction"]: item["etat_propose"]
             for item in (*data["fonctions"], *data["exigences"])}
    assert found == {"F1": "en_place", "F2": "en_place", "M1": "en_place"}
