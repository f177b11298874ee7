"""Hostile and odd texts of ``acteurs.yaml``, each with why it is here and what is told of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Signs that a terminal obeys rather than shows: none of them may be printed."""

HEAD = "source: s1\nacteurs:\n"
CCAS = "  - {id: ccas, nom: CCAS, type: ccas, champ: social}\n"
REST = (
    "  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}\n"
    "  - {id: association, nom: Association, type: association, champ: social}\n"
)


@dataclass(frozen=True)
class Case:
    """A text put in the place of ``acteurs.yaml`` of the clean kit.

    ``codes`` are those of the errors and warnings, all of them; ``place`` is the line
    and column of the first with the first of these codes, None where it says nothing.
    """

    name: str
    why: str
    content: str | bytes
    codes: tuple[str, ...] = ()
    place: tuple[int, int] | None = None


def entry(nom: str, ident: str = "ccas") -> str:
    """The clean file with one entry whose name is written ``nom``."""
    return f"{HEAD}{REST}  - id: {ident}\n    nom: {nom}\n    type: ccas\n    champ: social\n"


NAME = (6, 10)
CLEAN = HEAD + REST + CCAS

_SYNTAX = (
    Case("laughs", "aliases that double at each line", "a: &a [x, x]\nb: &b [*a, *a]\n",
         ("YAML003",), (1, 4)),
    Case("laughs-in-entries", "the same inside a section",
         HEAD + "  - &a {id: x}\n  - *a\n", ("YAML003",), (3, 5)),
    Case("merge-bomb", "merge keys that pull themselves in",
         "a: &a {b: 1}\nc: {<<: *a}\n", ("YAML003",), (1, 4)),
    Case("merge-key-alone", "a merge key without an anchor is a key like any other",
         HEAD + REST + "  - {id: ccas, nom: CCAS, type: ccas, champ: social, <<: {a: 1}}\n",
         ("SCH101",)),
    Case("self-alias", "an anchor that holds itself", "a: &a [*a]\n", ("YAML003",)),
    Case("anchor-on-key", "an anchor before a key", "&a source: s1\n", ("YAML003",)),
    Case("alias-as-key", "an alias in the place of a key", "a: &b c\n*b : d\n", ("YAML003",)),
    Case("tag-python", "a tag that runs code in unsafe loaders",
         "a: !!python/object/apply:os.system ['id']\n", ("YAML006",), (1, 4)),
    Case("tag-local", "a tag of someone's own", "a: !b c\n", ("YAML006",)),
    Case("tag-binary", "bytes in a text file", "a: !!binary aGk=\n", ("YAML006",)),
    Case("tag-and-a-comma", "a comma that no tag has", entry("!UDVS, équipe"), ("YAML001",), NAME),
    Case("tag-accented", "a letter that no tag has", entry("!Équipe"), ("YAML001",), NAME),
    Case("tag-lone", "a tag that says nothing", entry("! CCAS"), ("YAML006",)),
    Case("tag-on-key", "a tag before a key", "!!str a: b\n", ("YAML006",)),
    Case("tag-directive", "tags under another name",
         "%TAG !e! tag:x,2000:\n---\na: !e!b c\n", ("YAML006",)),
    Case("two-documents", "what follows would not be read", CLEAN + "---\na: b\n", ("YAML004",),
         (6, 1)),
    Case("document-end-then-more", "a text after the end", CLEAN + "...\na: b\n", ("YAML001",)),
    Case("document-marks", "one document with its marks", "---\n" + CLEAN + "...\n"),
    Case("directive-unknown", "an unknown directive", "%FOO bar\n---\na: b\n", ("YAML001",)),
    Case("directive-9.9", "a version that does not exist", "%YAML 9.9\n---\na: b\n", ("YAML001",)),
    Case("directive-glued", "a remark glued to a directive", "%YAML 1.1#x\n---\n", ("YAML001",)),
    Case("directive-alone", "a directive and nothing else", "%YAML 1.2\n", ("YAML001",)),
    Case("directive-known", "a version that exists", "%YAML 1.2\n---\n" + CLEAN),
    Case("complex-key-list", "a list as a key", "? [a, b]\n: c\n", ("YAML008",), (1, 3)),
    Case("complex-key-map", "a group as a key", "{? {a: b} : c}\n", ("YAML008",)),
    Case("question-glued", "libyaml drops this question mark", "{?a: b}\n", ("YAML008",)),
    Case("question-in-list", "and this one", "a: [?b]\n", ("YAML008",)),
    Case("dash-in-list", "a lone dash between brackets", "a: [-]\n", ("YAML001",), (1, 5)),
    Case("tab-indent", "a tab in the place of spaces", "acteurs:\n\t- id: x\n", ("YAML001",)),
    Case("tab-in-quoted", "a tab at the left of a quoted text",
         'source: "s1\n\tb"\n', ("YAML001",), (2, 1)),
    Case("tab-in-flow", "a tab at the left of a list", "- [\n\ta]\n", ("YAML001",), (2, 1)),
    Case("flow-too-left", "a list whose lines leave it", "a: [b,\nc,\nd]\n", ("YAML001",), (2, 1)),
    Case("quoted-too-left", "a text whose lines leave it", 'a: "b\nc"\n', ("YAML001",), (1, 4)),
    Case("lone-closing-bracket", "a bracket alone at the left, as many write it",
         "source: s1\nacteurs: [\n" + "".join(
             f"  {{id: {one}, nom: {one}, type: association, champ: social}},\n"
             for one in ("hopital", "association", "ccas")) + "]\n"),
    Case("glued-after-bracket", "a remark glued to a bracket", "a: []#b\n", ("YAML001",), (1, 6)),
    Case("glued-after-quote", "a remark glued to a quote", 'a: "b"#c\n', ("YAML001",), (1, 7)),
    Case("glued-after-comma", "a remark glued to a comma", "a: [b,#c\n d]\n", ("YAML001",)),
    Case("glued-after-sign", "a remark glued to a block sign", "a: >#b\n  c\n", ("YAML001",)),
    Case("hash-in-a-remark", "a quoted pair inside a remark is a remark",
         CLEAN + '# voir "x"#y et [a]#b\n'),
    Case("wide-blank-line", "a blank line wider than the text", "a: >\n   \n x\n", ("YAML001",)),
    Case("open-quote", "a quote never closed", CLEAN + "absences: 'a\n", ("YAML001",), (6, 11)),
    Case("open-bracket", "a bracket never closed", CLEAN + "absences: [\n", ("YAML001",)),
    Case("open-brace", "a brace never closed", CLEAN + "absences: {\n", ("YAML001",)),
    Case("only-colon", "a colon alone", ":\n", ("YAML001",)),
    Case("only-percent", "a percent sign alone", "%\n", ("YAML001",)),
    Case("only-at", "a reserved sign", "@a\n", ("YAML001",)),
    Case("only-backquote", "another", "`a`\n", ("YAML001",)),
    Case("stars-of-markdown", "a text between stars", entry("*CCAS*"), ("YAML001",), (6, 10)),
    Case("lone-ampersand", "a text after an ampersand", entry("& associés"), ("YAML001",),
         (6, 10)),
    Case("bad-escape", "an escape that is none", 'a: "\\z"\n', ("YAML001",)),
    Case("short-escape", "an escape cut short", 'a: "\\u12"\n', ("YAML001",)),
    Case("surrogate-escape", "half a pair by its code", 'a: "\\ud800"\n', ("YAML001",)),
    Case("huge-escape", "a code past the last character", 'a: "\\U00110000"\n', ("YAML001",)),
    Case("template", "the braces of a letter's template", "a: {{ nom }}\n", ("YAML008",)),
    Case("bad-block-sign", "a block sign with a strange mark", "a: |0\n  b\n", ("YAML001",)),
    Case("sequence-then-key", "a list that turns into a group", "- a\nb: c\n", ("YAML001",)),
    Case("deep-flow", "fifty brackets", "a: " + "[" * 50 + "]" * 50 + "\n", ("YAML005",),
         (1, 43)),
    Case("deep-block", "fifty dashes", "- " * 50 + "\n", ("YAML005",), (1, 81)),
    Case("deep-keys", "fifty keys, each in the other",
         "".join(" " * at + "a:\n" for at in range(50)), ("YAML005",), (41, 41)),
)

_SHAPES = (
    Case("empty", "an empty file", ""),
    Case("blank", "only blank lines", "\n\n  \n"),
    Case("remarks", "only remarks", "# a\n#b\n"),
    Case("root-list", "a list at the top", "- a\n", ("SCH103",)),
    Case("root-text", "a text at the top", "bonjour\n", ("SCH103",)),
    Case("root-number", "a number at the top", "12\n", ("SCH103",)),
    Case("root-null", "null at the top", "null\n"),
    Case("empty-key", "a key without a name", CLEAN + '"": a\n', ("SCH101",), (6, 1)),
    Case("dunder-key", "a key of Python's own", CLEAN + "__class__: a\n", ("SCH101",)),
    Case("proto-key", "a key of JavaScript's own", CLEAN + "__proto__: {a: b}\n", ("SCH101",)),
    Case("format-key", "a key that a formatter would fill", CLEAN + '"{0.__class__}": a\n',
         ("SCH101",)),
    Case("percent-key", "another", CLEAN + '"%s%n": a\n', ("SCH101",)),
    Case("longest-key", "a key longer than libyaml takes", CLEAN + "k" * 5000 + ": a\n",
         ("YAML001",), (6, 1)),
    Case("year-key", "a year is no half of a decimal number", CLEAN + '"2004": a\n', ("SCH101",),
         (6, 1)),
    Case("date-key", "nor is a day", CLEAN + "2004-07-20: a\n", ("SCH101",), (6, 1)),
    Case("long-key", "a key of 900 letters", CLEAN + "k" * 900 + ": a\n", ("SCH101",)),
    Case("key-too-long-in-braces", "a key that the parser takes for none is told as one",
         CLEAN.replace("nom: CCAS", "k" * 1100 + ": CCAS"), ("YAML001",), (5, 16)),
    Case("remark-in-braces", "a # that made a remark of what closes the entry",
         CLEAN.replace("nom: CCAS", "nom: CCAS # 2"), ("YAML001",), (5, 26)),
    Case("apostrophe-in-braces", "a quote that the apostrophe closes",
         CLEAN.replace("nom: CCAS", "nom: 'L'agence'"), ("YAML001",), (5, 24)),
    Case("quoted-key-too-long-in-braces", "and between quotes",
         CLEAN.replace("nom: CCAS", '"' + "k" * 1100 + '": CCAS'), ("YAML001",), (5, 16)),
    Case("number-key", "a number as a key", CLEAN + "12: a\n", ("SCH101",)),
    Case("null-key", "null as a key", CLEAN + "~: a\n", ("SCH101",)),
    Case("true-key", "true as a key", CLEAN + "true: a\n", ("SCH101",)),
    Case("ref-key", "a reference of JSON Schema", CLEAN + '$ref: "file:///etc/passwd"\n',
         ("SCH101",)),
    Case("schema-key", "a schema by its address", CLEAN + '$schema: "http://127.0.0.1:9/x"\n',
         ("SCH101",)),
    Case("id-key", "an address of JSON Schema", CLEAN + '$id: "http://127.0.0.1:9/x"\n',
         ("SCH101",)),
    Case("duplicate-key", "a key twice", CLEAN + "source: s1\n", ("YAML002",), (6, 1)),
    Case("duplicate-quoted", "the same key, quoted", CLEAN + '"source": s1\n', ("YAML002",)),
    Case("entry-is-text", "a text in the place of an entry", HEAD + REST + CCAS + "  - x\n",
         ("SCH103",), (6, 5)),
    Case("entry-is-list", "a list in the place of an entry", HEAD + REST + CCAS + "  - [x]\n",
         ("SCH103",)),
    Case("section-is-map", "a group in the place of a section", "acteurs: {a: b}\n", ("SCH103",)),
)


def _name(name: str, why: str, written: str, *codes: str) -> Case:
    return Case(name, why, entry(written), codes, NAME if codes else None)


_WRITTEN = (
    _name("nan", "not a number is a word here", ".nan"),
    _name("inf", "infinity too", ".inf"),
    _name("leading-zero", "01 is a text", "01"),
    _name("octal", "012 is not 10", "012"),
    _name("octal-o", "0o17 is not 15", "0o17"),
    _name("hexadecimal", "0x1F is not 31", "0x1F"),
    _name("binary", "0b11 is not 3", "0b11"),
    _name("sexagesimal", "12:30 is not 750", "12:30"),
    _name("underscore", "1_000 is not 1000", "1_000"),
    _name("no", "no is not false", "no"),
    _name("on", "on is not true", "on"),
    _name("norway", "NO is a word", "NO"),
    _name("date", "a date is a text", "2020-02-30"),
    _name("stamp", "a moment is a text", "2001-12-14t21:59:43.10-05:00"),
    _name("exponent", "a huge exponent is a text", "1e999999"),
    _name("huge-integer", "5,000 figures are a text, too long for a name", "9" * 5000, "SCH106"),
    _name("huge-decimal", "a long decimal is a text", "1." + "9" * 3000, "SCH106"),
    _name("integer", "a number is no name", "12", "SCH103"),
    _name("decimal", "nor is a decimal", "1.5", "SCH103"),
    _name("minus-zero", "nor is zero", "-0", "SCH103"),
    _name("true", "nor is true", "true", "SCH103"),
    Case("null", "null is a blank", entry("null"), ("SCH102",)),
    Case("tilde", "so is a tilde", entry("~"), ("SCH102",)),
    _name("empty-text", "an empty text", '""', "SCH106"),
    Case("list-name", "a list is no name", entry("[[[]]]"), ("SCH103",), (6, 11)),
    _name("long-name", "ten thousand letters", "x" * 10_000, "SCH106"),
    _name("emoji", "an emoji", "Équipe 🏥"),
    _name("jinja", "a template", '"{{ 7*7 }}{% for x in y %}"'),
    _name("html", "a script", '"<script>alert(1)</script>"'),
    _name("dot", "a DOT label", '"\\"] ; a -> b [label=\\""'),
    _name("hash-cut", "a text cut by #", "CCAS #2", "YAML009"),
)
_VALUES = tuple(
    Case(one.name, one.why, one.content, one.codes,
         (6, 15) if one.codes == ("YAML009",) else one.place) for one in _WRITTEN
)


def _dated(name: str, why: str, written: str, *codes: str) -> Case:
    return Case(name, why, CLEAN.replace("champ: social}\n", f"champ: social, creation: {written}"
                                         "}\n", 1), codes)


_DATES = (
    _dated("date-30-february", "a day that does not exist", '"2020-02-30"', "SCH107"),
    _dated("date-month-13", "nor this month", '"2020-13"', "SCH107"),
    _dated("date-year-0", "nor this year", '"0000"', "SCH107"),
    _dated("date-99999", "nor this one", '"99999"', "SCH107"),
    _dated("date-words", "a date that is none", '"bientôt"', "SCH107"),
    _dated("date-number", "a year without quotes", "2020", "SCH103"),
    _dated("date-long", "a long date", '"' + "9" * 3000 + '"', "SCH107"),
    _dated("date-arabic-figures", "figures of another script", '"٢٠٢٠"', "SCH107"),
    _dated("date-space-before", "a space that is not seen", '" 2020"', "SCH107"),
    _dated("date-space-behind", "nor this one", '"2020 "', "SCH107"),
    _dated("date-range", "two dates in one", '"2019/2020"', "SCH107"),
)

_IDS = tuple(
    Case(f"id-{name}", why, entry("CCAS", written), ("SCH105", *more), (5, 9))
    for name, why, written, *more in (
        ("cyrillic", "a Cyrillic letter in an id", "ccаs", "YAML013"),
        ("all-cyrillic", "an id all in look-alikes", "сса", "YAML013"),
        ("greek", "a Greek letter", "ccaο", "YAML013"),
        ("wide", "full-width letters", "ｃcas", "YAML013"),
        ("capitals", "capitals", "CCAS"),
        ("accent", "an accent", "cités"),
        ("path", "a path", '"../../etc/passwd"'),
        ("space", "a space", '"cc as"'),
        ("newline", "a line end at the end, which $ would let pass", '"ccas\\n"'),
        ("dashes", "dashes that a pattern may try for ever", '"' + "a-" * 3000 + '"'),
        ("zero-width", "an invisible character", "cc\u200bas", "YAML012"),
    )
)


def _told(name: str, why: str, character: str, code: str, more: tuple[str, ...] = ()) -> Case:
    return Case(name, why, entry(f"CC{character}AS"), (code, *more), (6, 12))


_CHARACTERS = (
    *(_told(f"control-{point:02x}", "a control character", chr(point), "YAML007")
      for point in (0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B)),
    *(_told(f"noncharacter-{point:04x}", "a code that is no character", chr(point), "YAML007")
      for point in (0xFDD0, 0xFFFF, 0x1FFFE, 0x10FFFF)),
    *(_told(f"unassigned-{point:04x}", "a code that Unicode gave to no sign", chr(point), "YAML012")
      for point in (0x0378, 0x05FF, 0xC0000)),
    Case("unassigned-escaped", "the same by its code", entry('"\\U000C0000"'), ("YAML012",), NAME),
    Case("newest-letters", "African letters and an emoji of late are signs", entry("ꬰ Ꞵ 🫠")),
    *(_told(f"direction-{point:04x}", "a mark that turns the line around", chr(point), "YAML011")
      for point in (0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069)),
    *(_told(f"unseen-{point:04x}", "a character that is not seen", chr(point), "YAML012")
      for point in (0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xE0041)),
    _told("lost", "a letter lost in a conversion", "\ufffd", "YAML012"),
    Case("direction-in-remark", "a remark that hides what follows",
         CLEAN + "# \u202e txet\n", ("YAML011",), (6, 3)),
    Case("direction-escaped", "the same by its code", entry('"CC\\u202EAS"'), ("YAML011",), NAME),
    Case("control-escaped", "an escape of the terminal by its code", entry('"\\e[31mCCAS"'),
         ("YAML007",), NAME),
    Case("nul-escaped", "a zero by its code", entry('"CC\\0AS"'), ("YAML007",), NAME),
    Case("nel-escaped", "a line end of mainframes by its code", entry('"CC\\NAS"'), ("YAML007",)),
    Case("emoji-family", "an emoji made of several", entry("👨‍👩‍👧 👩‍⚕️")),
    Case("emoji-flag", "a flag made of tags",
         entry("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f")),
    Case("persian", "a joiner that Persian calls for", entry("می\u200cخواهم")),
    Case("hebrew", "a mark that Hebrew calls for", entry("שלום\u200f CCAS")),
    Case("arabic", "a name from right to left", entry("مركز الصحة")),
    Case("russian", "a name all in Russian", entry("Центр помощи")),
    Case("no-break-spaces", "the spaces of French", entry("« CCAS\u202f»\u00a0!"[2:])),
    Case("line-separator", "a separator from a word processor",
         HEAD + REST + "  # a\u2028b\n" + CCAS + "  - x\n", ("YAML012", "YAML001"), (5, 6)),
    Case("paragraph-separator", "another",
         HEAD + REST + "  # a\u2029b\n" + CCAS + "  - x\n", ("YAML012", "YAML001"), (5, 6)),
)

_W1252 = CLEAN.encode("cp1252")
_ENCODINGS = (
    *(Case(f"form-{form}", "an editor's form of Unicode", CLEAN.encode(form))
      for form in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le",
                   "utf-32-be")),
    Case("form-utf-16-be-marked", "the other order, marked",
         b"\xfe\xff" + CLEAN.encode("utf-16-be")),
    Case("form-marked-twice", "a mark written twice", b"\xef\xbb\xbf" * 2 + CLEAN.encode()),
    Case("windows-1252", "the accents of Windows", _W1252, ("FIC004",), (3, 25)),
    Case("mac-roman", "the accents of old Macs", CLEAN.encode("mac-roman"), ("FIC004",), (3, 25)),
    Case("cut-utf-8", "a file cut in a letter", CLEAN.encode() + "# é".encode()[:-1],
         ("FIC004",), (6, 3)),
    Case("cut-utf-16", "the same in UTF-16", CLEAN.encode("utf-16")[:-1], ("FIC004",)),
    Case("overlong", "a slash in two bytes", CLEAN.encode() + b"# \xc0\xaf\n", ("FIC004",), (6, 3)),
    Case("surrogate-bytes", "half a pair in UTF-8", CLEAN.encode() + b"# \xed\xa0\x80\n",
         ("FIC004",), (6, 3)),
    Case("lone-surrogate-utf-16", "half a pair in UTF-16",
         b"\xff\xfe" + CLEAN.encode("utf-16-le") + b"\x00\xd8a\x00", ("FIC004",), (6, 1)),
    Case("random-bytes", "no text at all", bytes(range(128, 256)), ("FIC004",), (1, 1)),
    Case("zip", "an archive under a kit's name", b"PK\x03\x04\x14\x00\x08\x08\x08\x00",
         ("FIC004",), (1, 1)),
    *(Case(f"format-{name}", f"{name} renamed", start + b" \xe9 \x00" * 40, ("FIC004",), (1, 1))
      for name, start in (
          ("xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ("pdf", b"%PDF-1.7\n"), ("rtf", b"{\\rtf1"),
          ("gzip", b"\x1f\x8b\x08"), ("png", b"\x89PNG\r\n"), ("jpeg", b"\xff\xd8\xff\xe0"),
          ("sqlite", b"SQLite format 3\x00"), ("rar", b"Rar!\x1a"), ("7z", b"7z\xbc\xaf"))),
    Case("ebcdic", "the letters of mainframes", CLEAN.encode("cp500"), ("FIC004",), (1, 1)),
    Case("zeros", "a file of zeros, as after a crash", bytes(100), ("YAML007",), (1, 1)),
    Case("cr-only", "the line ends of old Macs", (CLEAN + "  - x\n").replace("\n", "\r"),
         ("SCH103",), (6, 5)),
    Case("crlf", "the line ends of Windows", (CLEAN + "  - x\n").replace("\n", "\r\n"),
         ("SCH103",), (6, 5)),
    Case("mixed-ends", "all of them", (HEAD + REST).replace("\n", "\r\n")
         + CCAS.replace("\n", "\r") + "  - x\n", ("SCH103",), (6, 5)),
    Case("no-last-end", "no end on the last line", CLEAN.rstrip("\n")),
)

_ENTRY = "  - id: ccas\n    nom: CCAS\n    type: ccas\n    champ: social\n"
_UNSEEN = (
    *(Case(f"nothing-seen-{name}", "a name that shows nothing is no name", entry(written), codes,
           NAME)
      for name, written, codes in (
          ("spaces", '"   "', ("SCH106",)), ("no-break", '"\u00a0\u202f"', ("SCH106",)),
          ("no-break-bare", "\u2003\u00a0\u2003", ("SCH106",)),
          ("zero-width", '"\u200b"', ("SCH106", "YAML012")),
          ("braille", "\u2800", ("SCH106", "YAML012")), ("filler", "\u3164", ("SCH106", "YAML012")),
          ("variant alone", "\ufe0f", ("SCH106",)),
          ("escaped", r'"\u200b \t"', ("SCH106", "YAML012")), ("block", "|\n\n", ("SCH106",)))),
    *(Case(f"indent-{name}", "the sign that spoils an indent is told, and told once",
           HEAD + REST + lines, ("YAML001",), place)
      for name, lines, place in (
          ("mark-of-file", _ENTRY.replace("  - ", "  \ufeff- "), (5, 3)),
          ("mark-before-a-key", _ENTRY.replace("    nom", "  \ufeff  nom"), (6, 3)),
          ("zero-width", _ENTRY.replace("    nom", "\u200b    nom"), (6, 1)),
          ("joiner", _ENTRY.replace("  - ", "\u2060  - "), (5, 1)),
          ("on-the-first-of-two", _ENTRY.replace("    type", "    \u200btype")
           .replace("    champ", "  champ"), (7, 5)))),
)

CASES = (
    Case("clean", "the file that all others start from", CLEAN),
    *_SYNTAX, *_SHAPES, *_VALUES, *_DATES, *_IDS, *_CHARACTERS, *_ENCODINGS, *_UNSEEN,
)
