"""``python -m bench.first_rows PAIRS``: our rows on each pair of networks, already made.

The same pairs as ``first_answer``: entities and ties in memory, the profile that says what is
denied beside them; what is timed is who holds which role and what is told of each pair.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path


def write_snapshots(kits: list[Path], reference: str, path: Path) -> Path:
    """Each kit and the reference as of their own dates, with their profile, in ``path``."""
    from replicate.usecases.comparison.pair import compare_kit
    from replicate.usecases.kits.reading import read_clean
    from replicate.usecases.kits.references import References

    references = References(reference)
    compared = [
        compare_kit(kit, references.of(kit, folder), None)
        for folder in kits for kit in [read_clean(folder)]
    ]
    made = [(item.here, item.there, item.profile) for item in compared]
    path.write_bytes(pickle.dumps(made))  # what a reference worked out once is not in it
    return path


def main(pairs: Path) -> None:
    """The states of each pair's rows, a line each."""
    from replicate.network.reference import Reference
    from replicate.network.role_matrix import match_networks

    reference: Reference | None = None
    for here, there, profile in pickle.loads(pairs.read_bytes()):  # noqa: S301 our own file
        if reference is None or reference.snapshot is not there:
            reference = Reference(there, profile.model)
        print(*(row.state.value for row in match_networks(here, reference, profile).rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
