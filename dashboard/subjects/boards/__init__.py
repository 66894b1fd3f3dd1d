"""Who brought workers in: the boards of SERTAKAN and of IIK."""
