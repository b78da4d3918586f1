"""The part of vobject that imports uses; the library brings few types."""
