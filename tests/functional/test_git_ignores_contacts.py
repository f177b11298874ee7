"""What Git itself says of a new kit: contacts stay on the computer under any of their names."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.material.command import Call

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="no Git here")

PRIVATE = (
    "contacts.yaml", "contacts.yml", "Contacts.yaml", "CONTACTS.YML", "contact.yaml",
    "contacts (1).yaml", "Copie de contacts.yaml", "contacts - Copie.yaml", "contacts.yaml.txt",
    "contacts.yaml~", "contacts.xlsx", "Contacts équipe.docx", "contacts.csv", "contacts",
    "equipe/contacts.yaml", "equipe/Contacts.yml",
)
SHARED = (
    "territoire.yaml", "acteurs.yaml", "sources.yaml", "LISEZMOI.txt", "notes.txt",
    "schemas/contacts.schema.json", "declarations/ccas.yaml", "carte.svg",
)


def _ignored(kit: Path, names: tuple[str, ...]) -> set[str]:
    """Those of ``names`` that Git would not add."""
    for name in names:
        (kit / name).parent.mkdir(exist_ok=True)
        (kit / name).touch()
    told = subprocess.run(
        ["git", "-C", kit, "check-ignore", "-z", "--no-index", "--stdin"], text=True,
        input="\0".join(names), capture_output=True, check=False,
    )
    assert told.returncode in (0, 1), told.stderr
    return set(filter(None, told.stdout.split("\0")))


@pytest.mark.parametrize("command", [["new", "Limoges"], ["example", "pau"]], ids=" ".join)
def test_contacts_stay_and_the_kit_goes(command: list[str], call: Call, tmp_path: Path) -> None:
    """Each name that contacts may take is ignored; each file that a kit shares is not."""
    assert call(*command).code == 0
    kit = tmp_path / command[1].lower()
    subprocess.run(["git", "init", "-q", kit], check=True)
    assert _ignored(kit, PRIVATE) == set(PRIVATE)
    assert _ignored(kit, SHARED) == set()
