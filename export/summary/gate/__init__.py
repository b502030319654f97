"""The gate: what a finished summary must prove about itself before anybody gets it."""
