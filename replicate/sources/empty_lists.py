"""What keeps a list from its section: brackets, « inconnu » or words behind its name, or no name.

The parser complains of the first entry, which is as it should be.
"""

from __future__ import annotations

import re

from replicate.domain.kit import KIT_FILES
from replicate.sources.explained import Explained
from replicate.sources.position import Lines

_EMPTY_LIST = re.compile(
    r"(?P<indent>[ ]*)(?P<key>[\w-]+)[ ]*:[ \t]*"
    r"(?P<kept>\[[ ]*\]|(?i:inconnue?s?|aucune?s?))[ \t]*(?:\#.*)?"
)

_SECTIONS = "|".join(
    [*(section.key for file in KIT_FILES for section in file.sections), "absences"])
_FILLED = re.compile(
    rf"(?P<indent>)(?P<key>{_SECTIONS})[ ]*:[ \t]+(?P<kept>[\w(«“\"'.…?][^#]*?)[ \t]*(?:\#.*)?"
)
_BEGUN = re.compile(rf"^(?:{_SECTIONS})[ ]*:", re.MULTILINE)
_DASHED = re.compile(rf"- +(?P<key>{_SECTIONS})[ ]*:.*")
_OTHER = re.compile(r"[a-z_]+[ ]*:[ ]+[^\s\[{|>].*")
_SHOWN = 30


def find_list_left_empty(text: str, shows: int, lines: Lines) -> Explained | None:
    """``structures: []`` kept above the entries that were written below it."""
    at = lines.line(shows)
    for entry in (at, at - 1):
        if entry < 1:
            continue
        line = lines.line_text(entry)
        start, above = next(lines.words_above(lines.start_of(entry)), (0, ""))
        bare = line.lstrip(" ")
        is_entry = bare.startswith("- ")
        empty = _EMPTY_LIST.fullmatch(above) or (_FILLED.fullmatch(above) if is_entry else None)
        if empty is None:
            if entry == at and is_entry and _OTHER.fullmatch(above) \
                    and not _BEGUN.search(text, 0, start):
                return _without_a_section(bare, lines.start_of(entry) + len(line) - len(bare))
            continue
        deeper = len(line) - len(bare) - len(empty["indent"])
        has_brackets = empty["kept"][0] == "["
        # Under « inconnu », a key that is too far right is a wrong indent, told elsewhere.
        if deeper >= 0 and (is_entry or (has_brackets and deeper > 0 and bare.strip())):
            kept = "les crochets []" if has_brackets else f"« {empty['kept'][:_SHOWN]} »"
            return Explained(
                f"retirer {kept} : des entrées suivent",
                f"« {empty['key']}: » seul sur sa ligne",
                start + empty.start("kept"),
            )
    return None


def _without_a_section(entry: str, at: int) -> Explained:
    """A list under no section: its name is lost, or has a « - » of its own."""
    if dashed := _DASHED.fullmatch(entry):
        return Explained(
            "un « - » est de trop devant le nom d'une section", f"« {dashed['key']}: »", at)
    return Explained(
        "il manque le nom d'une section au-dessus de cette liste",
        "par exemple « acteurs: », seul sur sa ligne", at,
    )
