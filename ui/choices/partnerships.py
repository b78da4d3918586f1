"""Words for choices about partnerships and places."""

from __future__ import annotations

from ui.words import tr


def partnership_kinds() -> dict[str, str]:
    return {
        "sister city": tr("Sister city"),
        "friendship city": tr("Friendship city"),
        "county or region": tr("County or region"),
        "port": tr("Port"),
        "school link": tr("School link"),
        "trilateral or wider": tr("Trilateral or wider"),
    }


def initiators() -> dict[str, str]:
    return {
        "citizens": tr("Citizens"),
        "council": tr("The council"),
        "both": tr("Citizens and council"),
        "national body": tr("A national body"),
        "partner": tr("The other side"),
    }


def place_sides() -> dict[str, str]:
    return {
        "home": tr("Our side"),
        "partner": tr("Their side"),
    }


def place_kinds() -> dict[str, str]:
    return {
        "municipality": tr("Municipality"),
        "county": tr("County"),
        "district": tr("District"),
        "region": tr("Region"),
        "state": tr("State"),
        "port": tr("Port"),
        "island": tr("Island"),
    }


def place_name_kinds() -> dict[str, str]:
    return {
        "former": tr("Former name"),
        "short": tr("Short name"),
        "romanised": tr("Romanised name"),
        "official": tr("Official name"),
    }


def network_kinds() -> dict[str, str]:
    return {
        "national body": tr("National body"),
        "regional body": tr("Regional body"),
        "climate": tr("Climate"),
        "culture": tr("Culture"),
        "ports": tr("Ports"),
        "peace": tr("Peace"),
        "other": tr("Other"),
    }


def network_parts() -> dict[str, str]:
    return {
        "member": tr("Member", "part in a network"),
        "mentor": tr("Mentor", "part in a network"),
        "founder": tr("Founder", "part in a network"),
        "board": tr("Board", "part in a network"),
        "observer": tr("Observer", "part in a network"),
    }
