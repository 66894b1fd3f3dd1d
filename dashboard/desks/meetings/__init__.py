"""Meetings: which figures in which order, for which region and posisi."""
