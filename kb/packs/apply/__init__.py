"""Apply packs to a database."""
