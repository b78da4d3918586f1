"""Who sleeps where: the board on which guests are placed with households, by hand or as proposed."""
