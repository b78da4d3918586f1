"""The steps from each released form of the book to the next, in Alembic's words (https://alembic.sqlalchemy.org)."""
