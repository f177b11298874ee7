"""Start the kit of a territory: ``replicate new``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from replicate import resources
from replicate.domain.rules.identifiers import has_department
from replicate.errors import UsageError
from replicate.usecases.folder_name import folder_name
from replicate.usecases.fresh_folder import fresh_folder
from replicate.usecases.kit_comforts import add_comforts
from replicate.usecases.territory_name import checked_name

_COG = re.compile(r"([0-9]{2}|2[AB])[0-9]{3}")


def scaffold_kit(name: str, into: Path, communes: Sequence[str], today: date) -> Path:
    """Write a kit to fill in for the territory ``name``, in a new folder of ``into``.

    ``communes`` are COG codes, ``today`` the day the kit describes. Returns the
    kit's folder. Raises UsageError for a name or a code which cannot be taken,
    FileError when the folder stands already or the disk refuses.
    """
    title = checked_name(name)
    codes = _checked_communes(communes)
    identifier = folder_name(title)
    kit = into / identifier
    with fresh_folder(kit) as draft:
        _fill(draft, {
            "dossier": draft.name,
            "identifiant": identifier,
            "nom": escape_double_quoted(title),
            "date_etat": today.isoformat(),
            "communes": " ".join(codes),
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


def _checked_communes(communes: Sequence[str]) -> list[str]:
    codes = [code.strip().upper() for code in communes]
    for code in codes:
        if not _COG.fullmatch(code) or not has_department(code):
            raise UsageError(
                f"« {code} » n'est pas un code de commune",
                "écrire le code de l'Insee, cinq caractères comme 87085 ou 2A004"
                " (ce n'est pas le code postal)",
            )
    return list(dict.fromkeys(codes))


def _fill(draft: Path, values: dict[str, str]) -> None:
    # cookiecutter is slow to import, and only this command needs it. Its own
    # prompts and defaults render the context as Jinja, so that a name could run
    # as a template; generate_files only puts values where the template asks.
    from cookiecutter.generate import generate_files

    generate_files(
        repo_dir=resources.template_folder(),
        context={"cookiecutter": values},
        output_dir=str(draft.parent),
        overwrite_if_exists=True,
        accept_hooks=False,
    )
    for item in draft.rglob("*"):
        # The template's modes come along, and an installed one may be read-only.
        item.chmod(item.stat().st_mode | 0o200)
