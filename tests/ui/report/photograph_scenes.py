"""Pictures of a photograph being cut and covered for a summary."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageDraw
from PySide6.QtWidgets import QWidget

from domain.attachment import Attachment
from domain.ids import AttachmentId, CaseId, PersonId
from domain.media import MediaType
from domain.pixels import Area, Pixels, covered
from domain.redaction.consents import Standing
from domain.vocabulary.protection import ConsentScope
from ui.report.photograph_dialog import PhotographDialog
from workflows.readers import OnConsent

PICTURES = tuple(
    Attachment(
        id=AttachmentId(letter * 32),
        case=CaseId("c"),
        sha256=letter * 64,
        size=2_400_000,
        media_type=MediaType.JPEG,
        name=name,
    )
    for letter, name in (("a", "2015-10-24 in front of the guest house.jpg"), ("b", "위임장 사진"))
)

PEOPLE = tuple(
    OnConsent(person=PersonId(name), name=name, scope=ConsentScope.PHOTOGRAPH, standing=standing)
    for name, standing in (
        ("Kwon Sun Hwa", Standing.COVERED),
        ("리영희", Standing.EXPIRED),
        ("Pak Chol Su", Standing.WITHDRAWN),
        ("Adult 3, name unknown", Standing.MISSING),
    )
)


def photograph() -> Pixels:
    """Two people in front of a house with a sign."""
    image = Image.new("RGB", (900, 600), "#b9cbd6")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 380, 900, 600), fill="#8a7f6c")
    draw.rectangle((120, 120, 780, 420), fill="#d8cdb4")
    draw.rectangle((330, 140, 570, 200), fill="#7b2d26")
    for left in (290, 500):
        draw.rectangle((left, 330, left + 130, 600), fill="#3b4a63" if left < 400 else "#6a4a5e")
        draw.ellipse((left + 15, 210, left + 115, 345), fill="#dcb28f")
        draw.ellipse((left + 42, 262, left + 54, 274), fill="#222222")
        draw.ellipse((left + 78, 262, left + 90, 274), fill="#222222")
    return Pixels(900, 600, image.tobytes())


def _editing() -> QWidget:
    came = photograph()
    steps = (came, covered(came, Area(320, 130, 260, 80)))
    dialog = PhotographDialog(PICTURES[0].name, steps, PEOPLE, frozenset({PersonId("Kwon Sun Hwa")}))
    dialog.canvas._put(Area(505, 200, 130, 155))
    dialog.tick(PersonId("리영희")).box.setChecked(True)
    return dialog


PHOTOGRAPH_SCENES: dict[str, Callable[[], QWidget]] = {"summary-photograph": _editing}
