"""One file that holds an office's home: every row of its database, its editions, its quarantine."""
