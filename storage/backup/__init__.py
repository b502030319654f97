"""A second copy of a notebook on a stick or in another folder: kept up to date by union, proven by reading it back, and brought home again.

Everything else in this room is about one notebook; what is here is about two places.  docs/formats/backup.md says what lies there.
"""
