"""Before a notebook is open: unlocking one, and making a new one."""
