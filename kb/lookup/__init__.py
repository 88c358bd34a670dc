"""Look-ups: statements over the views, run through the standard library alone."""
