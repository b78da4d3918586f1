"""The long texts of the thread on renewing the agreement: two letters with headings, lists and tables, and a note."""

from __future__ import annotations

from db.values import Texts

PROPOSAL = Texts(
    "en",
    {
        "en": """Dear Mr. Chiu,

the board and the City Council of Larkhaven have read your letter together. We propose an annex of **three points**, to be renewed with the agreement:

## What we propose

1. Each year one school of either city sends up to *twelve* students.
2. They live with families, who are visited beforehand.
3. Costs are borne as they were:

| What | Larkhaven | Bailu |
| --- | --- | --- |
| Flights | the guests | the guests |
| Beds and meals | host families | host families |
| Buses and tickets | the association | the city |

If your council would rather have other words, please write them into the draft; ours are not carved.

With kind regards""",
        "zh-Hant": """邱主席惠鑒：

本會與拉克港市議會已共同拜讀大函，謹提附件**三項**，隨協定一併續約：

## 提案內容

1. 兩市學校每年各派學生至多*十二名*互訪。
2. 學生住宿於接待家庭，事前須經訪視。
3. 費用分擔如舊：

| 項目 | 拉克港 | 白鷺 |
| --- | --- | --- |
| 機票 | 來訪方 | 來訪方 |
| 食宿 | 接待家庭 | 接待家庭 |
| 交通及門票 | 本會 | 市公所 |

如貴會另有文字，敬請逕於草案中修改。

敬頌　時綏""",
    },
)

SETTLED = Texts(
    "en",
    {
        "en": """Dear Mr. Chiu,

the vote of your council was read out at our summer picnic, to applause and a brass band. **Thank you** for your patience with our English.

## What follows

- The annex is signed by both sides; two copies are enclosed, one for you to keep.
- The students of Bailu come in January.
- Clause 5 rests until both councils wish to look at it.

| Step | Who | Until |
| --- | --- | --- |
| Names of the students | Bailu Junior High School | September |
| Families | Larkhaven High School | October |
| Insurance | each side | December |

With kind regards""",
        "zh-Hant": """邱主席惠鑒：

貴會通過附件一事，已於本會夏日野餐宣讀，全場鼓掌，並有銅管樂隊伴奏。**承蒙耐心**斟酌英文文字，謹致謝忱。

## 後續事項

- 附件業經雙方簽署，隨函檢附兩份，其一請留存。
- 貴市學生將於一月來訪。
- 第五條暫不更動，待兩會均有意時再議。

| 事項 | 負責 | 期限 |
| --- | --- | --- |
| 學生名單 | 白鷺國民中學 | 九月 |
| 接待家庭 | 拉克港高中 | 十月 |
| 保險 | 各自辦理 | 十二月 |

敬頌　時綏""",
    },
)

MINUTES = Texts.only(
    "en",
    "On the screen, one hour: Ms Hsieh and Mr. Chiu in Bailu, Sheila O’Grady and Margaret Aldous here; Chou Jui-lin interpreted.\n\n"
    "Agreed: the word is 學生, in English “students”. Each side insures its own. Clause 5 is not touched this year.\n"
    "To do: we write it down, they bring it before the council in the first week of the month after next.",
)
