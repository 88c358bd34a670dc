"""A knowledge base of what sources claim about international public-security cooperation."""

__version__ = "0.1.0"
