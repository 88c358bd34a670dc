"""What a pack may say, and how it is read."""
