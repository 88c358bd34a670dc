"""The health of a file: check it, find what was changed by hand, salvage what can be read."""
