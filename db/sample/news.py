"""The small news that letters carry, one for each year: of Larkhaven, of Bailu, of Annental, of Porto Sereno."""

from __future__ import annotations

HOME = (
    "The ferry landing is being rebuilt; until June one has to jump.",
    "We have a new fire engine and an old fireman to drive it.",
    "The high school came second in the state in debating, and talks of nothing else.",
    "It has been a hard year. We lost Harold Prescott’s brother and the bakery on Ferry Road, and found out who our friends are.",
    "The oysters are back: the first licence in eleven years was given to two sisters of nineteen.",
    "The council has voted for a bicycle path, 4 to 3, after an argument that you could have heard in Bailu.",
    "Chandler Street Theatre has its seats again, and they are harder than before.",
    "Our treasurer, Chidi Okafor, has become a grandfather and misplaced a receipt for the first time in his life.",
    "The city bought the marsh behind the school. There will be a boardwalk, with a bench for each sister city.",
)
# In Chinese and English.
BAILU = (
    (
        "本市新圖書館已動土，屋頂形如展翅白鷺。",
        "The ground is broken for our new library; its roof has the shape of an egret’s wings.",
    ),
    (
        "去年稻作豐收，農會特留新米一包，將隨信寄上。",
        "The rice harvest was good; the farmers’ association has set a bag of new rice aside for you.",
    ),
    ("老街修復工程完成，歡迎再來走走。", "The old street has been restored. Come and walk along it again."),
    (
        "疫情雖未止，街上燈籠仍亮，盼早日重逢。",
        "The pandemic is not over, but the lanterns in the street are lit. May we meet again soon.",
    ),
    (
        "國中鼓隊獲全縣第一，正日夜練習。",
        "The drum group of the junior high school came first in the county and now practices day and night.",
    ),
    (
        "白鷺鷥今年提早歸來，老人家說是好兆頭。",
        "The egrets came home early this year, which the old people call a good sign.",
    ),
    (
        "地震後學校屋頂已修復，音樂教室以貴市為名。",
        "After the earthquake the roof of the school is whole again, and the music room bears your city’s name.",
    ),
    ("新市長上任，特囑轉達對貴市的敬意。", "Our mayor asks me to give you her respects."),
    (
        "市立圖書館的貓生了五隻小貓，其中一隻取名「雲雀」。",
        "The cat of the city library has five kittens. One of them is called Lark.",
    ),
)
# In German and English.
ANNENTAL = (
    ("Im Rathaus wird umgebaut; die Bürgermeisterin sitzt im Standesamt und traut nebenbei.", "The town hall is being rebuilt; the mayor sits in the registry office and marries people on the side."),
    ("Der Wald hat unter der Trockenheit gelitten, aber die Eichen an der Kapelle stehen.", "The forest has suffered from the drought, but the oaks by the chapel stand."),
    ("Die Bäckerei Groß backt jetzt ein „Larkhavener“, es schmeckt nach Zimt.", "Groß’s bakery now makes a “Larkhavener”. It tastes of cinnamon."),
    ("Wir durften lange nicht singen. Nun singen wir wieder, etwas zu laut.", "For a long time we were not allowed to sing. Now we sing again, a little too loudly."),
    ("Die Feuerwehr hat ein neues Fahrzeug; das alte soll in ein Museum, will aber nicht anspringen.", "The brigade has a new engine. The old one is to go to a museum but will not start."),
    ("Am Gymnasium lernen wieder siebenundzwanzig Kinder Chinesisch, fragt mich nicht warum.", "Twenty-seven children at the grammar school learn Chinese; do not ask me why."),
    ("Der Bahnhof hat einen Aufzug! Nach elf Jahren. Es gab Sekt.", "The station has a lift! After eleven years. There was sparkling wine."),
    ("Auf dem Kirchturm brütet ein Storchenpaar, und die Glocken schweigen ihm zuliebe.", "A pair of storks nests on the church tower, and the bells are silent for its sake."),
    ("Hans-Jürgen Vogel ist Ehrenbürger geworden und hat in seiner Rede nur von Larkhaven gesprochen.", "Hans-Jürgen Vogel was made an honorary citizen and spoke of nothing but Larkhaven."),
    ("Unser Archiv hat den Brief von Walter Pruitt aus dem Jahr 1946 gefunden. Er fragt darin nach Strümpfen.", "Our archive has found Walter Pruitt’s letter of 1946. He asks for socks in it."),
)  # fmt: skip
# In Portuguese and English.
PORTO = (
    ("A lota tem um telhado novo e o mesmo peixe.", "The fish hall has a new roof and the same fish."),
    ("O coro perdeu dois baixos e ganhou uma sanfona.", "The choir has lost two basses and gained an accordion."),
    (
        "O banco com o vosso nome fica virado para o mar; está sempre ocupado.",
        "The bench with your name looks at the sea. It is always taken.",
    ),
    ("O temporal levou o molhe velho, mas ninguém se feriu.", "The storm took the old pier, but nobody was hurt."),
    (
        "Temos uma escola de vela com dezanove miúdos e sete barcos.",
        "We have a sailing school with nineteen kids and seven boats.",
    ),
)
