"""Synthetic membership: DATA CONTOH, drawn by a seeded generator, of nobody who lives."""
