"""Example cases: case files as `import` takes them."""
