"""Redaction: what of a case a reader may see.  `redact.redact` is the only maker of a `RedactedCase`."""
