"""Pictures of QR codes: as a program draws them, and as a telephone photographs them from a screen."""

from __future__ import annotations

import base64
import io

import segno
from PIL import Image, ImageFilter

from tests.viewer.samples import file_of

PAPER, DESK = 240, 90
"""Greys of what is around a code, and of what is around that."""
AGE = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq"
SIGNING = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
"""The keys of one card."""

QUIET = 4
"""Modules."""


def code(text: str, *, module: int = 4, version: int | None = None) -> Image.Image:
    """A code, a module so many pixels wide."""
    file = io.BytesIO()
    segno.make_qr(text, error="m", version=version).save(file, kind="png", scale=module, border=QUIET)
    file.seek(0)
    return Image.open(file).convert("L")


def sheet(*pictures: Image.Image, gap: int = 40) -> Image.Image:
    """Several beside each other on one sheet."""
    width = sum(each.width + gap for each in pictures) + gap
    made = Image.new("L", (width, max(each.height for each in pictures) + 2 * gap), PAPER)
    across = gap
    for each in pictures:
        made.paste(each, (across, gap))
        across += each.width + gap
    return made


def photograph(
    seen: Image.Image,
    *,
    turned: float = 0,
    tilted: float = 0,
    blur: float = 0,
    noise: float = 0,
    wide: int = 1600,
) -> Image.Image:
    """What a telephone makes of a sheet.

    turned: degrees.  tilted: by how much the far side is smaller, 0.3 for a third.  blur: pixels of the photograph.  noise: 0 to 1.
    wide: pixels.
    """
    made = seen.rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=DESK)
    made = made.resize((wide, wide * made.height // made.width), Image.Resampling.BICUBIC)
    if tilted:
        # What lies to the right is looked for further away.
        lens = (1 + tilted, 0, 0, tilted / 2, 1 + tilted / 2, 0, tilted / made.width, 0)
        made = made.transform(
            made.size, Image.Transform.PERSPECTIVE, lens, Image.Resampling.BICUBIC, fillcolor=DESK
        )
    made = made.filter(ImageFilter.GaussianBlur(blur))
    return Image.blend(made, Image.effect_noise(made.size, 80), noise) if noise else made


def as_jpeg(picture: Image.Image) -> bytes:
    """As a telephone keeps it."""
    return file_of(picture, "JPEG", quality=75)


HEIC = base64.b64decode("""
AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABsG1ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBpdG0AAAAAAAIAAAAQaWRhdAAAAAAAewB7AAAAOGls
b2MBAAAAREAAAgABAAAAAAAAAdAAAQAAAAAAAAVKAAIAAQAAAAAAAAABAAAAAAAAAAgAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlk
AAAAANtpcHJwAAAAuWlwY28AAAB5aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEALEIBAQNwAAADAJAAAAMAAAMAHqAQICB3
eW6kkprm4EBAwIAAAAMAgAAAAwCEIgABAAdEAcFysCJAAAAAFGlzcGUAAAAAAAAAfAAAAHwAAAAUaXNwZQAAAAAAAAB7AAAAewAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAAC
AAECgQIAAgIDhAAAABppcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAFUm1kYXQAAAVGKAGvBBhtf///o5QElJxjX0XjBFjBJSSa2WKz4vZMA12xK++rPLTcYBRCc5Jndm/bjdXK2rbE748G
OFwjH3idpPWX0bZLLeaK0UxUP1ot/TVV2tfhiXEFtqhHCfrV/LHTbIUx1DQhf6iskebp2Vl9crxdp1JfU3r7HiLwhCoVdpwaFPRzctEjlwlV5GuvNTjt2IusbcBtruOCH25gplDj9gaL
GwBDOvFiwl0EMSjj1317NAa3YWC8dw+SEuBHTmwD+xts/XEjBFy5DklXO8BhlsQ3YtBnJOAD58mzrZe0HmBsANW9UkSzL0hoTAdIfT/qvmAHCxUuUiWhHzyYmDH7kpoPZHJs03AyDqwq
IpPWpn1OCmn9yx7wnBdgjdDlH3UhpQxR0tgncE64znl2fYr3qXcUWSV3GHOVFi7ahAcZSJXUWoFPMh1xsbsfPlY5w8PvaAX9fXXYUbcBQdsCrO+aVB4K8lppmwiwot6HUJUjadAFAMJ0
dpdhrdLRc2QlJn3DtUPyq7ktns6C3MEGHgUXBqfLR920vh3OXLCMroxjG4AziEH0Ow65IWtrn/cD2KiTVKvTgw9yX/Yj/Czhi/hxnWxC/xD3Gp2Dsms8NuHJMf96lfHZ69ntwF7BbIuz
UL2AQjr/PvZ9Ga+/UknRbTLRA3eF3Tgff/6wpz7pluPST0vRXONiLCljyOFkjV13w8vFaC/dty8/O+fPT4eAAms5JyB02HTKfZ+3aX7DHlpsZ5L+hptnZaBQ31G0TzLFcl/CTb9Gh+gO
qxEBmygyrbGO3f7t60dVU1BMBNtnnB+jeQNY7GThNBUSvje/ondoHk7ZV1Ym1AzDj5zLBaa10clAzMcKKvmBhCSbTT31gDVLPmw93Uamumcn7z+UI/fXwGmF6XrMHKzO3bavPqfpjNaR
IO9NcGHhrgWYDgMckqtP52ecomAdOc/BTqq6y2iMZf0vYPC1Sz06vDliFixAoLZ/4d4g1WbYP99+mDls7O6+eH09qSKH8hGhzGC2XRJcfh0n5OtUxd4t8dh1KQ6HTyPLDkUuoJVfzuyZ
aJX7LUP4MdyYKYKJELXjQY3/UStK7+lAsDGZJVZ432HkMqCV2Yaxwn/As7cYuJF5nDmxfdT8XyvyHCaThH2f+aCnKZ6YwaYGBHLtqiqWLs1EKrOMf7SX6BpTyAMJqloa7N3dK4MkvJUT
gV5HySbvkBKd04JB8tue6CO+i/ypTLYrgSAGBQMfe2fV9YL91aZefL3kM0hu/m42dnZVi6jSZhp0HMVrUFiLzdDZUMLggjtK1WTEGDwBRwRUk/GsWp8rHm3DFlNfja+FoiaIF3lSSdRa
Z4BFBbgze56VtubZVDPTJ6afrrrmMSXhSAS8gqLvXNavo/8LROmcTNlxC1iNmP8HcwsEOAVVeO7aQxefq8oWNQcHod9MFEyUBIYlxcJ6n8IA4e1dyo6VX844DlqCuWpc+30b9ABkbKM2
tnvjKElQigLI1U24eKLemzWjz3YJ/b97tNI5zQcvfN2q8VmixaBojVSkwERR56+s3JdDww+QAjFVPZVcAMk5I0gcGbeDF8Wutm4Z1b0rOU4RlXzhwGPShAk7Elaapx5fUMkrYdiNo2tx
tzm5mj6oTajt/VdZ+RJRNttjb9utruRBbPY4sp4LqcFlqRuDG5B2Q+e0kE4uNKdNguOMk4TbRjOa9YhUuqYrSNZmjKecmKx8vzvxDje/RTyIDLoyDKwYwthi3S4LO9ndQdl6cSo93+yy
TdyJeMQfqqxq1m/WmGt5Fc4WC0SuM8qq8pUvSufuSS7g
""")
"""`code(AGE, module=3)`, made by heif-enc of libheif 1.15 with x265 at a quality of 10."""
