"""What stands in a redacted case where a value does not: withheld, not known, a number of people made coarse."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Absence(Term):
    """Why there is no value."""

    WITHHELD = "withheld", "Withheld"
    """The profile does not show it; nobody can tell whether there was something."""
    NOT_KNOWN = "not_known", "Not known"
    """The profile would show it; nobody recorded it."""


WITHHELD = Absence.WITHHELD
NOT_KNOWN = Absence.NOT_KNOWN


class CountBand(Term):
    """A number of people made coarse; fewer than three are a small group, since one and two name somebody."""

    SMALL_GROUP = "small_group", "A small group"
    GROUP = "group", "A group"
    """Three to nine."""
    LARGE_GROUP = "large_group", "A large group"
    """Ten to ninety-nine."""
    HUNDREDS = "hundreds", "A hundred people or more"


class Subject(Term):
    """What a profile withholds or makes coarser, in the words of a summary; a constant of the profile, never of the case."""

    NAMES = "names", "Names"
    DOCUMENTS = "documents", "Identity documents and numbers"
    PHOTOGRAPHS = "photographs", "Photographs"
    BIRTH = "birth", "Dates of birth"
    AGES = "ages", "Exact ages"
    SEX = "sex", "Sex"
    HEALTH = "health", "Health and what puts a person at risk"
    FAMILY = "family", "Family ties"
    PEOPLE = "people", "Single people: who took part in what"
    NUMBERS = "numbers", "Exact numbers of people"
    DAYS = "days", "Exact days of what happened to the people"
    PLACES = "places", "Exact places"
    CONTACTS = "contacts", "Telephone numbers and addresses"
    SOURCES = "sources", "Who the sources are"
    HISTORY = "history", "What somebody did, believed or planned before"
    ACCOUNTS = "accounts", "Accounts in words"
