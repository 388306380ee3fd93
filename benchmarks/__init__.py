"""Measuring: gold scores through the product's own rooms, and speed beside the bare parse."""
