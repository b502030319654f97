"""Rows as flat fields for a program that reads JSON: dates as EDTF texts, terms by their codes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from workflows.reading import CourseRow, StateRow, TimelineRow


def event_fields(row: TimelineRow) -> dict[str, Any]:
    """One event of a timeline."""
    fields = {name: value for name, value in asdict(row).items() if name != "when"}
    return {**fields, "date": row.when.edtf, "words": row.when.words}


def state_fields(row: StateRow) -> dict[str, Any]:
    """One person on one day: the working course, and every other under "others"."""
    return {
        "person": row.person,
        "name": row.name,
        **_course(row.working),
        "last_confirmed": row.last_confirmed,
        "days_since_confirmed": row.days_since_confirmed,
        "gaps": [{"first": first, "last": last} for first, last in row.gaps],
        "is_complete": row.is_complete,
        "others": [_course(course) for course in row.others],
    }


def _course(course: CourseRow) -> dict[str, Any]:
    return {
        "status": course.status,
        "holder": course.holder,
        "place": course.place,
        "since": course.since.edtf if course.since else "",
        "certainty": course.certainty,
        "sources": course.sources,
    }
