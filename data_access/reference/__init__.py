"""What stands outside the membership data: regions, professions, rates, dated rules. Sources: `sources.md` here."""

from data_access.reference.branches import Branch, branch_code, branches
from data_access.reference.contributions import monthly_rate
from data_access.reference.files import path
from data_access.reference.former import Former, retired
from data_access.reference.naming import is_named, region_code
from data_access.reference.places import Match, place_code
from data_access.reference.professions import Profession, profession_code, professions, sector
from data_access.reference.regions import is_inside, is_known, known_prefix, villages_inside
from data_access.reference.rules import closing_due_day, grace_months
from data_access.reference.sponsors import SponsorTypeFact, is_government_money, sponsor_types

__all__ = [
    "Branch",
    "Former",
    "Match",
    "Profession",
    "SponsorTypeFact",
    "branch_code",
    "branches",
    "closing_due_day",
    "grace_months",
    "is_government_money",
    "is_inside",
    "is_known",
    "is_named",
    "known_prefix",
    "monthly_rate",
    "path",
    "place_code",
    "profession_code",
    "professions",
    "region_code",
    "retired",
    "sector",
    "sponsor_types",
    "villages_inside",
]
