"""Handing cases over: sealing a package for somebody, and taking one in."""
