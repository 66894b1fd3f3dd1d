"""Who came in, who is still paid months later, and what became of the others."""
