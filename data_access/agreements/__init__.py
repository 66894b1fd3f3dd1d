"""Agreements (MoU) and their lines: kept with their history, and judged against their dates."""
