"""The invented kit with one count, of which a test says the nature, the unit and the value."""

from __future__ import annotations

from typing import Any

from tests.material.examples import folder_of
from tests.material.kit_files import Data, load


def counted(nature: str, unit: str, **value: Any) -> Data:
    """The invented kit, its team's one count being of this nature and value."""
    files = load(folder_of("ville-exemple"))
    (team,) = files["equipes-mobiles"]["equipes_mobiles"]
    team["mesures"] = [{"nature": nature, "unite": unit, "date": "2023", **value}]
    return files
