"""The frame around every page: side bar, top bar, menus, status. Small, since it is there before all else."""
