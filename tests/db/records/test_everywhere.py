"""What can stand beside any record: notes, tags, documents, fields of one's own, tasks, settings."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from uuid import UUID

import pytest
from sqlalchemy import insert, select

from db.book import Book
from db.errors import RuleBroken
from db.records.attachment import Attachment
from db.records.checklist_item import ChecklistItem
from db.records.content import Content
from db.records.custom_field import CustomField, CustomValue
from db.records.document import Document, DocumentKind
from db.records.note import Note
from db.records.partnership import Partnership
from db.records.saved_view import SavedView
from db.records.setting import Setting
from db.records.tag import Tag, Tagging
from db.records.task import Task
from db.records.template import Template, TemplateKind
from db.values import Texts
from tests.db.records.breaking import added, binned, edited, refused


@pytest.fixture
def partnership(book: Book) -> UUID:
    return added(book, Partnership, title=Texts.only("en", "Larkhaven and Bailu"))


def test_any_record_has_notes_even_a_note(book: Book, partnership: UUID) -> None:
    note = added(book, Note, about=partnership, text=Texts.only("zh-Hant", "請回信。"))
    added(book, Note, about=note, text=Texts.only("en", "Done."))
    assert len(book.rows(select(Note.id))) == 2


def test_a_tag_has_its_name_once_and_a_record_has_it_once(book: Book, partnership: UUID) -> None:
    tag = added(book, Tag, name="youth")
    assert str(refused(book, Tag, name="youth")) == "There is a tag with this name already."
    assert refused(book, Tag, name="  ").field == "name"
    added(book, Tagging, record=partnership, tag=tag)
    assert str(refused(book, Tagging, record=partnership, tag=tag)) == "The record has this tag already."


def test_a_tag_out_of_the_bin_is_looked_at_again(book: Book) -> None:
    former = added(book, Tag, name="youth")
    binned(book, Tag, former)
    added(book, Tag, name="youth")
    with pytest.raises(RuleBroken, match="There is a tag with this name already"), book.change("Restore") as change:
        change.restore(change.get(Tag, former))


def test_a_tag_renamed_renames_what_hangs_on_it(book: Book, partnership: UUID) -> None:
    tag = added(book, Tag, name="youth")
    added(book, Tagging, record=partnership, tag=tag)
    edited(book, Tag, tag, name="young people")
    assert book.scalar(select(Tagging.called)) == "young people"


def test_a_document_is_bytes_that_are_in_the_book(book: Book, partnership: UUID) -> None:
    digest = sha256(b"scan").hexdigest()
    values = {"sha256": digest, "size": 4, "media_type": "image/png", "document_kind": DocumentKind.SCAN}
    assert refused(book, Document, **values).rule == "reference"
    with book.change("Add a scan") as change:
        change._session.execute(insert(Content).values(sha256=digest, size=4))
        scan = change.add(Document, original_name="agreement.png", **values)
        change.add(Attachment, record=partnership, document=scan)
    assert book.scalar(select(Attachment.called)) == "agreement.png"


def test_the_value_of_a_confidential_field_is_private(book: Book, partnership: UUID) -> None:
    name = Texts.only("en", "Shirt size")
    plain = added(book, CustomField, of_kind="partnership", name=name)
    secret = added(book, CustomField, of_kind="partnership", name=name, confidential=True)
    value = added(book, CustomValue, record=partnership, custom_field=plain, value="M")
    assert book.scalar(select(CustomValue.called)) == "Shirt size: M"
    assert refused(book, CustomValue, record=partnership, custom_field=secret, value="M").field == "value"
    refused(book, CustomValue, record=partnership, custom_field=secret, value="M", private_value="M")
    refused(book, CustomValue, record=partnership, custom_field=plain, value="L")
    added(book, CustomValue, record=partnership, custom_field=secret, private_value="M")
    with pytest.raises(RuleBroken), book.change("Edit") as change:
        change.edit(change.get(CustomValue, value), value=None, private_value="M")


def test_a_task_repeats_by_a_rule_and_does_not_follow_itself(book: Book) -> None:
    first = added(book, Task, title="Write the report", due=date(2026, 3, 1), repeats="FREQ=YEARLY;BYMONTH=3")
    assert refused(book, Task, title="Write", repeats="yearly").field == "repeats"
    second = added(book, Task, title="Write the report", due=date(2027, 3, 1), follows=first)
    added(book, ChecklistItem, task=second, text="Ask the treasurer")
    with pytest.raises(RuleBroken, match="cannot follow one that follows it"), book.change("Edit") as change:
        change.edit(change.get(Task, first), follows=second)


def test_a_setting_stands_once_and_holds_what_it_was_given(book: Book) -> None:
    added(book, Setting, name="labels", value={"sheet": "L7160", "start": 3, "names": ["白鷺市"]})
    assert book.scalar(select(Setting.value)) == {"sheet": "L7160", "start": 3, "names": ["白鷺市"]}
    refused(book, Setting, name="labels", value=None)


def test_views_and_templates_need_a_name(book: Book) -> None:
    added(book, SavedView, name="Owed by us", of_kind="letter", filter={"reply_owed_by": "us"}, shown=["subject"])
    assert refused(book, SavedView, name=" ", of_kind="letter").field == "name"
    added(book, Template, template_kind=TemplateKind.LETTER, language="de", name="Dank", text="Sehr geehrte {person}")
    assert refused(book, Template, template_kind=TemplateKind.LETTER, language="de", name="", text="").field == "name"
