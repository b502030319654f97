"""Free text: 2 000 identifiers looked for in 1 MB of text in four languages, beside the folding of that text alone.

python -m benchmarks.free_text
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice, product

from benchmarks.measure import Figure, in_turns, say, seconds
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.known import Known
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import PARTNER_NGO

BYTES = 1_000_000
PEOPLE, NUMBERS = 1_000, 1_000
ROUNDS = 3

PARAGRAPHS = (
    (
        "The police took them from the bus near the border and held them in a small room for days. Nobody told them why, and no lawyer came. "
        "An officer wrote everything down and went away. Later they were moved again, by truck and at night, and the room was left empty.\n"
    ),
    "경찰은 그들을 버스에서 끌어내려 국경 근처의 작은 방에 가두었다. 아무도 이유를 말해 주지 않았고 변호인도 오지 않았다.\n",
    "警察在边境附近把他们从车上带下来，关在一间小屋里。没有人告诉他们原因，也没有律师来。后来又用卡车转移了一次，屋子空了。\n",
    "Công an bắt họ gần biên giới và giữ trong một căn phòng nhỏ nhiều ngày. Không ai nói cho họ biết lý do, cũng không có luật sư.\n",
)
FAMILIES, FIRSTS, LASTS = "김이박최정강조윤장임한오", "영철명성경혜현순옥광학춘", "철수희옥숙혁란준호심국길"


def identifiers() -> tuple[Named, ...]:
    """As many names and numbers as a very large case and its linked cases have."""
    names = islice(map("".join, product(FAMILIES, FIRSTS, LASTS)), PEOPLE)
    people = (Named(name, What.PERSON, f"person:{name}", is_name=True) for name in names)
    numbers = (Named(f"KP{7_000_000 + 37 * number}", What.NUMBER, "") for number in range(NUMBERS))
    return (*people, *numbers)


def text(named: tuple[Named, ...]) -> str:
    """1 MB of narrative; every fifth paragraph names somebody and a day."""

    def paragraphs() -> Iterator[str]:
        size = 0
        for number, (paragraph, each) in enumerate(zip(cycle(PARAGRAPHS), cycle(named), strict=False)):
            whole = paragraph if number % 5 else f"{each.text}, 22 October 2015. {paragraph}"
            size += len(whole.encode())
            if size > BYTES:
                return
            yield whole

    return "".join(paragraphs())


def main() -> None:
    """The figure of this page."""
    named = identifiers()
    narrative = text(named)
    known = Known(profile=PARTNER_NGO, named=named)
    ours, folding = in_turns(
        partial(seconds, partial(redact_text, narrative, known)),
        partial(seconds, lambda: folded(narrative).run_together),
        rounds=ROUNDS,
    )
    say(
        Figure(
            name=f"{len(named)} identifiers over 1 MB",
            ours=ours,
            peer_name="the folding alone",
            peer=folding,
            goal=1.5,
            limit=3,
        )
    )


if __name__ == "__main__":
    main()
