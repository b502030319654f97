"""Safety: a history that was changed, the words of the journal, sealed travel, and the end of a notebook."""
