"""Where the protected live, and which villages nobody was ever protected in."""
