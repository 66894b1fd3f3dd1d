"""Questions: frozen values in, one scoped statement out. Nothing is executed here; `data_access.fetch` does."""
