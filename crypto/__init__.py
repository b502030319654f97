"""How it is locked: bytes in, bytes out. The small room to review first; no other one calls a cipher."""
