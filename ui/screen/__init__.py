"""How the screen looks: language, look, size of text."""
