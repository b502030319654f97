"""What came of bringing a package together, in words."""

from __future__ import annotations

from resources.language import counted
from resources.language import translated as _
from ui.handover.looked import told_gone, told_others, told_purged, told_refused
from workflows.receiving import Received


def received_in_words(received: Received) -> str:
    """What is new, then whatever is not as usual and why a purge was not taken in, each in a line."""
    parts = [_begins(received), *told_gone(received.trashed, received.moved)]
    if received.purged:
        parts.append(
            counted("{number} was deleted for good", "{number} were deleted for good", received.purged)
        )
    if received.waiting_purges:
        parts.append(
            counted(
                "{number} was deleted for good by a colleague, for you to decide",
                "{number} were deleted for good by colleagues, for you to decide",
                received.waiting_purges,
            )
        )
    if received.conflicts:
        parts.append(
            counted("{number} needs your decision", "{number} need your decision", received.conflicts)
        )
    if received.passed_over:
        parts.append(told_purged(received.passed_over))
    if received.others:
        parts.append(told_others(received.others))
    if received.refused:
        parts.append(told_refused(len(received.refused)))
    return "\n".join((*parts, *(_(each) for each in dict.fromkeys(received.refused))))


def is_plain_success(received: Received) -> bool:
    """Whether nothing waits for anybody, nothing went out of sight, and nothing was passed over."""
    waits = received.conflicts or received.waiting_purges
    return not (
        waits
        or received.trashed
        or received.moved
        or received.passed_over
        or received.others
        or received.refused
    )


def _begins(received: Received) -> str:
    if received.new:
        return counted(
            "Brought together: {number} new entry.", "Brought together: {number} new entries.", received.new
        )
    if received.passed_over or received.others or received.refused:
        return _("Nothing was taken in.")
    return _("Nothing new: everything in it is here already.")
