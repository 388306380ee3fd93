"""Scripts that a person runs: they write the generated parts of the documents."""
