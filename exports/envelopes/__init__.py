"""Envelopes, a page each, and labels with addresses for those that do not go through a printer."""

from exports.envelopes.options import EnvelopeOptions, LabelOptions
from exports.envelopes.printing import print_envelopes, print_labels

__all__ = ["EnvelopeOptions", "LabelOptions", "print_envelopes", "print_labels"]
