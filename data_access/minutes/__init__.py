"""Minutes (notulen): what meetings decided, by whom, by when, on which figure as it stood then."""
