"""What ends sooner than its author meant: a quoted text, an entry between braces."""

from __future__ import annotations

import re

from replicate.sources.explained import Explained

_OPENS_WORDS = "([/&+*=<.;!?«“–—-"
_BEHIND_A_VALUE = "(,;.?!/"
_BRACKETED = re.compile(r"[ -]*+(?:[\w-]++ ?: ++)?(?P<opens>[\[{])[^\[\]{}]*[\]}] *")


def find_closed_early(text: str, begins: int, shows: int, problem: str) -> Explained | None:
    """What closed too early, or too late, where a « , » or a key was expected; None without any."""
    if problem.endswith("expected key"):
        return _after_a_quote(text, shows) or _after_a_bracket(text, shows)
    if "expected ','" not in problem:
        return None
    return _after_a_quote(text, shows) or _end_in_a_remark(text, begins)


def _after_a_quote(text: str, shows: int) -> Explained | None:
    """Words behind a quote that closed too early: « 'L'agence' » between braces."""
    sign = text[shows : shows + 1]
    if not sign.isalnum() and (not sign or sign not in _OPENS_WORDS):
        return None
    if text[text.rfind("\n", 0, shows) + 1 : shows].rstrip(" ")[-1:] not in ('"', "'"):
        return None
    return Explained(
        "un guillemet se ferme ici, et du texte le suit",
        "tout le texte entre guillemets droits doubles, sans autre guillemet dedans", shows,
    )


def _after_a_bracket(text: str, shows: int) -> Explained | None:
    """Words behind brackets or braces that begin a value: « [à vérifier] la date »."""
    start = text.rfind("\n", 0, shows) + 1
    found = _BRACKETED.fullmatch(text[start:shows])
    sign = text[shows : shows + 1]
    if found is None or sign in ("", "\n", "\r"):
        return None
    if sign in _BEHIND_A_VALUE:
        closes = "]" if found["opens"] == "[" else "}"
        return Explained(
            f"« {sign} » suit le « {closes} » qui finit la valeur",
            f"rien après « {closes} », ou une remarque : « # … »", shows,
        )
    return Explained(
        f"un texte qui commence par {found['opens']}", "le texte entre guillemets",
        start + found.start("opens"),
    )


def _end_in_a_remark(text: str, begins: int) -> Explained | None:
    """A « # » between braces that made a remark of what should close them: « CCAS #2} »."""
    if text[begins : begins + 1] not in ("{", "["):
        return None
    end = text.find("\n", begins)
    line = text[begins : end if end >= 0 else len(text)]
    at = line.find(" #") + 1
    if at == 0 or line.count('"', 0, at) % 2 or not re.search(r"[}\]]", line[at:]):
        return None
    return Explained(
        "un # après un espace commence une remarque : le reste de la ligne n'est pas lu",
        "le texte entre guillemets", begins + at,
    )
