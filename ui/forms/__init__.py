"""Forms: one per kind of record, built from editors that give back exactly what they were given until somebody changes it."""
