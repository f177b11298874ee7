"""The sheet of the PDF, as ``render`` and ``compare`` ask for it."""

from __future__ import annotations

import click


def asked_paper(paper: tuple[str, ...] | None, formats: tuple[str, ...]) -> str | None:
    """The sheet asked for; raises UsageError without a PDF, which alone has one."""
    if paper and "pdf" not in formats:
        raise click.UsageError("--paper est la feuille du PDF : ajouter pdf à --format")
    return paper[0] if paper else None
