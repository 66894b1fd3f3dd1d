"""Published figures, as they were published and as they are now."""
