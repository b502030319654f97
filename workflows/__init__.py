"""What one does: one function is one intention, one transaction and one entry in the audit chain."""
