"""Small kits of which a test writes the few files that matter, and what is found in them."""

from __future__ import annotations

from pathlib import Path

from replicate.domain.findings.profile import Finding
from replicate.usecases.comparison.pair import compare_kits

HEAD = """format: 1
id: ici
nom: Ici
nature: accompagne
reference: "pau@1"
date_etat: "2024-12-31"
"""
SOURCES = """sources:
  - {id: s1, titre: Compte rendu, date: "2020", voix: social}
"""
ACTORS = """source: s1
acteurs:
  - {id: hopital, nom: Hôpital, type: etablissement_sante, champ: sanitaire}
  - {id: ccas, nom: CCAS, type: ccas, champ: social}
"""
PENSION = """source: s1
structures:
  - {id: pension, nom: Pension, type: pension_de_famille, champ: logement}
"""
RECORD = """adaptations:
  - fonction: F3a
    quoi: Deux petites maisons.
    quand: "2019"
    prevue: non
    decide_par: ccas
    nature: lieu
    raison: inconnu
    coherente: {valeur: oui, selon: hopital}
    revoir_le: "2026"
    source: s1
    passage: p. 4
"""


def write(folder: Path, **files: str) -> Path:
    """A small kit in ``folder``: its head, a source, two actors, and ``files``."""
    texts = {"territoire": HEAD, "sources": SOURCES, "acteurs": ACTORS} | {
        name.replace("_", "-"): text for name, text in files.items()
    }
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def finding(folder: Path, function: str, date: str | None = None) -> Finding:
    """What comparing with Pau finds of one function."""
    profile = compare_kits(str(folder), "pau", date).profile
    return next(item for item in profile.findings if item.function.id == function)


def decided(text: str) -> str:
    """A ``fonctions.yaml`` of one decision on F3a."""
    return f"fonctions:\n  - {{fonction: F3a, {text}}}\n"
