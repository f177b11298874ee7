"""What the words of a kit weigh."""

from __future__ import annotations

from replicate.sources.document import parse_document


def test_a_key_is_kept_once() -> None:
    """However many entries have it, in whichever file: thousands of copies weigh megabytes."""
    texts = ("structures:\n  - {id: a}\n  - id: b\n", 'acteurs:\n  - "id": c\n')
    keys = [key for text in texts for entries in parse_document(text, "f").data.values()
            for entry in entries for key in entry]
    assert keys == ["id"] * 3
    assert len(set(map(id, keys))) == 1
