"""A list of suspects as an interrogator might have it: 30 000 names in three scripts, and how wide each is in the fonts of a summary."""

from __future__ import annotations

from functools import cache
from itertools import product

from PIL import ImageFont

from export.summary import fonts

MANY = 30_000

_HANGUL = (
    "김이리박최정조강장윤임림한오서신권황안송류유홍전고문양손배백허남심노로하곽성차주우구라",
    "영철성명광금은순옥정혜미경수현동일용진춘선복분화설향",
    "희수호철옥숙일남국혁훈진미화란실순복심녀애영아정",
)
_LATIN = (
    [
        "Kim",
        "Ri",
        "Lee",
        "Yi",
        "Pak",
        "Park",
        "Choe",
        "Choi",
        "Jong",
        "Jo",
        "Cho",
        "Kang",
        "Jang",
        "Yun",
        "Rim",
        "Lim",
        "Han",
        "O",
        "So",
        "Sin",
        "Kwon",
        "Hwang",
        "An",
        "Song",
        "Ryu",
        "Hong",
        "Jon",
        "Ko",
        "Mun",
    ],
    [
        "Yong",
        "Chol",
        "Song",
        "Myong",
        "Kwang",
        "Kum",
        "Un",
        "Sun",
        "Ok",
        "Jong",
        "Hye",
        "Mi",
        "Kyong",
        "Su",
        "Hyon",
        "Tong",
        "Il",
        "Jin",
        "Chun",
        "Son",
        "Pok",
    ],
    [
        "Hui",
        "Su",
        "Ho",
        "Chol",
        "Ok",
        "Suk",
        "Il",
        "Nam",
        "Guk",
        "Hyok",
        "Hun",
        "Jin",
        "Mi",
        "Hwa",
        "Ran",
        "Sil",
        "Sun",
        "Bok",
        "Sim",
        "Nyo",
    ],
)
_VIETNAMESE = (
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"],
    ["Thị", "Văn", "Minh", "Thanh", "Ngọc", "Hữu", "Quang", "Thu", "Kim", "Xuân"],
    [
        "An",
        "Bình",
        "Chi",
        "Dung",
        "Giang",
        "Hà",
        "Hạnh",
        "Hiền",
        "Hòa",
        "Hương",
        "Lan",
        "Linh",
        "Mai",
        "Nga",
        "Phượng",
        "Tuấn",
        "Yến",
    ],
)


@cache
def suspects() -> tuple[str, ...]:
    """As many names as MANY, all different."""
    every = [
        *("".join(parts) for parts in product(*_HANGUL)),
        *(" ".join(parts) for parts in product(*_LATIN)),
        *(" ".join(parts) for parts in product(*_VIETNAMESE)),
    ]
    step = len(every) / MANY
    chosen = tuple(dict.fromkeys(every[int(at * step)] for at in range(MANY)))
    assert len(chosen) == MANY
    return chosen


@cache
def widths() -> dict[str, float]:
    """Name → its width in thousandths of a size, in the font in which a summary would draw it."""
    # Private, since nothing but the typesetter has to find the font's file.
    font = ImageFont.truetype(str(fonts._proved(fonts.KOREAN)), 1000)
    return {name: font.getlength(name) for name in suspects()}


def spread(number: int) -> tuple[str, ...]:
    """Some of the names, from the narrowest to the widest."""
    ordered = sorted(suspects(), key=lambda name: (widths()[name], name))
    return tuple(ordered[at * (len(ordered) - 1) // (number - 1)] for at in range(number))
