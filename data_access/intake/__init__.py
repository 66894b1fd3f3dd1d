"""From a file to rows in force: read, check, match, keep or quarantine, undo. One module a step."""
