"""In the child: a picture opened, made upright and small, and given back as pixels; and pixels made into a new file.

A picture goes out as red, green and blue without anything that came with it: place, time, camera, thumbnail, comment, profile.
"""

from __future__ import annotations

import io
from typing import Any, BinaryIO, cast

from pi_heif import register_heif_opener

# More than is named below: the library loads a part when a picture needs it, and none can be loaded once the wall stands.
from PIL import (
    Image,
    ImageCms,
    ImageColor,
    ImageFile,
    ImageOps,
    MpoImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from viewer.kinds import LOOKED_AT, Kind, kind_of
from viewer.serve import Refused, whole

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "HEIF")
MOST_PIXELS = 128_000_000
"""Of a picture as it is stored: 13 000 × 9 800.  A JPEG of more is first made smaller while it is read."""
SIDEWAYS = frozenset((5, 6, 7, 8))
"""Orientations in which width and height change places."""
ORIENTATION = 0x0112
"""Tag of EXIF."""
JPEG_QUALITY = 90
HEAD_START = 3.0
"""How many times larger than asked for a picture is first made in the quick way; above 2 no difference can be seen."""

_LOADED = (ImageCms, ImageColor, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)
_WIDE = ("I", "I;16", "I;16B", "I;16L", "F")
"""Greys of more than 8 bits."""

Image.preinit()  # BMP, GIF, JPEG and PNG
register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
Image.MAX_IMAGE_PIXELS = None  # judged here, after a JPEG was asked to come smaller


def picture(request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """Write the pixels, 3 bytes each, row by row; facts: their width and height, and those of the picture as stored, and if it is whole.

    request: within, the longest side in pixels.
    """
    seen, stored, is_whole = upright(content, int(request["within"]))
    target.write(seen.tobytes())
    return {
        "width": seen.width,
        "height": seen.height,
        "stored_width": stored[0],
        "stored_height": stored[1],
        "is_whole": is_whole,
    }


def upright(content: BinaryIO, within: int) -> tuple[Image.Image, tuple[int, int], bool]:
    """The picture as it is shown, in red, green and blue; its size as stored, upright; and whether it is whole.

    Raises:
        Refused: no picture, or too large. Whatever the library raises at a damaged one.
    """
    file = whole(content)
    if kind_of(file[:LOOKED_AT]) is not Kind.PICTURE:
        raise Refused("UnknownKind")
    try:
        return *_upright(file, within), True
    except UnidentifiedImageError:
        raise
    except OSError:
        # Cut short, as when a stick is pulled: what there is of it is shown, and that it is not all.
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        return *_upright(file, within), False


def _upright(file: bytes, within: int) -> tuple[Image.Image, tuple[int, int]]:
    """The picture as it is shown, and its size as stored, upright."""
    with Image.open(io.BytesIO(file), formats=FORMATS) as image:
        width, height = image.size
        # Only a JPEG listens: it comes at 1/2, 1/4 or 1/8.
        image.draft(None, (int(within * HEAD_START), int(within * HEAD_START)))
        if image.width * image.height > MOST_PIXELS:
            raise Refused("TooLarge")
        small = _coloured(image)
        small.thumbnail((within, within), Image.Resampling.LANCZOS, reducing_gap=HEAD_START)
        turned = _orientation(image)
    small.getexif()[ORIENTATION] = turned
    stored = (height, width) if turned in SIDEWAYS else (width, height)
    return _flat(ImageOps.exif_transpose(small)), stored


def _orientation(image: Image.Image) -> int:
    """As EXIF says it; upright where that is missing or damaged, which is no reason to show nothing."""
    try:
        turned = image.getexif().get(ORIENTATION, 1)
    except Exception:  # noqa: BLE001 (whatever a reader of EXIF raises)
        return 1
    return turned if isinstance(turned, int) else 1


def file_of_pixels(request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """Write a PNG or JPEG that holds these pixels and nothing else.

    request: width, height, format ("PNG" or "JPEG").
    """
    size = int(request["width"]), int(request["height"])
    made = Image.frombytes("RGB", size, whole(content, MOST_PIXELS * 4))
    file = io.BytesIO()
    made.save(file, request["format"], quality=JPEG_QUALITY, optimize=True)
    target.write(file.getvalue())
    return {}


def _coloured(image: Image.Image) -> Image.Image:
    """In a mode that can be made smaller smoothly: red, green, blue, perhaps with how far one sees through."""
    if image.mode in _WIDE:
        wide = image.convert("F")
        # 16 bits have their own black and white; what has no such bounds is stretched to what it holds.
        is_bounded = image.mode.startswith("I;16")
        low, high = (0.0, 65535.0) if is_bounded else cast(tuple[float, float], wide.getextrema())
        step = 255.0 / ((high - low) or 1.0)
        return wide.point(lambda grey: grey * step - low * step).convert("RGB")
    if image.mode in ("RGBA", "RGBa", "LA", "La", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB")


def _flat(image: Image.Image) -> Image.Image:
    """On white where one saw through it."""
    if image.mode == "RGB":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
