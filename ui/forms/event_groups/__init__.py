"""The groups of the custody-event form (A–J of the field list), one file each."""
