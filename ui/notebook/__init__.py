"""The open notebook: its window, lists, the page of a case, quick search, and the place where somebody was."""
