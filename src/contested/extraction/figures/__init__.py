"""Counts and measures in a report: how many, of what, and what befell them."""
