"""Making a summary: for whom, what they may see, the real pages, where the file goes."""
