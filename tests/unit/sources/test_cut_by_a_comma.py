"""A text that a comma cuts inside braces: the advice says what to put around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.kits.reading import read_folder
from tests.material.small_kits import write


@pytest.mark.parametrize(("entry", "told"), [
    ("{id: a, nom: Association santé, santé mentale et ville, champ: social}", True),
    ("{id: a, nom: Association, chmp: social}", False),
    ("{id: a, nom: Association, nom courrt: A}", False),
])
def test_the_rest_of_a_text_is_no_key(entry: str, told: bool, tmp_path: Path) -> None:
    """« santé mentale et ville » has no value and is like no key: quotes mend it."""
    write(tmp_path, acteurs=f"source: s1\nacteurs:\n  - {entry}\n")
    [problem] = (item for item in read_folder(tmp_path, "ici").problems if item.code == "SCH101")
    assert ("entre guillemets" in (problem.hint or "")) is told
