CREATE TABLE content (
	sha256 VARCHAR NOT NULL,
	size INTEGER NOT NULL,
	CONSTRAINT pk_content PRIMARY KEY (sha256),
	CONSTRAINT ck_content_sha256_is_hex CHECK (length(sha256) = 64),
	CONSTRAINT ck_content_size_counts CHECK (size >= 0 AND size = CAST(size AS INTEGER))
)
;
CREATE TABLE history_change (
	id INTEGER NOT NULL,
	uid VARCHAR NOT NULL,
	title VARCHAR NOT NULL,
	moment VARCHAR NOT NULL,
	who VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	reverses INTEGER,
	reversed_by INTEGER,
	CONSTRAINT pk_history_change PRIMARY KEY (id),
	CONSTRAINT uq_history_change_uid UNIQUE (uid),
	CONSTRAINT fk_history_change_reverses FOREIGN KEY(reverses) REFERENCES history_change (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_history_change_reversed_by FOREIGN KEY(reversed_by) REFERENCES history_change (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE record (
	id INTEGER NOT NULL,
	uid VARCHAR NOT NULL,
	kind VARCHAR NOT NULL,
	created VARCHAR NOT NULL,
	created_by VARCHAR NOT NULL,
	changed VARCHAR NOT NULL,
	changed_by VARCHAR NOT NULL,
	binned VARCHAR,
	called VARCHAR NOT NULL,
	sorts VARCHAR NOT NULL,
	CONSTRAINT pk_record PRIMARY KEY (id),
	CONSTRAINT uq_record_uid UNIQUE (uid)
)
;
CREATE INDEX ix_record_binned ON record (kind, sorts, id) WHERE binned IS NOT NULL
;
CREATE INDEX ix_record_living ON record (kind, sorts, id) WHERE binned IS NULL
;
CREATE TABLE category (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	direction VARCHAR,
	parent_id INTEGER,
	opening_balance INTEGER,
	opening_balance_currency VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_category PRIMARY KEY (id),
	CONSTRAINT ck_category_opening_balance_is_whole CHECK (opening_balance = CAST(opening_balance AS INTEGER)),
	CONSTRAINT ck_category_opening_balance_has_currency CHECK (opening_balance IS NULL OR opening_balance_currency IS NOT NULL),
	CONSTRAINT ck_category_opening_balance_currency_is_a_code CHECK (length(opening_balance_currency) = 3 AND opening_balance_currency = upper(opening_balance_currency)),
	CONSTRAINT ck_category_parent_is_another CHECK (parent_id <> id),
	CONSTRAINT ck_category_direction_is_known CHECK (direction IN ('in', 'out')),
	CONSTRAINT fk_category_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_category_parent_id FOREIGN KEY(parent_id) REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_category_parent_id ON category (parent_id)
;
CREATE TABLE closed_year (
	id INTEGER NOT NULL,
	starts VARCHAR NOT NULL,
	ends VARCHAR NOT NULL,
	closed_on VARCHAR,
	checked_by VARCHAR,
	CONSTRAINT pk_closed_year PRIMARY KEY (id),
	CONSTRAINT ck_closed_year_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT fk_closed_year_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE content_part (
	sha256 VARCHAR NOT NULL,
	number INTEGER NOT NULL,
	data BLOB NOT NULL,
	CONSTRAINT pk_content_part PRIMARY KEY (sha256, number),
	CONSTRAINT fk_content_part_sha256 FOREIGN KEY(sha256) REFERENCES content (sha256) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE custom_field (
	id INTEGER NOT NULL,
	of_kind VARCHAR NOT NULL,
	name TEXT NOT NULL,
	help TEXT,
	field_type VARCHAR NOT NULL,
	choices TEXT,
	confidential BOOLEAN NOT NULL,
	printed_in TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_custom_field PRIMARY KEY (id),
	CONSTRAINT ck_custom_field_field_type_is_known CHECK (field_type IN ('line', 'long text', 'number', 'money', 'date', 'check', 'choice', 'link')),
	CONSTRAINT fk_custom_field_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_custom_field_of_kind ON custom_field (of_kind, position)
;
CREATE TABLE document (
	id INTEGER NOT NULL,
	sha256 VARCHAR NOT NULL,
	size INTEGER NOT NULL,
	media_type VARCHAR NOT NULL,
	title TEXT,
	original_name VARCHAR,
	document_kind VARCHAR NOT NULL,
	dated VARCHAR,
	language VARCHAR,
	extracted VARCHAR,
	pages INTEGER,
	thumbnail_sha256 VARCHAR,
	source VARCHAR,
	rights VARCHAR,
	credit VARCHAR,
	CONSTRAINT pk_document PRIMARY KEY (id),
	CONSTRAINT ck_document_size_counts CHECK (size >= 0 AND size = CAST(size AS INTEGER)),
	CONSTRAINT ck_document_has_pages CHECK (pages > 0),
	CONSTRAINT ck_document_document_kind_is_known CHECK (document_kind IN ('scan', 'photo', 'agreement', 'letter', 'minutes', 'report', 'receipt', 'press', 'programme', 'consent', 'message', 'sound', 'film', 'other')),
	CONSTRAINT fk_document_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_document_sha256 FOREIGN KEY(sha256) REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_document_thumbnail_sha256 FOREIGN KEY(thumbnail_sha256) REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_document_dated ON document (dated)
;
CREATE INDEX ix_document_sha256 ON document (sha256)
;
CREATE INDEX ix_document_thumbnail_sha256 ON document (thumbnail_sha256)
;
CREATE TABLE fund (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	purpose TEXT,
	opening_balance INTEGER,
	opening_balance_currency VARCHAR,
	opening_on VARCHAR,
	closed_on VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_fund PRIMARY KEY (id),
	CONSTRAINT ck_fund_opening_balance_is_whole CHECK (opening_balance = CAST(opening_balance AS INTEGER)),
	CONSTRAINT ck_fund_opening_balance_has_currency CHECK (opening_balance IS NULL OR opening_balance_currency IS NOT NULL),
	CONSTRAINT ck_fund_opening_balance_currency_is_a_code CHECK (length(opening_balance_currency) = 3 AND opening_balance_currency = upper(opening_balance_currency)),
	CONSTRAINT ck_fund_closed_on_not_before_opening_on CHECK (rtrim(closed_on, '~') || '-99' >= rtrim(opening_on, '~')),
	CONSTRAINT fk_fund_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE history_row (
	id INTEGER NOT NULL,
	change_id INTEGER NOT NULL,
	record_id INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	uid VARCHAR NOT NULL,
	"before" TEXT,
	"after" TEXT,
	CONSTRAINT pk_history_row PRIMARY KEY (id),
	CONSTRAINT fk_history_row_change_id FOREIGN KEY(change_id) REFERENCES history_change (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_history_row_change_id ON history_row (change_id)
;
CREATE INDEX ix_history_row_record_id ON history_row (record_id)
;
CREATE INDEX ix_history_row_uid ON history_row (uid)
;
CREATE TABLE note (
	id INTEGER NOT NULL,
	about_id INTEGER NOT NULL,
	text TEXT NOT NULL,
	pinned BOOLEAN NOT NULL,
	CONSTRAINT pk_note PRIMARY KEY (id),
	CONSTRAINT fk_note_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_note_about_id FOREIGN KEY(about_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_note_about_id ON note (about_id)
;
CREATE TABLE saved_view (
	id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	of_kind VARCHAR NOT NULL,
	filter TEXT,
	shown TEXT,
	ordered_by TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_saved_view PRIMARY KEY (id),
	CONSTRAINT ck_saved_view_has_a_name CHECK (length(trim(name)) > 0),
	CONSTRAINT fk_saved_view_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_saved_view_of_kind ON saved_view (of_kind, position)
;
CREATE TABLE series (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	rhythm VARCHAR,
	CONSTRAINT pk_series PRIMARY KEY (id),
	CONSTRAINT fk_series_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE setting (
	id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	value TEXT,
	CONSTRAINT pk_setting PRIMARY KEY (id),
	CONSTRAINT ck_setting_has_a_name CHECK (length(trim(name)) > 0),
	CONSTRAINT fk_setting_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE tag (
	id INTEGER NOT NULL,
	name VARCHAR NOT NULL,
	colour VARCHAR,
	CONSTRAINT pk_tag PRIMARY KEY (id),
	CONSTRAINT ck_tag_name_is_a_word CHECK (length(trim(name)) > 0),
	CONSTRAINT ck_tag_colour_is_hex CHECK (length(colour) = 7 AND substr(colour, 1, 1) = '#'),
	CONSTRAINT fk_tag_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE TABLE template (
	id INTEGER NOT NULL,
	template_kind VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	name VARCHAR NOT NULL,
	subject VARCHAR,
	text VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_template PRIMARY KEY (id),
	CONSTRAINT ck_template_has_a_name CHECK (length(trim(name)) > 0),
	CONSTRAINT ck_template_template_kind_is_known CHECK (template_kind IN ('letter', 'email', 'certificate', 'task', 'checklist', 'agenda', 'report')),
	CONSTRAINT fk_template_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_template_kind ON template (template_kind, language, position)
;
CREATE TABLE attachment (
	id INTEGER NOT NULL,
	record_id INTEGER NOT NULL,
	document_id INTEGER NOT NULL,
	caption TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_attachment PRIMARY KEY (id),
	CONSTRAINT ck_attachment_not_to_itself CHECK (record_id <> document_id),
	CONSTRAINT fk_attachment_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_attachment_record_id FOREIGN KEY(record_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_attachment_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_attachment_document_id ON attachment (document_id)
;
CREATE INDEX ix_attachment_order ON attachment (record_id, position)
;
CREATE INDEX ix_attachment_record_id ON attachment (record_id)
;
CREATE TABLE custom_value (
	id INTEGER NOT NULL,
	record_id INTEGER NOT NULL,
	custom_field_id INTEGER NOT NULL,
	value VARCHAR,
	private_value VARCHAR,
	CONSTRAINT pk_custom_value PRIMARY KEY (id),
	CONSTRAINT ck_custom_value_one_place CHECK (value IS NULL OR private_value IS NULL),
	CONSTRAINT fk_custom_value_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_custom_value_record_id FOREIGN KEY(record_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_custom_value_custom_field_id FOREIGN KEY(custom_field_id) REFERENCES custom_field (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_custom_value_custom_field_id ON custom_value (custom_field_id)
;
CREATE INDEX ix_custom_value_record_id ON custom_value (record_id)
;
CREATE TABLE exchange (
	id INTEGER NOT NULL,
	title TEXT NOT NULL,
	exchange_kind VARCHAR NOT NULL,
	direction VARCHAR,
	state VARCHAR NOT NULL,
	state_on VARCHAR,
	state_reason VARCHAR,
	starts VARCHAR,
	ends VARCHAR,
	zone VARCHAR,
	fields TEXT,
	occasion VARCHAR,
	goals TEXT,
	summary TEXT,
	results TEXT,
	audience INTEGER,
	audience_known VARCHAR,
	audience_by VARCHAR,
	returns_id INTEGER,
	follows_id INTEGER,
	series_id INTEGER,
	risks TEXT,
	insurance VARCHAR,
	evaluation TEXT,
	CONSTRAINT pk_exchange PRIMARY KEY (id),
	CONSTRAINT ck_exchange_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT ck_exchange_audience_is_a_count CHECK (audience >= 0),
	CONSTRAINT ck_exchange_returns_another CHECK (returns_id <> id),
	CONSTRAINT ck_exchange_follows_another CHECK (follows_id <> id),
	CONSTRAINT ck_exchange_exchange_kind_is_known CHECK (exchange_kind IN ('official delegation', 'youth or student exchange', 'school link', 'arts or festival', 'sport', 'trade or business', 'expertise', 'mutual aid', 'online meeting', 'anniversary', 'study visit', 'joint project')),
	CONSTRAINT ck_exchange_direction_is_known CHECK (direction IN ('out', 'in', 'both', 'online', 'third place')),
	CONSTRAINT ck_exchange_state_is_known CHECK (state IN ('idea', 'planned', 'confirmed', 'under way', 'done', 'postponed', 'cancelled')),
	CONSTRAINT ck_exchange_audience_known_is_known CHECK (audience_known IN ('counted', 'estimated')),
	CONSTRAINT fk_exchange_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_returns_id FOREIGN KEY(returns_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_follows_id FOREIGN KEY(follows_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_series_id FOREIGN KEY(series_id) REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_exchange_follows_id ON exchange (follows_id)
;
CREATE INDEX ix_exchange_returns_id ON exchange (returns_id)
;
CREATE INDEX ix_exchange_series_id ON exchange (series_id)
;
CREATE INDEX ix_exchange_starts ON exchange (starts)
;
CREATE TABLE person (
	id INTEGER NOT NULL,
	honorific TEXT,
	gender VARCHAR,
	born VARCHAR,
	died VARCHAR,
	photo_id INTEGER,
	nationalities TEXT,
	interests VARCHAR,
	preferred_language VARCHAR,
	preferred_channel VARCHAR,
	do_not_contact BOOLEAN NOT NULL,
	erased VARCHAR,
	CONSTRAINT pk_person PRIMARY KEY (id),
	CONSTRAINT ck_person_died_not_before_born CHECK (rtrim(died, '~') || '-99' >= rtrim(born, '~')),
	CONSTRAINT ck_person_preferred_channel_is_known CHECK (preferred_channel IN ('post', 'email', 'phone', 'mobile', 'fax', 'LINE', 'WhatsApp', 'WeChat', 'Signal', 'web', 'social')),
	CONSTRAINT fk_person_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_person_photo_id FOREIGN KEY(photo_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_person_photo_id ON person (photo_id)
;
CREATE TABLE place (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	place_kind VARCHAR NOT NULL,
	country VARCHAR NOT NULL,
	parent_id INTEGER,
	latitude DOUBLE,
	longitude DOUBLE,
	time_zone VARCHAR,
	website VARCHAR,
	coat_of_arms_id INTEGER,
	seat_id INTEGER,
	head_title TEXT,
	head_term_months INTEGER,
	council_size INTEGER,
	holidays_region VARCHAR,
	CONSTRAINT pk_place PRIMARY KEY (id),
	CONSTRAINT ck_place_country_has_two_letters CHECK (length(country) = 2 AND country = upper(country)),
	CONSTRAINT ck_place_latitude_on_earth CHECK (latitude BETWEEN -90 AND 90),
	CONSTRAINT ck_place_longitude_on_earth CHECK (longitude BETWEEN -180 AND 180),
	CONSTRAINT ck_place_not_in_itself CHECK (parent_id <> id),
	CONSTRAINT ck_place_head_term_is_time CHECK (head_term_months > 0),
	CONSTRAINT ck_place_council_has_seats CHECK (council_size > 0),
	CONSTRAINT ck_place_place_kind_is_known CHECK (place_kind IN ('municipality', 'county', 'district', 'region', 'state', 'port', 'island')),
	CONSTRAINT fk_place_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_place_parent_id FOREIGN KEY(parent_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_place_coat_of_arms_id FOREIGN KEY(coat_of_arms_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_place_seat_id FOREIGN KEY(seat_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_place_coat_of_arms_id ON place (coat_of_arms_id)
;
CREATE INDEX ix_place_parent_id ON place (parent_id)
;
CREATE INDEX ix_place_seat_id ON place (seat_id)
;
CREATE TABLE tagging (
	id INTEGER NOT NULL,
	record_id INTEGER NOT NULL,
	tag_id INTEGER NOT NULL,
	CONSTRAINT pk_tagging PRIMARY KEY (id),
	CONSTRAINT fk_tagging_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_tagging_record_id FOREIGN KEY(record_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_tagging_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_tagging_record_id ON tagging (record_id)
;
CREATE INDEX ix_tagging_tag_id ON tagging (tag_id)
;
CREATE TABLE association (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	short_name VARCHAR,
	home_id INTEGER,
	email VARCHAR,
	web VARCHAR,
	phone VARCHAR,
	founded VARCHAR,
	logo_id INTEGER,
	letterhead TEXT,
	signature_id INTEGER,
	year_starts INTEGER NOT NULL,
	paper VARCHAR NOT NULL,
	languages TEXT,
	currency VARCHAR NOT NULL,
	register_pattern VARCHAR NOT NULL,
	quiet_months INTEGER NOT NULL,
	anniversaries TEXT NOT NULL,
	gift_threshold INTEGER,
	gift_threshold_currency VARCHAR,
	CONSTRAINT pk_association PRIMARY KEY (id),
	CONSTRAINT ck_association_year_starts_in_a_month CHECK (year_starts BETWEEN 1 AND 12),
	CONSTRAINT ck_association_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_association_register_pattern_has_number CHECK (register_pattern LIKE '%{number%'),
	CONSTRAINT ck_association_quiet_takes_time CHECK (quiet_months > 0),
	CONSTRAINT ck_association_gift_threshold_is_whole CHECK (gift_threshold = CAST(gift_threshold AS INTEGER)),
	CONSTRAINT ck_association_gift_threshold_has_currency CHECK (gift_threshold IS NULL OR gift_threshold_currency IS NOT NULL),
	CONSTRAINT ck_association_gift_threshold_currency_is_a_code CHECK (length(gift_threshold_currency) = 3 AND gift_threshold_currency = upper(gift_threshold_currency)),
	CONSTRAINT ck_association_paper_is_known CHECK (paper IN ('a4', 'letter')),
	CONSTRAINT fk_association_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_association_home_id FOREIGN KEY(home_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_association_logo_id FOREIGN KEY(logo_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_association_signature_id FOREIGN KEY(signature_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_association_home_id ON association (home_id)
;
CREATE INDEX ix_association_logo_id ON association (logo_id)
;
CREATE INDEX ix_association_signature_id ON association (signature_id)
;
CREATE TABLE budget_line (
	id INTEGER NOT NULL,
	year INTEGER,
	exchange_id INTEGER,
	direction VARCHAR NOT NULL,
	category_id INTEGER,
	fund_id INTEGER,
	planned INTEGER NOT NULL,
	currency VARCHAR NOT NULL,
	remark TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_budget_line PRIMARY KEY (id),
	CONSTRAINT ck_budget_line_has_year_or_exchange CHECK (year IS NOT NULL OR exchange_id IS NOT NULL),
	CONSTRAINT ck_budget_line_planned_counts CHECK (planned >= 0),
	CONSTRAINT ck_budget_line_planned_is_whole CHECK (planned = CAST(planned AS INTEGER)),
	CONSTRAINT ck_budget_line_planned_has_currency CHECK (planned IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_budget_line_planned_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_budget_line_direction_is_known CHECK (direction IN ('in', 'out')),
	CONSTRAINT fk_budget_line_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_budget_line_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_budget_line_category_id FOREIGN KEY(category_id) REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_budget_line_fund_id FOREIGN KEY(fund_id) REFERENCES fund (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_budget_line_category_id ON budget_line (category_id)
;
CREATE INDEX ix_budget_line_exchange_id ON budget_line (exchange_id)
;
CREATE INDEX ix_budget_line_fund_id ON budget_line (fund_id)
;
CREATE TABLE consent (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	given_by VARCHAR NOT NULL,
	guardian_id INTEGER,
	purpose VARCHAR NOT NULL,
	exchange_id INTEGER,
	given_on VARCHAR NOT NULL,
	until VARCHAR,
	how VARCHAR,
	document_id INTEGER,
	withdrawn_on VARCHAR,
	withdrawn_how VARCHAR,
	CONSTRAINT pk_consent PRIMARY KEY (id),
	CONSTRAINT ck_consent_guardian_is_named CHECK (guardian_id IS NULL OR given_by = 'guardian'),
	CONSTRAINT ck_consent_guardian_is_another CHECK (guardian_id <> person_id),
	CONSTRAINT ck_consent_until_not_before_given_on CHECK (rtrim(until, '~') || '-99' >= rtrim(given_on, '~')),
	CONSTRAINT ck_consent_withdrawn_on_not_before_given_on CHECK (rtrim(withdrawn_on, '~') || '-99' >= rtrim(given_on, '~')),
	CONSTRAINT ck_consent_given_by_is_known CHECK (given_by IN ('self', 'guardian')),
	CONSTRAINT ck_consent_purpose_is_known CHECK (purpose IN ('contact', 'directory', 'photo', 'publication', 'travel', 'medical', 'data to partner')),
	CONSTRAINT fk_consent_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_consent_guardian_id FOREIGN KEY(guardian_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_consent_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_consent_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_consent_document_id ON consent (document_id)
;
CREATE INDEX ix_consent_exchange_id ON consent (exchange_id)
;
CREATE INDEX ix_consent_guardian_id ON consent (guardian_id)
;
CREATE INDEX ix_consent_person_id ON consent (person_id)
;
CREATE INDEX ix_consent_purpose ON consent (person_id, purpose)
;
CREATE TABLE household (
	id INTEGER NOT NULL,
	name VARCHAR,
	place_id INTEGER,
	address VARCHAR,
	single_beds INTEGER NOT NULL,
	double_beds INTEGER NOT NULL,
	sofa_beds INTEGER NOT NULL,
	child_beds INTEGER NOT NULL,
	rooms INTEGER,
	languages TEXT,
	pets VARCHAR,
	smoking VARCHAR,
	diet_cooked VARCHAR,
	allergies VARCHAR,
	children_ages VARCHAR,
	children_ages_on VARCHAR,
	background_check VARCHAR,
	background_check_until VARCHAR,
	available_from VARCHAR,
	available_until VARCHAR,
	wishes VARCHAR,
	remarks_of_guests TEXT,
	CONSTRAINT pk_household PRIMARY KEY (id),
	CONSTRAINT ck_household_single_beds_counts CHECK (single_beds >= 0 AND single_beds = CAST(single_beds AS INTEGER)),
	CONSTRAINT ck_household_double_beds_counts CHECK (double_beds >= 0 AND double_beds = CAST(double_beds AS INTEGER)),
	CONSTRAINT ck_household_sofa_beds_counts CHECK (sofa_beds >= 0 AND sofa_beds = CAST(sofa_beds AS INTEGER)),
	CONSTRAINT ck_household_child_beds_counts CHECK (child_beds >= 0 AND child_beds = CAST(child_beds AS INTEGER)),
	CONSTRAINT ck_household_rooms_counts CHECK (rooms >= 0 AND rooms = CAST(rooms AS INTEGER)),
	CONSTRAINT ck_household_available_until_not_before_available_from CHECK (rtrim(available_until, '~') || '-99' >= rtrim(available_from, '~')),
	CONSTRAINT ck_household_smoking_is_known CHECK (smoking IN ('no', 'outside', 'yes')),
	CONSTRAINT ck_household_background_check_is_known CHECK (background_check IN ('references', 'home visit', 'police certificate', 'safeguarding course')),
	CONSTRAINT fk_household_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_household_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_household_place_id ON household (place_id)
;
CREATE TABLE journey (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	means VARCHAR,
	carrier VARCHAR,
	number VARCHAR,
	origin VARCHAR,
	destination VARCHAR,
	departs VARCHAR,
	departs_zone VARCHAR,
	arrives VARCHAR,
	arrives_zone VARCHAR,
	booking VARCHAR,
	remark VARCHAR,
	CONSTRAINT pk_journey PRIMARY KEY (id),
	CONSTRAINT ck_journey_arrives_after_departing CHECK (arrives >= departs),
	CONSTRAINT ck_journey_means_is_known CHECK (means IN ('flight', 'train', 'bus', 'car', 'ship', 'other')),
	CONSTRAINT fk_journey_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_journey_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_journey_departs ON journey (departs)
;
CREATE INDEX ix_journey_exchange_id ON journey (exchange_id)
;
CREATE TABLE meeting (
	id INTEGER NOT NULL,
	meeting_kind VARCHAR NOT NULL,
	title TEXT,
	body_id INTEGER,
	dated VARCHAR NOT NULL,
	starts VARCHAR,
	ends VARCHAR,
	zone VARCHAR,
	place_id INTEGER,
	venue VARCHAR,
	chair_id INTEGER,
	minutes_by_id INTEGER,
	minutes TEXT,
	approved VARCHAR,
	approved_at_id INTEGER,
	next_id INTEGER,
	CONSTRAINT pk_meeting PRIMARY KEY (id),
	CONSTRAINT ck_meeting_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT ck_meeting_approved_not_before_dated CHECK (rtrim(approved, '~') || '-99' >= rtrim(dated, '~')),
	CONSTRAINT ck_meeting_meeting_kind_is_known CHECK (meeting_kind IN ('board', 'general', 'council', 'committee', 'ceremony')),
	CONSTRAINT fk_meeting_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_chair_id FOREIGN KEY(chair_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_minutes_by_id FOREIGN KEY(minutes_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_approved_at_id FOREIGN KEY(approved_at_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_meeting_next_id FOREIGN KEY(next_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_meeting_approved_at_id ON meeting (approved_at_id)
;
CREATE INDEX ix_meeting_body_id ON meeting (body_id)
;
CREATE INDEX ix_meeting_chair_id ON meeting (chair_id)
;
CREATE INDEX ix_meeting_dated ON meeting (dated)
;
CREATE INDEX ix_meeting_minutes_by_id ON meeting (minutes_by_id)
;
CREATE INDEX ix_meeting_next_id ON meeting (next_id)
;
CREATE INDEX ix_meeting_place_id ON meeting (place_id)
;
CREATE TABLE name (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	name_kind VARCHAR NOT NULL,
	script VARCHAR NOT NULL,
	language VARCHAR,
	given VARCHAR,
	middle VARCHAR,
	family VARCHAR,
	suffix VARCHAR,
	name_order VARCHAR NOT NULL,
	romanisation VARCHAR,
	since VARCHAR,
	until VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_name PRIMARY KEY (id),
	CONSTRAINT ck_name_is_filled CHECK (coalesce(given, '') <> '' OR coalesce(family, '') <> ''),
	CONSTRAINT ck_name_script_shape CHECK (length(script) = 4),
	CONSTRAINT ck_name_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_name_name_kind_is_known CHECK (name_kind IN ('legal', 'usual', 'former', 'stage')),
	CONSTRAINT ck_name_name_order_is_known CHECK (name_order IN ('given first', 'family first')),
	CONSTRAINT fk_name_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_name_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_name_person_id ON name (person_id)
;
CREATE TABLE national_day (
	id INTEGER NOT NULL,
	place_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	month INTEGER NOT NULL,
	day INTEGER NOT NULL,
	CONSTRAINT pk_national_day PRIMARY KEY (id),
	CONSTRAINT ck_national_day_month_of_a_year CHECK (month BETWEEN 1 AND 12),
	CONSTRAINT ck_national_day_day_of_that_month CHECK (day BETWEEN 1 AND CASE WHEN month = 2 THEN 29 WHEN month IN (4, 6, 9, 11) THEN 30 ELSE 31 END),
	CONSTRAINT fk_national_day_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_national_day_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_national_day_place_id ON national_day (place_id)
;
CREATE TABLE organisation (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	short_name VARCHAR,
	organisation_kind VARCHAR,
	parent_id INTEGER,
	place_id INTEGER,
	side VARCHAR,
	registration VARCHAR,
	founded VARCHAR,
	closed VARCHAR,
	CONSTRAINT pk_organisation PRIMARY KEY (id),
	CONSTRAINT ck_organisation_parent_is_another CHECK (parent_id <> id),
	CONSTRAINT ck_organisation_closed_not_before_founded CHECK (rtrim(closed, '~') || '-99' >= rtrim(founded, '~')),
	CONSTRAINT ck_organisation_organisation_kind_is_known CHECK (organisation_kind IN ('municipality', 'council', 'authority', 'association', 'club', 'school', 'company', 'chamber', 'trade or representative office', 'embassy or consulate', 'network', 'funder', 'press', 'household', 'other')),
	CONSTRAINT ck_organisation_side_is_known CHECK (side IN ('home', 'partner', 'third')),
	CONSTRAINT fk_organisation_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_organisation_parent_id FOREIGN KEY(parent_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_organisation_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_organisation_parent_id ON organisation (parent_id)
;
CREATE INDEX ix_organisation_place_id ON organisation (place_id)
;
CREATE TABLE person_mark (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	mark VARCHAR NOT NULL,
	since VARCHAR,
	until VARCHAR,
	CONSTRAINT pk_person_mark PRIMARY KEY (id),
	CONSTRAINT ck_person_mark_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_person_mark_mark_is_known CHECK (mark IN ('volunteer', 'host', 'member', 'diaspora')),
	CONSTRAINT fk_person_mark_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_person_mark_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_person_mark_person_id ON person_mark (person_id)
;
CREATE TABLE place_name (
	id INTEGER NOT NULL,
	place_id INTEGER NOT NULL,
	text VARCHAR NOT NULL,
	name_kind VARCHAR NOT NULL,
	language VARCHAR NOT NULL,
	romanisation VARCHAR,
	since VARCHAR,
	until VARCHAR,
	CONSTRAINT pk_place_name PRIMARY KEY (id),
	CONSTRAINT ck_place_name_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_place_name_name_kind_is_known CHECK (name_kind IN ('former', 'short', 'romanised', 'official')),
	CONSTRAINT fk_place_name_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_place_name_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_place_name_place_id ON place_name (place_id)
;
CREATE TABLE population (
	id INTEGER NOT NULL,
	place_id INTEGER NOT NULL,
	number INTEGER NOT NULL,
	dated VARCHAR NOT NULL,
	estimated BOOLEAN NOT NULL,
	source VARCHAR,
	CONSTRAINT pk_population PRIMARY KEY (id),
	CONSTRAINT ck_population_is_a_count CHECK (number >= 0),
	CONSTRAINT fk_population_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_population_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_population_place_id ON population (place_id)
;
CREATE TABLE programme_item (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	day VARCHAR NOT NULL,
	starts VARCHAR,
	ends VARCHAR,
	zone VARCHAR,
	title TEXT NOT NULL,
	place_id INTEGER,
	venue VARCHAR,
	who VARCHAR,
	contact_id INTEGER,
	transport VARCHAR,
	dress VARCHAR,
	cost INTEGER,
	cost_currency VARCHAR,
	remark TEXT,
	state VARCHAR NOT NULL,
	CONSTRAINT pk_programme_item PRIMARY KEY (id),
	CONSTRAINT ck_programme_item_ends_after_starts CHECK (ends >= starts),
	CONSTRAINT ck_programme_item_cost_is_whole CHECK (cost = CAST(cost AS INTEGER)),
	CONSTRAINT ck_programme_item_cost_has_currency CHECK (cost IS NULL OR cost_currency IS NOT NULL),
	CONSTRAINT ck_programme_item_cost_currency_is_a_code CHECK (length(cost_currency) = 3 AND cost_currency = upper(cost_currency)),
	CONSTRAINT ck_programme_item_state_is_known CHECK (state IN ('proposed', 'confirmed', 'done', 'cancelled')),
	CONSTRAINT fk_programme_item_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_item_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_item_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_item_contact_id FOREIGN KEY(contact_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_programme_item_contact_id ON programme_item (contact_id)
;
CREATE INDEX ix_programme_item_day ON programme_item (exchange_id, day, starts)
;
CREATE INDEX ix_programme_item_exchange_id ON programme_item (exchange_id)
;
CREATE INDEX ix_programme_item_place_id ON programme_item (place_id)
;
CREATE TABLE relationship (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	other_id INTEGER NOT NULL,
	relationship_kind VARCHAR NOT NULL,
	since VARCHAR,
	until VARCHAR,
	remark VARCHAR,
	CONSTRAINT pk_relationship PRIMARY KEY (id),
	CONSTRAINT ck_relationship_joins_two CHECK (person_id <> other_id),
	CONSTRAINT ck_relationship_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_relationship_relationship_kind_is_known CHECK (relationship_kind IN ('family of', 'guardian of', 'host of', 'successor of', 'introduced by')),
	CONSTRAINT fk_relationship_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_relationship_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_relationship_other_id FOREIGN KEY(other_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_relationship_other_id ON relationship (other_id)
;
CREATE INDEX ix_relationship_person_id ON relationship (person_id)
;
CREATE TABLE result_number (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	what TEXT NOT NULL,
	number DOUBLE NOT NULL,
	unit TEXT,
	known VARCHAR,
	known_from VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_result_number PRIMARY KEY (id),
	CONSTRAINT ck_result_number_known_is_known CHECK (known IN ('counted', 'estimated')),
	CONSTRAINT fk_result_number_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_result_number_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_result_number_exchange_id ON result_number (exchange_id)
;
CREATE TABLE spoken_language (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	language VARCHAR NOT NULL,
	level VARCHAR,
	CONSTRAINT pk_spoken_language PRIMARY KEY (id),
	CONSTRAINT ck_spoken_language_level_is_known CHECK (level IN ('native', 'fluent', 'good', 'some', 'reads')),
	CONSTRAINT fk_spoken_language_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_spoken_language_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_spoken_language_person_id ON spoken_language (person_id)
;
CREATE TABLE style_of_address (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	language VARCHAR NOT NULL,
	address VARCHAR,
	opening VARCHAR,
	closing VARCHAR,
	CONSTRAINT pk_style_of_address PRIMARY KEY (id),
	CONSTRAINT fk_style_of_address_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_style_of_address_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_style_of_address_person_id ON style_of_address (person_id)
;
CREATE TABLE venue (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	place_id INTEGER,
	name TEXT,
	address VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_venue PRIMARY KEY (id),
	CONSTRAINT ck_venue_is_somewhere CHECK (place_id IS NOT NULL OR name IS NOT NULL),
	CONSTRAINT fk_venue_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_venue_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_venue_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_venue_exchange_id ON venue (exchange_id)
;
CREATE INDEX ix_venue_place_id ON venue (place_id)
;
CREATE TABLE agenda_item (
	id INTEGER NOT NULL,
	meeting_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	number VARCHAR,
	title TEXT NOT NULL,
	presented_by_id INTEGER,
	about_id INTEGER,
	minutes TEXT,
	CONSTRAINT pk_agenda_item PRIMARY KEY (id),
	CONSTRAINT fk_agenda_item_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agenda_item_presented_by_id FOREIGN KEY(presented_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agenda_item_about_id FOREIGN KEY(about_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_agenda_item_about_id ON agenda_item (about_id)
;
CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id)
;
CREATE INDEX ix_agenda_item_order ON agenda_item (meeting_id, position)
;
CREATE INDEX ix_agenda_item_presented_by_id ON agenda_item (presented_by_id)
;
CREATE TABLE association_address (
	id INTEGER NOT NULL,
	association_id INTEGER NOT NULL,
	address_kind VARCHAR NOT NULL,
	text TEXT NOT NULL,
	country VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_association_address PRIMARY KEY (id),
	CONSTRAINT ck_association_address_country_has_two_letters CHECK (length(country) = 2 AND country = upper(country)),
	CONSTRAINT ck_association_address_address_kind_is_known CHECK (address_kind IN ('post', 'office', 'archive', 'invoice')),
	CONSTRAINT fk_association_address_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_association_address_association_id FOREIGN KEY(association_id) REFERENCES association (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_association_address_association_id ON association_address (association_id)
;
CREATE TABLE attendance (
	id INTEGER NOT NULL,
	meeting_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	presence VARCHAR NOT NULL,
	role VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_attendance PRIMARY KEY (id),
	CONSTRAINT ck_attendance_presence_is_known CHECK (presence IN ('present', 'online', 'apologies', 'absent', 'guest')),
	CONSTRAINT fk_attendance_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id)
;
CREATE INDEX ix_attendance_person_id ON attendance (person_id)
;
CREATE TABLE contact_way (
	id INTEGER NOT NULL,
	person_id INTEGER,
	organisation_id INTEGER,
	way VARCHAR NOT NULL,
	value VARCHAR NOT NULL,
	normalised VARCHAR,
	label VARCHAR,
	language VARCHAR,
	recipient VARCHAR,
	street VARCHAR,
	district VARCHAR,
	locality VARCHAR,
	region VARCHAR,
	postal_code VARCHAR,
	country VARCHAR,
	since VARCHAR,
	until VARCHAR,
	preferred BOOLEAN NOT NULL,
	is_private BOOLEAN NOT NULL,
	CONSTRAINT pk_contact_way PRIMARY KEY (id),
	CONSTRAINT ck_contact_way_has_one_owner CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
	CONSTRAINT ck_contact_way_country_shape CHECK (length(country) = 2),
	CONSTRAINT ck_contact_way_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_contact_way_way_is_known CHECK (way IN ('post', 'email', 'phone', 'mobile', 'fax', 'LINE', 'WhatsApp', 'WeChat', 'Signal', 'web', 'social')),
	CONSTRAINT fk_contact_way_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_contact_way_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_contact_way_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_contact_way_normalised ON contact_way (normalised)
;
CREATE INDEX ix_contact_way_organisation_id ON contact_way (organisation_id)
;
CREATE INDEX ix_contact_way_person_id ON contact_way (person_id)
;
CREATE TABLE exchange_lead (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	side VARCHAR NOT NULL,
	organisation_id INTEGER,
	person_id INTEGER,
	part VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_exchange_lead PRIMARY KEY (id),
	CONSTRAINT ck_exchange_lead_is_somebody CHECK (organisation_id IS NOT NULL OR person_id IS NOT NULL),
	CONSTRAINT ck_exchange_lead_side_is_known CHECK (side IN ('home', 'partner', 'third')),
	CONSTRAINT fk_exchange_lead_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_lead_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_lead_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_lead_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_exchange_lead_exchange_id ON exchange_lead (exchange_id)
;
CREATE INDEX ix_exchange_lead_organisation_id ON exchange_lead (organisation_id)
;
CREATE INDEX ix_exchange_lead_person_id ON exchange_lead (person_id)
;
CREATE TABLE household_member (
	id INTEGER NOT NULL,
	household_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	since VARCHAR,
	until VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_household_member PRIMARY KEY (id),
	CONSTRAINT ck_household_member_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT fk_household_member_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_household_member_household_id FOREIGN KEY(household_id) REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_household_member_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_household_member_household_id ON household_member (household_id)
;
CREATE INDEX ix_household_member_person_id ON household_member (person_id)
;
CREATE TABLE member_category (
	id INTEGER NOT NULL,
	association_id INTEGER NOT NULL,
	name TEXT NOT NULL,
	people INTEGER,
	may_vote BOOLEAN NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_member_category PRIMARY KEY (id),
	CONSTRAINT ck_member_category_covers_people CHECK (people > 0),
	CONSTRAINT fk_member_category_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_member_category_association_id FOREIGN KEY(association_id) REFERENCES association (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_member_category_association_id ON member_category (association_id)
;
CREATE TABLE network (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	short_name VARCHAR,
	network_kind VARCHAR NOT NULL,
	organisation_id INTEGER,
	founded VARCHAR,
	ended VARCHAR,
	website VARCHAR,
	purpose TEXT,
	members INTEGER,
	members_counted VARCHAR,
	CONSTRAINT pk_network PRIMARY KEY (id),
	CONSTRAINT ck_network_ended_not_before_founded CHECK (rtrim(ended, '~') || '-99' >= rtrim(founded, '~')),
	CONSTRAINT ck_network_members_counts CHECK (members >= 0 AND members = CAST(members AS INTEGER)),
	CONSTRAINT ck_network_network_kind_is_known CHECK (network_kind IN ('national body', 'regional body', 'climate', 'culture', 'ports', 'peace', 'other')),
	CONSTRAINT fk_network_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_network_organisation_id ON network (organisation_id)
;
CREATE TABLE participant (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	person_id INTEGER,
	heads INTEGER NOT NULL,
	description VARCHAR,
	side VARCHAR,
	place_id INTEGER,
	part VARCHAR NOT NULL,
	organisation_id INTEGER,
	school_class VARCHAR,
	starts VARCHAR,
	ends VARCHAR,
	guardian_id INTEGER,
	passport_country VARCHAR,
	passport_expires VARCHAR,
	visa VARCHAR,
	diet VARCHAR,
	health TEXT,
	mobility VARCHAR,
	emergency_contact VARCHAR,
	insurance VARCHAR,
	consents_needed TEXT,
	fee_due INTEGER,
	fee_paid INTEGER,
	fee_currency VARCHAR,
	shirt_size VARCHAR,
	attended VARCHAR,
	cancelled_on VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_participant PRIMARY KEY (id),
	CONSTRAINT ck_participant_heads_count CHECK (heads > 0),
	CONSTRAINT ck_participant_person_is_one CHECK (person_id IS NULL OR heads = 1),
	CONSTRAINT ck_participant_is_somebody CHECK (person_id IS NOT NULL OR coalesce(description, '') <> ''),
	CONSTRAINT ck_participant_passport_country_shape CHECK (length(passport_country) = 2 AND passport_country = upper(passport_country)),
	CONSTRAINT ck_participant_guardian_is_another CHECK (guardian_id <> person_id),
	CONSTRAINT ck_participant_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT ck_participant_fee_due_is_whole CHECK (fee_due = CAST(fee_due AS INTEGER)),
	CONSTRAINT ck_participant_fee_due_has_currency CHECK (fee_due IS NULL OR fee_currency IS NOT NULL),
	CONSTRAINT ck_participant_fee_due_currency_is_a_code CHECK (length(fee_currency) = 3 AND fee_currency = upper(fee_currency)),
	CONSTRAINT ck_participant_fee_paid_is_whole CHECK (fee_paid = CAST(fee_paid AS INTEGER)),
	CONSTRAINT ck_participant_fee_paid_has_currency CHECK (fee_paid IS NULL OR fee_currency IS NOT NULL),
	CONSTRAINT ck_participant_fee_paid_currency_is_a_code CHECK (length(fee_currency) = 3 AND fee_currency = upper(fee_currency)),
	CONSTRAINT ck_participant_side_is_known CHECK (side IN ('home', 'partner', 'third')),
	CONSTRAINT ck_participant_part_is_known CHECK (part IN ('leader', 'delegate', 'student', 'chaperone', 'performer', 'expert', 'interpreter', 'host', 'guest')),
	CONSTRAINT ck_participant_visa_is_known CHECK (visa IN ('not needed', 'needed', 'applied for', 'granted', 'refused')),
	CONSTRAINT ck_participant_attended_is_known CHECK (attended IN ('yes', 'no', 'cancelled')),
	CONSTRAINT fk_participant_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_participant_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_participant_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_participant_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_participant_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_participant_guardian_id FOREIGN KEY(guardian_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_participant_exchange_id ON participant (exchange_id)
;
CREATE INDEX ix_participant_guardian_id ON participant (guardian_id)
;
CREATE INDEX ix_participant_organisation_id ON participant (organisation_id)
;
CREATE INDEX ix_participant_person_id ON participant (person_id)
;
CREATE INDEX ix_participant_place_id ON participant (place_id)
;
CREATE TABLE partnership (
	id INTEGER NOT NULL,
	title TEXT,
	partnership_kind VARCHAR NOT NULL,
	initiated_by VARCHAR,
	story TEXT,
	started VARCHAR,
	ended VARCHAR,
	caretaker_id INTEGER,
	counterpart_id INTEGER,
	languages TEXT,
	usual_channel VARCHAR,
	purpose TEXT,
	fields TEXT,
	emblem_colour VARCHAR,
	stage VARCHAR NOT NULL,
	stage_since VARCHAR,
	CONSTRAINT pk_partnership PRIMARY KEY (id),
	CONSTRAINT ck_partnership_ended_not_before_started CHECK (rtrim(ended, '~') || '-99' >= rtrim(started, '~')),
	CONSTRAINT ck_partnership_emblem_colour_is_hex CHECK (length(emblem_colour) = 7 AND substr(emblem_colour, 1, 1) = '#'),
	CONSTRAINT ck_partnership_partnership_kind_is_known CHECK (partnership_kind IN ('sister city', 'friendship city', 'county or region', 'port', 'school link', 'trilateral or wider')),
	CONSTRAINT ck_partnership_initiated_by_is_known CHECK (initiated_by IN ('citizens', 'council', 'both', 'national body', 'partner')),
	CONSTRAINT ck_partnership_usual_channel_is_known CHECK (usual_channel IN ('letter', 'email', 'call', 'message', 'fax', 'meeting note')),
	CONSTRAINT ck_partnership_stage_is_known CHECK (stage IN ('idea', 'exploring', 'negotiating', 'approved', 'active', 'dormant', 'suspended', 'emeritus', 'ended', 'declined', 'annulled')),
	CONSTRAINT fk_partnership_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_partnership_caretaker_id FOREIGN KEY(caretaker_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_partnership_counterpart_id FOREIGN KEY(counterpart_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_partnership_caretaker_id ON partnership (caretaker_id)
;
CREATE INDEX ix_partnership_counterpart_id ON partnership (counterpart_id)
;
CREATE INDEX ix_partnership_stage ON partnership (stage)
;
CREATE TABLE person_shown (
	id INTEGER NOT NULL,
	document_id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	consent_id INTEGER,
	position INTEGER NOT NULL,
	CONSTRAINT pk_person_shown PRIMARY KEY (id),
	CONSTRAINT fk_person_shown_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_person_shown_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_person_shown_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_person_shown_consent_id FOREIGN KEY(consent_id) REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_person_shown_consent_id ON person_shown (consent_id)
;
CREATE INDEX ix_person_shown_document_id ON person_shown (document_id)
;
CREATE INDEX ix_person_shown_person_id ON person_shown (person_id)
;
CREATE TABLE press_item (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	outlet VARCHAR,
	press_id INTEGER,
	published VARCHAR,
	language VARCHAR,
	address VARCHAR,
	seen VARCHAR,
	quote TEXT,
	document_id INTEGER,
	position INTEGER NOT NULL,
	CONSTRAINT pk_press_item PRIMARY KEY (id),
	CONSTRAINT fk_press_item_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_press_item_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_press_item_press_id FOREIGN KEY(press_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_press_item_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_press_item_document_id ON press_item (document_id)
;
CREATE INDEX ix_press_item_exchange_id ON press_item (exchange_id)
;
CREATE INDEX ix_press_item_press_id ON press_item (press_id)
;
CREATE TABLE registration (
	id INTEGER NOT NULL,
	association_id INTEGER NOT NULL,
	authority VARCHAR NOT NULL,
	number VARCHAR NOT NULL,
	since VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_registration PRIMARY KEY (id),
	CONSTRAINT fk_registration_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_registration_association_id FOREIGN KEY(association_id) REFERENCES association (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_registration_association_id ON registration (association_id)
;
CREATE TABLE category_dues (
	id INTEGER NOT NULL,
	member_category_id INTEGER NOT NULL,
	year INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	currency VARCHAR NOT NULL,
	CONSTRAINT pk_category_dues PRIMARY KEY (id),
	CONSTRAINT ck_category_dues_amount_is_whole CHECK (amount = CAST(amount AS INTEGER)),
	CONSTRAINT ck_category_dues_amount_has_currency CHECK (amount IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_category_dues_amount_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_category_dues_amount_is_paid CHECK (amount >= 0),
	CONSTRAINT fk_category_dues_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_category_dues_member_category_id FOREIGN KEY(member_category_id) REFERENCES member_category (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_category_dues_member_category_id ON category_dues (member_category_id)
;
CREATE TABLE decision (
	id INTEGER NOT NULL,
	meeting_id INTEGER,
	body_id INTEGER,
	dated VARCHAR NOT NULL,
	number INTEGER,
	reference VARCHAR,
	title TEXT,
	text TEXT NOT NULL,
	about_id INTEGER,
	partnership_id INTEGER,
	votes_for INTEGER,
	votes_against INTEGER,
	abstained INTEGER,
	unanimous BOOLEAN NOT NULL,
	proposed_by_id INTEGER,
	seconded_by_id INTEGER,
	decision_state VARCHAR NOT NULL,
	carried_out VARCHAR,
	CONSTRAINT pk_decision PRIMARY KEY (id),
	CONSTRAINT ck_decision_carried_out_not_before_dated CHECK (rtrim(carried_out, '~') || '-99' >= rtrim(dated, '~')),
	CONSTRAINT ck_decision_votes_for_counts CHECK (votes_for >= 0 AND votes_for = CAST(votes_for AS INTEGER)),
	CONSTRAINT ck_decision_votes_against_counts CHECK (votes_against >= 0 AND votes_against = CAST(votes_against AS INTEGER)),
	CONSTRAINT ck_decision_abstained_counts CHECK (abstained >= 0 AND abstained = CAST(abstained AS INTEGER)),
	CONSTRAINT ck_decision_number_counts_from_one CHECK (number > 0),
	CONSTRAINT ck_decision_unanimous_has_no_against CHECK (unanimous = 0 OR votes_against IS NULL OR votes_against = 0),
	CONSTRAINT ck_decision_two_to_propose CHECK (proposed_by_id <> seconded_by_id),
	CONSTRAINT ck_decision_decision_state_is_known CHECK (decision_state IN ('proposed', 'carried', 'lost', 'deferred', 'withdrawn', 'carried out', 'repealed')),
	CONSTRAINT fk_decision_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_body_id FOREIGN KEY(body_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_about_id FOREIGN KEY(about_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_proposed_by_id FOREIGN KEY(proposed_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_decision_seconded_by_id FOREIGN KEY(seconded_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_decision_about_id ON decision (about_id)
;
CREATE INDEX ix_decision_body_id ON decision (body_id)
;
CREATE INDEX ix_decision_dated ON decision (dated)
;
CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)
;
CREATE INDEX ix_decision_number ON decision (number)
;
CREATE INDEX ix_decision_partnership_id ON decision (partnership_id)
;
CREATE INDEX ix_decision_proposed_by_id ON decision (proposed_by_id)
;
CREATE INDEX ix_decision_seconded_by_id ON decision (seconded_by_id)
;
CREATE TABLE exchange_partnership (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	partnership_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_exchange_partnership PRIMARY KEY (id),
	CONSTRAINT fk_exchange_partnership_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_partnership_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_exchange_partnership_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_exchange_partnership_exchange_id ON exchange_partnership (exchange_id)
;
CREATE INDEX ix_exchange_partnership_partnership_id ON exchange_partnership (partnership_id)
;
CREATE TABLE grant (
	id INTEGER NOT NULL,
	funder_id INTEGER,
	programme VARCHAR,
	title TEXT NOT NULL,
	number VARCHAR,
	partnership_id INTEGER,
	exchange_id INTEGER,
	applied INTEGER,
	applied_on VARCHAR,
	awarded INTEGER,
	awarded_on VARCHAR,
	paid INTEGER,
	paid_on VARCHAR,
	currency VARCHAR,
	starts VARCHAR,
	ends VARCHAR,
	keep_papers_until VARCHAR,
	state VARCHAR NOT NULL,
	remark TEXT,
	CONSTRAINT pk_grant PRIMARY KEY (id),
	CONSTRAINT ck_grant_applied_is_whole CHECK (applied = CAST(applied AS INTEGER)),
	CONSTRAINT ck_grant_applied_has_currency CHECK (applied IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_grant_applied_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_grant_awarded_is_whole CHECK (awarded = CAST(awarded AS INTEGER)),
	CONSTRAINT ck_grant_awarded_has_currency CHECK (awarded IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_grant_awarded_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_grant_paid_is_whole CHECK (paid = CAST(paid AS INTEGER)),
	CONSTRAINT ck_grant_paid_has_currency CHECK (paid IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_grant_paid_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_grant_applied_counts CHECK (applied >= 0 AND applied = CAST(applied AS INTEGER)),
	CONSTRAINT ck_grant_awarded_counts CHECK (awarded >= 0 AND awarded = CAST(awarded AS INTEGER)),
	CONSTRAINT ck_grant_paid_counts CHECK (paid >= 0 AND paid = CAST(paid AS INTEGER)),
	CONSTRAINT ck_grant_ends_not_before_starts CHECK (rtrim(ends, '~') || '-99' >= rtrim(starts, '~')),
	CONSTRAINT ck_grant_awarded_on_not_before_applied_on CHECK (rtrim(awarded_on, '~') || '-99' >= rtrim(applied_on, '~')),
	CONSTRAINT ck_grant_state_is_known CHECK (state IN ('planned', 'applied', 'awarded', 'declined', 'running', 'reported', 'closed', 'returned')),
	CONSTRAINT fk_grant_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_funder_id FOREIGN KEY(funder_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_grant_exchange_id ON grant (exchange_id)
;
CREATE INDEX ix_grant_funder_id ON grant (funder_id)
;
CREATE INDEX ix_grant_partnership_id ON grant (partnership_id)
;
CREATE TABLE hosting (
	id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	participant_id INTEGER NOT NULL,
	household_id INTEGER,
	hotel VARCHAR,
	hotel_organisation_id INTEGER,
	first_night VARCHAR,
	last_night VARCHAR,
	pair_id INTEGER,
	wishes VARCHAR,
	state VARCHAR NOT NULL,
	CONSTRAINT pk_hosting PRIMARY KEY (id),
	CONSTRAINT ck_hosting_has_one_roof CHECK (household_id IS NULL OR (coalesce(hotel, '') = '' AND hotel_organisation_id IS NULL)),
	CONSTRAINT ck_hosting_pairs_with_another CHECK (pair_id <> id),
	CONSTRAINT ck_hosting_last_night_not_before_first_night CHECK (rtrim(last_night, '~') || '-99' >= rtrim(first_night, '~')),
	CONSTRAINT ck_hosting_state_is_known CHECK (state IN ('proposed', 'asked', 'agreed', 'done', 'cancelled')),
	CONSTRAINT fk_hosting_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_hosting_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_hosting_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_hosting_household_id FOREIGN KEY(household_id) REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_hosting_hotel_organisation_id FOREIGN KEY(hotel_organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_hosting_pair_id FOREIGN KEY(pair_id) REFERENCES hosting (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_hosting_exchange_id ON hosting (exchange_id)
;
CREATE INDEX ix_hosting_hotel_organisation_id ON hosting (hotel_organisation_id)
;
CREATE INDEX ix_hosting_household_id ON hosting (household_id)
;
CREATE INDEX ix_hosting_nights ON hosting (first_night, last_night)
;
CREATE INDEX ix_hosting_pair_id ON hosting (pair_id)
;
CREATE INDEX ix_hosting_participant_id ON hosting (participant_id)
;
CREATE TABLE membership (
	id INTEGER NOT NULL,
	person_id INTEGER,
	household_id INTEGER,
	organisation_id INTEGER,
	member_category_id INTEGER,
	number VARCHAR,
	since VARCHAR NOT NULL,
	until VARCHAR,
	reason VARCHAR,
	CONSTRAINT pk_membership PRIMARY KEY (id),
	CONSTRAINT ck_membership_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_membership_has_one_member CHECK ((person_id IS NOT NULL) + (household_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1),
	CONSTRAINT fk_membership_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_membership_household_id FOREIGN KEY(household_id) REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_membership_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_membership_member_category_id FOREIGN KEY(member_category_id) REFERENCES member_category (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_membership_household_id ON membership (household_id)
;
CREATE INDEX ix_membership_member_category_id ON membership (member_category_id)
;
CREATE INDEX ix_membership_organisation_id ON membership (organisation_id)
;
CREATE INDEX ix_membership_person_id ON membership (person_id)
;
CREATE INDEX ix_membership_since ON membership (since)
;
CREATE TABLE network_membership (
	id INTEGER NOT NULL,
	network_id INTEGER NOT NULL,
	member_id INTEGER,
	since VARCHAR,
	until VARCHAR,
	part VARCHAR NOT NULL,
	role TEXT,
	contact_id INTEGER,
	number VARCHAR,
	CONSTRAINT pk_network_membership PRIMARY KEY (id),
	CONSTRAINT ck_network_membership_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_network_membership_part_is_known CHECK (part IN ('member', 'mentor', 'founder', 'board', 'observer')),
	CONSTRAINT fk_network_membership_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_membership_network_id FOREIGN KEY(network_id) REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_membership_member_id FOREIGN KEY(member_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_membership_contact_id FOREIGN KEY(contact_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_network_membership_contact_id ON network_membership (contact_id)
;
CREATE INDEX ix_network_membership_member_id ON network_membership (member_id)
;
CREATE INDEX ix_network_membership_network_id ON network_membership (network_id)
;
CREATE TABLE partnership_place (
	id INTEGER NOT NULL,
	partnership_id INTEGER NOT NULL,
	place_id INTEGER NOT NULL,
	side VARCHAR NOT NULL,
	since VARCHAR,
	until VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_partnership_place PRIMARY KEY (id),
	CONSTRAINT ck_partnership_place_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_partnership_place_side_is_known CHECK (side IN ('home', 'partner')),
	CONSTRAINT fk_partnership_place_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_partnership_place_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_partnership_place_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_partnership_place_partnership_id ON partnership_place (partnership_id)
;
CREATE INDEX ix_partnership_place_place_id ON partnership_place (place_id)
;
CREATE TABLE programme_guest (
	id INTEGER NOT NULL,
	programme_item_id INTEGER NOT NULL,
	participant_id INTEGER,
	person_id INTEGER,
	part VARCHAR,
	CONSTRAINT pk_programme_guest PRIMARY KEY (id),
	CONSTRAINT ck_programme_guest_is_somebody CHECK ((participant_id IS NULL) <> (person_id IS NULL)),
	CONSTRAINT fk_programme_guest_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_guest_programme_item_id FOREIGN KEY(programme_item_id) REFERENCES programme_item (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_guest_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_programme_guest_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_programme_guest_participant_id ON programme_guest (participant_id)
;
CREATE INDEX ix_programme_guest_person_id ON programme_guest (person_id)
;
CREATE INDEX ix_programme_guest_programme_item_id ON programme_guest (programme_item_id)
;
CREATE TABLE role (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	organisation_id INTEGER,
	partnership_id INTEGER,
	association_id INTEGER,
	title TEXT,
	role_kind VARCHAR NOT NULL,
	since VARCHAR,
	until VARCHAR,
	until_expected BOOLEAN NOT NULL,
	appointment VARCHAR,
	acting BOOLEAN NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_role PRIMARY KEY (id),
	CONSTRAINT ck_role_has_one_body CHECK ((organisation_id IS NOT NULL) + (partnership_id IS NOT NULL) + (association_id IS NOT NULL) = 1),
	CONSTRAINT ck_role_until_not_before_since CHECK (rtrim(until, '~') || '-99' >= rtrim(since, '~')),
	CONSTRAINT ck_role_role_kind_is_known CHECK (role_kind IN ('head', 'deputy', 'council member', 'officer', 'director', 'teacher', 'interpreter', 'host', 'liaison', 'honorary', 'diaspora link', 'other')),
	CONSTRAINT ck_role_appointment_is_known CHECK (appointment IN ('elected', 'appointed')),
	CONSTRAINT fk_role_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_role_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_role_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_role_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_role_association_id FOREIGN KEY(association_id) REFERENCES association (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_role_association_id ON role (association_id)
;
CREATE INDEX ix_role_kind_until ON role (role_kind, until)
;
CREATE INDEX ix_role_organisation_id ON role (organisation_id)
;
CREATE INDEX ix_role_partnership_id ON role (partnership_id)
;
CREATE INDEX ix_role_person_id ON role (person_id)
;
CREATE TABLE task (
	id INTEGER NOT NULL,
	title VARCHAR NOT NULL,
	text VARCHAR,
	due VARCHAR,
	deadline VARCHAR NOT NULL,
	repeats VARCHAR,
	who_id INTEGER,
	about_id INTEGER,
	partnership_id INTEGER,
	done VARCHAR,
	done_by_id INTEGER,
	snoozed_until VARCHAR,
	template_id INTEGER,
	follows_id INTEGER,
	CONSTRAINT pk_task PRIMARY KEY (id),
	CONSTRAINT ck_task_repeats_is_a_rule CHECK (repeats LIKE 'FREQ=%'),
	CONSTRAINT ck_task_follows_another CHECK (follows_id <> id),
	CONSTRAINT ck_task_deadline_is_known CHECK (deadline IN ('soft', 'hard')),
	CONSTRAINT fk_task_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_who_id FOREIGN KEY(who_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_about_id FOREIGN KEY(about_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_done_by_id FOREIGN KEY(done_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_template_id FOREIGN KEY(template_id) REFERENCES template (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_task_follows_id FOREIGN KEY(follows_id) REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_task_about_id ON task (about_id)
;
CREATE INDEX ix_task_done_by_id ON task (done_by_id)
;
CREATE INDEX ix_task_follows_id ON task (follows_id)
;
CREATE INDEX ix_task_open ON task (done, due)
;
CREATE INDEX ix_task_partnership_id ON task (partnership_id)
;
CREATE INDEX ix_task_template_id ON task (template_id)
;
CREATE INDEX ix_task_who_id ON task (who_id)
;
CREATE TABLE thread (
	id INTEGER NOT NULL,
	subject VARCHAR NOT NULL,
	partnership_id INTEGER,
	CONSTRAINT pk_thread PRIMARY KEY (id),
	CONSTRAINT fk_thread_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_thread_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_thread_partnership_id ON thread (partnership_id)
;
CREATE TABLE traveller (
	id INTEGER NOT NULL,
	journey_id INTEGER NOT NULL,
	participant_id INTEGER,
	person_id INTEGER,
	seat VARCHAR,
	ticket VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_traveller PRIMARY KEY (id),
	CONSTRAINT ck_traveller_is_somebody CHECK ((participant_id IS NULL) <> (person_id IS NULL)),
	CONSTRAINT fk_traveller_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_traveller_journey_id FOREIGN KEY(journey_id) REFERENCES journey (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_traveller_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_traveller_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_traveller_journey_id ON traveller (journey_id)
;
CREATE INDEX ix_traveller_participant_id ON traveller (participant_id)
;
CREATE INDEX ix_traveller_person_id ON traveller (person_id)
;
CREATE TABLE checklist_item (
	id INTEGER NOT NULL,
	task_id INTEGER NOT NULL,
	text VARCHAR NOT NULL,
	done VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_checklist_item PRIMARY KEY (id),
	CONSTRAINT fk_checklist_item_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_checklist_item_task_id FOREIGN KEY(task_id) REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_checklist_item_task_id ON checklist_item (task_id)
;
CREATE TABLE grant_condition (
	id INTEGER NOT NULL,
	grant_id INTEGER NOT NULL,
	wanted VARCHAR NOT NULL,
	least INTEGER,
	remark TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_grant_condition PRIMARY KEY (id),
	CONSTRAINT ck_grant_condition_least_counts CHECK (least >= 0 AND least = CAST(least AS INTEGER)),
	CONSTRAINT ck_grant_condition_share_is_percent CHECK (wanted <> 'own share' OR least <= 100),
	CONSTRAINT ck_grant_condition_wanted_is_known CHECK (wanted IN ('participants', 'participants from abroad', 'participants per place', 'places', 'days', 'own share', 'other')),
	CONSTRAINT fk_grant_condition_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_condition_grant_id FOREIGN KEY(grant_id) REFERENCES grant (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_grant_condition_grant_id ON grant_condition (grant_id)
;
CREATE TABLE grant_report (
	id INTEGER NOT NULL,
	grant_id INTEGER NOT NULL,
	what VARCHAR,
	due VARCHAR NOT NULL,
	sent_on VARCHAR,
	document_id INTEGER,
	CONSTRAINT pk_grant_report PRIMARY KEY (id),
	CONSTRAINT fk_grant_report_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_report_grant_id FOREIGN KEY(grant_id) REFERENCES grant (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_grant_report_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_grant_report_document_id ON grant_report (document_id)
;
CREATE INDEX ix_grant_report_grant_id ON grant_report (grant_id)
;
CREATE TABLE letter (
	id INTEGER NOT NULL,
	direction VARCHAR NOT NULL,
	channel VARCHAR NOT NULL,
	letter_kind VARCHAR,
	state VARCHAR NOT NULL,
	register VARCHAR,
	register_year INTEGER,
	register_number INTEGER,
	dated VARCHAR,
	sent VARCHAR,
	sent_zone VARCHAR,
	received VARCHAR,
	received_zone VARCHAR,
	subject VARCHAR NOT NULL,
	text TEXT,
	translator_id INTEGER,
	html TEXT,
	source_id INTEGER,
	message_id VARCHAR,
	references_to TEXT,
	thread_id INTEGER,
	answers_id INTEGER,
	answers_earlier_why VARCHAR,
	reply_owed_by VARCHAR,
	reply_until VARCHAR,
	answerer_id INTEGER,
	settled_by_id INTEGER,
	settled_on VARCHAR,
	settled_why VARCHAR,
	about_id INTEGER,
	signed_by_id INTEGER,
	is_private BOOLEAN NOT NULL,
	CONSTRAINT pk_letter PRIMARY KEY (id),
	CONSTRAINT uq_letter_register UNIQUE (register_year, register_number),
	CONSTRAINT ck_letter_register_is_whole CHECK ((register_year IS NULL) = (register_number IS NULL)),
	CONSTRAINT ck_letter_register_number_counts CHECK (register_number > 0),
	CONSTRAINT ck_letter_answers_another CHECK (answers_id <> id),
	CONSTRAINT ck_letter_settled_by_another CHECK (settled_by_id <> id),
	CONSTRAINT ck_letter_reply_until_not_before_dated CHECK (rtrim(reply_until, '~') || '-99' >= rtrim(dated, '~')),
	CONSTRAINT ck_letter_direction_is_known CHECK (direction IN ('in', 'out')),
	CONSTRAINT ck_letter_channel_is_known CHECK (channel IN ('letter', 'email', 'call', 'message', 'fax', 'meeting note')),
	CONSTRAINT ck_letter_letter_kind_is_known CHECK (letter_kind IN ('invitation', 'thanks', 'condolence', 'request', 'report', 'greeting', 'complaint', 'press')),
	CONSTRAINT ck_letter_state_is_known CHECK (state IN ('draft', 'ready', 'sent')),
	CONSTRAINT ck_letter_reply_owed_by_is_known CHECK (reply_owed_by IN ('us', 'them')),
	CONSTRAINT fk_letter_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_translator_id FOREIGN KEY(translator_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_source_id FOREIGN KEY(source_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_thread_id FOREIGN KEY(thread_id) REFERENCES thread (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_answers_id FOREIGN KEY(answers_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_answerer_id FOREIGN KEY(answerer_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_settled_by_id FOREIGN KEY(settled_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_about_id FOREIGN KEY(about_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_signed_by_id FOREIGN KEY(signed_by_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_letter_about_id ON letter (about_id)
;
CREATE INDEX ix_letter_answered ON letter (answers_id, state, dated)
;
CREATE INDEX ix_letter_answerer_id ON letter (answerer_id)
;
CREATE INDEX ix_letter_answers_id ON letter (answers_id)
;
CREATE INDEX ix_letter_dated ON letter (dated, state, direction, answers_id)
;
CREATE INDEX ix_letter_message_id ON letter (message_id)
;
CREATE INDEX ix_letter_owed ON letter (reply_owed_by, settled_on, settled_by_id, state, dated)
;
CREATE INDEX ix_letter_settled_by_id ON letter (settled_by_id)
;
CREATE INDEX ix_letter_signed_by_id ON letter (signed_by_id)
;
CREATE INDEX ix_letter_source_id ON letter (source_id)
;
CREATE INDEX ix_letter_thread_id ON letter (thread_id)
;
CREATE INDEX ix_letter_translator_id ON letter (translator_id)
;
CREATE TABLE money_entry (
	id INTEGER NOT NULL,
	dated VARCHAR NOT NULL,
	what VARCHAR,
	direction VARCHAR NOT NULL,
	amount INTEGER NOT NULL,
	currency VARCHAR NOT NULL,
	rate INTEGER,
	category_id INTEGER,
	fund_id INTEGER,
	grant_id INTEGER,
	partnership_id INTEGER,
	exchange_id INTEGER,
	person_id INTEGER,
	organisation_id INTEGER,
	party VARCHAR,
	paid_by VARCHAR,
	receipt_number VARCHAR,
	receipt_id INTEGER,
	statement_line VARCHAR,
	CONSTRAINT pk_money_entry PRIMARY KEY (id),
	CONSTRAINT ck_money_entry_amount_counts CHECK (amount >= 0),
	CONSTRAINT ck_money_entry_rate_counts CHECK (rate > 0),
	CONSTRAINT ck_money_entry_amount_is_whole CHECK (amount = CAST(amount AS INTEGER)),
	CONSTRAINT ck_money_entry_amount_has_currency CHECK (amount IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_money_entry_amount_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_money_entry_direction_is_known CHECK (direction IN ('in', 'out')),
	CONSTRAINT ck_money_entry_paid_by_is_known CHECK (paid_by IN ('transfer', 'card', 'cash', 'cheque', 'direct debit', 'online', 'in kind')),
	CONSTRAINT fk_money_entry_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_category_id FOREIGN KEY(category_id) REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_fund_id FOREIGN KEY(fund_id) REFERENCES fund (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_grant_id FOREIGN KEY(grant_id) REFERENCES grant (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_money_entry_receipt_id FOREIGN KEY(receipt_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_money_entry_category_id ON money_entry (category_id)
;
CREATE INDEX ix_money_entry_dated ON money_entry (dated)
;
CREATE INDEX ix_money_entry_exchange_id ON money_entry (exchange_id)
;
CREATE INDEX ix_money_entry_fund_id ON money_entry (fund_id)
;
CREATE INDEX ix_money_entry_grant_id ON money_entry (grant_id)
;
CREATE INDEX ix_money_entry_organisation_id ON money_entry (organisation_id)
;
CREATE INDEX ix_money_entry_partnership_id ON money_entry (partnership_id)
;
CREATE INDEX ix_money_entry_person_id ON money_entry (person_id)
;
CREATE INDEX ix_money_entry_receipt_id ON money_entry (receipt_id)
;
CREATE TABLE network_event (
	id INTEGER NOT NULL,
	network_membership_id INTEGER NOT NULL,
	exchange_id INTEGER NOT NULL,
	CONSTRAINT pk_network_event PRIMARY KEY (id),
	CONSTRAINT fk_network_event_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_event_network_membership_id FOREIGN KEY(network_membership_id) REFERENCES network_membership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_event_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_network_event_exchange_id ON network_event (exchange_id)
;
CREATE INDEX ix_network_event_network_membership_id ON network_event (network_membership_id)
;
CREATE TABLE network_report (
	id INTEGER NOT NULL,
	network_membership_id INTEGER NOT NULL,
	title TEXT NOT NULL,
	due VARCHAR NOT NULL,
	sent VARCHAR,
	sent_as_id INTEGER,
	CONSTRAINT pk_network_report PRIMARY KEY (id),
	CONSTRAINT fk_network_report_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_report_network_membership_id FOREIGN KEY(network_membership_id) REFERENCES network_membership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_report_sent_as_id FOREIGN KEY(sent_as_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_network_report_due ON network_report (due)
;
CREATE INDEX ix_network_report_network_membership_id ON network_report (network_membership_id)
;
CREATE INDEX ix_network_report_sent_as_id ON network_report (sent_as_id)
;
CREATE TABLE service_hours (
	id INTEGER NOT NULL,
	person_id INTEGER NOT NULL,
	membership_id INTEGER,
	dated VARCHAR NOT NULL,
	minutes INTEGER NOT NULL,
	what VARCHAR,
	task_id INTEGER,
	exchange_id INTEGER,
	confirmed BOOLEAN NOT NULL,
	CONSTRAINT pk_service_hours PRIMARY KEY (id),
	CONSTRAINT ck_service_hours_takes_time CHECK (minutes > 0),
	CONSTRAINT fk_service_hours_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_service_hours_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_service_hours_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_service_hours_task_id FOREIGN KEY(task_id) REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_service_hours_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_service_hours_dated ON service_hours (dated)
;
CREATE INDEX ix_service_hours_exchange_id ON service_hours (exchange_id)
;
CREATE INDEX ix_service_hours_membership_id ON service_hours (membership_id)
;
CREATE INDEX ix_service_hours_person_id ON service_hours (person_id)
;
CREATE INDEX ix_service_hours_task_id ON service_hours (task_id)
;
CREATE TABLE agreement (
	id INTEGER NOT NULL,
	partnership_id INTEGER NOT NULL,
	agreement_kind VARCHAR NOT NULL,
	title TEXT,
	number VARCHAR,
	parent_id INTEGER,
	relation VARCHAR,
	drafted VARCHAR,
	effective VARCHAR,
	term_months INTEGER,
	expires VARCHAR,
	renewal VARCHAR NOT NULL,
	renewal_months INTEGER,
	notice_months INTEGER,
	notice_given VARCHAR,
	notice_by VARCHAR,
	notice_letter_id INTEGER,
	terminated VARCHAR,
	termination_reason TEXT,
	annulled VARCHAR,
	annulled_by_id INTEGER,
	annulment_reason TEXT,
	authentic_languages TEXT,
	remarks TEXT,
	CONSTRAINT pk_agreement PRIMARY KEY (id),
	CONSTRAINT ck_agreement_effective_not_before_drafted CHECK (rtrim(effective, '~') || '-99' >= rtrim(drafted, '~')),
	CONSTRAINT ck_agreement_expires_not_before_effective CHECK (rtrim(expires, '~') || '-99' >= rtrim(effective, '~')),
	CONSTRAINT ck_agreement_terminated_not_before_drafted CHECK (rtrim(terminated, '~') || '-99' >= rtrim(drafted, '~')),
	CONSTRAINT ck_agreement_annulled_not_before_drafted CHECK (rtrim(annulled, '~') || '-99' >= rtrim(drafted, '~')),
	CONSTRAINT ck_agreement_term_takes_time CHECK (term_months > 0),
	CONSTRAINT ck_agreement_renewal_takes_time CHECK (renewal_months > 0),
	CONSTRAINT ck_agreement_notice_takes_no_less CHECK (notice_months >= 0),
	CONSTRAINT ck_agreement_parent_is_another CHECK (parent_id <> id),
	CONSTRAINT ck_agreement_agreement_kind_is_known CHECK (agreement_kind IN ('letter of intent', 'memorandum of understanding', 'friendship agreement', 'sister-city agreement', 'renewal', 'action plan', 'annex')),
	CONSTRAINT ck_agreement_relation_is_known CHECK (relation IN ('renews', 'replaces', 'annex to')),
	CONSTRAINT ck_agreement_renewal_is_known CHECK (renewal IN ('none', 'automatic', 'by decision')),
	CONSTRAINT ck_agreement_notice_by_is_known CHECK (notice_by IN ('home', 'partner')),
	CONSTRAINT fk_agreement_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agreement_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agreement_parent_id FOREIGN KEY(parent_id) REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agreement_notice_letter_id FOREIGN KEY(notice_letter_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_agreement_annulled_by_id FOREIGN KEY(annulled_by_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_agreement_annulled_by_id ON agreement (annulled_by_id)
;
CREATE INDEX ix_agreement_expires ON agreement (expires)
;
CREATE INDEX ix_agreement_notice_letter_id ON agreement (notice_letter_id)
;
CREATE INDEX ix_agreement_parent_id ON agreement (parent_id)
;
CREATE INDEX ix_agreement_partnership_id ON agreement (partnership_id)
;
CREATE TABLE correspondent (
	id INTEGER NOT NULL,
	letter_id INTEGER NOT NULL,
	line VARCHAR NOT NULL,
	person_id INTEGER,
	organisation_id INTEGER,
	address VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_correspondent PRIMARY KEY (id),
	CONSTRAINT ck_correspondent_is_somebody CHECK (person_id IS NOT NULL OR organisation_id IS NOT NULL OR coalesce(address, '') <> ''),
	CONSTRAINT ck_correspondent_line_is_known CHECK (line IN ('from', 'to', 'copy')),
	CONSTRAINT fk_correspondent_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_correspondent_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_correspondent_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_correspondent_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_correspondent_letter_id ON correspondent (letter_id)
;
CREATE INDEX ix_correspondent_organisation_id ON correspondent (organisation_id)
;
CREATE INDEX ix_correspondent_person_id ON correspondent (person_id)
;
CREATE TABLE enclosure (
	id INTEGER NOT NULL,
	letter_id INTEGER NOT NULL,
	what VARCHAR,
	document_id INTEGER,
	copies INTEGER NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_enclosure PRIMARY KEY (id),
	CONSTRAINT ck_enclosure_is_something CHECK (coalesce(what, '') <> '' OR document_id IS NOT NULL),
	CONSTRAINT ck_enclosure_copies_count CHECK (copies > 0),
	CONSTRAINT fk_enclosure_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_enclosure_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_enclosure_document_id FOREIGN KEY(document_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_enclosure_document_id ON enclosure (document_id)
;
CREATE INDEX ix_enclosure_letter_id ON enclosure (letter_id)
;
CREATE TABLE gift (
	id INTEGER NOT NULL,
	direction VARCHAR NOT NULL,
	partnership_id INTEGER,
	exchange_id INTEGER,
	dated VARCHAR,
	given_by_id INTEGER,
	given_to_id INTEGER,
	occasion TEXT,
	what TEXT NOT NULL,
	maker VARCHAR,
	worth INTEGER,
	worth_currency VARCHAR,
	photo_id INTEGER,
	kept_where VARCHAR,
	declared VARCHAR,
	number VARCHAR,
	owned_by VARCHAR,
	owner_person_id INTEGER,
	thanked_id INTEGER,
	CONSTRAINT pk_gift PRIMARY KEY (id),
	CONSTRAINT ck_gift_worth_is_whole CHECK (worth = CAST(worth AS INTEGER)),
	CONSTRAINT ck_gift_worth_has_currency CHECK (worth IS NULL OR worth_currency IS NOT NULL),
	CONSTRAINT ck_gift_worth_currency_is_a_code CHECK (length(worth_currency) = 3 AND worth_currency = upper(worth_currency)),
	CONSTRAINT ck_gift_worth_is_not_less CHECK (worth >= 0),
	CONSTRAINT ck_gift_declared_not_before_dated CHECK (rtrim(declared, '~') || '-99' >= rtrim(dated, '~')),
	CONSTRAINT ck_gift_direction_is_known CHECK (direction IN ('given', 'received')),
	CONSTRAINT ck_gift_owned_by_is_known CHECK (owned_by IN ('city', 'association', 'person')),
	CONSTRAINT fk_gift_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_given_by_id FOREIGN KEY(given_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_given_to_id FOREIGN KEY(given_to_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_photo_id FOREIGN KEY(photo_id) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_owner_person_id FOREIGN KEY(owner_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_gift_thanked_id FOREIGN KEY(thanked_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_gift_dated ON gift (dated)
;
CREATE INDEX ix_gift_exchange_id ON gift (exchange_id)
;
CREATE INDEX ix_gift_given_by_id ON gift (given_by_id)
;
CREATE INDEX ix_gift_given_to_id ON gift (given_to_id)
;
CREATE INDEX ix_gift_owner_person_id ON gift (owner_person_id)
;
CREATE INDEX ix_gift_partnership_id ON gift (partnership_id)
;
CREATE INDEX ix_gift_photo_id ON gift (photo_id)
;
CREATE INDEX ix_gift_thanked_id ON gift (thanked_id)
;
CREATE TABLE goods (
	id INTEGER NOT NULL,
	direction VARCHAR NOT NULL,
	partnership_id INTEGER,
	exchange_id INTEGER,
	what TEXT NOT NULL,
	quantity INTEGER,
	unit VARCHAR,
	worth INTEGER,
	worth_currency VARCHAR,
	sent_by_id INTEGER,
	carrier VARCHAR,
	tracking VARCHAR,
	sent VARCHAR,
	received VARCHAR,
	received_by_id INTEGER,
	thanked_id INTEGER,
	CONSTRAINT pk_goods PRIMARY KEY (id),
	CONSTRAINT ck_goods_belongs_somewhere CHECK (partnership_id IS NOT NULL OR exchange_id IS NOT NULL),
	CONSTRAINT ck_goods_quantity_counts CHECK (quantity >= 0 AND quantity = CAST(quantity AS INTEGER)),
	CONSTRAINT ck_goods_worth_is_whole CHECK (worth = CAST(worth AS INTEGER)),
	CONSTRAINT ck_goods_worth_has_currency CHECK (worth IS NULL OR worth_currency IS NOT NULL),
	CONSTRAINT ck_goods_worth_currency_is_a_code CHECK (length(worth_currency) = 3 AND worth_currency = upper(worth_currency)),
	CONSTRAINT ck_goods_worth_is_not_less CHECK (worth >= 0),
	CONSTRAINT ck_goods_received_not_before_sent CHECK (rtrim(received, '~') || '-99' >= rtrim(sent, '~')),
	CONSTRAINT ck_goods_direction_is_known CHECK (direction IN ('out', 'in')),
	CONSTRAINT fk_goods_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_goods_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_goods_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_goods_sent_by_id FOREIGN KEY(sent_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_goods_received_by_id FOREIGN KEY(received_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_goods_thanked_id FOREIGN KEY(thanked_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_goods_exchange_id ON goods (exchange_id)
;
CREATE INDEX ix_goods_partnership_id ON goods (partnership_id)
;
CREATE INDEX ix_goods_received_by_id ON goods (received_by_id)
;
CREATE INDEX ix_goods_sent ON goods (sent)
;
CREATE INDEX ix_goods_sent_by_id ON goods (sent_by_id)
;
CREATE INDEX ix_goods_thanked_id ON goods (thanked_id)
;
CREATE TABLE letter_partnership (
	id INTEGER NOT NULL,
	letter_id INTEGER NOT NULL,
	partnership_id INTEGER NOT NULL,
	CONSTRAINT pk_letter_partnership PRIMARY KEY (id),
	CONSTRAINT fk_letter_partnership_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_partnership_letter_id FOREIGN KEY(letter_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_letter_partnership_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_letter_partnership_letter_id ON letter_partnership (letter_id)
;
CREATE INDEX ix_letter_partnership_partnership_id ON letter_partnership (partnership_id)
;
CREATE TABLE member_dues (
	id INTEGER NOT NULL,
	membership_id INTEGER NOT NULL,
	year INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	currency VARCHAR NOT NULL,
	due VARCHAR,
	entry_id INTEGER,
	waived VARCHAR,
	CONSTRAINT pk_member_dues PRIMARY KEY (id),
	CONSTRAINT ck_member_dues_amount_is_whole CHECK (amount = CAST(amount AS INTEGER)),
	CONSTRAINT ck_member_dues_amount_has_currency CHECK (amount IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_member_dues_amount_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_member_dues_amount_is_paid CHECK (amount >= 0),
	CONSTRAINT fk_member_dues_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_member_dues_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_member_dues_entry_id FOREIGN KEY(entry_id) REFERENCES money_entry (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_member_dues_entry_id ON member_dues (entry_id)
;
CREATE INDEX ix_member_dues_membership_id ON member_dues (membership_id)
;
CREATE INDEX ix_member_dues_year ON member_dues (year)
;
CREATE TABLE network_dues (
	id INTEGER NOT NULL,
	network_membership_id INTEGER NOT NULL,
	year INTEGER NOT NULL,
	amount INTEGER NOT NULL,
	currency VARCHAR NOT NULL,
	due VARCHAR,
	entry_id INTEGER,
	CONSTRAINT pk_network_dues PRIMARY KEY (id),
	CONSTRAINT ck_network_dues_amount_is_whole CHECK (amount = CAST(amount AS INTEGER)),
	CONSTRAINT ck_network_dues_amount_has_currency CHECK (amount IS NULL OR currency IS NOT NULL),
	CONSTRAINT ck_network_dues_amount_currency_is_a_code CHECK (length(currency) = 3 AND currency = upper(currency)),
	CONSTRAINT ck_network_dues_amount_is_paid CHECK (amount >= 0),
	CONSTRAINT fk_network_dues_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_dues_network_membership_id FOREIGN KEY(network_membership_id) REFERENCES network_membership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_network_dues_entry_id FOREIGN KEY(entry_id) REFERENCES money_entry (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_network_dues_entry_id ON network_dues (entry_id)
;
CREATE INDEX ix_network_dues_network_membership_id ON network_dues (network_membership_id)
;
CREATE TABLE approval (
	id INTEGER NOT NULL,
	agreement_id INTEGER NOT NULL,
	side VARCHAR NOT NULL,
	decision_id INTEGER,
	body_id INTEGER,
	dated VARCHAR,
	number VARCHAR,
	position INTEGER NOT NULL,
	CONSTRAINT pk_approval PRIMARY KEY (id),
	CONSTRAINT ck_approval_rests_on_something CHECK (decision_id IS NOT NULL OR dated IS NOT NULL),
	CONSTRAINT ck_approval_side_is_known CHECK (side IN ('home', 'partner')),
	CONSTRAINT fk_approval_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_approval_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_approval_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_approval_body_id FOREIGN KEY(body_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_approval_agreement_id ON approval (agreement_id)
;
CREATE INDEX ix_approval_body_id ON approval (body_id)
;
CREATE INDEX ix_approval_decision_id ON approval (decision_id)
;
CREATE TABLE clause (
	id INTEGER NOT NULL,
	agreement_id INTEGER NOT NULL,
	number VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	heading TEXT,
	wording TEXT,
	subject VARCHAR NOT NULL,
	contested BOOLEAN NOT NULL,
	contested_by_id INTEGER,
	contested_on VARCHAR,
	contest TEXT,
	settled_on VARCHAR,
	settlement TEXT,
	CONSTRAINT pk_clause PRIMARY KEY (id),
	CONSTRAINT ck_clause_settled_on_not_before_contested_on CHECK (rtrim(settled_on, '~') || '-99' >= rtrim(contested_on, '~')),
	CONSTRAINT ck_clause_subject_is_known CHECK (subject IN ('friendship', 'education', 'culture', 'trade', 'status', 'costs', 'term', 'language', 'other')),
	CONSTRAINT fk_clause_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_clause_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_clause_contested_by_id FOREIGN KEY(contested_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_clause_agreement_id ON clause (agreement_id)
;
CREATE INDEX ix_clause_contested_by_id ON clause (contested_by_id)
;
CREATE INDEX ix_clause_order ON clause (agreement_id, position)
;
CREATE TABLE signing (
	id INTEGER NOT NULL,
	agreement_id INTEGER NOT NULL,
	dated VARCHAR,
	zone VARCHAR,
	place_id INTEGER,
	venue TEXT,
	occasion TEXT,
	exchange_id INTEGER,
	paper VARCHAR,
	copies INTEGER,
	position INTEGER NOT NULL,
	CONSTRAINT pk_signing PRIMARY KEY (id),
	CONSTRAINT ck_signing_copies_exist CHECK (copies > 0),
	CONSTRAINT ck_signing_paper_is_known CHECK (paper IN ('a4', 'a3', 'letter', 'legal', 'tabloid', 'other')),
	CONSTRAINT fk_signing_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signing_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signing_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signing_exchange_id FOREIGN KEY(exchange_id) REFERENCES exchange (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_signing_agreement_id ON signing (agreement_id)
;
CREATE INDEX ix_signing_dated ON signing (dated)
;
CREATE INDEX ix_signing_exchange_id ON signing (exchange_id)
;
CREATE INDEX ix_signing_place_id ON signing (place_id)
;
CREATE TABLE stage_change (
	id INTEGER NOT NULL,
	partnership_id INTEGER NOT NULL,
	from_stage VARCHAR,
	to_stage VARCHAR NOT NULL,
	dated VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	decided_by_id INTEGER,
	decision_id INTEGER,
	agreement_id INTEGER,
	reason TEXT,
	lacking TEXT,
	corrects_id INTEGER,
	CONSTRAINT pk_stage_change PRIMARY KEY (id),
	CONSTRAINT ck_stage_change_does_not_correct_itself CHECK (corrects_id <> id),
	CONSTRAINT ck_stage_change_from_stage_is_known CHECK (from_stage IN ('idea', 'exploring', 'negotiating', 'approved', 'active', 'dormant', 'suspended', 'emeritus', 'ended', 'declined', 'annulled')),
	CONSTRAINT ck_stage_change_to_stage_is_known CHECK (to_stage IN ('idea', 'exploring', 'negotiating', 'approved', 'active', 'dormant', 'suspended', 'emeritus', 'ended', 'declined', 'annulled')),
	CONSTRAINT fk_stage_change_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_stage_change_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_stage_change_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_stage_change_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_stage_change_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_stage_change_corrects_id FOREIGN KEY(corrects_id) REFERENCES stage_change (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_stage_change_agreement_id ON stage_change (agreement_id)
;
CREATE INDEX ix_stage_change_corrects_id ON stage_change (corrects_id)
;
CREATE INDEX ix_stage_change_decided_by_id ON stage_change (decided_by_id)
;
CREATE INDEX ix_stage_change_decision_id ON stage_change (decision_id)
;
CREATE INDEX ix_stage_change_order ON stage_change (partnership_id, dated, position)
;
CREATE INDEX ix_stage_change_partnership_id ON stage_change (partnership_id)
;
CREATE TABLE clause_version (
	id INTEGER NOT NULL,
	clause_id INTEGER NOT NULL,
	wording TEXT NOT NULL,
	dated VARCHAR,
	proposed_by_id INTEGER,
	reason TEXT,
	position INTEGER NOT NULL,
	CONSTRAINT pk_clause_version PRIMARY KEY (id),
	CONSTRAINT fk_clause_version_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_clause_version_clause_id FOREIGN KEY(clause_id) REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_clause_version_proposed_by_id FOREIGN KEY(proposed_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_clause_version_clause_id ON clause_version (clause_id)
;
CREATE INDEX ix_clause_version_proposed_by_id ON clause_version (proposed_by_id)
;
CREATE TABLE concern (
	id INTEGER NOT NULL,
	partnership_id INTEGER,
	concern_kind VARCHAR NOT NULL,
	title TEXT,
	what TEXT NOT NULL,
	raised VARCHAR NOT NULL,
	anonymous BOOLEAN NOT NULL,
	grave INTEGER NOT NULL,
	clause_id INTEGER,
	answer TEXT,
	answered VARCHAR,
	answered_by_id INTEGER,
	decided TEXT,
	decision_id INTEGER,
	settled VARCHAR,
	review VARCHAR,
	is_private BOOLEAN NOT NULL,
	CONSTRAINT pk_concern PRIMARY KEY (id),
	CONSTRAINT ck_concern_grave_from_1_to_4 CHECK (grave BETWEEN 1 AND 4),
	CONSTRAINT ck_concern_answered_not_before_raised CHECK (rtrim(answered, '~') || '-99' >= rtrim(raised, '~')),
	CONSTRAINT ck_concern_settled_not_before_raised CHECK (rtrim(settled, '~') || '-99' >= rtrim(raised, '~')),
	CONSTRAINT ck_concern_concern_kind_is_known CHECK (concern_kind IN ('status', 'human rights', 'political pressure', 'security', 'money', 'safety', 'reputation', 'data protection', 'other')),
	CONSTRAINT fk_concern_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_partnership_id FOREIGN KEY(partnership_id) REFERENCES partnership (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_clause_id FOREIGN KEY(clause_id) REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_answered_by_id FOREIGN KEY(answered_by_id) REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_concern_answered_by_id ON concern (answered_by_id)
;
CREATE INDEX ix_concern_clause_id ON concern (clause_id)
;
CREATE INDEX ix_concern_decision_id ON concern (decision_id)
;
CREATE INDEX ix_concern_partnership_id ON concern (partnership_id)
;
CREATE INDEX ix_concern_settled ON concern (settled)
;
CREATE TABLE signatory (
	id INTEGER NOT NULL,
	signing_id INTEGER NOT NULL,
	person_id INTEGER,
	name_as_signed TEXT,
	office_as_signed TEXT,
	role_id INTEGER,
	side VARCHAR NOT NULL,
	place_id INTEGER,
	on_behalf_of_id INTEGER,
	part VARCHAR NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_signatory PRIMARY KEY (id),
	CONSTRAINT ck_signatory_is_somebody CHECK (person_id IS NOT NULL OR name_as_signed IS NOT NULL),
	CONSTRAINT ck_signatory_side_is_known CHECK (side IN ('home', 'partner')),
	CONSTRAINT ck_signatory_part_is_known CHECK (part IN ('signed', 'countersigned', 'witnessed')),
	CONSTRAINT fk_signatory_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signatory_signing_id FOREIGN KEY(signing_id) REFERENCES signing (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signatory_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signatory_role_id FOREIGN KEY(role_id) REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signatory_place_id FOREIGN KEY(place_id) REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_signatory_on_behalf_of_id FOREIGN KEY(on_behalf_of_id) REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_signatory_on_behalf_of_id ON signatory (on_behalf_of_id)
;
CREATE INDEX ix_signatory_person_id ON signatory (person_id)
;
CREATE INDEX ix_signatory_place_id ON signatory (place_id)
;
CREATE INDEX ix_signatory_role_id ON signatory (role_id)
;
CREATE INDEX ix_signatory_signing_id ON signatory (signing_id)
;
CREATE TABLE concern_raiser (
	id INTEGER NOT NULL,
	concern_id INTEGER NOT NULL,
	raised_by_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_concern_raiser PRIMARY KEY (id),
	CONSTRAINT fk_concern_raiser_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_raiser_concern_id FOREIGN KEY(concern_id) REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_raiser_raised_by_id FOREIGN KEY(raised_by_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_concern_raiser_concern_id ON concern_raiser (concern_id)
;
CREATE INDEX ix_concern_raiser_raised_by_id ON concern_raiser (raised_by_id)
;
CREATE TABLE concern_source (
	id INTEGER NOT NULL,
	concern_id INTEGER NOT NULL,
	source_id INTEGER NOT NULL,
	position INTEGER NOT NULL,
	CONSTRAINT pk_concern_source PRIMARY KEY (id),
	CONSTRAINT fk_concern_source_id FOREIGN KEY(id) REFERENCES record (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_source_concern_id FOREIGN KEY(concern_id) REFERENCES concern (id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_concern_source_source_id FOREIGN KEY(source_id) REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED
)
;
CREATE INDEX ix_concern_source_concern_id ON concern_source (concern_id)
;
CREATE INDEX ix_concern_source_source_id ON concern_source (source_id)
;
CREATE VIRTUAL TABLE search USING fts5(called, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3')
;
CREATE TRIGGER one_home_place AFTER INSERT ON history_row WHEN NEW.kind = 'partnership_place' BEGIN SELECT RAISE(ABORT, 'This partnership has a home place already: end that one first, or choose the other side.') WHERE EXISTS (SELECT 1 FROM partnership_place AS one JOIN partnership_place AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND one.side = 'home' AND other.side = 'home' AND other.partnership_id = one.partnership_id AND max(CASE WHEN one.since IS NULL OR one.since LIKE '%~' THEN coalesce(substr(one.until || '-01-01', 1, 10), '9999-12-31') WHEN length(one.since) = 4 THEN one.since || '-12-31' WHEN length(one.since) = 7 THEN one.since || '-31' ELSE one.since END, CASE WHEN other.since IS NULL OR other.since LIKE '%~' THEN coalesce(substr(other.until || '-01-01', 1, 10), '9999-12-31') WHEN length(other.since) = 4 THEN other.since || '-12-31' WHEN length(other.since) = 7 THEN other.since || '-31' ELSE other.since END) <= min(CASE WHEN one.until IS NULL THEN '9999-12-31' WHEN one.until LIKE '%~' THEN '0000' ELSE substr(one.until || '-01-01', 1, 10) END, CASE WHEN other.until IS NULL THEN '9999-12-31' WHEN other.until LIKE '%~' THEN '0000' ELSE substr(other.until || '-01-01', 1, 10) END) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER one_head AFTER INSERT ON history_row WHEN NEW.kind = 'role' BEGIN SELECT RAISE(ABORT, 'That makes two heads on one day: end the earlier one the day before, or mark one of them as acting.') WHERE EXISTS (SELECT 1 FROM role AS one JOIN role AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND one.role_kind = 'head' AND +other.role_kind = 'head' AND NOT one.acting AND NOT other.acting AND other.person_id <> one.person_id AND other.organisation_id IS one.organisation_id AND other.partnership_id IS one.partnership_id AND other.association_id IS one.association_id AND max(CASE WHEN one.since IS NULL OR one.since LIKE '%~' THEN coalesce(substr(one.until || '-01-01', 1, 10), '9999-12-31') WHEN length(one.since) = 4 THEN one.since || '-12-31' WHEN length(one.since) = 7 THEN one.since || '-31' ELSE one.since END, CASE WHEN other.since IS NULL OR other.since LIKE '%~' THEN coalesce(substr(other.until || '-01-01', 1, 10), '9999-12-31') WHEN length(other.since) = 4 THEN other.since || '-12-31' WHEN length(other.since) = 7 THEN other.since || '-31' ELSE other.since END) <= min(CASE WHEN one.until IS NULL THEN '9999-12-31' WHEN one.until LIKE '%~' THEN '0000' ELSE substr(one.until || '-01-01', 1, 10) END, CASE WHEN other.until IS NULL THEN '9999-12-31' WHEN other.until LIKE '%~' THEN '0000' ELSE substr(other.until || '-01-01', 1, 10) END) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER answer_is_later AFTER INSERT ON history_row WHEN NEW.kind = 'letter' BEGIN SELECT RAISE(ABORT, 'The answer is earlier than the letter that it answers: change a date, or say why it is so.') WHERE EXISTS (SELECT 1 FROM letter AS answer JOIN letter AS asked ON asked.id = answer.answers_id WHERE (answer.id = NEW.record_id OR answer.answers_id = NEW.record_id) AND coalesce(answer.answers_earlier_why, '') = '' AND CASE WHEN answer.sent IS NOT NULL AND asked.sent IS NOT NULL THEN answer.sent < asked.sent ELSE coalesce(answer.dated, substr(answer.sent, 1, 10)) < coalesce(asked.dated, substr(asked.sent, 1, 10)) END AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = answer.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER decision_number_once AFTER INSERT ON history_row WHEN NEW.kind = 'decision' BEGIN SELECT RAISE(ABORT, 'There is a decision with this number in that year already.') WHERE EXISTS (SELECT 1 FROM decision AS one JOIN decision AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.number = one.number AND substr(other.dated, 1, 4) = substr(one.dated, 1, 4) AND +other.body_id IS one.body_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER correction_within_partnership AFTER INSERT ON history_row WHEN NEW.kind = 'stage_change' BEGIN SELECT RAISE(ABORT, 'A stage change corrects one of the same partnership.') WHERE EXISTS (SELECT 1 FROM stage_change AS one JOIN stage_change AS other ON other.id = one.corrects_id WHERE (one.id = NEW.record_id OR one.corrects_id = NEW.record_id) AND other.partnership_id <> one.partnership_id); END
;
CREATE TRIGGER closed_year_stays AFTER INSERT ON history_row WHEN NEW.kind = 'money_entry' BEGIN SELECT RAISE(ABORT, 'The accounts of that year are closed. Take the closing back first, or date the entry in an open year.') WHERE EXISTS (SELECT 1 FROM json_each(coalesce(NEW.after, NEW.before)) WHERE json_each.key NOT IN ('called', 'sorts', 'changed', 'changed_by')) AND EXISTS (SELECT 1 FROM closed_year WHERE ((SELECT dated FROM money_entry WHERE id = NEW.record_id) BETWEEN closed_year.starts AND closed_year.ends OR json_extract(NEW.before, '$.dated') BETWEEN closed_year.starts AND closed_year.ends) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = closed_year.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER private_value_is_kept_private AFTER INSERT ON history_row WHEN NEW.kind = 'custom_value' BEGIN SELECT RAISE(ABORT, 'The value of a confidential field is kept as a private one, any other as a plain one.') WHERE EXISTS (SELECT 1 FROM custom_value JOIN custom_field ON custom_field.id = custom_value.custom_field_id WHERE custom_value.id = NEW.record_id AND CASE WHEN custom_field.confidential THEN custom_value.value ELSE custom_value.private_value END IS NOT NULL); END
;
CREATE TRIGGER once_tag AFTER INSERT ON history_row WHEN NEW.kind = 'tag' BEGIN SELECT RAISE(ABORT, 'There is a tag with this name already.') WHERE EXISTS (SELECT 1 FROM tag AS one JOIN tag AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.name = one.name AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_tagging AFTER INSERT ON history_row WHEN NEW.kind = 'tagging' BEGIN SELECT RAISE(ABORT, 'The record has this tag already.') WHERE EXISTS (SELECT 1 FROM tagging AS one JOIN tagging AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.record_id = one.record_id AND +other.tag_id = one.tag_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_setting AFTER INSERT ON history_row WHEN NEW.kind = 'setting' BEGIN SELECT RAISE(ABORT, 'There is a setting with this name already.') WHERE EXISTS (SELECT 1 FROM setting AS one JOIN setting AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.name = one.name AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_custom_value AFTER INSERT ON history_row WHEN NEW.kind = 'custom_value' BEGIN SELECT RAISE(ABORT, 'The record has a value in this field already.') WHERE EXISTS (SELECT 1 FROM custom_value AS one JOIN custom_value AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.record_id = one.record_id AND +other.custom_field_id = one.custom_field_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_category_dues AFTER INSERT ON history_row WHEN NEW.kind = 'category_dues' BEGIN SELECT RAISE(ABORT, 'The dues of that year are in the book already.') WHERE EXISTS (SELECT 1 FROM category_dues AS one JOIN category_dues AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.member_category_id = one.member_category_id AND +other.year = one.year AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_member_dues AFTER INSERT ON history_row WHEN NEW.kind = 'member_dues' BEGIN SELECT RAISE(ABORT, 'The dues of that year are in the book already.') WHERE EXISTS (SELECT 1 FROM member_dues AS one JOIN member_dues AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.membership_id = one.membership_id AND +other.year = one.year AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_network_dues AFTER INSERT ON history_row WHEN NEW.kind = 'network_dues' BEGIN SELECT RAISE(ABORT, 'The dues of that year are in the book already.') WHERE EXISTS (SELECT 1 FROM network_dues AS one JOIN network_dues AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.network_membership_id = one.network_membership_id AND +other.year = one.year AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_network_event AFTER INSERT ON history_row WHEN NEW.kind = 'network_event' BEGIN SELECT RAISE(ABORT, 'The exchange is listed already.') WHERE EXISTS (SELECT 1 FROM network_event AS one JOIN network_event AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.network_membership_id = one.network_membership_id AND +other.exchange_id = one.exchange_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_letter_partnership AFTER INSERT ON history_row WHEN NEW.kind = 'letter_partnership' BEGIN SELECT RAISE(ABORT, 'The letter is filed there already.') WHERE EXISTS (SELECT 1 FROM letter_partnership AS one JOIN letter_partnership AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.letter_id = one.letter_id AND +other.partnership_id = one.partnership_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_exchange_partnership AFTER INSERT ON history_row WHEN NEW.kind = 'exchange_partnership' BEGIN SELECT RAISE(ABORT, 'The exchange is filed there already.') WHERE EXISTS (SELECT 1 FROM exchange_partnership AS one JOIN exchange_partnership AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.exchange_id = one.exchange_id AND +other.partnership_id = one.partnership_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER once_attendance AFTER INSERT ON history_row WHEN NEW.kind = 'attendance' BEGIN SELECT RAISE(ABORT, 'This person is on the list already.') WHERE EXISTS (SELECT 1 FROM attendance AS one JOIN attendance AS other ON other.id <> one.id WHERE one.id = NEW.record_id AND other.meeting_id = one.meeting_id AND +other.person_id = one.person_id AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = one.id AND record.binned IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM record WHERE record.id = other.id AND record.binned IS NOT NULL)); END
;
CREATE TRIGGER no_circle_of_place AFTER INSERT ON history_row WHEN NEW.kind = 'place' BEGIN SELECT RAISE(ABORT, 'A place cannot lie in a place that lies in it.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT parent_id FROM place WHERE id = NEW.record_id UNION SELECT place.parent_id FROM place JOIN above ON place.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_organisation AFTER INSERT ON history_row WHEN NEW.kind = 'organisation' BEGIN SELECT RAISE(ABORT, 'An organisation cannot be part of its own part.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT parent_id FROM organisation WHERE id = NEW.record_id UNION SELECT organisation.parent_id FROM organisation JOIN above ON organisation.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_agreement AFTER INSERT ON history_row WHEN NEW.kind = 'agreement' BEGIN SELECT RAISE(ABORT, 'An agreement cannot follow one that follows it.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT parent_id FROM agreement WHERE id = NEW.record_id UNION SELECT agreement.parent_id FROM agreement JOIN above ON agreement.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_category AFTER INSERT ON history_row WHEN NEW.kind = 'category' BEGIN SELECT RAISE(ABORT, 'A category cannot be part of its own part.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT parent_id FROM category WHERE id = NEW.record_id UNION SELECT category.parent_id FROM category JOIN above ON category.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_letter AFTER INSERT ON history_row WHEN NEW.kind = 'letter' BEGIN SELECT RAISE(ABORT, 'Two letters cannot each answer the other.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT answers_id FROM letter WHERE id = NEW.record_id UNION SELECT letter.answers_id FROM letter JOIN above ON letter.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_task AFTER INSERT ON history_row WHEN NEW.kind = 'task' BEGIN SELECT RAISE(ABORT, 'A task cannot follow one that follows it.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT follows_id FROM task WHERE id = NEW.record_id UNION SELECT task.follows_id FROM task JOIN above ON task.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
CREATE TRIGGER no_circle_of_stage_change AFTER INSERT ON history_row WHEN NEW.kind = 'stage_change' BEGIN SELECT RAISE(ABORT, 'Two stage changes cannot correct each other.') WHERE EXISTS (WITH RECURSIVE above (id) AS (SELECT corrects_id FROM stage_change WHERE id = NEW.record_id UNION SELECT stage_change.corrects_id FROM stage_change JOIN above ON stage_change.id = above.id) SELECT 1 FROM above WHERE id = NEW.record_id); END
;
