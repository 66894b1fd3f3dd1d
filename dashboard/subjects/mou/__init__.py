"""How each line of an agreement stands."""
