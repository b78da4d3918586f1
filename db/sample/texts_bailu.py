"""The long texts of the case of Bailu: its story, the clauses in both languages, and what was said against it."""

from __future__ import annotations

from db.sample.making import en
from db.values import Texts


def _both(english: str, chinese: str) -> Texts:
    return Texts("en", {"en": english, "zh-Hant": chinese})


STORY = _both(
    "It began with a box of picture books. A librarian from Larkhaven who had taught in Bailu as a young woman sent them"
    " to the city library there, and the children answered with drawings of egrets. Margaret Aldous pinned the drawings"
    " to the wall of the branch on Chandler Street; within a month the board had a motion before it. It took three years,"
    " two objections and one very long evening at the council.",
    "一切從一箱圖畫書開始。一位年輕時曾在白鷺教書的拉克港圖書館員，把書寄給了白鷺市立圖書館，孩子們則以白鷺鷥的畫作回贈。"
    "奧德斯女士把這些畫貼在錢德勒街分館的牆上，不到一個月，理事會便收到了提案。此後歷經三年、兩次反對，以及市議會一個漫長的夜晚。",
)
PURPOSE = _both(
    "That children of both cities know one another by name, and that each city has somebody to call when it needs help.",
    "願兩市的孩子互相叫得出名字，也願任何一方需要幫助時，都有人可以聯絡。",
)
# Number, subject (of db.records.clause), heading, wording.
CLAUSES = (
    (
        "1",
        "friendship",
        _both("Friendship", "友誼"),
        _both(
            "The two cities become sister cities. They will meet as equals, and be in each other’s thoughts on good days and bad.",
            "雙方締結為姊妹市，以平等之地位往來，禍福與共。",
        ),
    ),
    (
        "2",
        "education",
        _both("Schools and young people", "學校與青年"),
        _both(
            "Each year in which both sides can, students visit the other city and stay with families. Whoever was hosted hosts in return.",
            "雙方於可行之年度安排學生互訪，並住宿於接待家庭；受接待者應於次年接待對方。",
        ),
    ),
    (
        "3",
        "culture",
        _both("Culture and libraries", "文化與圖書館"),
        _both(
            "The libraries exchange picture books. Each city invites the other to its festival: the Lantern Festival in Bailu, the Tea Festival in Larkhaven.",
            "雙方圖書館交換圖畫書，並互邀參加白鷺燈節與拉克港茶節。",
        ),
    ),
    (
        "4",
        "status",
        _both("Names", "名稱"),
        _both(
            "In all papers the two sides are called by the names of their cities.",
            "雙方往來文書均以市名相稱。",
        ),
    ),
    (
        "5",
        "costs",
        _both("Costs", "費用"),
        _both(
            "The guest pays for the journey, the host for bed and board. Neither city is bound to spend money that its council has not granted.",
            "旅費由訪方自理，食宿由接待方負擔；未經議會通過之經費，雙方均不負支出義務。",
        ),
    ),
    (
        "6",
        "term",
        _both("Duration", "期限"),
        _both(
            "This agreement is in force for seven years from the second signature. It renews itself for the same time unless one side gives notice a month before.",
            "本協定自第二方簽署之日起生效，為期七年；期滿前一個月未以書面通知者，自動延長同一期間。",
        ),
    ),
)
CLAUSE_4_BEFORE = _both(
    "In all papers the two sides are called by the full names of their cities and countries.",
    "雙方往來文書均以城市及國家之全名相稱。",
)
CLAUSE_4_BETWEEN = _both(
    "In all papers each side is called by the name that it uses for itself.", "雙方往來文書，各以自用之名稱相稱。"
)
ANNEX_CLAUSES = (
    ("1", _both("No student stays in a home that was not visited before.", "學生不得入住未經訪視之家庭。")),
    (
        "2",
        _both(
            "Two students from the same school stay near enough to walk to each other.",
            "同校學生之接待家庭以步行可達為原則。",
        ),
    ),
    ("3", _both("A list of diets and allergies is exchanged four weeks ahead.", "出發前四週交換飲食與過敏名單。")),
)
OBJECTION = en(
    "The two directors do not object to the people of Bailu. They hold that a sister-city agreement with a place in Taiwan cannot be squared with"
    " national policy, that clause 4 as drafted takes a side, and that the association would be made a tool."
)
OBJECTION_ANSWER = en(
    "The State’s office of local affairs was asked and answered that cities may make such agreements. Clause 4 was written anew so"
    " that only cities are named. The board voted 8 to 2 to go on."
)
EMBASSY = en(
    "A counsellor of the embassy of a third state called on the Mayor without notice, left a letter, and said that trade delegations"
    " to the harbor might not come if the council went ahead. The City Manager made a note of the call the same afternoon."
)
EMBASSY_ANSWER = en(
    "The Mayor answered in five lines: the city listens to everybody, and its council decides in public."
)
COUNCIL_MINUTES = en(
    "Item 9. Twenty-three residents spoke, nineteen in favor. Council Member Feld asked that the association report every year."
    " The resolution passed without a vote against. Applause; the chair asked for order and then joined in."
)
RESOLUTION = en(
    "The City Council of Larkhaven resolves that the City of Larkhaven and the City of Bailu be sister cities, authorizes the Mayor to sign the"
    " agreement before it, and asks the Larkhaven Sister Cities Association to report each year."
)
