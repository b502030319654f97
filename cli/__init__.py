"""The same workflows without a window: the command line, for the office and for tests. No Qt is loaded here."""
