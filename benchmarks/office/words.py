"""What the office's people, places and letters are called: lists to draw from, in the scripts of its partners."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with names to draw. ``own`` pairs stand in the same order as the romanised ones; "" for Latin.

    ``script`` is ISO 15924; ``letter`` is a sentence or two that its letters are made of.
    """

    language: str
    country: str
    script: str
    zone: str
    currency: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    own_given: tuple[str, ...]
    own_family: tuple[str, ...]
    family_first: bool
    letter: tuple[str, ...]


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _tongue(head: str, given: str, family: str, own_given: str, own_family: str, *letter: str) -> Tongue:
    """Read "language country script zone currency [family-first]" and lists of words."""
    language, country, script, zone, currency, *order = head.split()
    lists = (_listed(words) for words in (given, family, own_given, own_family))
    return Tongue(language, country, script, zone, currency, *lists, family_first=bool(order), letter=letter)


HOME = _tongue(
    "en US Latn America/New_York USD",
    "Ada Benjamin Carla Daniel Esther Frank Grace Howard Irene James Karen Louis Martha Nora Oscar Paula Ruth Samuel "
    "Teresa Victor Wendy Yvonne Arthur Beth Calvin Dora Edwin Fiona",
    "Abbott Barlow Castell Draper Ellison Fenwick Garrick Hartley Ingram Jessup Kendall Lathrop Merrill Norwood "
    "Osborne Pruitt Quimby Radcliffe Sheldon Thorne Underhill Vance Whitaker Yardley Ashby Boone Crane Dalton",
    "",
    "",
    "Thank you for your letter. The council was glad to hear of the visit in spring; the choir looks forward to it.",
    "Please let us know by the end of the month how many students will come and which of them need a host family.",
    "The mayor sends her greetings and hopes to see the delegation at the festival by the river.",
    "Enclosed you find the programme, the list of participants and the draft of the agreement for the next five years.",
)

TONGUES = (
    _tongue(
        "zh-Hant TW Hant Asia/Taipei TWD family-first",
        "Mei-hua Chih-ming Shu-fen Chun-chieh Ya-ting Wen-hsiung Li-chuan Cheng-han Yu-ting Kuo-hua Hsin-yi Po-wei",
        "Lin Chen Huang Chang Li Wang Wu Liu Tsai Yang Hsu Cheng Hsieh Kuo Hung Chiu Tseng Liao",
        "美華 志明 淑芬 俊傑 雅婷 文雄 麗娟 承翰 郁婷 國華 欣怡 柏瑋",
        "林 陳 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 邱 曾 廖",
        "敬啟者：感謝貴市合唱團來訪，市民至今津津樂道。",
        "請於月底前告知學生人數及需要寄宿家庭之名單。",
        "市長謹致問候，並期待代表團參加河畔燈會。",
    ),
    _tongue(
        "ja JP Jpan Asia/Tokyo JPY family-first",
        "Haruko Kenji Yumi Takashi Sakura Hiroshi Aiko Naoto Emi Daichi Rina Shigeru",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto",
        "春子 健二 由美 隆 桜 博 愛子 直人 恵美 大地 里奈 茂",
        "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 松本",
        "拝啓　このたびは合唱団をお迎えいただき、誠にありがとうございました。",
        "生徒の人数とホームステイの希望を月末までにお知らせください。",
    ),
    _tongue(
        "de DE Latn Europe/Berlin EUR",
        "Anke Björn Claudia Dieter Elke Florian Gisela Hans Ilse Jürgen Katrin Lothar Monika Nils Petra Rainer Sabine "
        "Thomas Ulrike Volker",
        "Ahrens Brandt Crämer Dietrich Eßer Fuchs Groß Hübner Jahn Köhler Lindner Möller Nowak Oertel Pfeiffer Roth "
        "Schäfer Thiel Vogt Weiß Zöllner",
        "",
        "",
        "Sehr geehrte Frau Bürgermeisterin, herzlichen Dank für die Gastfreundschaft in der Straße am Fluss.",
        "Bitte teilen Sie uns bis zum Monatsende mit, wie viele Schüler kommen und wer eine Gastfamilie braucht.",
    ),
    _tongue(
        "fr FR Latn Europe/Paris EUR",
        "Agnès Bruno Camille Damien Élise François Geneviève Hugo Inès Julien Laëtitia Marcel Noémie Olivier Pauline",
        "Aubert Besnard Chevalier Dufour Étienne Fabre Garnier Hébert Joly Lefèvre Marchand Noël Perrin Renaud Vidal",
        "",
        "",
        "Madame le Maire, nous vous remercions de l'accueil chaleureux réservé à notre chorale à l'été dernier.",
        "Merci de nous dire avant la fin du mois combien d'élèves viendront et lesquels cherchent une famille.",
    ),
    _tongue(
        "pt PT Latn Europe/Lisbon EUR",
        "Ana Bruno Conceição Duarte Inês João Leonor Miguel Nuno Rita Simão Teresa Vasco Tomás",
        "Almeida Braga Coelho Fonseca Gonçalves Henriques Lourenço Magalhães Neves Pacheco Simões Teixeira Vilhena",
        "",
        "",
        "Agradecemos a visita do coro a São Bento; as crianças da escola ainda cantam as vossas canções.",
        "Pedimos que nos digam até ao fim do mês quantos alunos virão e quais precisam de família de acolhimento.",
    ),
    _tongue(
        "es MX Latn America/Mexico_City MXN",
        "Alma Benito Consuelo Diego Esperanza Fermín Guadalupe Héctor Íñigo Jimena Leticia Martín Nieves Raúl",
        "Aguilar Bermúdez Castañeda Domínguez Estévez Fuentes Guzmán Ibáñez Juárez Luján Muñoz Núñez Peña Quiroga",
        "",
        "",
        "Estimada alcaldesa: el ayuntamiento agradece la visita de los niños y los libros para la biblioteca.",
        "Les pedimos que nos digan antes de fin de mes cuántos alumnos vendrán y quiénes necesitan familia.",
    ),
    _tongue(
        "pl PL Latn Europe/Warsaw PLN",
        "Agnieszka Bartosz Celina Dariusz Ewa Grzegorz Halina Jadwiga Łukasz Małgorzata Paweł Róża Stanisław Zofia",
        "Adamczyk Błaszczyk Chmiel Dąbrowska Gołąb Jabłoński Kaźmierczak Łuczak Mróz Wójcik Zając Żuk Śliwa",
        "",
        "",
        "Szanowna Pani Burmistrz, dziękujemy za gościnę naszego chóru i za książki dla szkoły nad rzeką.",
    ),
    _tongue(
        "uk UA Cyrl Europe/Kyiv UAH",
        "Oksana Petro Nadiia Ihor Olena Taras Halyna Bohdan Iryna Mykola",
        "Shevchuk Bondar Kovalenko Tkachenko Kravets Melnyk Lysenko Marchenko Polishchuk",
        "Оксана Петро Надія Ігор Олена Тарас Галина Богдан Ірина Микола",
        "Шевчук Бондар Коваленко Ткаченко Кравець Мельник Лисенко Марченко Поліщук",
        "Щиро дякуємо за обладнання для лікарні та за листи школярів; міська рада чекає на вашу делегацію.",
    ),
    _tongue(
        "el GR Grek Europe/Athens EUR",
        "Eleni Giorgos Katerina Nikos Sofia Dimitris Anna Kostas",
        "Pappas Georgiou Ioannou Nikolaou Vasileiou Dimou Makris",
        "Ελένη Γιώργος Κατερίνα Νίκος Σοφία Δημήτρης Άννα Κώστας",
        "Παππάς Γεωργίου Ιωάννου Νικολάου Βασιλείου Δήμου Μακρής",
        "Σας ευχαριστούμε για τη φιλοξενία της χορωδίας μας και περιμένουμε την αντιπροσωπεία σας την άνοιξη.",
    ),
    _tongue(
        "ar MA Arab Africa/Casablanca MAD",
        "Amina Hassan Fatima Youssef Khadija Omar Salma Karim",
        "Alaoui Bennani Chraibi Fassi Idrissi Tazi Berrada",
        "أمينة حسن فاطمة يوسف خديجة عمر سلمى كريم",
        "العلوي بناني الشرايبي الفاسي الإدريسي التازي برادة",
        "نشكركم على حسن استقبال الجوقة، وننتظر زيارة وفدكم في الربيع القادم.",
    ),
)

PLACES = _listed(
    "Bailu Shirakawa Annental Beaurivage Porto-Sereno San-Benito Zielonagora Verkhovyna Kallithea Ribat "
    "Chubei Hoshino Lindenau Montclair Vilanova Tepeyac Brzezina Dnistrove Platanos Asilah "
    "Taishin Minami Felsberg Rochefort Ribeira Tulipán Wiśniowa Kalynivka Elaionas Zitouna"
)
"""Invented, as many as there are partnerships; the tongue of each is the one that stands at the same place in turn."""

OWN_PLACES = {
    "Hant": "白鷺市 竹北市 泰信區",
    "Jpan": "白川市 星野町 南区",
    "Cyrl": "Верховина Дністрове Калинівка",
    "Grek": "Καλλιθέα Πλάτανος Ελαιώνας",
    "Arab": "الرباط أصيلة الزيتونة",
}

BODIES = (
    "City Hall|municipality",
    "City Council|council",
    "Sister City Association|association",
    "High School|school",
    "Elementary School|school",
    "Chamber of Commerce|chamber",
    "Youth Orchestra|club",
    "Football Club|club",
    "Morning Post|press",
    "Savings Foundation|funder",
    "Museum|authority",
    "Hospital|authority",
)

SUBJECTS = (
    "Visit of the choir in {month}",
    "Host families for the students of {place}",
    "Invitation to the festival of {place}",
    "Thanks for the welcome in {place}",
    "Agreement on the next five years with {place}",
    "Condolences from {place}",
    "Exhibition of children's paintings",
    "Internship at the hospital of {place}",
    "Football tournament in {month}",
    "Report on the harvest fair",
    "Books for the library of {place}",
    "Flood relief: what is needed most",
    "Greetings for the new year",
    "Anniversary of the partnership with {place}",
    "Flights and trains of the delegation",
)
MONTHS = _listed("January February March April May June July August September October November December")
