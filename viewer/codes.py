"""In the child: the QR codes in a picture, as on a photograph of a screen or of a sheet of paper.

What is a little out of focus is often read once its edges are made sharper, and what is sharp once it is not: both are looked at.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO

import zxingcpp
from PIL import Image, ImageFilter

from viewer.pictures import upright

WITHIN = 4000
"""Pixels on the longest side: a photograph of 12 million is looked at as it is."""
SHARPENED_WITHIN = 2000
SHARPENING = ImageFilter.UnsharpMask(radius=4, percent=250, threshold=0)


def codes(_request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """Write the text of each as a list in JSON, each text once, from the top of the picture to its end."""
    picture, _, _ = upright(content, WITHIN)
    grey = picture.convert("L")
    found = _read(grey)
    grey.thumbnail((SHARPENED_WITHIN, SHARPENED_WITHIN))
    found += _read(grey.filter(SHARPENING))
    target.write(json.dumps(list(dict.fromkeys(found))).encode("ascii"))
    return {}


def _read(grey: Image.Image) -> list[str]:
    pixels = memoryview(grey.tobytes()).cast("B", (grey.height, grey.width))
    kinds = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return [code.text for code in zxingcpp.read_barcodes(pixels, kinds, text_mode=zxingcpp.TextMode.Plain)]
