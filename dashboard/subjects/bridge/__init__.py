"""What made the number of one month into that of another."""
