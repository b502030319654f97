"""Small parts that every screen uses; each is one idea, in one file."""
