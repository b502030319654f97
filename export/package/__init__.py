"""One sealed file with a signed list of what is in it: `write` makes it, `read` proves it. Format: docs/formats/package.md.

Streams of bytes only: nothing here knows what a record is, whose key signed, or where a file lies.
"""
