"""Calendar files (RFC 5545) that phones and calendars take."""
