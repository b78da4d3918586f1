"""What the columns of a list of people mean, and the words that stand above them in the languages of partner towns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from db.words import fold


class Field(StrEnum):
    """What a column holds of each person."""

    LEAVE_OUT = "leave out"
    FULL_NAME = "full name"
    FAMILY = "family name"
    GIVEN = "given name"
    OWN_NAME = "name in own script"
    PART = "part"
    HEADS = "heads"
    SEX = "sex"
    BORN = "born"
    AGE = "age"
    PLACE = "place"
    COUNTRY = "country"
    NATIONALITY = "nationality"
    ORGANISATION = "organisation"
    SCHOOL_CLASS = "class"
    GROUP = "group"
    ADDRESS = "address"
    EMAIL = "e-mail"
    PHONE = "phone"
    GUARDIAN = "guardian"
    GUARDIAN_REACHED = "guardian reached"
    EMERGENCY = "emergency contact"
    DIET = "diet"
    ALLERGIES = "allergies"
    HEALTH = "health"
    MOBILITY = "mobility"
    PASSPORT_COUNTRY = "passport country"
    PASSPORT_NUMBER = "passport number"
    PASSPORT_EXPIRES = "passport expires"
    VISA = "visa"
    INSURANCE = "insurance"
    SHIRT_SIZE = "shirt size"
    SMOKES = "smokes"
    LANGUAGES = "languages"
    CONSENT_TRAVEL = "consent to travel"
    CONSENT_MEDICAL = "consent to a doctor"
    CONSENT_PHOTO = "consent to photos"
    CONSENT_DATA = "consent to data to the partner"
    REMARK = "remark"


# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish; traditional and simplified Chinese; Japanese.
_WORDS: Mapping[Field, str] = {
    Field.LEAVE_OUT: "no|nr|number|#|lfd nr|num|n°|lp|l p|row|index|id|place of birth|birthplace|birth place|"
    "geburtsort|lieu de naissance|lugar de nacimiento|luogo di nascita|local de nascimento|geboorteplaats|"
    "miejsce urodzenia|出生地|date of issue|issue date|ausstellungsdatum|date d'émission|發照日期|編號|编号|序號|"
    "序号|番号|號|項次|時間戳記|timestamp|zeitstempel",
    Field.FULL_NAME: "name|full name|name of participant|participant|participants|participant name|student|"
    "student name|"
    "name of student|complete name|english name|name (english)|name in english|passport name|name as in passport|"
    "name and surname|vor- und nachname|name vorname|teilnehmer|teilnehmerin|teilnehmende|schüler|schülerin|"
    "nom et prénom|nom complet|nom prénom|participant e|élève|nombre completo|nombre y apellidos|apellidos y nombre|"
    "participante|alumno|alumna|nome e cognome|cognome e nome|nominativo|partecipante|nome completo|naam|"
    "volledige naam|deelnemer|imię i nazwisko|nazwisko i imię|uczestnik|英文姓名|英文名|英文名字|姓名|學生姓名|"
    "学生姓名|名字|"
    "護照姓名|英文姓名(同護照)|氏名|お名前|名前|ローマ字|氏名(ローマ字)|英語名",
    Field.FAMILY: "family name|surname|last name|familyname|nachname|familienname|zuname|nom|nom de famille|apellido|"
    "apellidos|cognome|sobrenome|apelido|achternaam|familienaam|nazwisko|姓|姓氏|名字(姓)|英文姓|苗字",
    Field.GIVEN: "given name|given names|first name|forename|christian name|firstname|vorname|vornamen|rufname|"
    "prénom|"
    "prénoms|nombre|nombres|nome|nome próprio|voornaam|imię|imiona|名|名字(名)|英文名字(名)|下の名前",
    Field.OWN_NAME: "name in own script|native name|chinese name|name (chinese)|name in chinese|japanese name|"
    "korean name|local name|original name|name in characters|chinesischer name|japanischer name|nom chinois|"
    "nom japonais|nombre chino|中文姓名|中文名|中文名字|姓名(中文)|漢字|氏名(漢字)|漢字氏名|日本語名",
    Field.PART: "part|role|function|position|capacity|as|rolle|funktion|rôle|fonction|papel|función|cargo|ruolo|"
    "funzione|função|rol|functie|rola|funkcja|身分|身份|職稱|职称|角色|職務|役割|役職|区分|類別",
    Field.HEADS: "heads|head count|headcount|how many|number of people|number of persons|number of students|people|"
    "persons|count|anzahl|personenzahl|anzahl personen|nombre de personnes|effectif|cantidad|número de personas|"
    "numero di persone|quantos|número de pessoas|aantal|aantal personen|liczba osób|人數|人数|人數合計",
    Field.SEX: "sex|gender|m/f|f/m|geschlecht|m/w|w/m|m/w/d|sexe|h/f|f/h|sexo|género|genere|sesso|gênero|geslacht|"
    "m/v|płeć|k/m|性別|性别",
    Field.BORN: "born|date of birth|birth date|birthdate|birthday|dob|d.o.b.|birth|day of birth|geburtsdatum|geboren|"
    "geburtstag|geb|geb.datum|geb am|date de naissance|né le|née le|naissance|ddn|fecha de nacimiento|nacimiento|"
    "f. nacimiento|data di nascita|nato il|nascita|data de nascimento|nascimento|geboortedatum|geboren op|"
    "data urodzenia|urodzony|urodzona|出生日期|出生年月日|出生年月|生日|出生|生年月日|誕生日|出生日",
    Field.AGE: "age|age on arrival|alter|âge|edad|età|idade|leeftijd|wiek|年齡|年龄|年歳|年齢|歲數",
    Field.PLACE: "place|town|city|home town|hometown|municipality|from|comes from|residence|place of residence|ort|"
    "stadt|wohnort|gemeinde|heimatort|ville|commune|lieu|domicile|ciudad|localidad|municipio|lugar|città|comune|"
    "residenza|cidade|localidade|plaats|woonplaats|stad|gemeente|miasto|miejscowość|城市|居住地|縣市|县市|地區|"
    "出身地|市|都市|"
    "居住城市|市町村",
    Field.COUNTRY: "country|home country|land|herkunftsland|pays|país|paese|kraj|國家|国家|國|国|国名|來自國家",
    Field.NATIONALITY: "nationality|citizenship|staatsangehörigkeit|nationalität|nationalité|nacionalidad|"
    "nazionalità|"
    "cittadinanza|nacionalidade|nationaliteit|narodowość|obywatelstwo|國籍|国籍",
    Field.ORGANISATION: "organisation|organization|school|institution|company|employer|school name|association|"
    "schule|firma|verein|einrichtung|verband|école|établissement|établissement scolaire|lycée|collège|organisme|"
    "association|escuela|colegio|instituto|organización|centro|scuola|istituto|organizzazione|ente|escola|"
    "organização|instituição|organisatie|school|vereniging|szkoła|organizacja|instytucja|學校|学校|單位|单位|"
    "機構|机构|"
    "服務單位|就讀學校|所属|学校名|組織|所屬單位|團體名稱",
    Field.SCHOOL_CLASS: "class|grade|form|year|school year|school class|year group|klasse|jahrgang|stufe|classe|"
    "niveau|"
    "clase|curso|grado|ano|turma|série|klas|leerjaar|klasa|班級|班级|年級|年级|班|学年|クラス|組",
    Field.GROUP: "group|team|subgroup|bus|gruppe|groupe|équipe|grupo|equipo|gruppo|squadra|equipe|groep|grupa|"
    "組別|组别|"
    "小組|小组|隊|グループ|班別|分組",
    Field.ADDRESS: "address|home address|postal address|street|adresse|anschrift|straße|adresse postale|dirección|"
    "domicilio|indirizzo|morada|endereço|adres|地址|住址|通訊地址|通讯地址|住所",
    Field.EMAIL: "e-mail|email|mail|e-mail address|email address|e-mail-adresse|mailadresse|courriel|adresse e-mail|"
    "adresse électronique|correo|correo electrónico|posta elettronica|indirizzo e-mail|correio eletrónico|"
    "e-mailadres|adres e-mail|電子郵件|电子邮件|電子信箱|信箱|邮箱|電郵|メール|メールアドレス|電子メール|e-mail信箱",
    Field.PHONE: "phone|telephone|mobile|mobile phone|cell|cell phone|tel|phone number|mobile number|telefon|handy|"
    "telefonnummer|handynummer|mobil|téléphone|portable|tél|téléphone portable|teléfono|móvil|celular|telefono|"
    "cellulare|telefone|telemóvel|telefoon|mobiel|telefoonnummer|gsm|komórka|numer telefonu|電話|电话|手機|手机|"
    "聯絡電話|联系电话|手機號碼|行動電話|電話番号|携帯|携帯電話",
    Field.GUARDIAN: "guardian|parent|parents|parent or guardian|parent/guardian|legal guardian|mother|father|"
    "name of parent|guardian name|parent name|erziehungsberechtigte|erziehungsberechtigter|eltern|"
    "sorgeberechtigte|mutter|vater|responsable légal|parent|tuteur|mère|père|représentant légal|tutor|"
    "padre o tutor|madre|padre|representante legal|genitore|genitori|tutore|encarregado de educação|responsável|"
    "mãe|pai|ouder|voogd|ouders|rodzic|opiekun|opiekun prawny|家長|家长|監護人|监护人|家長姓名|父母|保護者|"
    "保護者氏名|"
    "法定代理人",
    Field.GUARDIAN_REACHED: "guardian phone|parent phone|phone of parents|phone of parent|phone of guardian|"
    "parent's phone|guardian's phone|parents' phone|"
    "parent e-mail|"
    "parent email|guardian email|telefon eltern|telefon der eltern|e-mail eltern|téléphone parent|"
    "téléphone des parents|teléfono de los padres|telefono genitori|telefone do responsável|telefoon ouders|"
    "telefon rodzica|家長電話|家长电话|監護人電話|監護人電話號碼|家長手機|保護者電話|保護者連絡先",
    Field.EMERGENCY: "emergency|emergency contact|emergency phone|in case of emergency|ice|emergency contact person|"
    "notfallkontakt|notfall|notfallnummer|im notfall|contact d'urgence|urgence|personne à prévenir|"
    "contacto de emergencia|emergencia|contatto di emergenza|emergenza|contacto de emergência|emergência|"
    "noodcontact|noodgeval|noodnummer|kontakt alarmowy|w razie wypadku|緊急聯絡人|紧急联系人|緊急聯絡電話|緊急聯絡|"
    "緊急連絡先|緊急聯絡人及電話",
    Field.DIET: "diet|dietary|dietary requirements|dietary needs|food|meals|vegetarian|ernährung|essen|kost|"
    "essgewohnheiten|verpflegung|régime|régime alimentaire|alimentation|dieta|comida|alimentación|alimentazione|"
    "alimentação|dieet|voeding|eten|dieta|posiłki|飲食|饮食|飲食習慣|飲食需求|素食|葷素|食事|食事制限|膳食",
    Field.ALLERGIES: "allergies|allergy|allergic to|food allergies|allergien|allergie|unverträglichkeiten|"
    "allergies alimentaires|alergias|alergia|allergeni|allergieën|alergie|過敏|过敏|過敏原|食物過敏|アレルギー|"
    "過敏史",
    Field.HEALTH: "health|medical|medical conditions|medication|illnesses|gesundheit|krankheiten|medikamente|"
    "gesundheitliches|santé|traitement|problèmes de santé|salud|enfermedades|medicación|salute|farmaci|saúde|"
    "medicação|gezondheid|medicijnen|zdrowie|choroby|leki|健康|健康狀況|健康状况|疾病|用藥|特殊疾病|健康状態|持病",
    Field.MOBILITY: "mobility|wheelchair|disability|accessibility|mobilität|rollstuhl|behinderung|mobilité|"
    "fauteuil roulant|handicap|movilidad|silla de ruedas|discapacidad|mobilità|disabilità|mobilidade|mobiliteit|"
    "rolstoel|niepełnosprawność|行動不便|輪椅|无障碍|無障礙|移動|車椅子",
    Field.PASSPORT_COUNTRY: "passport country|passport of|country of passport|issuing country|passland|"
    "ausstellungsland|pays du passeport|país del pasaporte|paese del passaporte|país do passaporte|"
    "land van paspoort|kraj paszportu|護照國別|护照国别|護照國籍|旅券発行国",
    Field.PASSPORT_NUMBER: "passport number|passport no|passport|passport nr|id number|id card|passnummer|pass-nr|"
    "reisepass|ausweisnummer|numéro de passeport|passeport|n° passeport|número de pasaporte|pasaporte|"
    "numero passaporto|passaporto|passaporte|paspoort|paspoortnummer|numer paszportu|paszport|pesel|護照號碼|"
    "护照号码|"
    "護照|身分證字號|身份证号|身分證號|旅券番号|パスポート番号|パスポート",
    Field.PASSPORT_EXPIRES: "passport expires|passport expiry|passport valid until|passport expiry date|expiry|"
    "expiry date|expires|valid until|date of expiry|expiration date|gültig bis|pass gültig bis|reisepass gültig bis|"
    "ablaufdatum|date d'expiration|expire le|passeport valable jusqu'au|caducidad|fecha de caducidad|vencimiento|"
    "scadenza|scadenza passaporto|data di scadenza|validade|validade do passaporte|geldig tot|paspoort geldig tot|"
    "data ważności|ważny do|護照效期|護照有效期限|护照有效期|有效期限|效期|効期|旅券有効期限|有効期限",
    Field.VISA: "visa|visum|visado|visto|wiza|簽證|签证|ビザ|査証",
    Field.INSURANCE: "insurance|health insurance|travel insurance|insurer|versicherung|krankenversicherung|"
    "krankenkasse|assurance|mutuelle|seguro|seguro médico|assicurazione|verzekering|ubezpieczenie|保險|保险|保険",
    Field.SHIRT_SIZE: "shirt size|t-shirt|t-shirt size|tshirt|shirt|size|konfektionsgröße|t-shirt-größe|größe|"
    "taille|taille t-shirt|taille de t-shirt|talla|talla de camiseta|talla camiseta|taglia|taglia maglietta|"
    "tamanho|tamanho da t-shirt|maat|maat t-shirt|rozmiar|rozmiar koszulki|尺寸|衣服尺寸|t恤尺寸|衣服尺碼|"
    "上衣尺寸|サイズ|"
    "tシャツサイズ",
    Field.SMOKES: "smoker|smokes|smoking|raucher|raucht|fumeur|fume|fumador|fuma|fumatore|fumante|roker|rookt|"
    "palacz|吸菸|抽菸|吸烟|抽烟|喫煙",
    Field.LANGUAGES: "languages|language|languages spoken|speaks|sprachen|sprache|sprachkenntnisse|langues|langue|"
    "langues parlées|idiomas|idioma|lenguas|lingue|lingua|línguas|talen|taal|języki|język|語言|语言|語言能力|"
    "言語|語学",
    Field.CONSENT_TRAVEL: "consent|consent to travel|parental consent|parents' consent|permission|permission slip|"
    "consent form|einverständnis|einverständniserklärung|einwilligung|elternerlaubnis|reiseerlaubnis|autorisation|"
    "autorisation parentale|autorisation de sortie du territoire|accord parental|autorización|"
    "autorización parental|permiso|autorizzazione|consenso|autorização|consentimento|toestemming|"
    "toestemming ouders|zgoda|zgoda rodziców|同意|同意書|家長同意書|家长同意书|同意书|保護者同意|渡航同意",
    Field.CONSENT_MEDICAL: "medical consent|consent to treatment|consent to medical treatment|"
    "consent to a doctor|einwilligung arzt|einwilligung behandlung|ärztliche behandlung|autorisation de soins|"
    "autorisation médicale|autorización médica|consenso medico|autorização médica|medische toestemming|"
    "zgoda na leczenie|醫療同意|醫療同意書|医疗同意|医療同意",
    Field.CONSENT_PHOTO: "photo consent|consent to photos|photo permission|photos|photo release|media consent|"
    "fotoerlaubnis|einwilligung fotos|fotos|bildrechte|droit à l'image|autorisation photo|derechos de imagen|"
    "autorización de imagen|fotos permitidas|liberatoria foto|consenso foto|direitos de imagem|fototoestemming|"
    "zgoda na wizerunek|肖像權|肖像权|拍照同意|肖像權同意|写真同意|写真掲載",
    Field.CONSENT_DATA: "data consent|consent to data|data protection|gdpr|data to partner|privacy consent|"
    "datenschutz|"
    "dsgvo|einwilligung daten|rgpd|protection des données|protección de datos|consenso privacy|privacy|"
    "proteção de dados|avg|rodo|個資同意|個資同意書|个人信息同意|個人情報同意",
    Field.REMARK: "remark|remarks|note|notes|comment|comments|other|bemerkung|bemerkungen|anmerkung|anmerkungen|"
    "notiz|hinweise|sonstiges|remarque|remarques|commentaire|commentaires|observations|observación|observaciones|"
    "notas|comentarios|osservazioni|note|commenti|observações|opmerking|opmerkingen|uwagi|備註|备注|附註|說明|備考|"
    "特記事項",
}
_MARKS = re.compile(r"[\s_.:*?！？：*()（）\[\]【】/／'’\"-]+")
_FEWEST_LETTERS = 5
"""Letters from which on a heading with a slip is still known."""


def known_heading(text: str) -> tuple[Field, bool] | None:
    """What the words above a column mean, and whether they say it letter by letter; None where they say nothing."""
    words = _plain(text)
    if not words or len(words) > 80:
        return None
    known = _known()
    if words in known:
        return known[words], True
    # "Date of birth (dd.mm.yyyy)", "Name / 姓名": what stands in brackets or behind a stroke explains it.
    for part in re.split(r"[()（）\[\]【】/／\n|,;]", text):
        if (plain := _plain(part)) in known and plain:
            return known[plain], True
    if (found := _in_two_scripts(text)) is not None:
        return found, True
    found = _nearly(words)
    return None if found is None else (found, False)


def _in_two_scripts(text: str) -> Field | None:
    """Of a heading such as 姓名 Name the meaning of either half."""
    halves = ("".join(char for char in text if char.isascii()), "".join(char for char in text if not char.isascii()))
    known = _known()
    return next((known[plain] for half in halves if (plain := _plain(half)) in known and plain), None)


def _nearly(words: str) -> Field | None:
    if len(words) < _FEWEST_LETTERS:
        return None
    most = 1 if len(words) < 2 * _FEWEST_LETTERS else 2
    found = process.extractOne(words, _long(), scorer=OSA.distance, score_cutoff=most)
    if found is not None:
        return _known()[found[0]]
    # "Student’s mobile phone number": the longest heading that stands in it whole, among words that explain it.
    said = set(words.split())
    inside = [known for known in _long() if set(known.split()) <= said]
    return _known()[max(inside, key=len)] if inside and len(said) <= 8 else None


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", fold(text)).split())


@cache
def _known() -> Mapping[str, Field]:
    # The first to say a word has it: "nom" is the family name, "nombre" the given one.
    found: dict[str, Field] = {}
    for field, text in _WORDS.items():
        for words in text.split("|"):
            found.setdefault(_plain(words) or words, field)
    return found


@cache
def _long() -> tuple[str, ...]:
    return tuple(words for words in _known() if len(words) >= _FEWEST_LETTERS)
