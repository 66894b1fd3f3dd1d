"""What is configured, and which edition answers."""
