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


def _named(name: str, why: str, written: str, code: str, column: int = 10) -> Case:
    return Case(name, why, entry(written), (code,), (6, column))


_CONVERSIONS = (
    _named("utf-8-as-windows", "accents read in the wrong encoding", "HÃ´pital", "YAML016", 11),
    _named("utf-8-twice", "and twice", "HÃƒÂ´pital", "YAML016", 11),
    _named("utf-8-capital", "a capital", "Ã‰quipe", "YAML016"),
    _named("utf-8-dash", "a dash", "CCAS â€“ nord", "YAML016", 15),
    _named("utf-7", "a form of Unicode for old mail", "H+APQ-pital", "YAML016", 11),
    _named("quoted-printable", "that of mail", "H=C3=B4pital", "YAML016", 11),
    _named("percent-encoded", "that of addresses", "H%C3%B4pital", "YAML016", 11),
    _named("html-name", "that of pages", "H&ocirc;pital", "YAML016", 11),
    _named("html-number", "by number", "H&#244;pital", "YAML016", 11),
    _named("html-space", "a space of pages", "CCAS&nbsp;nord", "YAML016", 14),
    Case("ampersands", "signs that are in their place",
         entry('"A & B ; C+AIR-sud ; x=C ; 100 % ; IRMÃ ; https://a.fr/l%C3%A0?b&amp;c"')),
    _named("word-bullet", "a bullet of Word, in its own font", "\uf0b7 CCAS", "YAML012"),
    _named("last-private", "the last character of nobody's alphabet", "\U0010fffdCCAS", "YAML012"),
    _named("ligature", "a ligature out of a PDF", "oﬃce", "YAML013", 11),
    _named("bold-of-formulas", "letters that social networks show in bold", "𝗖CAS", "YAML013"),
    _named("circled", "letters in circles", "Ⓒcas", "YAML013"),
    _named("spaces-alone", "a name of spaces", '"   "', "SCH106"),
    _named("no-letters-at-all", "of a narrow space", f'"{FINE}"', "SCH106"),
)

_FORMATS = (
    Case("html-page", "a page saved under a kit's name", "<!DOCTYPE html>\n<p>Erreur 404</p>\n",
         ("SCH103",), (1, 1)),
    Case("xml", "XML", '<?xml version="1.0"?>\n<acteurs/>\n', ("SCH103",), (1, 1)),
    Case("csv", "a table", "id;nom;type\nccas;CCAS;ccas\n", ("SCH103",), (1, 1)),
    Case("tabs", "a table pasted", "id\tnom\nccas\tCCAS\n", ("SCH103",), (1, 1)),
    Case("lfs", "what Git LFS leaves", "version https://git-lfs.github.com/spec/v1\nsize 1\n",
         ("SCH103",), (1, 1)),
    Case("toml", "TOML", 'source = "s1"\n[[acteurs]]\nid = "x"\n', ("SCH103",), (1, 1)),
    Case("ini", "an INI file", "[acteurs]\nid=ccas\n", ("YAML001",), (1, 1)),
    Case("json", "JSON is YAML", '{"source": "s1", "acteurs": [' + ", ".join(
        f'{{"id": "{one}", "nom": "{one}", "type": "association", "champ": "social"}}'
        for one in ("hopital", "association", "ccas")) + "]}"),
    Case("markdown-fence", "a message's frame around the file", f"```yaml\n{CLEAN}```\n",
         ("YAML001",), (1, 1)),
    Case("markdown-table", "a table of Markdown", "| id | nom |\n|---|---|\n", ("YAML001",),
         (1, 1)),
    Case("mail-quote", "a file quoted in a mail",
         "".join(f"> {line}\n" for line in CLEAN.splitlines()), ("YAML001",), (1, 1)),
    Case("diff", "lines of a comparison", "".join(f"+{line}\n" for line in CLEAN.splitlines()),
         ("YAML001",), (1, 1)),
    Case("bars", "a file in a mail, beside a bar",
         "".join(f"| {line}\n" for line in CLEAN.splitlines()), ("YAML001",), (1, 1)),
    Case("line-numbers", "a file out of a viewer that numbers its lines",
         "".join(f"{at} {line}\n" for at, line in enumerate(CLEAN.splitlines(), 1)),
         ("YAML001",), (1, 1)),
    Case("line-numbers-and-bars", "of another",
         "".join(f"{at:3} | {line}\n" for at, line in enumerate(CLEAN.splitlines(), 1)),
         ("YAML001",), (1, 1)),
    Case("chat", "a message with its date and its author", f"[12/03/2024 10:12] Équipe : {CLEAN}",
         ("YAML001",), (1, 1)),
    Case("chat-each-line", "a message a line",
         "".join(f"12/03/2024, 10:12 - Équipe: {line}\n" for line in CLEAN.splitlines()),
         ("YAML001",), (1, 1)),
    Case("one-line", "a file that lost its line ends", CLEAN.replace("\n", " "),
         ("YAML001",), (1, 1)),
    Case("one-line-remark", "and whose first line was a remark: nothing of it would be read",
         ("# acteurs\n" + CLEAN).replace("\n", " "), ("YAML001",), (1, 1)),
    Case("one-line-of-signs", "whose line ends are two signs", CLEAN.replace("\n", "\\n"),
         ("YAML001",), (1, 1)),
    Case("greeting", "what a mail says before", f"Bonjour,\n\n# acteurs\n{CLEAN}",
         ("YAML001",), (1, 1)),
    Case("greeting-after", "a rule of dashes and what a mail says after", f"{CLEAN}--\nÀ bientôt\n",
         ("YAML001",), (6, 1)),
    Case("first-key-inside", "a first key that stands farther in", f" {CLEAN}", ("YAML001",),
         (1, 2)),
    Case("unknown-and-entries", "« inconnu » left above the entries",
         CLEAN.replace("acteurs:", "acteurs: inconnu"), ("YAML001",), (2, 10)),
    Case("words-and-entries", "words left above the entries",
         CLEAN.replace("acteurs:", "acteurs: voir le tableau # joint"), ("YAML001",), (2, 10)),
    Case("section-lost", "entries without the name of their section",
         CLEAN.replace("acteurs:\n", ""), ("YAML001",), (2, 3)),
    Case("nothing-as-a-dash", "a dash where nothing is known", entry("-"), ("YAML001",), (6, 10)),
    Case("words-behind-brackets", "what is to be checked, behind a list",
         entry("CCAS\n    roles: [pilote] (à vérifier)"), ("YAML001",), (7, 21)),
    Case("words-behind-a-quote", "and behind a quoted text", entry('"CCAS" (à vérifier)'),
         ("YAML001",), (6, 17)),
    Case("text-after-pipe", "a bar before a name", entry("| CCAS"), ("YAML001",), (6, 10)),
    Case("text-after-more", "a sign before a name", entry("> CCAS"), ("YAML001",), (6, 10)),
    Case("text-after-question", "a question mark before it", entry("? CCAS"), ("YAML001",),
         (6, 10)),
    Case("cut-in-a-line", "a file cut in a line", CLEAN[:-30], ("YAML001",)),
    Case("file-twice", "a file pasted twice", CLEAN + CLEAN, ("YAML002",), (6, 1)),
)

PASTED = (*_SPACES, *_FORGES, *_BLANKS, *_CONVERSIONS, *_FORMATS)
