"""Taking and correcting steps: the stage is always what the steps that stand say, whatever was corrected on the way."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.identity import new_uid
from db.queries.life import life, standing
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.partnership import Partnership
from db.rules.lifecycle import Stage, next_stages
from db.rules.steps import Step, fits_without, place
from db.stepping import Telling, correct, take, take_back
from db.values import PartialDate, Texts


def on(written: str) -> PartialDate:
    return PartialDate.parse(written)


def begin(book: Book) -> UUID:
    with book.change("Begin") as change:
        return change.add(Partnership).uid


def stands(book: Book, partnership: UUID) -> tuple[Stage, str]:
    (row,) = book.rows(select(Partnership.stage, Partnership.stage_since).where(Partnership.uid == partnership))
    return row.stage, str(row.stage_since or "")


def lived(book: Book, partnership: UUID) -> list[str]:
    return [f"{step.now.stage} {step.now.dated}" for step in standing(life(book, partnership))]


def test_a_step_that_was_left_out_goes_where_it_belongs_also_within_a_year(book: Book) -> None:
    one = begin(book)
    for stage, dated in ((Stage.APPROVED, "2019-07-08"), (Stage.ACTIVE, "2019-09-18"), (Stage.IDEA, "2016"),
                         (Stage.NEGOTIATING, "2019-02"), (Stage.EXPLORING, "2019-01-20")):  # fmt: skip
        take(book, "Step", one, Telling(stage=stage, dated=on(dated)))
    assert lived(book, one) == ["idea 2016", "exploring 2019-01-20", "negotiating 2019-02", "approved 2019-07-08",
                                "active 2019-09-18"]  # fmt: skip
    assert stands(book, one) == (Stage.ACTIVE, "2019-09-18")
    with pytest.raises(RuleBroken, match="no room"):
        take(book, "Step", one, Telling(stage=Stage.DORMANT, dated=on("2018")))


def test_a_correction_keeps_every_reading_and_can_itself_be_corrected_and_undone(book: Book) -> None:
    one = begin(book)
    take(book, "Step", one, Telling(stage=Stage.ACTIVE, dated=on("2001")))
    wrong = take(book, "Step", one, Telling(stage=Stage.DORMANT, dated=on("2024-05"), reason=Texts.only("en", "Rests")))
    first = correct(book, "Correct", wrong, Telling(stage=Stage.SUSPENDED, dated=on("2023")))
    with pytest.raises(RuleBroken, match="corrected already"):
        correct(book, "Correct", wrong, Telling(stage=Stage.ENDED, dated=on("2023")))
    take_back(book, "Never", first, Texts.only("en", "Mixed up with another city"))
    assert stands(book, one) == (Stage.ACTIVE, "2001")
    (_, step) = sorted(life(book, one), key=lambda each: each.readings[0].dated)
    assert [(each.stage, str(each.dated), each.never_happened) for each in step.readings] == [
        ("dormant", "2024-05", False), ("suspended", "2023", False), ("suspended", "2023", True),
    ]  # fmt: skip
    book.undo()
    assert stands(book, one) == (Stage.SUSPENDED, "2023")
    book.undo()
    assert stands(book, one) == (Stage.DORMANT, "2024-05")


def test_what_others_rest_on_is_not_taken_back_before_them(book: Book) -> None:
    one = begin(book)
    uids = [take(book, "Step", one, Telling(stage=stage, dated=on(dated)))
            for stage, dated in ((Stage.ACTIVE, "2001"), (Stage.DORMANT, "2003"), (Stage.ACTIVE, "2005"))]  # fmt: skip
    with pytest.raises(RuleBroken, match="correct that one first"):
        take_back(book, "Never", uids[1], None)
    take_back(book, "Never", uids[2], None)
    take_back(book, "Never", uids[1], None)
    assert lived(book, one) == ["active 2001"]


def test_documents_are_its_evidence(book: Book) -> None:
    one = begin(book)
    with book.change("Scan") as change:
        kept = change.keep(b"scan")
        scan = change.add(Document, sha256=kept.sha256, size=kept.size, media_type="image/png", original_name="s.png")
    take(book, "Step", one, Telling(stage=Stage.ACTIVE, dated=on("2001"), documents=[scan.uid]))
    (step,) = life(book, one)
    assert [each.called for each in step.now.documents] == ["s.png"]
    with book.change("Take it away") as change:
        change.bin(change.all(Attachment)[0])
    assert life(book, one)[0].now.documents == ()


DEEDS = st.lists(st.tuples(st.sampled_from(("step", "step", "correct", "never", "undo")), st.integers(0, 400),
                           st.integers(0, 10), st.sampled_from(Stage)), max_size=14)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DEEDS)
def test_any_walk_with_corrections_ends_where_a_plain_list_of_what_happened_ends(
    book: Book, deeds: list[tuple[str, int, int, Stage]]
) -> None:
    """The list is the model: a step is put in, replaced or taken out; undo goes back to the list before."""
    one = begin(book)
    happened: list[tuple[UUID, Step]] = []
    before: list[list[tuple[UUID, Step]]] = []
    for deed, days, choice, stage in deeds:
        steps = [step for _, step in happened]
        if deed == "undo" and before:
            book.undo()
            happened = before.pop()
        elif deed == "step":
            last = steps[-1] if steps else Step(Stage.IDEA, on("2000-01-01"))
            allowed = next_stages(last.stage) if steps else tuple(Stage)
            if allowed:
                day = PartialDate.of(date.fromordinal(last.dated.first.toordinal() + days))
                new = Step(allowed[choice % len(allowed)], day)
                uid = take(book, "Step", one, Telling(stage=new.stage, dated=new.dated))
                before.append(happened)
                happened = [*happened, (uid, new)]
        elif deed in {"correct", "never"} and happened:
            at = choice % len(happened)
            others = [*happened[:at], *happened[at + 1 :]]
            new = Step(stage, PartialDate.of(date.fromordinal(steps[at].dated.first.toordinal() + days // 40)))
            where = place([step for _, step in others], new)
            if deed == "correct" and where is not None:
                uid = correct(book, "Correct", happened[at][0], Telling(stage=new.stage, dated=new.dated))
                before.append(happened)
                happened = [*others[:where], (uid, new), *others[where:]]
            elif deed == "never" and fits_without(steps, at):
                take_back(book, "Never", happened[at][0], None)
                before.append(happened)
                happened = others
    last = happened[-1][1] if happened else None
    assert stands(book, one) == ((last.stage, str(last.dated)) if last else (Stage.IDEA, ""))
    assert lived(book, one) == [f"{step.stage} {step.dated}" for _, step in happened]


def test_a_step_of_another_book_is_not_corrected(book: Book) -> None:
    with pytest.raises(Exception, match="no longer in the book"):
        correct(book, "Correct", new_uid(), Telling(stage=Stage.IDEA, dated=on("2001")))
