"""What a kit carries besides its facts, wherever it comes from."""

from __future__ import annotations

import shutil
from pathlib import Path

from replicate import resources

# Written here and not in the template, where a nested .gitignore would keep
# the template's own contacts.yaml out of this repository.
GITIGNORE = """\
# Les noms, courriels et lignes directes ne quittent pas cet ordinateur.
contacts.yaml
# Ni sous les noms que l'on écrit par mégarde : contacts.yml, Contacts.yaml, Copie de contacts.yaml.
*[Cc][Oo][Nn][Tt][Aa][Cc][Tt]*.[Yy]*[Mm][Ll]*
# Ni, à côté des fichiers du kit, en tableau ou en texte : contacts.xlsx, contacts.docx.
/*[Cc][Oo][Nn][Tt][Aa][Cc][Tt]*
"""


def add_comforts(kit: Path) -> None:
    """Put copies of the schemas and a ``.gitignore`` into the folder ``kit``.

    With the schemas beside it, an editor completes and checks a file without
    any network. Raises OSError when the disk refuses.
    """
    schemas = kit / "schemas"
    schemas.mkdir(exist_ok=True)
    for schema in sorted(resources.schemas_folder().glob("*.schema.json")):
        shutil.copyfile(schema, schemas / schema.name)
    (kit / ".gitignore").write_text(GITIGNORE, encoding="utf-8", newline="\n")
