"""The part of striprtf that imports uses; the library brings few types."""
