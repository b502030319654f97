"""Words for what was told to whom: of a person, of a case, and in which form."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Told(Term):
    """Kinds of fields that a reader got to see."""

    CUSTODY = "custody", "What happened to them"
    NAME = "name", "Name"
    BIRTH_DATE = "birth_date", "Birth date"
    DOCUMENTS = "documents", "Identity documents"
    PHOTOGRAPH = "photograph", "Photograph"
    AGE = "age", "Age"
    AGE_BAND = "age_band", "Age group"
    SEX = "sex", "Sex"
    NATIONALITY = "nationality", "Nationality"
    RISKS = "risks", "What puts them at risk"
    HEALTH = "health", "Health and pregnancy"
    FAMILY = "family", "Family ties"
    MONTHS = "months", "Months"
    DAYS = "days", "Exact days"
    PROVINCES = "provinces", "Provinces"
    TOWNS = "towns", "Towns"
    SITES = "sites", "Exact places"
    NUMBERS = "numbers", "Exact numbers of people"
    EVERYTHING = "everything", "The whole record with its history"


class Way(Term):
    """In which form something left the notebook."""

    SUMMARY = "summary", "Summary"
    PACKAGE = "package", "Package with the redacted case"
    WHOLE_RECORD = "whole_record", "Package with the whole record"
