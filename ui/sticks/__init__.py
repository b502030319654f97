"""Sticks on the screen: which are there, how far a copy is, and letting go of one."""
