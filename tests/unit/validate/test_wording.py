"""Each rule for wording finds its fault, and says nothing of a good translation."""

from __future__ import annotations

import pytest

from spm_guide.model.catalogue import Entry
from spm_guide.model.text import Location
from spm_guide.validate.wording.direction_marks import direction_marks
from spm_guide.validate.wording.end_sign import end_sign
from spm_guide.validate.wording.french_spaces import french_spaces
from spm_guide.validate.wording.glossary_terms import AcceptedTerm, glossary_terms
from spm_guide.validate.wording.left_over_english import left_over_english
from spm_guide.validate.wording.numbers import numbers
from spm_guide.validate.wording.quotes import quotes
from spm_guide.validate.wording.same_as_english import same_as_english
from spm_guide.validate.wording.spaces import spaces
from spm_guide.validate.wording.too_long import too_long
from spm_guide.validate.wording.wording import Rule, Wording

same = same_as_english(["question", "clients"])
terms = glossary_terms(
    [
        AcceptedTerm(
            "client-protection", "client protection", ("protection des clients", "protéger les clients")
        ),
        AcceptedTerm("standards", "Client Protection Standards", ("Normes de protection des clients",)),
        AcceptedTerm("exit-rate", "exit rate", ("معدل التسرب (معدل الخروج)",)),
    ]
)


def wording(english: str, form: str, language: str, limit: int | None = None) -> Wording:
    entry = Entry("interface/x", english, None, (form,), False, Location("x.po", 1))
    return Wording(entry, language, english, form, limit=limit)


def codes(rule: Rule, english: str, form: str, language: str = "fr", limit: int | None = None) -> list[str]:
    return [found.code for found in rule(wording(english, form, language, limit))]


@pytest.mark.parametrize(
    ("rule", "english", "form", "language", "code"),
    [
        (numbers, "50 per cent of clients", "15 % des clients", "fr", "SPM440"),
        (numbers, "10,000 clients", "100 000 clients", "fr", "SPM440"),
        (numbers, "In 2012", "En 2021", "fr", "SPM440"),
        (french_spaces, "Where?", "Où?", "fr", "SPM441"),
        (french_spaces, "Here: there", "Ici : là", "fr", "SPM441"),
        (french_spaces, "20 %", "20 %", "fr", "SPM441"),
        (french_spaces, "“Yes”", "«Oui»", "fr", "SPM441"),
        (quotes, '"Yes"', '"Oui"', "fr", "SPM442"),
        (quotes, '"Yes"', "« Oui", "fr", "SPM442"),
        (quotes, '"Yes"', '"نعم"', "ar", "SPM442"),
        (direction_marks, "The SPM", "‏SPM", "ar", "SPM443"),
        (spaces, "Go on", "Aller  plus loin", "fr", "SPM444"),
        (spaces, "Go on", "Continuer ", "fr", "SPM444"),
        (end_sign, "It is done.", "C'est fait", "fr", "SPM445"),
        (end_sign, "Why?", "Pourquoi", "fr", "SPM445"),
        (end_sign, "Your goals", "Vos buts.", "fr", "SPM445"),
        (end_sign, "It is done.[^a]", "C'est fait[^a]", "fr", "SPM445"),
        (terms, "Client protection first", "Les clients avant tout", "fr", "SPM446"),
        (terms, "The exit rate", "النسبة", "ar", "SPM446"),
        (left_over_english, "Read what is there", "Lisez what is ici", "fr", "SPM447"),
        (left_over_english, "What they say", "ما they say قالوا of the", "ar", "SPM447"),
        (same, "Not yet", "Not yet", "fr", "SPM448"),
    ],
)
def test_a_fault_is_found(rule: Rule, english: str, form: str, language: str, code: str) -> None:
    assert codes(rule, english, form, language) == [code]


@pytest.mark.parametrize(
    ("rule", "english", "form", "language"),
    [
        (numbers, "1,500 clients in 2012", "1 500 clients en 2012", "fr"),
        (numbers, "2.5 per cent", "2,5 %", "fr"),
        (numbers, "10,000 clients", "10 آلاف عميل", "ar"),
        (numbers, "15 days", "١٥ يوماً", "ar"),
        (numbers, "five steps, 5 levels", "5 étapes, cinq niveaux", "fr"),
        (french_spaces, "Where? 20 %: {n}", "Où\u00a0? 20\u202f%\u00a0: {n}", "fr"),
        (french_spaces, "See https://a.b/c?d", "Voir https://a.b/c?d", "fr"),
        (french_spaces, "At 10:30", "À 10:30", "fr"),
        (french_spaces, "A, *The case: a guide* (2010)", "A, *The case: a guide* (2010)", "fr"),
        (french_spaces, "Where?", "¿Dónde?", "es"),
        (quotes, '"Yes"', "« Oui »", "fr"),
        (quotes, '"Yes"', "“Sim”", "pt"),
        (quotes, '<a href="x">Yes</a>', '<a href="x">Oui</a>', "fr"),
        (direction_marks, "Go", "اذهبوا", "ar"),
        (spaces, "A  B", "A  C", "fr"),
        (spaces, "; ", " ; ", "fr"),
        (end_sign, "Why?", "لماذا؟", "ar"),
        (end_sign, "Where next", "Et ensuite ?", "fr"),
        (end_sign, 'He said "yes."', "Il a dit « oui ».", "fr"),
        (end_sign, 'Ask: "Why?"', "Pregunte: «¿Por qué?».", "es"),
        (end_sign, 'Say: "I want to know…"', "Diga: «Quiero saber…».", "es"),
        (end_sign, "Last reviewed on {date}", "Dernière relecture : {date}", "fr"),
        (end_sign, "31 Dec", "31 déc.", "fr"),
        (end_sign, "The aim: ........", "Le but : ........", "fr"),
        (terms, "Client protection first", "Protéger les clients avant tout", "fr"),
        (terms, "The Client Protection Standards", "Les Normes de protection des clients", "fr"),
        (terms, "The Client Protection Standards", "Le livre Client Protection Standards", "fr"),
        (terms, "A, *On client protection*", "A, *On client protection*", "fr"),
        (terms, "The exit rate falls", "ينخفض معدل الخروج", "ar"),
        (left_over_english, "See *The case for the client*", "Voir *The case for the client*", "fr"),
        (left_over_english, "Save it", "Enregistrez", "fr"),
        (left_over_english, "Hours, income", "As horas do pessoal, as receitas e as perdas do ano", "pt"),
        (same, "Question {n}", "Question {n}", "fr"),
        (same, "{n} clients", "{n} clients", "fr"),
        (same, "CGAP, *A guide* (2010), <https://a.b>", "CGAP, *A guide* (2010), <https://a.b>", "fr"),
        (same, "business-case", "business-case", "fr"),
    ],
)
def test_good_translations_are_left_alone(rule: Rule, english: str, form: str, language: str) -> None:
    assert codes(rule, english, form, language) == []


def test_a_button_has_room_for_so_many_characters() -> None:
    assert codes(too_long, "Save", "Enregistrer {name}", limit=11) == []
    assert codes(too_long, "Save", "Enregistrer tout", limit=11) == ["SPM449"]
    assert codes(too_long, "Save", "Enregistrer tout") == []


def test_one_form_for_a_single_number_need_not_name_it() -> None:
    entry = Entry("interface/x", "20 answer", "20 answers", ("une réponse",), False, Location("x.po", 1))
    assert list(numbers(Wording(entry, "fr", "20 answer", "une réponse", single=True))) == []
