"""The small mail of the last two years: what has to be asked and answered before anybody can travel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from db.records.letter import Channel, OwedBy
from db.sample.making import Step, Story, en
from db.sample.post import IN, OUT, Mail, past, step_of
from db.values import Texts

# Days ago, case, who, who here, subject, language, what they ask, the same in English, days to the answer, what we say.
_ROWS = (
    (690, "annental", "hofmann", "meyer", "Grußwort", "de", "Für das Programmheft fehlt uns noch ein Grußwort, höchstens zwölf Zeilen.", "For the programme we still lack a greeting, of twelve lines at most.", 4, "Eleven lines are attached; the twelfth was about the weather."),
    (655, "bailu", "ho li-fang", "barnes", "攤位 Stands", "zh-Hant", "茶攤電壓需要多少？我們的煮水壺是一百一十伏特。", "What voltage do the tea stands have? Our kettles take 110.", 2, "One hundred and twenty, and they will boil a little faster."),
    (620, "bailu", "chen yi-ting", "rahman", "保險 Insurance", "zh-Hant", "學生在貴市就醫，保險由誰處理？", "If a student sees a doctor with you, whose insurance pays?", 11, "Theirs first, then our policy; the paper in both languages is attached."),
    (600, "annental", "oezdemir", "rahman", "Zimmerliste", "de", "Lena und Mia möchten nicht getrennt wohnen, Finn und Paul unbedingt.", "Lena and Mia would rather not be parted; Finn and Paul must be.", 3, "So it is done. Four families were consulted and two were amused."),
    (575, "bailu", "su cheng-yuan", "aldous", "會旗 Flag", "zh-Hant", "請提供貴市市旗圖檔，以便製作。", "Please send a file of your flag, so that we can have one made.", 6, "Here it is. The lark looks left; every printer so far has turned it."),
    (540, "annental", "loeffler", "meyer", "Tenöre", "de", "Wir haben zu viele Tenöre. Könnt ihr welche brauchen?", "We have too many tenors. Could you use some?", 1, "Send them before you change your mind."),
    (515, "bailu", "hsieh wen-ling", "tran", "市長行程 The mayor’s days", "zh-Hant", "市長九月可能過境紐約，能否順道拜會？", "Our mayor may pass through New York in September. Might she call on you?", 8, "She might, on any day but the Tuesday, when the council sits until midnight."),
    (480, "bailu", "wang po-han", "rahman", "舞台尺寸 Size of the stage", "zh-Hant", "舞台多大？扇舞至少需要八公尺寬。", "How large is the stage? The fan dance needs eight meters.", 5, "Nine by six, with a step at the back that everybody falls over once."),
    (455, "annental", "straessner", "barnes", "Helm", "de", "Der Helm von 1923 braucht Öl, kein Wachs!", "The helmet of 1923 needs oil, not wax!", 2, "The wax has come off. We are sorry."),
    (430, "bailu", "tsai hui-chun", "aldous", "借書證 Library cards", "zh-Hant", "學生可否辦臨時借書證？", "Could the students have library cards for their stay?", 1, "They lie on the counter already, each with an egret on it."),
    (405, "bailu", "chen yi-ting", "rahman", "行李箱 The lost suitcase", "zh-Hant", "行李找到了，在馬尼拉。", "The suitcase has been found. It is in Manila.", 1, "Noor’s mother wishes you to know that she cried."),
    (385, "annental", "keller", "meyer", "Nachruf", "de", "Unser Ehrenvorsitzender ist gestorben. Er war 1957 der Junge mit der Fahne.", "Our honorary chairman has died. In 1957 he was the boy with the flag.", 1, "We shall lower the flag that he carried. It is in room 12."),
    (350, "bailu", "ho li-fang", "aldous", "明信片 Postcards", "zh-Hant", "三百張明信片已寄出，請分送各班。", "Three hundred postcards are on their way, for all classes.", 15, "They came, and have been fought over."),
    (325, "annental", "hofmann", "grady", "Archivbox", "de", "Dürfen wir Kopien der Ratsprotokolle für die Ausstellung zeigen?", "May we show copies of your council’s minutes in the exhibition?", 9, "You may, all but the page on the dog tax, which is still disputed."),
    (300, "bailu", "hsieh wen-ling", "aldous", "稱謂 Titles", "zh-Hant", "邀請函上貴會會長稱謂，應如何書寫？", "How should the title of your president be written on the invitation?", 3, "“President” will do. She has been called worse."),
    (280, "annental", "oezdemir", "rahman", "Praktikum", "de", "Emilia sucht ein Praktikum am Hafen, zwei Wochen im Sommer.", "Emilia looks for two weeks of work at the harbor in summer.", 12, "The oyster sisters will take her. She should like mornings, and mud."),
    (255, "bailu", "su cheng-yuan", "okafor", "收據 A receipt", "zh-Hant", "敬請補發捐款收據一紙，供本會核銷。", "Please send the receipt for the donation once more; our auditors want it.", 2, "It is attached, and a copy for the next auditor too."),
    (232, "bailu", "wang po-han", "rahman", "影片 The film of the dance", "zh-Hant", "家長想看演出影片，可以下載嗎？", "The parents would like the film of the show. May they download it?", 7, "The link is for them alone; two children whose parents said no are not in it."),
    (210, "annental", "brandt", "grady", "Ruderboot", "de", "Das Foto mit dem Ruderboot hängt jetzt in meinem Büro. Wann kommt die Revanche?", "The photo with the rowing boat hangs in my office now. When is the return match?", 6, "On the day of the seventieth year. The Mayor is in training."),
    (188, "bailu", "ho li-fang", "barnes", "茶杯 Cups", "zh-Hant", "環保杯的設計稿完成，附上兩款。", "The design for the cups is done; there are two of them.", 4, "The blue one. There was a vote, and for once it was not close."),
    (166, "bailu", "chen yi-ting", "rahman", "寒假 Dates in January", "zh-Hant", "訪問日期改為一月中旬可以嗎？考試延後了。", "Could the visit move to the middle of January? The exams are later this year.", 5, "It can. Eleven families nodded; one has to move a wedding and says that it is fine."),
    (140, "annental", "loeffler", "meyer", "Zugabe", "de", "Die Aufnahme vom Konzert ist da. Bitte bei Minute 41 nicht hinhören.", "The recording of the concert is here. Please do not listen at minute 41.", 3, "We listened at minute 41. It has become our favorite."),
    (112, "bailu", "tsai hui-chun", "aldous", "封面 The cover", "zh-Hant", "孩子們票選封面，鷺與雲雀同票，怎麼辦？", "The children voted on the cover: egret and lark have equal votes. What now?", 2, "Both, and a boat between them, so that neither has to move."),
    (96, "annental", "hofmann", "tran", "Ausschuss", "de", "Wer sitzt bei euch im Ausschuss für die Siebzig?", "Who sits on your committee for the seventieth year?", 10, "Ruth, Leona, the fire chief, and a student of seventeen who runs it."),
    (78, "bailu", "hsieh wen-ling", "tran", "續約 The agreement", "zh-Hant", "協定將自動延長，貴市是否有意修訂第五條？", "The agreement renews itself. Would your city wish to change clause 5?", 14, "The board looks at it in December. Nobody has asked for a change so far."),
    (64, "bailu", "wang po-han", "rahman", "素食 Diets", "zh-Hant", "陳主任吃素，許同學清真，其餘不挑食。", "Ms Chen is a vegetarian, Hsu eats halal, the others eat everything.", 1, "The Demirs and the Rahmans had asked already. Thank you."),
    (47, "annental", "keller", "meyer", "Strümpfe", "de", "Zum Jubiläum stricken wir Walters Strümpfe. Welche Größe?", "For the anniversary we shall knit Walter’s socks. What size?", 2, "His granddaughter says eleven, and grey."),
    (28, "bailu", "chen yi-ting", "rahman", "航班 Flights", "zh-Hant", "航班已訂，第一段可能提前一天，確定後告知。", "The flights are booked. The first may move up by a day; I shall let you know.", 1, "We have told the bus, which has told us what it thinks of that."),
)  # fmt: skip


def steps(story: Story) -> Iterator[Step]:
    """Each question, and the answer that it got."""
    for number, (days, case, who, us, subject, language, there, english, after, answer) in enumerate(_ROWS):
        key = f"lately {number}"
        channel = Channel.MESSAGE if number % 9 == 4 else Channel.EMAIL
        shared: dict[str, Any] = {"case": case, "who": who, "us": us, "thread": key, "channel": channel}
        asked = Mail(
            day=story.ago(days), way=IN, subject=subject, text=Texts(language, {language: there, "en": english}), key=key, owed=OwedBy.US, within=14, **shared
        )  # fmt: skip
        said = Mail(
            day=story.ago(days - after), way=OUT, subject=f"Re: {subject}", text=en(answer), answers=key, **shared
        )
        yield from (step_of(mail) for mail in past(story, [asked, said]))
