"""Pictures of receiving, and those of sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from domain.ids import PartnerId
from domain.partner import PartnerKind
from domain.roughdate import RoughDate
from export.package.manifest import Kind, Manifest
from storage.arrival import Arrival
from tests.ui.backup.scenes import _silent
from tests.ui.handover.sending_scenes import SENDING_SCENES
from ui.background import Elsewhere
from ui.handover.imports import ImportsDialog, undone_in_words
from ui.handover.receive import ReceiveDialog
from workflows.changes import Changes
from workflows.found_packages import FoundPackage
from workflows.opened_package import Opened
from workflows.purge_judging import Verdict
from workflows.receiving import Looked, Received
from workflows.signers import Signer, Standing
from workflows.undoing import ImportRow, Undone

WORDS = "river lamp stone quiet morning field october ladder"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


def looked(signer: Signer) -> Looked:
    """A package with something new, something changed and something to decide."""
    return Looked(
        signer=signer,
        made="2015-11",
        arrival=Arrival(
            new=tuple(f"{number:032x}" for number in range(12)),
            changed=("a" * 32, "b" * 32, "c" * 32),
            undecided=("a" * 32, "b" * 32),
            trashed=("c" * 32,),
            moved=("b" * 32,),
            known=40,
            missing=17,
            claimed=0,
            purged=0,
            others=frozenset(),
            passed_over=0,
        ),
        kinds={"event": 12, "person": 3},
        opened=Opened(
            manifest=Manifest(
                kind=Kind.COLLEAGUE,
                made="2015-11",
                sender=bytes(32),
                counts={},
                audit_head="0" * 64,
                entries=(),
            ),
            revisions=(),
            files=(),
        ),
    )


def _dialog(signer: Signer) -> ReceiveDialog:
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog._our_words = "field morning quiet stone lamp river ladder october"
    dialog.take_file(Path("/media/blue/fieldbook-q7h2kdab.age"))
    dialog.show_looked(looked(signer))
    return dialog


def unknown() -> QWidget:
    """Signed by a key that nobody knows; somebody vouches for it."""
    dialog = _dialog(Signer(key=KEY, words=WORDS, standing=Standing.UNKNOWN))
    assert dialog.card is not None
    *_others, in_person = dialog.card.choices.values()
    in_person.setChecked(True)
    dialog.card.name.setText("이순희")
    return dialog


def known() -> QWidget:
    """Signed by a colleague."""
    return _dialog(
        Signer(
            key=KEY,
            words=WORDS,
            standing=Standing.KNOWN,
            partner=PartnerId("0f" * 16),
            name="이순희",
            kind=PartnerKind.COLLEAGUE,
            checked=RoughDate(edtf="2015-11-20"),
        )
    )


def received() -> QWidget:
    """Brought together, and it can be undone."""
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog.take_file(Path("/media/blue/fieldbook-q7h2kdab.age"))
    dialog.show_received(Received(batch=3, new=17, known=40, conflicts=2, sender=KEY))
    return dialog


def undone() -> QWidget:
    """Undone, but for what somebody went on from."""
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog.take_file(Path("/media/blue/fieldbook-q7h2kdab.age"))
    dialog.show_undone(Undone(revisions=15, stays=2, changes=Changes()))
    return dialog


def imports() -> QWidget:
    """What was taken in so far; one of it undone."""
    dialog = ImportsDialog(_silent())
    dialog.show_rows(
        [
            ImportRow(
                number=3,
                received_at="2015-11-20T12:00:00Z",
                sender="이순희",
                words="",
                revisions=17,
                undone=False,
            ),
            ImportRow(
                number=2,
                received_at="2015-11-12T08:30:00Z",
                sender="이순희",
                words="",
                revisions=0,
                undone=True,
            ),
            ImportRow(
                number=1,
                received_at="2015-11-02T17:05:00Z",
                sender=KEY,
                words=WORDS,
                revisions=212,
                undone=False,
            ),
        ]
    )
    return dialog


def packages() -> QWidget:
    """Two sticks with packages; the newest is chosen."""
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog.which.show_packages(
        [
            FoundPackage(
                path=Path(f"/media/worker/{stick}/fieldbook-{name}.age"),
                stick=stick,
                size=size,
                is_in_parts=size > 3_000_000_000,
                written=datetime(2015, 11, day, 8, 30, tzinfo=UTC),
            )
            for stick, name, size, day in (
                ("BLUE", "q7h2kdab", 310_000, 21),
                ("BLUE", "thojilwo", 3_900_000_000, 20),
                ("사무국", "epxwnwsu", 42_000_000, 12),
            )
        ]
    )
    return dialog


def passed_over() -> QWidget:
    """Much of it is not taken in, and some of it is strange."""
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog.take_file(Path("/media/blue/fieldbook-q7h2kdab.age"))
    seen = looked(
        Signer(
            key=KEY,
            words=WORDS,
            standing=Standing.KNOWN,
            partner=PartnerId("0f" * 16),
            name="이순희",
            kind=PartnerKind.COLLEAGUE,
            checked=RoughDate(edtf="2015-11-20"),
        )
    )
    strange = replace(seen.arrival, claimed=2, purged=5, others=frozenset({"d" * 32}), passed_over=6)
    opened = replace(seen.opened, absent=3)
    dialog.show_looked(
        replace(seen, arrival=strange, opened=opened, kinds={"partner": 1, "event": 12}, left_of_cases=2)
    )
    return dialog


def received_strange() -> QWidget:
    """Brought together, with everything there is to say of it."""
    dialog = ReceiveDialog(_silent(), cast(Elsewhere, _silent()), Path("Documents"))
    dialog.take_file(Path("/media/blue/fieldbook-q7h2kdab.age"))
    dialog.show_received(
        Received(
            batch=3,
            new=1,
            known=40,
            conflicts=1,
            sender=KEY,
            purged=2,
            waiting_purges=1,
            others=2,
            refused=(Verdict.WITHDRAWN.value,),
        )
    )
    return dialog


def import_undone() -> QWidget:
    """One that was undone is chosen; something of it stayed."""
    dialog = imports()
    assert isinstance(dialog, ImportsDialog)
    dialog.list.setCurrentRow(1)
    dialog.say(undone_in_words(Undone(revisions=15, stays=2, changes=Changes())))
    return dialog


SCENES = {
    **SENDING_SCENES,
    "receive-packages": packages,
    "receive-passed-over": passed_over,
    "receive-received-strange": received_strange,
    "receive-import-undone": import_undone,
    "receive-imports": imports,
    "receive-received": received,
    "receive-undone": undone,
    "receive-unknown": unknown,
    "receive-known": known,
}
