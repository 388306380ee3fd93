"""The room extraction."""
