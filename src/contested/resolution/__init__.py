"""The room resolution."""
