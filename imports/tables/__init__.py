"""Lists that come as tables: pasted, or as files of a spreadsheet, read into the participants of an exchange."""
