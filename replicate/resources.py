"""Where schemas, the kit template, the examples, the geography and the handbook are.

The only module which knows both places: the top of the repository (checkout,
editable install) and ``replicate/_data`` (wheel). It gives paths and reads
nothing but folder listings.
"""

from __future__ import annotations

from pathlib import Path

from replicate.domain.text.spelling import nearest_word
from replicate.errors import FileError, UsageError

_PACKAGE = Path(__file__).resolve().parent


def schemas_folder() -> Path:
    """The folder of the ``*.schema.json`` files; FileError when not installed whole."""
    return _data_folder("schemas")


def template_folder() -> Path:
    """The cookiecutter template of a kit; FileError when not installed whole."""
    return _data_folder("templates") / "territory"


def geography_folder() -> Path:
    """The folder of the official geographic code; FileError when not installed whole."""
    return _data_folder("geography")


def handbook_folder() -> Path:
    """The folder of the pages written for users; FileError when not installed whole."""
    return _data_folder("docs")


def example_names() -> tuple[str, ...]:
    """The names of the example kits, sorted; FileError when not installed whole."""
    folder = _data_folder("examples")
    return tuple(sorted(item.parent.name for item in folder.glob("*/territoire.yaml")))


def example_folder(name: str) -> Path:
    """The folder of one example kit.

    Raises UsageError when no example has this name, which also keeps a name
    from pointing elsewhere on the disk.
    """
    known = example_names()
    if name not in known:
        near = nearest_word(name.lower(), known)
        hint = f" ; vouliez-vous dire « {near} » ?" if near else ""
        raise UsageError(
            f"aucun exemple ne s'appelle « {name} »{hint}",
            f"choisir parmi les exemples fournis : {', '.join(known)}",
        )
    return _data_folder("examples") / name


def _data_folder(name: str) -> Path:
    in_wheel = _PACKAGE / "_data" / name
    folder = in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
    if not folder.is_dir():
        raise FileError(
            f"l'installation de replicate est incomplète : le dossier « {name} » manque",
            "réinstaller le paquet pau-replicate",
        )
    return folder
