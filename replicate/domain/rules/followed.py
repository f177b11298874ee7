"""The reference that a kit follows: known, and its functions and roles named as it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from replicate.domain.checked import CheckedKit
from replicate.domain.following import named_version
from replicate.domain.problem import Problem, Severity
from replicate.domain.text.spelling import did_you_mean, fold, nearest_word
from replicate.domain.text.words import enumerate_french, is_answered

_FUNCTION = re.compile(r"[A-Z][0-9]+[a-z]?")
"""How a function is numbered; what is written otherwise, its schema says already."""


def check_unknown_functions(kit: CheckedKit) -> Iterator[Problem]:
    """REF206: a function that is named is one of the reference that the kit follows."""
    if kit.followed is None:
        return
    known = [function.id for function in kit.followed.all_functions]
    for mention in kit.functions:
        if mention.id not in known and _FUNCTION.fullmatch(mention.id):
            parts = [one for one in known if one[:-1] == mention.id]
            yield Problem(
                "REF206", Severity.ERROR,
                f"« {mention.id} » n'est pas une fonction de la référence",
                mention.location, f"une de ces fonctions : {', '.join(known)}",
                did_you_mean(*parts),
            )


def check_unknown_roles(kit: CheckedKit) -> Iterator[Problem]:
    """REF208: a role that an entry takes is one of the reference that the kit follows."""
    if kit.followed is None or not kit.followed.roles:
        return
    known = [role.slot.role for role in kit.followed.roles]
    listed = [role.slot.role for role in kit.followed.roles if not role.slot.is_spare]
    labels = {fold(role.slot.label): role.slot.role for role in kit.followed.roles}
    spellings = labels | {fold(role): role for role in known}
    for entity in kit.territory.entities:
        for statement in entity.said("roles"):
            if statement.value in known or not is_answered(statement.value):
                continue
            near = nearest_word(fold(str(statement.value)), spellings)
            yield Problem(
                "REF208", Severity.ERROR,
                f"« {statement.value} » n'est pas un rôle de la référence",
                statement.location, f"un de ces rôles : {', '.join(listed)}",
                did_you_mean(spellings[near] if near else None),
            )


def check_unknown_reference(kit: CheckedKit) -> Iterator[Problem]:
    """REF209: the reference that a kit follows comes with the tool, or stands beside the kit."""
    named = kit.reference
    if named is None or kit.model is not None or not kit.offered or not is_answered(named.id):
        return
    name, version = named_version(named.id)
    versions = dict(map(named_version, kit.offered))
    if name in versions and version in ("", versions[name]):
        return
    what = (
        "n'est pas une version fournie de la référence" if name in versions
        else "n'est ni une référence fournie, ni un dossier voisin qui a un modèle sans faute"
    )
    near = name if name in versions else nearest_word(name, versions)
    yield Problem(
        "REF209", Severity.WARNING, f"« {named.id} » {what}", named.location,
        f"{enumerate_french(kit.offered, 'ou')} ; « aucun » si le kit n'en suit pas",
        did_you_mean(f"{near}@{versions[near]}" if near else None),
    )
