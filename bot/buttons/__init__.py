"""Buttons under answers. Each carries all that it needs, so that it works after a restart."""
