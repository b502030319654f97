"""What can be wrong with a record.

DomainError
├── UnsafeText           a text holds characters that are not text
├── ImpossibleDate       (domain.roughdate)
├── ImpossibleAge        (domain.age)
├── ImpossibleRecord     the parts of a record contradict its form
└── DanglingReference    a record names another one that is not there
"""


class DomainError(Exception):
    """A record cannot be what it was said to be; nothing was kept.

    `sentence` is one true sentence for a person (an English message id).  It never holds a word of the record.
    `place` says where in a file that was read the record stands, by names of fields only; "" when it came from no file.
    """

    sentence = "This record cannot be kept as it is."

    def __init__(self, sentence: str = "", *, place: str = "") -> None:
        super().__init__(sentence or self.sentence)
        if sentence:
            self.sentence = sentence
        self.place = place


class UnsafeText(DomainError):
    """A text holds control characters or changes of writing direction, which can hide what it says."""

    sentence = "A text holds invisible control characters or a change of writing direction. Type it again without them."


class ImpossibleRecord(DomainError):
    """A record's parts contradict its form."""


class DanglingReference(DomainError):
    """A record names another record that is not there."""

    sentence = "A record names another record that is not in the file."
