"""The cards of partners and our own: keys to be shown, compared, entered and withdrawn."""
