"""Where people write: agreements, the press, the ledger, meetings."""
