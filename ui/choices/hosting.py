"""Words for what a guest must keep away from, what lives in a household, and whom it would rather have."""

from __future__ import annotations

from ui.words import tr


def allergens() -> dict[str, str]:
    return {**animals(), **foods(), **others()}


def animals() -> dict[str, str]:
    return {
        "cats": tr("Cats"),
        "dogs": tr("Dogs"),
        "horses": tr("Horses"),
        "birds": tr("Birds"),
        "small animals": tr("Rabbits and small animals"),
        "other animals": tr("Other animals"),
    }


def foods() -> dict[str, str]:
    """The fourteen that the European Union wants named on food, but sulphites, lupin, mustard and celery."""
    return {
        "peanuts": tr("Peanuts"),
        "nuts": tr("Nuts"),
        "milk": tr("Milk"),
        "eggs": tr("Eggs"),
        "fish": tr("Fish"),
        "shellfish": tr("Shellfish"),
        "gluten": tr("Gluten"),
        "soya": tr("Soya"),
        "sesame": tr("Sesame"),
    }


def others() -> dict[str, str]:
    return {
        "smoke": tr("Smoke"),
        "dust": tr("Dust"),
        "pollen": tr("Pollen"),
        "insect stings": tr("Insect stings"),
        "medicines": tr("Medicines"),
        "latex": tr("Latex"),
    }


def guests_wanted() -> dict[str, str]:
    return {"girls or women": tr("Girls or women"), "boys or men": tr("Boys or men")}
