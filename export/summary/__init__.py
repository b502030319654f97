"""The summary: a redacted case becomes a PDF, and the finished PDF is proved clean before anybody gets it."""
