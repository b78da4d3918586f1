"""The letter book of a year, for the archive: printed and certified, or as a table."""

from __future__ import annotations

from exports.register.report import RegisterOptions, print_register
from exports.register.saving import ENDINGS, must_be_known, save_register
from exports.register.sheet import register_table

__all__ = ["ENDINGS", "RegisterOptions", "must_be_known", "print_register", "register_table", "save_register"]
