"""The membership database: what was imported, what is in force, which editions were published."""
