"""Where the data files are, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from replicate import resources
from replicate.errors import FileError, UsageError


def test_checkout_folders_exist() -> None:
    """From a checkout the folders are found at the top of the repository."""
    assert (resources.schemas_folder() / "acteurs.schema.json").is_file()
    assert (resources.template_folder() / "cookiecutter.json").is_file()
    assert "pau" in resources.example_names()
    assert (resources.geography_folder() / "departements.tsv").is_file()
    assert (resources.handbook_folder() / "problemes.md").is_file()


def test_wheel_folders_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Inside a wheel the packaged data is used, whatever stands beside the package."""
    package = tmp_path / "replicate"
    (package / "_data" / "schemas").mkdir(parents=True)
    (tmp_path / "schemas").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.schemas_folder() == package / "_data" / "schemas"


def test_broken_installation_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the data is nowhere, the error names the folder and the remedy."""
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "replicate")
    with pytest.raises(FileError, match="schemas") as caught:
        resources.schemas_folder()
    assert caught.value.advice is not None
    assert "réinstaller" in caught.value.advice


@pytest.mark.parametrize("name", ["../schemas", "/etc", "", ".", "limoges"])
def test_unknown_example_is_refused(name: str) -> None:
    """Only an example's name gives a folder; a path never does."""
    with pytest.raises(UsageError, match="aucun exemple"):
        resources.example_folder(name)


def test_example_names_suggest_the_nearest() -> None:
    """A slip in the name is answered with the name meant."""
    with pytest.raises(UsageError, match="« pau »"):
        resources.example_folder("Pauu")
