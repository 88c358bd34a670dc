"""Start new packs."""
