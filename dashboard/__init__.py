"""The reading side of Cakupan: metrics, charts, files, pages' building blocks and the command line."""
