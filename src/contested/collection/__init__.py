"""From files, folders, globs and standard input to captures: bytes as they came."""

from contested.collection.gather import collect

__all__ = ["collect"]
