"""Free text: a text in, the same text without what may not be read out of it.

`redact_text` is the one call.  `known` says what must not be read, `folding` how a text is looked at, the other files what is looked for.
"""
