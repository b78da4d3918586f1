"""Everything that the page of one agreement shows."""

from db.queries.agreement.clauses import clauses
from db.queries.agreement.facts import (
    AgreementPage,
    ApprovalRead,
    Attached,
    ClauseRead,
    Link,
    SignatoryRead,
    SigningRead,
    VersionRead,
)
from db.queries.agreement.page import agreement_page

__all__ = [
    "AgreementPage",
    "ApprovalRead",
    "Attached",
    "ClauseRead",
    "Link",
    "SignatoryRead",
    "SigningRead",
    "VersionRead",
    "agreement_page",
    "clauses",
]
