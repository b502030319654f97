"""Deciding about what was changed in two places."""
