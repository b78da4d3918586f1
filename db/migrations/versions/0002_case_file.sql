CREATE TABLE distinction (
	id INTEGER NOT NULL,
	first_id INTEGER NOT NULL,
	second_id INTEGER NOT NULL,
	CONSTRAINT pk_distinction PRIMARY KEY (id),
	CONSTRAINT ck_distinction_of_two CHECK (first_id <> second_id),
	CONSTRAINT fk_distinction_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_distinction_first_id FOREIGN KEY(first_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_distinction_second_id FOREIGN KEY(second_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_distinction_first_id ON distinction (first_id)
;
CREATE INDEX ix_distinction_second_id ON distinction (second_id)
;
CREATE TABLE merger (
	id INTEGER NOT NULL,
	record_id INTEGER NOT NULL,
	gone_id INTEGER NOT NULL,
	CONSTRAINT pk_merger PRIMARY KEY (id),
	CONSTRAINT ck_merger_of_two CHECK (record_id <> gone_id),
	CONSTRAINT fk_merger_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_merger_record_id FOREIGN KEY(record_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_merger_gone_id FOREIGN KEY(gone_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_merger_gone_id ON merger (gone_id)
;
CREATE INDEX ix_merger_record_id ON merger (record_id)
;
ALTER TABLE tag ADD COLUMN printed_in TEXT
;
ALTER TABLE association ADD COLUMN birthdays_ahead INTEGER
;
ALTER TABLE stage_change ADD COLUMN never_happened BOOLEAN
;
ALTER TABLE stage_change ADD COLUMN why_corrected TEXT
;
DROP TABLE search
;
CREATE VIRTUAL TABLE search USING fts5(called, body, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3')
;
CREATE VIRTUAL TABLE search_word USING fts5vocab(search, 'row')
;
CREATE TABLE searched (
	id INTEGER NOT NULL PRIMARY KEY,
	owner INTEGER,
	whole INTEGER,
	part INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	day VARCHAR
)
;
CREATE INDEX ix_searched_owner ON searched (owner) WHERE owner IS NOT NULL
;
CREATE INDEX ix_searched_day ON searched (kind, day) WHERE part = 0
;
DROP TRIGGER closed_year_stays
;
CREATE TRIGGER closed_year_stays AFTER INSERT ON history_row WHEN NEW.kind = 'money_entry' BEGIN SELECT RAISE(ABORT, 'The accounts of that year are closed. Take the closing back first, or date the entry in an open year.') WHERE EXISTS (SELECT 1 FROM json_each(coalesce(NEW.after, NEW.before)) WHERE json_each.key NOT IN ('called', 'sorts', 'changed', 'changed_by') AND NOT (json_each.key IN ('person_id', 'organisation_id') AND EXISTS (WITH RECURSIVE made (id, kind, reverses) AS (SELECT id, kind, reverses FROM history_change WHERE id = NEW.change_id UNION SELECT former.id, former.kind, former.reverses FROM history_change AS former JOIN made ON former.id = made.reverses) SELECT 1 FROM made WHERE kind = 'merge'))) AND EXISTS (SELECT 1 FROM closed_year WHERE ((SELECT dated FROM money_entry WHERE id = NEW.record_id) BETWEEN closed_year.starts AND closed_year.ends OR json_extract(NEW.before, '$.dated') BETWEEN closed_year.starts AND closed_year.ends) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = closed_year.id AND record.binned IS NOT NULL)); END
;
