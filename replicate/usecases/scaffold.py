"""Start the kit of a territory: ``replicate new``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from replicate import resources
from replicate.usecases.new_kit.communes import find_communes
from replicate.usecases.new_kit.folder_name import folder_name
from replicate.usecases.new_kit.kit_comforts import add_comforts
from replicate.usecases.new_kit.prefill import prefill
from replicate.usecases.new_kit.territory_name import checked_name
from replicate.usecases.writing.fresh_folder import fresh_folder


def scaffold_kit(name: str, into: Path, communes: Sequence[str], today: date) -> Path:
    """Write a kit to fill in for the territory ``name``, in a new folder of ``into``.

    ``communes`` are codes or names of communes, ``today`` the day the kit describes.
    Returns the kit's folder. Raises UsageError for a name or a commune which cannot be
    taken, FileError when the folder stands already or the disk refuses.
    """
    title = checked_name(name)
    known = prefill([item.commune for item in find_communes(communes)])
    identifier = folder_name(title)
    kit = into / identifier
    with fresh_folder(kit) as draft:
        _fill(draft, {
            "dossier": draft.name,
            "identifiant": identifier,
            "nom": escape_double_quoted(title),
            "date_etat": today.isoformat(),
            **known,
        })
        add_comforts(draft)
    return kit


def escape_double_quoted(text: str) -> str:
    """``text`` as it goes between double quotes in YAML, whatever it holds."""
    return "".join(_escape(character) for character in text)


def _escape(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character.isprintable():
        return character
    return f"\\U{ord(character):08x}"


def _fill(draft: Path, values: Mapping[str, object]) -> None:
    # cookiecutter is slow to import, and only this command needs it. Its own
    # prompts and defaults render the context as Jinja, so that a name could run
    # as a template; generate_files only puts values where the template asks.
    from cookiecutter.generate import generate_files

    generate_files(
        repo_dir=resources.template_folder(),
        context={"cookiecutter": dict(values)},
        output_dir=str(draft.parent),
        overwrite_if_exists=True,
        accept_hooks=False,
    )
    for item in draft.rglob("*"):
        # The template's modes come along, and an installed one may be read-only.
        item.chmod(item.stat().st_mode | 0o200)
