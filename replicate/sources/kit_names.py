"""Files beside a kit's own whose names someone may think are read, and what to do of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from replicate.domain.kit import FILES_BY_NAME, KIT_FILES, NEVER_READ
from replicate.domain.location import Location
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import as_identifier, nearest_word

_MOST_NAMED = 100
"""Files that are not a kit's, each with its own problem; the others are counted."""

_TYPED = (
    ".txt", ".md", ".json", ".csv", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods",
    ".html", ".zip",
)
"""What an editor adds to a name, « acteurs.yaml.txt », or puts in the place of its end."""

_YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)
_EXPECTED = frozenset(file.name for file in KIT_FILES if file.in_every_kit)
_PRIVATE = frozenset(name.partition(".")[0] for name in NEVER_READ)


def unexpected_files(present: Sequence[str], shown: str, prefix: str) -> Iterator[Problem]:
    """FIC002: names of ``present`` that look like a kit's and are not; ``prefix`` goes before each.

    ``shown`` is the folder, where those beyond a hundred are counted.
    """
    unexpected = [name for name in present if _looks_like_a_kits(name, present)]
    for name in unexpected[:_MOST_NAMED]:
        yield Problem(
            "FIC002", Severity.WARNING,
            f"le fichier « {name} » n'est pas lu : un kit n'en a pas{_edges(name)}",
            Location(f"{prefix}{name}"), "un des fichiers d'un kit", _what_to_do(name, present),
        )
    others = len(unexpected) - _MOST_NAMED
    if others > 0:
        yield Problem(
            "FIC002", Severity.WARNING,
            f"{others} autres fichiers en .yaml ou .yml ne sont pas lus : un kit n'en a pas",
            Location(shown), "un dossier pour chaque kit, et rien d'autre",
        )


def _looks_like_a_kits(name: str, present: Sequence[str]) -> bool:
    """Whether someone may think that this file, which is not read, is part of the kit.

    Hidden files and those that programs keep beside the real ones (locks, backups) are not;
    nor are an author's own texts and tables, as long as the kit's file is there too.
    """
    if name in NEVER_READ or name.startswith((".", "~$", "#")):
        return False
    stem, _, extension = name.rpartition(".")
    if extension == "yaml" and stem in FILES_BY_NAME:
        return False
    lower = name.lower().strip(" .\u00a0\u200b\ufeff")
    bare = next((lower.removesuffix(end) for end in _TYPED if lower.endswith(end)), lower)
    if bare.endswith((".yaml", ".yml")):
        return True
    return bare in _EXPECTED and f"{bare}.yaml" not in present


def _edges(name: str) -> str:
    """What is at an end of a name and is not seen there."""
    if name != name.strip():
        return f" (un espace est au {'bout' if name != name.rstrip() else 'début'} de son nom)"
    if name.endswith("."):
        return " (un point est au bout de son nom)"
    foreign = next((sign for sign in name if sign.isalpha() and not _is_latin(sign)), None)
    return f" (« {foreign} » n'y est pas une lettre du clavier)" if foreign else ""


def _is_latin(letter: str) -> bool:
    """Whether a keyboard of here writes it: a Cyrillic « а » and a wide « ａ » only look so."""
    return unicodedata.name(letter, "").startswith("LATIN ")


def _what_to_do(name: str, present: Sequence[str]) -> str | None:
    near = _meant(_YAML.split(name)[0])
    if near is None:
        return None
    file = f"{near}.yaml"
    if near in _PRIVATE:
        return f"le renommer en « {file} », que Git laisse sur cet ordinateur"
    if file in present:
        return f"« {file} » est lu : y reporter ce qui manque, puis retirer ce fichier-ci"
    return f"vouliez-vous dire « {file} » ? Alors le renommer ainsi"


def _meant(stem: str) -> str | None:
    """The kit's file whose name is in ``stem``, as in « Copie de acteurs (1) », or is close."""
    plain = as_identifier(stem)
    known = [*FILES_BY_NAME, *_PRIVATE]
    within = [name for name in known if name in plain]
    return max(within, key=len) if within else nearest_word(plain, known)
