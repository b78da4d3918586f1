CREATE TABLE exchange_goal (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	what TEXT NOT NULL,
	aimed DOUBLE,
	reached DOUBLE,
	unit TEXT,
	judged VARCHAR,
	remark TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_exchange_goal PRIMARY KEY (id),
	CONSTRAINT ck_exchange_goal_judged_is_known CHECK (judged IN ('reached', 'partly', 'missed')),
	CONSTRAINT fk_exchange_goal_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_goal_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_exchange_goal_exchange_id ON exchange_goal (exchange_id)
;
CREATE TABLE quote (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	text TEXT NOT NULL,
	person_id INTEGER,
	said_by VARCHAR,
	said_on VARCHAR,
	consent_id INTEGER,
	position INTEGER NOT NULL,
	CONSTRAINT pk_quote PRIMARY KEY (id),
	CONSTRAINT fk_quote_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_quote_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_quote_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_quote_consent_id FOREIGN KEY(consent_id) REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_quote_consent_id ON quote (consent_id)
;
CREATE INDEX ix_quote_exchange_id ON quote (exchange_id)
;
CREATE INDEX ix_quote_person_id ON quote (person_id)
;
CREATE TABLE school_term (
	id INTEGER NOT NULL,
	place_id INTEGER NOT NULL,
	name TEXT,
	term_kind VARCHAR NOT NULL,
	starts VARCHAR NOT NULL,
	ends VARCHAR NOT NULL,
	CONSTRAINT pk_school_term PRIMARY KEY (id),
	CONSTRAINT ck_school_term_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT ck_school_term_term_kind_is_known CHECK (term_kind IN ('term', 'holiday')),
	CONSTRAINT fk_school_term_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_school_term_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_school_term_place_id ON school_term (place_id)
;
ALTER TABLE exchange ADD COLUMN planned_ends VARCHAR
	CONSTRAINT ck_exchange_planned_ends_not_before_ends CHECK (rtrim(planned_ends, '~') || '-99' >= rtrim(ends, '~'))
;
ALTER TABLE participant ADD COLUMN allergies TEXT
;
ALTER TABLE participant ADD COLUMN age_told INTEGER
	CONSTRAINT ck_participant_age_is_an_age CHECK (age_told BETWEEN 0 AND 130)
;
ALTER TABLE participant ADD COLUMN smokes VARCHAR
	CONSTRAINT ck_participant_smokes_is_known CHECK (smokes IN ('no', 'outside', 'yes'))
;
ALTER TABLE participant ADD COLUMN in_group VARCHAR
;
ALTER TABLE participant ADD COLUMN together_with_id INTEGER
	CONSTRAINT ck_participant_together_with_another CHECK (together_with_id <> id)
	CONSTRAINT fk_participant_together_with_id REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED
;
CREATE INDEX ix_participant_together_with_id ON participant (together_with_id)
;
ALTER TABLE household ADD COLUMN animals TEXT
;
ALTER TABLE household ADD COLUMN guests_wanted VARCHAR
	CONSTRAINT ck_household_guests_wanted_is_known CHECK (guests_wanted IN ('girls or women', 'boys or men'))
;
ALTER TABLE hosting ADD COLUMN room VARCHAR
;
ALTER TABLE hosting ADD COLUMN told_on VARCHAR
;
ALTER TABLE programme_item ADD COLUMN for_groups TEXT
;
ALTER TABLE journey ADD COLUMN way VARCHAR
	CONSTRAINT ck_journey_way_is_known CHECK (way IN ('there', 'back', 'between'))
;
ALTER TABLE journey ADD COLUMN met_by_id INTEGER
	CONSTRAINT fk_journey_met_by_id REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
;
CREATE INDEX ix_journey_met_by_id ON journey (met_by_id)
;
ALTER TABLE budget_line ADD COLUMN rate INTEGER
	CONSTRAINT ck_budget_line_rate_counts CHECK (rate > 0)
;
ALTER TABLE budget_line ADD COLUMN borne_by VARCHAR
	CONSTRAINT ck_budget_line_borne_by_is_known CHECK (borne_by IN ('association', 'home place', 'partner', 'participants', 'hosts', 'grant', 'sponsor', 'other'))
;
ALTER TABLE grant_condition ADD COLUMN counted_per VARCHAR
	CONSTRAINT ck_grant_condition_counted_per_is_known CHECK (counted_per IN ('place', 'country'))
;
