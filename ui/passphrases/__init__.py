"""Who can open the notebook, and with what: changing, adding and taking away."""
