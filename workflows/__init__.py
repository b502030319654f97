"""What one does: one function = one intention = one transaction = one entry in the journal; without a window.

The screen and the command line call these and nothing below.  They raise `workflows.errors.Refused` and nothing else that a person can meet.
"""
