"""Who brought workers in: the boards of SERTAKAN and of IIK."""

from dashboard.subjects.boards.figure import KINDS, board

__all__ = ["KINDS", "board"]
