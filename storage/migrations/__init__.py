"""The numbered SQL files that bring a database from one version to the next; never edited after a release."""
