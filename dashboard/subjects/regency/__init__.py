"""Where a regency stands among the others."""
