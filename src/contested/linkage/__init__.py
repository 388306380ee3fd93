"""The room linkage."""
