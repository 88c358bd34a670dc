"""Packs: read, check and apply them."""
