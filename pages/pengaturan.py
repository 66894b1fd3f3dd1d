"""Pengaturan: what is configured, which edition answers, and what the words mean."""

from dashboard.subjects.installed import block

block.configured()
block.edition()
block.in_force()
