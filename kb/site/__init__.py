"""Pages to look at: a static site of everything, or of what filters leave, and the annotated text of one source.

`material` reads what is shown, `layout` lays it out, `folder` writes what has changed.
"""
