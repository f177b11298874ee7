"""Whom to call, as text: a paragraph a track, what is known and what is not."""

from __future__ import annotations

from collections.abc import Iterator

from replicate.domain.reports.whom import Reply, TrackReply, Whom
from replicate.domain.text.tone import Paint, Tone, plain
from replicate.domain.text.words import with_capital
from replicate.views.typography.font import harmless_text
from replicate.views.typography.paragraph import printed, wrapped


def render_whom(whom: Whom, paint: Paint = plain) -> str:
    """The whole answer; tracks are in a fixed order, and none comes first by merit."""
    lines = [paint(harmless_text(whom.place), Tone.TITLE),
             *wrapped(f"{whom.territory}, {whom.as_of}.", "")]
    if whom.banner:
        lines += wrapped(f"{whom.banner}.", "")
    for remark in whom.remarks:
        lines += wrapped(remark, "")
    for track in whom.tracks:
        lines += ["", *_track(track, paint)]
    for stretch in whom.stretches:
        lines += ["", paint(harmless_text(stretch.numbers), Tone.TITLE)]
        for heading, answer in zip(whom.headings, stretch.answers, strict=True):
            lines += wrapped(f"{heading} : {answer}")
    return printed(lines)


def _track(track: TrackReply, paint: Paint) -> Iterator[str]:
    yield paint(harmless_text(track.track), Tone.TITLE)
    if track.sentence:
        yield from wrapped(track.sentence)
    for reply in track.replies:
        yield from _reply(reply)
    for reason in track.reasons:
        yield from wrapped(reason)
    for question in track.questions:
        yield from wrapped(f"À demander : {question}")


def _reply(reply: Reply) -> Iterator[str]:
    code = f" ({reply.code})" if reply.code and reply.code not in reply.perimeter else ""
    yield from wrapped(f"{reply.perimeter}{code}")
    for who in reply.who:
        yield from wrapped(f"Qui y travaille : {who}", "      ")
    for service in reply.services:
        yield from wrapped(f"À appeler : {service.called}, {service.phone}", "      ")
    if not reply.services:
        yield from wrapped(reply.unserved, "      ")
    for note in reply.notes:
        yield from wrapped(f"{with_capital(note)}.", "      ")
    if reply.said_by:
        yield from wrapped(f"D'après {' ; '.join(reply.said_by)}", "      ")
