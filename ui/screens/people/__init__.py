"""The first views of a person's and of an organisation's page, and the cards that they share."""
