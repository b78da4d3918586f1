"""Who is in the sample, a line a person: key | given | family | own script | age | languages, the first one native."""

from __future__ import annotations

# Languages whose speakers say the family name first.
FAMILY_FIRST = frozenset({"zh-Hant", "ja", "ko"})
# The script of a language (ISO 15924), and whether the own name is written given name first.
SCRIPTS = {
    "zh-Hant": ("Hant", False),
    "ja": ("Jpan", False),
    "ko": ("Kore", False),
    "ar": ("Arab", True),
    "he": ("Hebr", True),
    "th": ("Thai", True),
    "hi": ("Deva", True),
}

_BOARD = (
    "aldous | Margaret | Aldous | | 67 | en zh-Hant",
    "okafor | Chidi | Okafor | | 58 | en",
    "meyer | Ruth | Meyer-Lindqvist | | 71 | en de sv",
    "delacroix | Paul | Delacroix | | 62 | en fr",
    "santos | Inês | Santos | | 49 | en pt",
    "rahman | Farah | Rahman | | 44 | en bn",
    "whitlock | Thomas | Whitlock | | 74 | en",
    "barnes | Leona | Barnes | | 55 | en",
    "novak | Peter | Novak | | 66 | en cs de",
    "grady | Sheila | O’Grady | | 69 | en",
)
_CITY = (
    "castell | Amara | Castell | | 52 | en es",
    "hollis | Raymond | Hollis | | 70 | en",
    "pruitt | Eleanor | Pruitt | | 77 | en",
    "yancey | Dorothy | Yancey | | 60 | en",
    "feld | Simon | Feld | | 57 | en",
    "quill | Andrea | Quill | | 46 | en",
    "moreau | Dominic | Moreau | | 63 | en",
    "tran | Linh | Tran | | 39 | en vi",
)
_BAILU = (
    "lin | Mei-hua | Lin | 林 美華 | 54 | zh-Hant en",
    "chen kuo-hsiung | Kuo-hsiung | Chen | 陳 國雄 | 66 | zh-Hant",
    "huang shu-chuan | Shu-chuan | Huang | 黃 淑娟 | 61 | zh-Hant",
    "chen yi-ting | Yi-ting | Chen | 陳 怡婷 | 41 | zh-Hant en",
    "wang po-han | Po-han | Wang | 王 柏翰 | 35 | zh-Hant en ja",
    "hsieh wen-ling | Wen-ling | Hsieh | 謝 文玲 | 48 | zh-Hant en",
    "chiu chih-ming | Chih-ming | Chiu | 邱 志明 | 59 | zh-Hant",
    "tsai hui-chun | Hui-chun | Tsai | 蔡 惠君 | 45 | zh-Hant en",
    "su cheng-yuan | Cheng-yuan | Su | 蘇 政遠 | 51 | zh-Hant en",
    "ho li-fang | Li-fang | Ho | 何 麗芳 | 38 | zh-Hant ja",
)
_BAILU_STUDENTS = (
    "lin hsin-yi | Hsin-yi | Lin | 林 欣怡 | 14 | zh-Hant en",
    "huang tzu-hsuan | Tzu-hsuan | Huang | 黃 子軒 | 14 | zh-Hant en",
    "chang chia-hao | Chia-hao | Chang | 張 家豪 | 15 | zh-Hant en",
    "liu ya-wen | Ya-wen | Liu | 劉 雅文 | 14 | zh-Hant en",
    "wu pei-shan | Pei-shan | Wu | 吳 佩珊 | 13 | zh-Hant en",
    "tsai cheng-en | Cheng-en | Tsai | 蔡 承恩 | 15 | zh-Hant en",
    "hsu jia-ying | Jia-ying | Hsu | 許 嘉盈 | 14 | zh-Hant en",
    "kuo shu-fen | Shu-fen | Kuo | 郭 淑芬 | 14 | zh-Hant en",
    "yang zhi-wei | Zhi-wei | Yang | 楊 志偉 | 15 | zh-Hant en",
    "lai ming-che | Ming-che | Lai | 賴 明哲 | 14 | zh-Hant en",
    "peng yu-an | Yu-an | Peng | 彭 宥安 | 13 | zh-Hant en",
)
_HOME_STUDENTS = (
    "maya okafor | Maya | Okafor | | 15 | en",
    "jonah brandt-lee | Jonah | Brandt-Lee | | 15 | en de",
    "elif demir | Elif | Demir | | 14 | en tr",
    "owen whitlock | Owen | Whitlock | | 16 | en",
    "sofia santos | Sofia | Santos | | 14 | en pt",
    "noor rahman | Noor | Rahman | | 15 | en bn",
    "lucas delacroix | Lucas | Delacroix | | 15 | en fr",
    "hannah feld | Hannah | Feld | | 16 | en",
    "theo barnes | Theo | Barnes | | 14 | en",
    "grace tran | Grace | Tran | | 15 | en vi",
    "ivy meyer | Ivy | Meyer-Lindqvist | | 16 | en de",
)
_ANNENTAL = (
    "brandt | Katharina | Brandt | | 50 | de en",
    "vogel | Hans-Jürgen | Vogel | | 72 | de",
    "keller | Ursula | Keller | | 68 | de en fr",
    "straessner | Matthias | Sträßner | | 47 | de en",
    "oezdemir | Aylin | Özdemir | | 36 | de tr en",
    "weiss | Georg | Weiß | | 63 | de",
    "hofmann | Birgit | Hofmann | | 55 | de en",
    "loeffler | Jörg | Löffler | | 59 | de",
    "lena gross | Lena | Groß | | 16 | de en",
    "finn kaya | Finn | Kaya | | 17 | de en",
    "mia schaefer | Mia | Schäfer | | 16 | de en",
    "jannis wolf | Jannis | Wolf | | 15 | de en",
    "emilia roth | Emilia | Roth | | 16 | de en fr",
    "paul juenger | Paul | Jünger | | 17 | de en",
)
_PORTO = (
    "conceicao | Maria da Conceição | Brandão | | 60 | pt en",
    "teixeira | João | Teixeira | | 64 | pt",
    "guimaraes | Luís | Guimarães | | 53 | pt en",
    "falcao | Inácio | Falcão | | 70 | pt",
    "magalhaes | Rita | Magalhães | | 42 | pt en",
)
_WEXCOMBE = (
    "penrose | Gillian | Penrose | | 78 | en",
    "ashdown | Derek | Ashdown | | 83 | en fr",
    "tuffnell | Rosemary | Tuffnell | | 75 | en",
)
_THAI = (
    "suda | Suda | Rattanakul | สุดา รัตนกุล | 47 | th en",
    "anan | Anan | Phromsiri | อนันต์ พรหมศิริ | 55 | th en",
)
_DIASPORA = (
    "haddad | Layla | Haddad | ليلى حداد | 51 | ar en fr",
    "mansour | Yousef | Mansour | يوسف منصور | 46 | ar en",
    "levi | Noa | Levi | נועה לוי | 39 | he en",
    "ben-ami | Eitan | Ben-Ami | איתן בן־עמי | 61 | he en",
    "charoen | Malee | Charoensuk | มาลี เจริญสุข | 43 | th en",
    "sharma | Anjali | Sharma | अंजलि शर्मा | 37 | hi en",
    "verma | Rakesh | Verma | राकेश वर्मा | 58 | hi en",
    "sato | Haruka | Sato | 佐藤 遥 | 33 | ja en",
    "nakamura | Kenji | Nakamura | 中村 健二 | 64 | ja en",
    "kim | Seo-yeon | Kim | 김 서연 | 29 | ko en",
    "park | Min-jun | Park | 박 민준 | 41 | ko en",
    "chou | Jui-lin | Chou | 周 瑞琳 | 56 | zh-Hant en",
    "liao | Kuan-ting | Liao | 廖 冠廷 | 31 | zh-Hant en",
    "becker | Annegret | Becker | | 66 | de en",
    "ferreira | Tomás | Ferreira | | 48 | pt en",
)
_HOSTS = (
    "lee brandt | Jennifer | Brandt-Lee | | 45 | en de",
    "demir | Orhan | Demir | | 48 | en tr",
    "ngozi okafor | Ngozi | Okafor | | 54 | en",
    "carla whitlock | Carla | Whitlock | | 47 | en",
    "anne delacroix | Anne | Delacroix | | 57 | en fr",
    "marcus feld | Rebecca | Feld | | 49 | en",
    "kevin barnes | Kevin | Barnes | | 51 | en",
    "omar rahman | Omar | Rahman | | 46 | en bn",
    "duc tran | Duc | Tran | | 44 | en vi",
    "ivar lindqvist | Ivar | Lindqvist | | 73 | sv en",
    "miguel santos | Miguel | Santos | | 50 | en pt",
)
_OTHERS = (
    "delgado | Rosa | Delgado | | 53 | en es",
    "hartigan | James | Hartigan | | 61 | en",
    "wilder | Constance | Wilder | | 58 | en",
    "gao | Zhiyuan | Gao | 高 志遠 | 57 | zh-Hant en",
    "prescott | Harold | Prescott | | 81 | en",
    "lindgren | Karin | Lindgren | | 64 | en sv",
    "abernathy | Grace | Abernathy | | 72 | en",
    "sorensen | Erik | Sorensen | | 45 | en da",
)

# Years ago, month and day on which they were written down, how that change is called, whose side they are of.
BY_SIDE = (
    (11, 1, 10, "Enter the board", "larkhaven", _BOARD),
    (11, 1, 12, "Enter the mayor, the council and city hall", "larkhaven", _CITY),
    (11, 1, 16, "Copy the Annental people from the card index", "annental", _ANNENTAL[:8]),
    (11, 1, 17, "Copy the Porto Sereno people from the card index", "porto sereno", _PORTO),
    (11, 1, 18, "Copy the Wexcombe people from the card index", "wexcombe", _WEXCOMBE),
    (10, 3, 5, "Write down who helps from the diaspora", "diaspora", _DIASPORA),
    (11, 5, 20, "Enter the first contacts in Bailu", "bailu", _BAILU[:6]),
    (8, 6, 2, "Enter more people of Bailu’s city hall and schools", "bailu", _BAILU[6:]),
    (11, 1, 13, "Enter the press, the funders and those who wrote to us", "larkhaven", _OTHERS),
    (5, 4, 11, "Enter the host families", "larkhaven", _HOSTS),
    (2, 2, 8, "Enter the contacts in Baan Talay", "baan talay", _THAI),
)

# Those of the youth exchanges of the last two years.
STUDENTS = (
    ("Enter our students", "larkhaven", _HOME_STUDENTS),
    ("Paste the students of Annental", "annental", _ANNENTAL[8:]),
    ("Paste the students of Bailu", "bailu", _BAILU_STUDENTS),
)

WITH_INTERESTS = {
    "aldous": "picture books, water-colour, the history of the harbor",
    "okafor": "jazz, carpentry",
    "lin": "traditional lanterns, school libraries",
    "keller": "choral music, beekeeping",
    "conceicao": "sea rescue, folk song",
    "chou": "calligraphy, tea",
    "straessner": "fire engines, brass band",
}

# Person, language, address on the envelope, opening and closing of a letter.
STYLES = (
    ("lin", "zh-Hant", "白鷺市 林市長美華 鈞啟", "林市長美華鈞鑒：", "敬祝　鈞安"),
    ("lin", "en", "Her Worship Mayor Lin Mei-hua", "Dear Mayor Lin,", "With high regards,"),
    ("chen kuo-hsiung", "zh-Hant", "陳前市長國雄 鈞啟", "陳前市長國雄鈞鑒：", "敬頌　時綏"),
    ("chen yi-ting", "zh-Hant", "陳怡婷 小姐", "怡婷小姐您好：", "順頌　時祺"),
    ("brandt", "de", "Frau Bürgermeisterin Katharina Brandt", "Sehr geehrte Frau Bürgermeisterin,", "Mit freundlichen Grüßen"),
    ("keller", "de", "Frau Ursula Keller", "Liebe Ursula,", "Herzliche Grüße aus Larkhaven"),
    ("teixeira", "pt", "Exmo. Senhor Presidente João Teixeira", "Exmo. Senhor Presidente,", "Com os melhores cumprimentos,"),
    ("conceicao", "pt", "Exma. Senhora D. Maria da Conceição Brandão", "Cara Senhora D. Maria da Conceição,", "Com amizade,"),
    ("castell", "en", "The Honorable Amara Castell, Mayor of Larkhaven", "Dear Mayor Castell,", "Respectfully,"),
    ("suda", "th", "คุณสุดา รัตนกุล", "เรียน คุณสุดา", "ขอแสดงความนับถือ"),
    ("sato", "ja", "佐藤遥様", "佐藤様", "敬具"),
    ("haddad", "ar", "السيدة ليلى حداد", "السيدة ليلى المحترمة،", "مع أطيب التحيات"),
)  # fmt: skip
