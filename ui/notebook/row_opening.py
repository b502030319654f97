"""What a row of a list leads to: its case, its form, or the page of what was thrown away."""

from __future__ import annotations

from ui.notebook.rows import Row
from ui.notebook.workspace import SHARED, TAB_OF, Workspace
from workflows.trash import ThrownAway


def look_at(workspace: Workspace, row: Row) -> None:
    """Show what the cursor rests on."""
    if isinstance(row.record, ThrownAway):
        workspace.show_thrown_away(row.record)
    elif row.case and (row.case != workspace.case or row.kind != "case"):
        workspace.show_case(row.case, tab=TAB_OF.get(row.kind, ""), record=row.id)


def open_row(workspace: Workspace, row: Row) -> None:
    """Show a row's case, or open its form; the keyboard goes along."""
    if isinstance(row.record, ThrownAway):
        workspace.show_thrown_away(row.record)
        workspace.trashed.setFocus()
    elif row.kind == "case":
        workspace.show_case(row.id)
        workspace.page.setFocus()
    elif row.kind in SHARED or row.case is None:
        workspace.open(row.kind, row.id)
    else:
        workspace.show_case(row.case, tab=TAB_OF.get(row.kind, ""), record=row.id)
        workspace.open(row.kind, row.id, case=row.case)
