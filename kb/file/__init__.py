"""The database file: open it, migrate it, back it up."""
