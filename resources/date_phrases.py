"""How a rough date is put in a sentence, on the screen and on the page alike; each writes its days and months in its own way."""

from __future__ import annotations

from resources.language import message

DIVISIONS = {
    21: message("spring {year}"),
    22: message("summer {year}"),
    23: message("autumn {year}"),
    24: message("winter {year}"),
    33: message("first quarter of {year}"),
    34: message("second quarter of {year}"),
    35: message("third quarter of {year}"),
    36: message("fourth quarter of {year}"),
}
"""The parts of a year by their numbers in ISO 8601-2 (`domain.datetext.Point.division`)."""

RANGES = {
    ("between", True, True): message("between {first} and {last}"),
    ("before", False, True): message("by {last}"),
    ("after", True, False): message("{first} or later"),
    ("period", True, True): message("{first} to {last}"),
    ("period", True, False): message("from {first}"),
    ("period", False, True): message("until {last}"),
}
"""What a date says (`domain.datetext.Precision`), whether it has a beginning, whether it has an end → how that is put."""
