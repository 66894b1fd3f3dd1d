"""How many are protected, of how many, now and over time."""
