"""The trash: what was put aside, and the way back."""
