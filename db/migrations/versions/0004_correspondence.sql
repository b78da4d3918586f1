CREATE TABLE filing (
	id INTEGER NOT NULL,
	address VARCHAR NOT NULL,
	person_id INTEGER,
	organisation_id INTEGER,
	partnership_id INTEGER,
	is_left_out BOOLEAN NOT NULL,
	CONSTRAINT pk_filing PRIMARY KEY (id),
	CONSTRAINT ck_filing_has_an_address CHECK (length(trim(address)) > 0),
	CONSTRAINT fk_filing_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_filing_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_filing_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_filing_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_filing_address ON filing (address)
;
CREATE INDEX ix_filing_organisation_id ON filing (organisation_id)
;
CREATE INDEX ix_filing_partnership_id ON filing (partnership_id)
;
CREATE INDEX ix_filing_person_id ON filing (person_id)
;
ALTER TABLE letter ADD COLUMN reminds_id INTEGER
	CONSTRAINT fk_letter_reminds_id REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED
	CONSTRAINT ck_letter_reminds_of_another CHECK (reminds_id <> id)
;
CREATE INDEX ix_letter_reminds_id ON letter (reminds_id)
;
ALTER TABLE letter ADD COLUMN is_styled BOOLEAN
;
ALTER TABLE letter ADD COLUMN address_lines VARCHAR
;
ALTER TABLE attachment ADD COLUMN content_id VARCHAR
;
ALTER TABLE template ADD COLUMN letter_kind VARCHAR
	CONSTRAINT ck_template_letter_kind_is_known CHECK (letter_kind IN ('invitation', 'thanks', 'condolence', 'request', 'report', 'greeting', 'complaint', 'press'))
;
