"""Backups: making one now, when the next is due, and trying whether it would bring everything back."""
