"""Frozen types of the field and their laws; every room speaks in these and in nothing else."""
