"""The room collection."""
