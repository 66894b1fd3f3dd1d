"""The values a page shows, each from one or two questions."""
