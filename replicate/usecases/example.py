"""Copy an example kit, to look at it, play with it or break it."""

from __future__ import annotations

import shutil
from pathlib import Path

from replicate import resources
from replicate.usecases.new_kit.kit_comforts import add_comforts
from replicate.usecases.writing.fresh_folder import fresh_folder


def copy_example(name: str, target: Path) -> Path:
    """Copy the example kit ``name`` to the new folder ``target`` and return it.

    Raises UsageError when there is no such example, FileError when something
    stands at ``target`` already or the disk refuses.
    """
    source = resources.example_folder(name)
    with fresh_folder(target) as draft:
        for item in sorted(source.rglob("*")):
            copy = draft / item.relative_to(source)
            if item.is_dir():
                copy.mkdir()
            else:
                # Content only: an installed example may be read-only, a copy never.
                shutil.copyfile(item, copy)
        add_comforts(draft)
    return target
