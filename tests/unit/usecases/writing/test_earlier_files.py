"""What an earlier drawing left in a folder is named, and never deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate.usecases.writing.earlier_files import earlier_files, earlier_notice


def _folder(tmp_path: Path, *names: str) -> Path:
    for name in names:
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(("written", "there", "left"), [
    (("x.svg", "x.csv"), ("x-feuille-1.svg", "x-feuille-2.png"),
     ["x-feuille-1.svg", "x-feuille-2.png"]),
    (("x-feuille-1.svg", "x-feuille-2.svg", "x.csv"), ("x.svg", "x-feuille-3.svg"),
     ["x-feuille-3.svg", "x.svg"]),
    (("x-roles.svg", "x-roles.csv"), ("x.svg", "x.pdf", "x.csv"), ["x.csv", "x.pdf", "x.svg"]),
    (("x.svg", "x.csv"), ("x-roles-feuille-1.svg", "x-liste.pdf"),
     ["x-liste.pdf", "x-roles-feuille-1.svg"]),
    # Another format of the same drawing, another picture, a person's own files.
    (("x-feuille-1.svg", "x-feuille-2.svg", "x.csv"), ("x.pdf", "x-feuille-1.png"), []),
    (("x.pdf", "x.csv"), ("x-feuille-1.svg", "x-feuille-2.svg"), []),
    (("x.svg", "x.csv"), ("xy.svg", "x-cote-a-cote.svg", "x-notes.txt", "x-feuille-a.svg"), []),
    (("x.csv",), ("x-roles.svg", "x-feuille-1.svg"), []),
])
def test_what_is_not_of_this_drawing(
    written: tuple[str, ...], there: tuple[str, ...], left: list[str], tmp_path: Path
) -> None:
    """The same picture's sheets and views of before, and nothing else."""
    assert earlier_files(_folder(tmp_path, *written, *there), written) == left


def test_what_gave_way_is_told(tmp_path: Path) -> None:
    """A matrix in the place of a map leaves the older map, which would mislead."""
    made = ("x-matrice-2024.svg", "x-matrice-2024.csv")
    folder = _folder(tmp_path, *made, "x-2024.svg", "x-2023.svg")
    assert earlier_files(folder, made, "x-2024") == ["x-2024.svg"]
    assert earlier_files(folder, made) == []


def test_the_sentence_names_some_and_counts_the_rest(tmp_path: Path) -> None:
    """It says that they are of before, and a folder with such a name is none of them."""
    folder = _folder(tmp_path, "x.svg", *(f"x-feuille-{n}.svg" for n in range(1, 7)))
    (folder / "x-feuille-9.svg").mkdir()
    [told] = earlier_notice(folder, ["x.svg"])
    assert "x-feuille-1.svg, x-feuille-2.svg" in told
    assert "et 2 autres" in told
    assert "x-feuille-9" not in told
    assert earlier_notice(folder, ["y.svg"]) == ()
