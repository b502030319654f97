"""How it leaves: a summary as a proved PDF, a package as one sealed file, a stick written and read back."""
