"""Mail that comes in: messages, mailboxes and folders of them are read, and filed as letters."""
