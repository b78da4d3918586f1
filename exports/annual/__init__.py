"""The annual report: for the annual meeting, the council and the funders."""

from __future__ import annotations

from exports.annual.options import CHOICES, SECTIONS, AnnualOptions, Printed
from exports.annual.report import print_annual

__all__ = ["CHOICES", "SECTIONS", "AnnualOptions", "Printed", "print_annual"]
