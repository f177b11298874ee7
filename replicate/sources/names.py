"""What the documents of a kit name, told before any entry is built.

Ids, sources, functions and codes are held to one another without a territory: a kit of which
thousands are wrong need not be put together to say so.
"""

from __future__ import annotations

from itertools import chain

from replicate.domain.checked import CheckedKit
from replicate.domain.reference import Model
from replicate.sources.builder import ReadDocument, build_territory
from replicate.sources.mentions import Mentions, find_reference
from replicate.sources.model import build_model


def name_kit(
    documents: tuple[ReadDocument, ...], followed: Model | None = None, is_whole: bool = True,
    offered: tuple[str, ...] = (),
) -> CheckedKit:
    """All that the rules on names look at; the territory is still that of no document.

    ``followed`` is the model of the reference that the kit follows; a kit with a
    model of its own follows that. ``is_whole`` is False when a file could not be
    read. ``offered`` are the references that come with the tool.
    """
    model, has_model_faults = _own_model(documents)
    found = Mentions()
    for item in documents:
        found.read(item.document, declares=item.name != "modele")
    heads = [
        item.document for item in documents
        if item.name == "territoire" and not item.refused & {(), ("reference",)}
    ]
    return CheckedKit(
        territory=build_territory(()),
        declared=tuple(found.declared),
        mentions=tuple(found.named),
        cited=tuple(found.cited),
        functions=tuple(found.functions),
        codes=tuple(found.codes),
        speakerless=tuple(found.speakerless),
        unsaid=tuple(found.unsaid),
        unlikely=tuple(found.unlikely),
        model=model,
        followed=None if has_model_faults else model or followed,
        is_whole=is_whole and not any(item.hides_ids for item in documents),
        reference=next(chain.from_iterable(map(find_reference, heads)), None),
        offered=offered,
    )


def _own_model(documents: tuple[ReadDocument, ...]) -> tuple[Model | None, bool]:
    """The kit's own model, without what its schema refuses, and whether anything was."""
    read = next((item for item in documents if item.name == "modele"), None)
    if read is None or read.refused & {(), ("fonctions",)}:
        return None, read is not None
    model = build_model(read.document.content, read.document, read.refused)
    return model, bool(read.refused)
