"""The cover: every word off the screen at once, the notebook still open behind it; the passphrase brings it back."""
