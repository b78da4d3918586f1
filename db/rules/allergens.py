"""What somebody must keep away from: a fixed set of words, and how they are recognised in what a person wrote.

A clash that keeps a guest from harm must not hang on how a word was typed; so the words chosen and the words found in
free text count together. Names of animals and foods are known in the languages below, the commonest of partner towns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache, lru_cache

from db.words import fold


class Allergen(StrEnum):
    """Animals first, then the foods that Regulation (EU) 1169/2011, annex II, wants named and that hosts cook."""

    CATS = "cats"
    DOGS = "dogs"
    HORSES = "horses"
    BIRDS = "birds"
    SMALL_ANIMALS = "small animals"
    OTHER_ANIMALS = "other animals"
    PEANUTS = "peanuts"
    NUTS = "nuts"
    MILK = "milk"
    EGGS = "eggs"
    FISH = "fish"
    SHELLFISH = "shellfish"
    GLUTEN = "gluten"
    SOYA = "soya"
    SESAME = "sesame"
    SMOKE = "smoke"
    DUST = "dust"
    POLLEN = "pollen"
    INSECT_STINGS = "insect stings"
    MEDICINES = "medicines"
    LATEX = "latex"


ANIMALS = frozenset(
    {Allergen.CATS, Allergen.DOGS, Allergen.HORSES, Allergen.BIRDS, Allergen.SMALL_ANIMALS, Allergen.OTHER_ANIMALS}
)

FOODS = frozenset(
    {
        Allergen.PEANUTS, Allergen.NUTS, Allergen.MILK, Allergen.EGGS, Allergen.FISH, Allergen.SHELLFISH,
        Allergen.GLUTEN, Allergen.SOYA, Allergen.SESAME,
    }
)  # fmt: skip

# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish; then Chinese and Japanese.
_WORDS: Mapping[Allergen, str] = {
    Allergen.CATS: "cat cats kitten kittens katze katzen chat chats gato gatos gatto gatti kat katten kot koty"
    " 貓 猫 ネコ ねこ",
    Allergen.DOGS: "dog dogs puppy hund hunde chien chiens perro perros cane cani cao caes cachorro hond honden psy"
    " 狗 犬 イヌ いぬ",
    Allergen.HORSES: "horse horses pferd pferde cheval chevaux caballo caballos cavallo cavalli cavalo paard kon konie"
    " 馬 ウマ",
    Allergen.BIRDS: "bird birds parrot parrots budgie feathers vogel vogel voegel oiseau oiseaux plumes pajaro pajaros"
    " uccelli passaros ptaki papagei perroquet loro 鳥 鸚鵡 鳥類",
    Allergen.SMALL_ANIMALS: "rabbit rabbits hamster hamsters guinea kaninchen meerschweinchen lapin lapins conejo"
    " conejos cobaya coniglio coelho konijn krolik 兔 兔子 倉鼠 ウサギ ハムスター",
    Allergen.OTHER_ANIMALS: "animals pets tiere haustiere animaux animales animali animais dieren zwierzeta 寵物 动物"
    " 動物 ペット",
    Allergen.PEANUTS: "peanut peanuts groundnut erdnuss erdnusse erdnuesse arachide arachides cacahuete cacahuetes"
    " cacahuate mani arachidi amendoim pinda pindas orzeszki 花生 落花生 ピーナッツ",
    Allergen.NUTS: "nut nuts hazelnut walnut walnuts almond almonds cashew nuss nusse nuesse noix noisettes nueces"
    " almendras noci nozes noten orzechy 堅果 坚果 核果 ナッツ",
    Allergen.MILK: "milk lactose dairy milch laktose lait leche latte leite melk mleko 牛奶 乳糖 乳製品 牛乳 乳",
    Allergen.EGGS: "egg eggs ei eier oeuf oeufs huevo huevos uovo uova ovo ovos eieren jajka 蛋 雞蛋 鸡蛋 卵",
    Allergen.FISH: "fish fisch poisson poissons pescado pesce peixe vis ryby 魚 鱼",
    Allergen.SHELLFISH: "shellfish seafood shrimp shrimps prawns crab lobster mussels oysters krebstiere"
    " meeresfruchte garnelen crustaces crevettes mariscos gambas crostacei camarao schaaldieren skorupiaki"
    " 海鮮 海鲜 蝦 虾 蟹 エビ カニ 甲殻類",
    Allergen.GLUTEN: "gluten wheat coeliac celiac weizen zoliakie ble coeliaque trigo celiaco grano frumento tarwe"
    " pszenica 麩質 小麥 小麦 グルテン",
    Allergen.SOYA: "soy soya soja soia 大豆 黃豆",
    Allergen.SESAME: "sesame sesam sesamo gergelim sezam 芝麻 ごま ゴマ",
    Allergen.SMOKE: "smoke smoking rauch zigaretten fumee tabac humo tabaco fumo rook dym 煙 菸 烟 タバコ",
    Allergen.DUST: "dust mites staub hausstaub hausstaubmilben poussiere acariens polvo acaros polvere poeira kurz"
    " 塵蟎 灰塵 粉尘 ハウスダスト",
    Allergen.POLLEN: "pollen hay heuschnupfen polen polline pylki 花粉",
    Allergen.INSECT_STINGS: "bee bees wasp wasps sting stings biene bienen wespe wespen abeille abeilles guepe abejas"
    " avispas api vespe abelhas bijen 蜂 蜜蜂 ハチ",
    Allergen.MEDICINES: "penicillin penizillin penicilline penicilina antibiotics aspirin medicine 青黴素 藥物"
    " 盤尼西林 ペニシリン",
    Allergen.LATEX: "latex 乳膠 ラテックス",
}
_DENIED = re.compile(r"\b(no|not|kein|keine|keinen|ohne|pas de|sans|sin|senza|sem|geen|bez)\s+\w+|[無无沒没]有?\w")
_STEM = 6
"""Letters from which on a word also stands at the beginning of a longer one, as in Katzenhaare."""


@lru_cache(maxsize=4096)
def named_in(text: str) -> frozenset[Allergen]:
    """What is named in a text that a guest wrote: "allergic to cats", "Katzenhaare", "no nuts", "花生過敏"."""
    folded = fold(text)
    typed = re.findall("[a-z]+", folded)
    found = {each for each, known in _latin().items() if any(_is_one_of(word, known) for word in typed)}
    return frozenset(found.union(each for each, signs in _signs().items() if any(sign in folded for sign in signs)))


def living_in(text: str) -> frozenset[Allergen]:
    """The animals in a text that a household wrote: "two cats". What it denies is not there: "no dogs", 無貓."""
    return named_in(_DENIED.sub(" ", fold(text))) & ANIMALS


@lru_cache(maxsize=4096)
def cooked_in(text: str) -> frozenset[Allergen]:
    """The foods in a text in which a household says what it cooks: "fish on Fridays, no nuts in the house" has fish."""
    return named_in(_DENIED.sub(" ", fold(text))) & FOODS


def chosen_of(words: Iterable[str] | None) -> frozenset[Allergen]:
    """Those of the chosen words that are known here."""
    return frozenset(Allergen(word) for word in words or () if word in _KNOWN)


_KNOWN = frozenset(each.value for each in Allergen)


def _is_one_of(typed: str, known: frozenset[str]) -> bool:
    return typed in known or any(len(word) >= _STEM and typed.startswith(word) for word in known)


@cache
def _latin() -> Mapping[Allergen, frozenset[str]]:
    return {each: frozenset(word for word in _WORDS[each].split() if word.isascii()) for each in Allergen}


@cache
def _signs() -> Mapping[Allergen, frozenset[str]]:
    return {each: frozenset(fold(word) for word in _WORDS[each].split() if not word.isascii()) for each in Allergen}
