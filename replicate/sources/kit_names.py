"""Files beside a kit's own whose names someone may think are read, and what to do of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from replicate.domain.kit import FILES_BY_NAME, HEAD, KIT_FILES, NEVER_READ
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
_DOWNLOADED_AGAIN = re.compile(r".*\.ya?ml ?\([0-9]+\)")
_EXPECTED = frozenset(file.name for file in KIT_FILES if file.in_every_kit)
_PRIVATE = frozenset(name.partition(".")[0] for name in NEVER_READ)


def unexpected_files(present: Sequence[str], shown: str, prefix: str) -> Iterator[Problem]:
    """FIC002: names of ``present`` that look like a kit's and are not; ``prefix`` goes before each.

    ``shown`` is the folder, where those beyond a hundred are counted.
    """
    missing = [name for name in sorted(_EXPECTED) if f"{name}.yaml" not in present]
    unexpected = [name for name in present if _looks_like_a_kits(name, missing)]
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


def unread_in_subfolders(
    subfolders: Mapping[str, Sequence[str]], prefix: str
) -> Iterator[Problem]:
    """FIC002: files of a kit in a folder of the kit, by the name of that folder.

    A folder with a ``territoire.yaml`` of its own is another kit, that stands by itself.
    """
    unread = []
    for folder, names in subfolders.items():
        held = [name for name in names if is_of_a_kit(name)]
        if held and f"{HEAD}.yaml" not in held:
            unread.append((folder, held))
    for folder, held in unread[:_MOST_NAMED]:
        others = len(held) - 1
        told = "ce fichier n'est pas lu" if not others else \
            f"ce fichier et {others} à côté de lui ne sont pas lus"
        yield Problem(
            "FIC002", Severity.WARNING,
            f"{told} : un kit n'a pas de fichier dans un sous-dossier",
            Location(f"{prefix}{folder}/{held[0]}"), "les fichiers du kit dans un seul dossier",
            "l'en sortir, ou mettre ce sous-dossier ailleurs si c'est une ancienne version",
        )


def _looks_like_a_kits(name: str, missing: Sequence[str]) -> bool:
    """Whether someone may think that this file, which is not read, is part of the kit.

    Hidden files and those that programs keep beside the real ones (locks, backups) are not;
    nor are an author's own texts and tables: as long as the kit's file is there too.
    """
    if is_of_a_kit(name) or name in NEVER_READ:
        return False
    lower = name.lower().strip(" .\u00a0\u200b\ufeff")
    bare = next((lower.removesuffix(end) for end in _TYPED if lower.endswith(end)), lower)
    if not name.startswith((".", "~$", "#")) and (
        bare.endswith((".yaml", ".yml")) or _DOWNLOADED_AGAIN.fullmatch(bare)
    ):
        return True
    return any(_stands_for(lower.lstrip("~$#"), absent) for absent in missing)


def _stands_for(name: str, missing: str) -> bool:
    """Whether a file may be the one that is missing: « acteurs.yalm », « acteurs.yaml.bak »."""
    rest = name.removeprefix(missing)
    return len(rest) < len(name) and (not rest or not (rest[0].isalnum() or rest[0] == "-"))


def is_of_a_kit(name: str) -> bool:
    """Whether this is, to the letter, the name of a file that a kit has."""
    stem, _, extension = name.rpartition(".")
    return extension == "yaml" and stem in FILES_BY_NAME


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
