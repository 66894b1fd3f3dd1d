"""Nothing at all: what a run costs before a page does anything."""
