"""Lists of people as schools and town halls write them, in any of their habits."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from imports.tables.days import Order

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Kid:
    """One of a list. ``own`` is the name in Han characters, family name first; "" where there is none."""

    family: str
    given: str
    own: str
    born: date
    mail: str


_CHINESE = [
    ("Wang", "Xiao-ming", "王", "小明"), ("Lin", "Hsin-yi", "林", "欣怡"), ("Chen", "Yi-ting", "陳", "怡婷"),
    ("Huang", "Tzu-hsuan", "黃", "子軒"), ("Chang", "Chia-hao", "張", "家豪"), ("Tsai", "Cheng-en", "蔡", "承恩"),
]  # fmt: skip
_OTHERS = [("Meyer-Lindqvist", "Ivy"), ("O'Brien", "Sean"), ("Delacroix", "Lucas"), ("Müller", "Zoë"), ("Ábel", "Éva")]
_DAYS = st.dates(date(1940, 1, 1), date(2020, 12, 31))


@st.composite
def kids(draw: st.DrawFn) -> list[Kid]:
    """Two to eight people, none of them twice, of both sides or of one."""
    some = draw(st.lists(st.sampled_from([*_CHINESE, *_OTHERS]), min_size=2, max_size=8, unique=True))
    return [
        Kid(name[0], name[1], "".join(name[2:]), draw(_DAYS), f"p{number}@example.org")
        for number, name in enumerate(some)
    ]


Names = Callable[[Kid], list[str]]
NAMES: dict[str, tuple[list[str], Names]] = {
    "comma": (["Name"], lambda kid: [f"{kid.family}, {kid.given} {kid.own}".strip()]),
    "capitals behind": (["Nom complet"], lambda kid: [f"{kid.given} {kid.family.upper()}"]),
    "capitals before": (["姓名 Name"], lambda kid: [f"{kid.own} {kid.family.upper()} {kid.given}".strip()]),
    "two columns": (["Nachname", "Vorname"], lambda kid: [kid.family, kid.given]),
    "own script beside": (["Family name", "Given name", "中文姓名"], lambda kid: [kid.family, kid.given, kid.own]),
    "brackets": (["Participant"], lambda kid: [f"{kid.family.upper()} {kid.given} ({kid.own})".replace(" ()", "")]),
}
DAYS: dict[str, tuple[str, Callable[[date], str], Order]] = {
    "dots": ("Geburtsdatum", lambda day: f"{day.day}.{day.month}.{day.year}", Order.MONTH_FIRST),
    "ISO": ("Date of birth", lambda day: day.isoformat(), Order.DAY_FIRST),
    "month first": ("DOB", lambda day: f"{day.month}/{day.day}/{day.year}", Order.MONTH_FIRST),
    "day first": ("Né le", lambda day: f"{day:%d/%m/%Y}", Order.DAY_FIRST),
    "year of the republic": (
        "出生日期",
        lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
        Order.DAY_FIRST,
    ),
    "signs": ("生年月日", lambda day: f"{day.year}年{day.month}月{day.day}日", Order.DAY_FIRST),
    "words": ("Birthday", lambda day: f"{day:%B} {day.day}, {day.year}", Order.DAY_FIRST),
    "serial": ("Born", lambda day: str((day - date(1899, 12, 30)).days), Order.DAY_FIRST),
}


def written(rows: Sequence[Sequence[str]], mark: str) -> str:
    """The rows as a program writes them with this mark between the cells."""
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator="\n").writerows(rows)
    return text.getvalue()
