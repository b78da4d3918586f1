"""The templates of the sample. Those of one name are one template in several languages."""

from __future__ import annotations

from db.records.letter import LetterKind
from db.records.template import TemplateKind

_LETTER, _KIND = TemplateKind.LETTER, LetterKind

# Kind, language, name, what is written with it, subject, text.
TEMPLATES = (
    (_LETTER, "en", "Invitation", _KIND.INVITATION, "An invitation to Larkhaven: {exchange}",
     "{opening}\n\nit would give us great joy to welcome you in Larkhaven from {first day} to {last day}.\n\n## What you can count on\n\n- A bed with a family, for as long as you like\n- A programme with room in it\n- Somebody at the airport, at any hour\n\nPlease let us know by the end of the month how many of you will come.\n\n{closing}"),
    (_LETTER, "zh-Hant", "Invitation", _KIND.INVITATION, "拉克港邀請函：{exchange}",
     "{opening}\n\n敬邀貴方於{first day}至{last day}蒞臨拉克港。\n\n## 接待內容\n\n- 接待家庭住宿，時間不限\n- 行程寬裕，並留自由時間\n- 抵達時專人接機\n\n蒞臨人數敬請於月底前惠示。\n\n{closing}"),
    (_LETTER, "de", "Invitation", _KIND.INVITATION, "Einladung nach Larkhaven: {exchange}",
     "{opening}\n\nwir freuen uns, Sie vom {first day} bis {last day} in Larkhaven begrüßen zu dürfen. Bitte sagen Sie uns bis Ende des Monats, wie viele Sie sein werden.\n\n{closing}"),
    (_LETTER, "pt", "Invitation", _KIND.INVITATION, "Convite para Larkhaven: {exchange}",
     "{opening}\n\nteremos muito gosto em receber-vos em Larkhaven de {first day} a {last day}. Pedimos que nos digam até ao fim do mês quantos serão.\n\n{closing}"),
    (_LETTER, "en", "Thanks for a visit", _KIND.THANKS, "Thank you for {exchange}",
     "{opening}\n\nwe are home, and have told everybody. For what you did for us from {first day} to {last day} we thank you, **each of you**.\n\n{closing}"),
    (_LETTER, "zh-Hant", "Thanks for a visit", _KIND.THANKS, "感謝函：{exchange}",
     "{opening}\n\n我們已平安返家，並將所見所聞告訴大家。{first day}至{last day}期間承蒙各位熱情款待，謹致**最深的謝意**。\n\n{closing}"),
    (_LETTER, "en", "Asking once more", _KIND.REQUEST, "Did our letter arrive?",
     "{opening}\n\nsome time ago we wrote to you about {agreement}, and fear that our letter was lost on its way. A copy is enclosed. A short word would help us to plan.\n\n{closing}"),
    (_LETTER, "zh-Hant", "Asking once more", _KIND.REQUEST, "前函諒達",
     "{opening}\n\n前曾就{agreement}一事致函貴處，恐途中遺失，茲檢附副本一份。敬請惠賜數語，俾利安排。\n\n{closing}"),
    (_LETTER, "en", "Condolence", _KIND.CONDOLENCE, "In sympathy",
     "{opening}\n\nwith sorrow we have heard of your loss. {association} lowers its flag with yours.\n\n{closing}"),
    (TemplateKind.EMAIL, "en", "Thanks for hosting", None, "Thank you", "Dear {family},\n\n{guest} went home with a full suitcase and a fuller heart. Thank you.\n\n{closing}"),
    (TemplateKind.AGENDA, "en", "Board", None, None, "1. Minutes\n2. Letters that lie\n3. Exchanges\n4. Money\n5. Any other business"),
    (TemplateKind.CHECKLIST, "en", "Visit in", None, None, "Beds\nConsents\nDiets and allergies\nProgramme\nBadges\nThanks"),
    (TemplateKind.CERTIFICATE, "en", "Host family", None, None, "With the thanks of two cities to {family}, who opened their door."),
)  # fmt: skip
