"""MoUs entered, changed, renewed, with their history."""
