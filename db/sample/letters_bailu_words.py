"""What the letters with Bailu say in turn: greetings, themes, questions of children and of teachers."""

from __future__ import annotations

GREETING_ZH = (
    "敬愛的拉克港友人：\n\n歲序更新，謹代表全體市民向貴市致上最誠摯的祝福。",
    "各位友人：\n\n新年快樂！願新的一年兩市情誼更深，人人平安健康。",
    "敬啟者：\n\n一元復始，萬象更新。感謝過去一年的支持與陪伴。",
)
GREETING_EN = (
    "Dear friends in Larkhaven,\n\nas the year turns, all of Bailu sends you its most sincere good wishes.",
    "Dear friends,\n\na happy New Year! May our two cities grow closer, and may everybody be safe and well.",
    "To our friends,\n\na new year begins, and all things with it. Thank you for standing beside us in the old one.",
)
ANSWER = (
    "Dear friends in Bailu,\n\nyour card stands on the counter of the library, where everybody who borrows a book has to look at it.",
    "Dear friends,\n\nthank you for your greetings, and for the calendar: half of the office now knows the date in two ways.",
    "Dear Mayor, dear friends,\n\nwe read your letter aloud at the January board, twice, because Thomas came late.",
)
THEMES = (
    ("水上的光", "Light upon water"),
    ("歸鳥", "Birds come home"),
    ("奶奶的燈", "Grandmother’s lantern"),
    ("兩座港", "Two harbors"),
    ("風的顏色", "The color of wind"),
    ("種一棵樹", "Plant a tree"),
)
COMING = (
    "nobody of us can travel this time, but a lantern will, and with it a film of the children who made it.",
    "four of us would like to come, two of them over seventy, so please no rooms under the roof.",
    "we shall be six, the Mayor’s assistant among us, and all of us at our own cost.",
    "three will come, and Mr. Okafor asks whether he may bring his trumpet.",
)
ASKS = (
    "May we hope for a calligrapher again? The line last year went around the fountain.",
    "The high school asks for a drum group, the treasurer asks that it be a small one.",
    "Could your tea growers send somebody who explains what we have been doing wrong?",
    "There is a second stage this time, and nothing on it yet between two and four.",
    "The library would like to hang your kites, if they fit into a suitcase.",
)
REPLIES = (
    (
        "本會已決議組團十人前往，鼓隊由國中生擔任，鼓請貴方代借。",
        "our board has decided: ten people, with a drum group of the junior high school. Could you borrow the drums?",
    ),
    (
        "今年因故無法成行，改寄茶葉二十斤與影片一支，尚請見諒。",
        "we cannot come this year and send twelve kilograms of tea and a film instead; please forgive us.",
    ),
    (
        "一定到！茶農兩位、書法老師一位，另有一位會做珍珠的師傅。",
        "of course! Two tea growers, a teacher of calligraphy, and a master of pearls.",
    ),
    (
        "感謝邀請，名單月底前奉上。風箏已縮小，可放進行李箱。",
        "thank you for asking; the names follow by the end of the month. The kites have been made smaller and fit a suitcase.",
    ),
)
AFTER = (
    "the square is swept, the till is counted and we are all hoarse. Your people have left a hole behind them, above all at the drum.",
    "I have it from the police that nobody was arrested and from the health office that nobody was ill. By our standards this was a triumph.",
    "please tell the tea master that three shops have asked for his name. I have given it to all three and feel no shame.",
    "the Sentinel gave us a page. I enclose it, with the caption corrected by hand: that is not the Mayor, that is the balloon man.",
    "a boy of six asked me when the egret city would come back. I said next September. Do not make a liar of me.",
)
# What the children of Bailu ask, in Chinese and English, and what the library of Larkhaven answers.
QUESTIONS = (
    ("你們的螃蟹會咬人嗎？", "do your crabs bite?", "yes, but only those who deserve it."),
    ("校車真的是黃色的嗎？", "is the school bus really yellow?", "it is, and it really is late."),
    (
        "你們下雪時上學嗎？",
        "do you go to school when it snows?",
        "not if four inches fall before five in the morning. We measure with great care.",
    ),
    (
        "圖書館裡有貓嗎？",
        "is there a cat in the library?",
        "there is. Her name is Dewey and she sits on what you want to read.",
    ),
    (
        "你們的海是什麼顏色？",
        "what color is your sea?",
        "brown by day, silver in the evening, and once a summer it glows.",
    ),
    ("為什麼大家都喝冰水？", "why does everybody drink ice water?", "we have asked ourselves and found no reason."),
)
# Month, day, subject, what the school asks in Chinese and English, what is answered.
SCHOOL = (
    (3, 2, "家長會問題 Questions from the parents", "家長會問：孩子若半夜想家，可以打電話嗎？接待家庭會說一點中文嗎？",
     "the parents ask whether a child who is homesick at night may telephone, and whether any host speaks a little Chinese.",
     "of course they may, at any hour. Two hosts speak some Chinese; all eleven have learned to say “are you hungry?”, which seems to be what matters."),
    (3, 20, "課表 Timetables", "附上本校課表，請問貴校何時適合視訊上課？時差十二小時，我們早上七點可以。",
     "here is our timetable. When could two classes meet on the screen? With twelve hours between us we can do seven in the morning.",
     "seven of yours is seven in the evening of ours. Room 114 stays open on Wednesdays, and the janitor has been promised cake."),
    (4, 16, "行李清單 What to pack", "學生們想知道要帶什麼衣服，以及可不可以帶泡麵。", "the students want to know which clothes to bring, and whether noodles are allowed.",
     "layers, and one good shirt for City Hall. Noodles are welcome if sealed; customs dislikes meat in the flavor packet."),
    (9, 3, "舞蹈班名單 Names of the dance class", "舞蹈班名單如附，其中兩位吃素，一位對花生過敏，請特別留意。", "here are the names of the dance class. Two are vegetarians, and one is allergic to peanuts: please take great care.",
     "the list is with the hosts. The child with the allergy goes to a house that has no nuts in it and a nurse next door."),
    (10, 11, "感謝信 Thank-you letters of the class", "孩子們寫了感謝信，英文有錯請包涵，他們不肯讓我改。", "the children have written letters of thanks. Forgive the mistakes; they would not let me correct them.",
     "please never correct them. “Your dog is my best American” hangs on the door of the fire house."),
    (10, 25, "下次互訪日期 Dates of the next visit", "本校行事曆已定，下次互訪可在寒假前一週，貴方是否方便？", "our calendar is fixed; the next visit could be in the week before the winter holidays. Would that suit you?",
     "it would. The hosts have been asked and ten of eleven said yes before I had finished the sentence."),
)  # fmt: skip
