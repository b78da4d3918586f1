"""What comes into the book: files of any kind and vCards."""
