"""Frames to numbers: pure arithmetic, one module a subject."""
