"""Mail that is drawn anew each time from a fixed seed: messages in threads, as five languages and many programs write."""
