"""Removable drives: which are plugged in, a file written onto one and proven by reading it back, and letting go of it."""
