"""The texts of sources, and where in them a citation stands."""
