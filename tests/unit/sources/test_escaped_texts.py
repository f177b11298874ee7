"""Texts searched for personal data as they are meant, and told where they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.material.case_kits import judge, lay_kit

WRITTEN = {
    "between single quotes": ("'D''après l''Ehpad, voir Mme Lacassagne'", "Mme"),
    "after a code": ('"D\\u00e9part\\x20de Mme\\u00a0Lacassagne"', "Mme"),
    "after a folded line": ('"le retour \\\n      de Mme Lacassagne"', "Mme"),
    "both": ("'l''homme \\n, Mme Lacassagne'", "Mme"),
}


@pytest.mark.parametrize(("written", "word"), WRITTEN.values(), ids=WRITTEN)
def test_a_find_stands_where_it_is_written(written: str, word: str, tmp_path: Path) -> None:
    """An escape before it, which is one character, moves neither its line nor its column."""
    folder = lay_kit(tmp_path / "kit")
    path = folder / "structures.yaml"
    path.write_text(f"{path.read_text('utf-8')}    questions:\n    - {written}\n", encoding="utf-8")
    text = path.read_text("utf-8")
    line = text[: text.index(word)].count("\n") + 1
    column = text.index(word) - text.rindex("\n", 0, text.index(word))
    assert [one for one in judge(folder).faults if "RGPD" in one] == [
        f"structures.yaml:{line}:{column} RGPD405"]


def test_a_doubled_apostrophe_hides_nobody(tmp_path: Path) -> None:
    """« d''Inès » between single quotes is « d'Inès »."""
    folder = lay_kit(tmp_path / "kit")
    path = folder / "structures.yaml"
    path.write_text(
        f"{path.read_text('utf-8')}    questions: ['la maman d''Inès menace']\n", encoding="utf-8")
    assert any("RGPD405" in one for one in judge(folder).faults)
