"""The look: colours, type, spacing, icons, and the fonts that a system may lack."""
