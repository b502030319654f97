"""What it is: the records of custody and the rules that hold between them.

A case gathers people and the custody events that happened to them.  Whatever a source states (when, where, who holds, who was there)
may have rival accounts.  Custody state is derived from the events and never typed in.  Nothing here reads a clock, a file or a random number.
"""
