"""What is known about typed passphrases: how hard one is to guess, and which keys of a Korean keyboard were meant.  Advice, and no lock."""
