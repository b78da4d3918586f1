"""The small pieces that every screen is built of: cards, chips, headings, facts, empty places, tracks."""
