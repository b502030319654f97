"""The words of a summary: a redacted case in one language, as the document that the template draws."""
