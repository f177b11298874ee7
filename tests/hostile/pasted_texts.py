"""What word processors, web pages and forges put into a file without being seen to."""

from __future__ import annotations

from tests.hostile.texts import CCAS, CLEAN, HEAD, REST, Case, entry

NBSP, FINE, EM, WIDE = "\u00a0", "\u202f", "\u2003", "\u3000"
_TYPE = "    type: ccas\n"


def _typed(name: str, why: str, written: str, column: int) -> Case:
    """The key ``type`` of an entry, written otherwise on line 7."""
    return Case(name, why, entry("CCAS").replace(_TYPE, f"{written}\n"), ("YAML014",), (7, column))


_SPACES = (
    _typed("indent-nbsp", "an indent of no-break spaces", f"{NBSP * 4}type: ccas", 1),
    _typed("indent-fine", "narrow ones", f"{FINE * 4}type: ccas", 1),
    _typed("indent-em", "those of typesetters", f"{EM * 4}type: ccas", 1),
    _typed("indent-mixed", "an indent half of each", f"  {NBSP * 2}type: ccas", 3),
    _typed("colon-nbsp", "a no-break space after a colon", f"    type:{NBSP}ccas", 10),
    _typed("colon-fine", "a narrow one", f"    type:{FINE}ccas", 10),
    _typed("colon-wide-space", "that of Chinese texts", f"    type:{WIDE}ccas", 10),
    _typed("nbsp-colon", "one that Word puts before a colon", f"    type{NBSP}: ccas", 9),
    _typed("nbsp-colon-nbsp", "on both sides", f"    type{NBSP}:{NBSP}ccas", 9),
    _typed("nbsp-quoted-key", "after a quoted key", f'    "type"{NBSP}: ccas', 11),
    _typed("wide-colon", "a full-width colon", "    type： ccas", 9),
    _typed("wide-colon-glued", "with no space behind", "    type：ccas", 9),
    _typed("ratio", "the sign of ratios", "    type∶ ccas", 9),
    Case("indent-nbsp-entry", "a whole entry moved so",
         f"{HEAD}{REST}{NBSP * 2}- {{id: ccas, nom: CCAS, type: ccas, champ: social}}\n",
         ("YAML014",), (5, 1)),
    Case("dash-nbsp", "a no-break space after a dash", CLEAN.replace("  - {", f"  -{NBSP}{{"),
         ("YAML014",), (3, 4)),
    Case("section-nbsp", "after the colon of a section",
         CLEAN.replace("acteurs:", f"acteurs:{NBSP}"), ("YAML014",), (2, 9)),
    Case("first-nbsp", "before the first key", NBSP + CLEAN, ("YAML014",), (1, 1)),
    Case("flow-nbsp", "between braces", CLEAN.replace("type: ccas", f"type:{NBSP}ccas"),
         ("YAML014",), (5, 32)),
    Case("flow-wide-colon", "a full-width colon between braces",
         CLEAN.replace("type: ccas", "type： ccas"), ("YAML014",), (5, 31)),
    Case("dash-long", "a dash that a word processor made longer",
         CLEAN.replace("  - {", "  – {"), ("YAML014",), (3, 3)),
    Case("dash-bullet", "a bullet", entry("CCAS").replace("  - id", "  • id"), ("YAML014",),
         (5, 3)),
    Case("item-wide-colon", "an entry that is one word to YAML", CLEAN + "  - id：x\n",
         ("SCH103",), (6, 5)),
    Case("list-of-long-dashes", "a list that is one text to YAML",
         entry("CCAS\n    metiers:\n      – psychiatre\n      – infirmier"), ("SCH104",), (8, 7)),
    Case("nbsp-edge", "a name that begins with one", entry(f"{NBSP}CCAS"), ("YAML012",), (6, 10)),
    Case("fine-edge-quoted", "a quoted name that ends with one", entry(f'"CCAS{FINE}"'),
         ("YAML012",), (6, 10)),
    Case("nbsp-in-remark", "a remark is no matter", f"#{NBSP}type:{NBSP}x\n" + CLEAN),
    Case("nbsp-in-block-text", "nor is a text on several lines",
         entry(f"CCAS\n    remarque: |\n      À voir{NBSP}:\n      {NBSP}- a: b\n      – c")),
    Case("dash-in-sentence", "nor a sentence", entry(f'"CCAS – antenne{NBSP}: nord"')),
)

_FORGES = (
    Case("conflict", "two versions of an entry", HEAD + REST + "<<<<<<< HEAD\n" + CCAS
         + "=======\n" + CCAS + ">>>>>>> autre\n", ("YAML015",), (5, 1)),
    Case("conflict-three", "with the version that both began from", entry("CCAS").replace(
        _TYPE, f"<<<<<<< a\n{_TYPE}||||||| b\n{_TYPE}=======\n{_TYPE}>>>>>>> c\n"),
        ("YAML015",), (7, 1)),
    Case("conflict-crlf", "under Windows", ("<<<<<<< HEAD\n" + CLEAN).replace("\n", "\r\n"),
         ("YAML015",), (1, 1)),
    Case("conflict-half-mended", "a mark forgotten", CLEAN + "=======\n", ("YAML015",), (6, 1)),
    Case("line-of-signs", "a remark underlined is no conflict", "# =======\n# <<<<<<< a\n" + CLEAN),
    Case("signs-in-a-text", "nor is a text", entry('"<<<<<<< ======= >>>>>>>"')),
)

_BLANKS = (
    Case("item-blank", "a dash and nothing behind", CLEAN + "  -\n", ("SCH103",), (6, 4)),
    Case("item-null", "null behind a dash", CLEAN + "  - null\n", ("SCH103",), (6, 5)),
)

PASTED = (*_SPACES, *_FORGES, *_BLANKS)
