"""Every fault by its name, in the order in which mutants are drawn."""

from __future__ import annotations

from tests.mutants import rule_faults, schema_faults, text_faults
from tests.mutants.kit import Faults

FAULTS: Faults = schema_faults.FAULTS | rule_faults.FAULTS | text_faults.FAULTS
