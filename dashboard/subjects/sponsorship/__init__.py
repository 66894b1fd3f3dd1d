"""Who pays, what it costs, and on how few it hangs."""
