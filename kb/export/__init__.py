"""Ways out: everything there is, or what filters leave of it, in forms that other tools open. One module a format."""
