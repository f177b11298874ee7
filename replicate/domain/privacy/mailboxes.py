"""Mailboxes: whose they are, told by what stands before and after the @."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.privacy.find import Find
from replicate.domain.privacy.given_names import is_given_name
from replicate.domain.privacy.passage import Passage
from replicate.domain.text.lazy_pattern import LazyPattern

_AT = LazyPattern(r"@ ?|(?:\(at\)|\[at\]|\(arobase\)) ?")
_LONGEST = 64
_OF_NO_LOCAL = LazyPattern(r"[^\w.+%'\-]")
_DOMAIN = LazyPattern(r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}")
_PROVIDERS = frozenset(
    "gmail googlemail orange free laposte hotmail outlook wanadoo sfr yahoo live msn icloud me "
    "bbox numericable neuf aol proton protonmail gmx club-internet aliceadsl cegetel ymail "
    "tutanota mailo netcourrier voila noos 9online".split()
)
_SERVICES = LazyPattern(
    r"(?:^|[._+\-\d])(?:accueil|contact|secr[eé]tariat|secretaire|standard|info|infos|information|"
    r"direction|dir|admin|administration|service|services|equipe|bureau|permanence|pole|unite|"
    r"mairie|ville|ccas|clsm|cls|empp|emp|pass|cmp|cattp|chrs|samsah|savs|gem|siao|samu|psy|"
    r"psychiatrie|urgence|urgences|coordination|logement|hebergement|social|sociale|sante|asso|"
    r"association|maison|relais|residence|pension|foyer|centre|hopital|clinique|dac|cpts|ars|"
    r"ddets|msp|agence|communication|rh|dpo|rgpd|noreply|ne-pas-repondre|plateforme|reseau)"
    r"(?:$|[._+\-\d])"
)
_INITIAL_AND_NAME = LazyPattern(r"[a-z]{1,2}[._\-][a-z]{2,}(?:-[a-z]+)?\d{0,4}")
_TWO_WORDS = LazyPattern(r"[a-z]{2,}(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?\d{0,4}")


def find_mailboxes(passage: Passage) -> Iterator[Find]:
    """Mailboxes: personal ones, and those of which nothing says whose they are."""
    low = passage.low
    for start in passage.occurrences("@", "(at)", "[at]", "(arobase)"):
        at = _AT.match(low, start)
        before = low[max(0, start - _LONGEST) : start].rstrip()
        local = _OF_NO_LOCAL.split(before)[-1]
        domain = _DOMAIN.match(low, at.end()) if at else None
        if not local or domain is None:
            continue
        code = _mailbox_code(local, domain[0])
        if code is not None:
            begin = max(0, start - _LONGEST) + len(before) - len(local)
            yield Find(code, begin, domain.end())


def _mailbox_code(local: str, domain: str) -> str | None:
    """The code of a mailbox, None for a service's own."""
    if is_named_for_someone(local):
        return "RGPD404"
    if _SERVICES.search(local):
        return None
    if domain.split(".")[-2] in _PROVIDERS or _TWO_WORDS.fullmatch(local):
        return "RGPD404"
    return "RGPD408"


def is_named_for_someone(local: str) -> bool:
    """Whether the part before the @ is a person's: ``prenom.nom``, ``p.nom``."""
    parts = re.split(r"[._+\-\d]+", local)
    if any(map(is_given_name, parts)) and len(parts) > 1:
        return True
    return _INITIAL_AND_NAME.fullmatch(local) is not None and not _SERVICES.search(local)
