"""Forms: declared once, from which widgets, labels, help, validation marks and tab order follow."""
