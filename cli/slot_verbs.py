"""Verbs about who can open a notebook: slots, change-passphrase, recovery, change-everything."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from cli import terminal
from cli.opened import moment, new_passphrase, opened, typed
from cli.recovery_sheet import answer, sheet
from workflows import key_change, key_slots
from workflows.errors import Refused
from workflows.means import Means, make_key_file
from workflows.passphrase_advice import pieces_of, recovery_words
from workflows.reading import as_json
from workflows.session import Session

SHOWN = 8
"""Digits of a slot's id that are shown; enough to tell sixteen apart."""

PROVED = "The new passphrase was proved by opening the notebook with it; the old one opens it no more."


def slots(options: argparse.Namespace) -> int:
    """List the ways to open the notebook, add a passphrase, rename or remove a way."""
    proof = typed(options)
    new = _new_means(options) if options.action == "add" else None
    with opened(options, means=proof) as session:
        if new is not None:
            key_slots.add_passphrase(
                session, proof, new, name=options.name or "", person=options.person or "", now=moment()
            )
        elif options.action == "rename":
            _rename(session, proof, options)
        elif options.action == "remove":
            key_slots.remove(session, proof, _slot(session, options.slot), now=moment())
        found = key_slots.ways(session)
    if options.json:
        terminal.say_bytes(as_json({"ways": found}))
    else:
        terminal.table([("SLOT", "OPENS WITH", "NAME", "PERSON"), *map(_row, found)])
    return 0


def _row(way: key_slots.Way) -> tuple[str, ...]:
    return way.slot[:SHOWN], way.kind.value, way.name, way.person


def change_passphrase(options: argparse.Namespace) -> int:
    """The old passphrase on the first line, the new one on the second."""
    proof, new = typed(options), _new_means(options)
    if new.key_file is None and not options.no_key_file:
        new = Means(passphrase=new.passphrase, key_file=options.key_file)
    with opened(options, means=proof) as session:
        key_slots.change_passphrase(session, proof, new, now=moment())
        answer(options, (), PROVED, ways=key_slots.ways(session))
    return 0


def recovery(options: argparse.Namespace) -> int:
    """New words or pieces, or none."""
    proof = typed(options)
    means, lines = (None, []) if options.none else _new_recovery(options)
    with opened(options, means=proof) as session:
        with sheet(lines, options.recovery_out) as to_tell:
            if means is None:
                key_slots.no_recovery(session, proof, now=moment())
            else:
                key_slots.renew_recovery(session, proof, means, now=moment())
        answer(options, to_tell, ways=key_slots.ways(session))
    return 0


def change_everything(options: argparse.Namespace) -> int:
    """A new key for everything."""
    proof, new = typed(options), _new_means(options)
    means, lines = _new_recovery(options) if options.recovery_out else (None, [])
    with opened(options, means=proof) as session:
        kept = _kept(session, options)
        dropped = [way for way in key_slots.ways(session) if not way.is_own and way.slot not in kept]
        if dropped and not options.drop_others:
            if options.json:
                terminal.say_bytes(as_json({"dropped": dropped}))
            else:
                terminal.table([_row(way) for way in dropped])
            raise Refused(
                "These would open the notebook no more. Name those that are to go on opening it with --keep SLOT, and say --drop-others "
                "if the rest is meant to go; nothing was changed."
            )
        others = {way.slot: _secret_of(way, file, options) for way, file in kept.values()}
        changed = new if new.passphrase else None
        with sheet(lines, options.recovery_out) as to_tell:
            key_change.change_everything(
                session, proof, new=changed, recovery=means, others=others, now=moment()
            )
        before = (
            "What opened the notebook before"
            if changed and not kept
            else "What was to stay opens the notebook; what else did before"
        )
        done = f"Everything is changed. {before} opens it no more; older backups still open with it."
        answer(options, to_tell, done, dropped=dropped)
    return 0


def _kept(session: Session, options: argparse.Namespace) -> dict[str, tuple[key_slots.Way, Path | None]]:
    """Slot → the way that goes on opening the notebook, and its key file, in the order in which they were named."""
    ways = {way.slot: way for way in key_slots.ways(session)}
    named = (each.partition("=") for each in options.keep)
    found = ((ways[_slot(session, beginning)], file) for beginning, _equals, file in named)
    return {way.slot: (way, Path(file) if file else None) for way, file in found}


def _secret_of(way: key_slots.Way, key_file: Path | None, options: argparse.Namespace) -> Means:
    """What opens one of the other ways, asked for as when the notebook is opened with it."""
    whose = ", ".join(filter(None, (way.slot[:SHOWN], way.name, way.person)))
    ask = partial(terminal.passphrase, from_standard_input=options.passphrase_stdin)
    if way.kind is key_slots.Kind.PIECES:
        return Means(pieces=(ask(prompt=f"One piece ({whose}): "), ask(prompt=f"Another piece ({whose}): ")))
    if way.kind is key_slots.Kind.WORDS:
        return Means(recovery_words=ask(prompt=f"Recovery words ({whose}): "))
    return Means(passphrase=ask(prompt=f"Passphrase ({whose}): "), key_file=key_file)


def _new_means(options: argparse.Namespace) -> Means:
    passphrase = new_passphrase(options)
    if options.new_key_file is not None and not options.new_key_file.exists():
        make_key_file(options.new_key_file)
    return Means(passphrase=passphrase, key_file=options.new_key_file)


def _new_recovery(options: argparse.Namespace) -> tuple[Means, list[str]]:
    words = recovery_words(options.language)
    if not options.pieces:
        line = " ".join(words.words)
        return Means(recovery_words=line), [line]
    pieces = pieces_of(words.entropy)
    return Means(pieces=pieces), list(pieces)


def _rename(session: Session, proof: Means, options: argparse.Namespace) -> None:
    slot = _slot(session, options.slot)
    (way,) = (each for each in key_slots.ways(session) if each.slot == slot)
    name, person = (
        before if said is None else said
        for said, before in ((options.name, way.name), (options.person, way.person))
    )
    key_slots.rename(session, proof, slot, name=name, person=person, now=moment())


def _slot(session: Session, beginning: str | None) -> str:
    found = [way.slot for way in key_slots.ways(session) if beginning and way.slot.startswith(beginning)]
    if len(found) != 1:
        raise Refused("Name one slot by the beginning of its id; `slots NOTEBOOK` lists them.")
    return found[0]
