"""The words for parts, sexes, yes and no, visas and smoking as lists of partner towns have them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from db.records.participant import Part, Visa
from db.records.person import Smoking
from db.words import fold

# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish; Chinese; Japanese.
_PARTS: Mapping[Part, str] = {
    Part.LEADER: "leader|head|group leader|team leader|delegation leader|tour leader|head of delegation|leiter|"
    "leiterin|"
    "leitung|delegationsleiter|delegationsleiterin|gruppenleiter|responsable|chef|chef de délégation|líder|jefe|"
    "responsable de grupo|capo|capogruppo|chefe|líder de grupo|leider|kierownik|opiekun grupy|lider|團長|领队|"
    "領隊|团长|"
    "帶隊|団長|リーダー",
    Part.DELEGATE: "delegate|delegation|member|official|councillor|council member|mayor|participant|delegierter|"
    "delegierte|mitglied|teilnehmer|teilnehmerin|bürgermeister|bürgermeisterin|stadtrat|délégué|déléguée|membre|"
    "maire|"
    "delegado|delegada|miembro|alcalde|participante|delegato|membro|sindaco|partecipante|deelnemer|gedelegeerde|"
    "delegat|uczestnik|團員|团员|成員|成员|代表|市長|議員|団員|メンバー|参加者",
    Part.STUDENT: "student|pupil|youth|young person|child|schüler|schülerin|jugendlicher|jugendliche|kind|student in|"
    "élève|étudiant|étudiante|jeune|alumno|alumna|estudiante|joven|studente|studentessa|alunno|alunna|aluno|aluna|"
    "estudante|leerling|jongere|uczeń|uczennica|學生|学生|同學|生徒|高校生|中学生",
    Part.CHAPERONE: "chaperone|chaperon|teacher|escort|parent|companion|accompanying|accompanying teacher|lehrer|"
    "lehrerin|lehrkraft|begleiter|begleiterin|begleitperson|betreuer|betreuerin|accompagnateur|accompagnatrice|"
    "professeur|enseignant|enseignante|profesor|profesora|acompañante|maestro|maestra|insegnante|accompagnatore|"
    "accompagnatrice|docente|professor|professora|acompanhante|leraar|lerares|docent|begeleider|nauczyciel|"
    "nauczycielka|opiekun|opiekunka|老師|老师|教師|教师|隨隊老師|隨行老師|帶隊老師|引率|先生|教員",
    Part.PERFORMER: "performer|musician|dancer|singer|artist|player|athlete|musiker|musikerin|tänzer|tänzerin|sänger|"
    "künstler|sportler|musicien|musicienne|danseur|danseuse|chanteur|artiste|músico|música|bailarín|bailarina|"
    "cantante|"
    "artista|musicista|ballerino|ballerina|músico|dançarino|muzikant|danser|muzyk|tancerz|表演者|樂手|舞者|演員|"
    "演出者|演奏者|"
    "選手|ダンサー",
    Part.EXPERT: "expert|speaker|specialist|trainer|consultant|experte|expertin|referent|referentin|fachkraft|"
    "expert e|"
    "intervenant|experto|experta|ponente|esperto|esperta|relatore|especialista|deskundige|ekspert|專家|专家|講師|"
    "讲师|"
    "専門家",
    Part.INTERPRETER: "interpreter|translator|dolmetscher|dolmetscherin|übersetzer|interprète|traducteur|intérprete|"
    "traductor|traductora|interprete|traduttore|tolk|tłumacz|tłumaczka|翻譯|翻译|口譯|通訳",
    Part.HOST: "host|host family|hosting|gastgeber|gastgeberin|gastfamilie|hôte|famille d'accueil|anfitrión|"
    "anfitriona|"
    "familia anfitriona|ospitante|famiglia ospitante|anfitrião|família de acolhimento|gastgezin|gospodarz|接待家庭|"
    "寄宿家庭|ホスト|ホストファミリー",
    Part.GUEST: "guest|visitor|gast|invité|invitée|invitado|invitada|ospite|convidado|gość|嘉賓|貴賓|來賓|来宾|"
    "ゲスト|来賓",
}
_SEXES: Mapping[str, str] = {
    "female": "f|female|woman|girl|w|weiblich|frau|mädchen|féminin|femme|fille|femenino|mujer|chica|femminile|donna|"
    "feminino|mulher|v|vrouw|vrouwelijk|k|kobieta|żeńska|女|女性|女生|女子|ms|mrs|miss|♀",
    "male": "m|male|man|boy|männlich|mann|junge|masculin|homme|h|garçon|masculino|hombre|chico|maschile|uomo|"
    "homem|mannelijk|mężczyzna|męska|男|男性|男生|男子|mr|♂",
    "non-binary": "x|d|nb|non-binary|nonbinary|divers|diverse|other|non binaire|no binario|non binario|não binário|"
    "non-binair|其他|その他",
}
_YES = (
    "yes|y|true|1|x|ok|okay|ja|j|oui|o|sí|si|s|sim|tak|t|given|signed|granted|received|erteilt|liegt vor|"
    "unterschrieben|"
    "vorhanden|signé|reçu|firmado|firmato|assinado|getekend|podpisana|是|有|同意|已同意|已簽|已签|已繳|はい|有り|"
    "あり|済|○|◯|✓|✔|☑|√|v"
)
_NO = (
    "no|n|false|0|nein|non|não|nao|nee|nie|not given|missing|none|refused|open|outstanding|fehlt|offen|ausstehend|"
    "verweigert|manque|refusé|falta|pendiente|manca|em falta|ontbreekt|brak|否|無|无|没有|沒有|不同意|未|未簽|"
    "未签|未繳|いいえ|無し|なし|×|✗|✘|-|–"
)
_NOTHING = (
    "no|none|nothing|n/a|na|nil|-|–|—|/|x|nein|keine|kein|keine allergien|keine bekannt|nichts|entfällt|non|aucun|"
    "aucune|rien|néant|ninguno|ninguna|nada|nessuno|nessuna|niente|nenhum|nenhuma|geen|niet|nee|brak|nie|無|无|"
    "没有|沒有|"
    "なし|無し|特になし|ない|not applicable|no allergies|none known|no special|normal|allesesser|alles"
)
_VISAS: Mapping[Visa, str] = {
    Visa.NOT_NEEDED: "not needed|not required|exempt|visa free|visa-free|none|no|n/a|nicht nötig|nicht erforderlich|"
    "entfällt|nein|visumfrei|non requis|non nécessaire|non|no necesario|no necesita|exento|non necessario|"
    "não necessário|"
    "niet nodig|nie potrzebna|免簽|免签|不需要|不需|免|不要",
    Visa.NEEDED: "needed|required|yes|nötig|erforderlich|benötigt|ja|requis|nécessaire|oui|necesario|sí|necessario|"
    "necessário|nodig|potrzebna|需要|需|必要|要",
    Visa.APPLIED_FOR: "applied for|applied|pending|in progress|beantragt|in bearbeitung|demandé|en cours|solicitado|"
    "en trámite|richiesto|in corso|solicitado|aangevraagd|złożony|申請中|办理中|辦理中",
    Visa.GRANTED: "granted|issued|approved|received|ok|erteilt|vorhanden|genehmigt|accordé|obtenu|concedido|obtenido|"
    "concesso|ottenuto|emitido|verleend|przyznana|已核發|已取得|已获|有|取得済",
    Visa.REFUSED: "refused|rejected|denied|abgelehnt|verweigert|refusé|denegado|rechazado|rifiutato|recusado|"
    "geweigerd|"
    "odmowa|拒簽|被拒|却下",
}
_SMOKING: Mapping[Smoking, str] = {
    Smoking.OUTSIDE: "outside|only outside|outdoors|draußen|nur draußen|dehors|à l'extérieur|fuera|fuori|lá fora|"
    "buiten|"
    "na zewnątrz|戶外|室外|屋外",
    Smoking.YES: f"{_YES}|smoker|raucher|raucherin|fumeur|fumeuse|fumador|fumadora|fumatore|fumatrice|fumante|roker|"
    "palący|吸菸|抽菸|吸烟|抽烟|喫煙",
    Smoking.NO: f"{_NO}|non-smoker|non smoker|nonsmoker|nichtraucher|nichtraucherin|non-fumeur|non fumeur|no fumador|"
    "non fumatore|não fumador|não fumante|niet-roker|niepalący|不吸菸|不抽菸|不吸烟|非喫煙|吸わない",
}

_Word = TypeVar("_Word")


def part_named(text: str) -> Part | None:
    """The part that a word stands for, also where it says more: "teacher (English)"."""
    return _named(text, _parts()) or _named(text.split("(", maxsplit=1)[0].split("/", maxsplit=1)[0], _parts())


def sex_named(text: str) -> str | None:
    """The sex as the book writes it, "female", "male" or "non-binary"; None where the word is not known."""
    return _named(text, _sexes())


def visa_named(text: str) -> Visa | None:
    return _named(text, _visas())


def smoking_named(text: str) -> Smoking | None:
    return _named(text, _smoking())


def yes_or_no(text: str) -> bool | None:
    """What a tick, a word or a sign says; None where it says neither."""
    return _named(text, _answers())


def says_nothing(text: str) -> bool:
    """Whether a cell only says that there is nothing to say, as "none" below "Allergies"."""
    return _plain(text) in _nothing()


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(".!")


def _named(text: str, known: Mapping[str, _Word]) -> _Word | None:
    return known.get(_plain(text))


def _by_word(words: Mapping[_Word, str]) -> Mapping[str, _Word]:
    found: dict[str, _Word] = {}
    for meant, text in words.items():
        for word in text.split("|"):
            found.setdefault(_plain(word), meant)
    return found


@cache
def _parts() -> Mapping[str, Part]:
    return _by_word(_PARTS)


@cache
def _sexes() -> Mapping[str, str]:
    return _by_word(_SEXES)


@cache
def _visas() -> Mapping[str, Visa]:
    return _by_word(_VISAS)


@cache
def _smoking() -> Mapping[str, Smoking]:
    return _by_word(_SMOKING)


@cache
def _answers() -> Mapping[str, bool]:
    return _by_word({True: _YES, False: _NO})


@cache
def _nothing() -> frozenset[str]:
    return frozenset(map(_plain, _NOTHING.split("|")))
