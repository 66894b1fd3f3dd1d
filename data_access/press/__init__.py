"""Press releases while they are written: drafts, kept version by version; and whose names may be told."""
