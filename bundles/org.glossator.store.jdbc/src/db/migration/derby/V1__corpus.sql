-- The first schema. Released files are never edited: what changes comes as the next number.
-- Ids are those of the model, made where the thing is made; times are milliseconds since 1970, UTC.

create table schema_version (
  version int not null primary key,
  name varchar(200) not null,
  applied_ms bigint not null
);

create table annotator (
  id bigint not null primary key,
  name varchar(200) not null unique
);

-- Every state that a paper ever had: nothing is overwritten. Stays when the paper goes, for the history.
create table paper_revision (
  paper_id bigint not null,
  revision int not null,
  paper_key varchar(500) not null,
  title varchar(10000) not null,
  title_folded varchar(20000) not null,
  authors clob not null,
  identifiers clob not null,
  body_length int not null, -- UTF-16 code units: claims are checked against it without reading the text
  body clob not null,
  primary key (paper_id, revision)
);

create table part (
  paper_id bigint not null,
  revision int not null,
  position int not null,
  kind varchar(20) not null,
  heading varchar(32672) not null,
  starts int not null,
  ends int not null,
  primary key (paper_id, revision, position)
);

-- The papers that are in the corpus now, each with what lists show of its current revision. An import writes the
-- revisions first, which nobody reads yet, and these rows last: so readers need not wait for it.
create table paper (
  id bigint not null primary key,
  revision int not null,
  paper_key varchar(500) not null unique,
  title varchar(10000) not null,
  title_folded varchar(20000) not null
);

create table claim (
  id bigint not null primary key,
  paper_id bigint not null references paper,
  author_id bigint not null references annotator,
  made_ms bigint not null
);

create table claim_span (
  claim_id bigint not null references claim,
  position int not null,
  starts int not null,
  ends int not null,
  primary key (claim_id, position)
);

create table taxonomy_release (
  id bigint not null primary key,
  taxonomy varchar(500) not null,
  major int not null,
  minor int not null,
  patch int not null,
  title varchar(32672) not null,
  description clob not null,
  body clob not null,
  published_ms bigint not null,
  unique (taxonomy, major, minor, patch)
);

-- A category by its stable id, the same in all releases of its taxonomy: the small number that annotations hold.
create table term (
  id int not null primary key,
  taxonomy varchar(500) not null,
  category varchar(1000) not null,
  unique (taxonomy, category)
);

-- A category as one release has it. Numbered in pre-order, with the number of the last one below: "this and all below"
-- is one range of the primary key.
create table release_category (
  release_id bigint not null references taxonomy_release,
  number int not null,
  last_below int not null,
  term_id int not null references term,
  path varchar(32672) not null,
  label varchar(32672) not null,
  definition clob not null,
  palette_key varchar(1) not null,
  colour varchar(7) not null,
  is_abstract smallint not null,
  notes clob not null,
  primary key (release_id, number),
  unique (release_id, term_id)
);

create table annotation (
  id bigint not null primary key,
  paper_id bigint not null references paper,
  claim_id bigint references claim,
  annotator_id bigint not null references annotator,
  release_id bigint not null references taxonomy_release,
  revision int not null,
  words varchar(10000) not null,
  provenance varchar(20) not null,
  source varchar(32672) not null,
  made_ms bigint not null
);

create table annotation_category (
  annotation_id bigint not null references annotation,
  position int not null,
  term_id int not null references term,
  primary key (annotation_id, position)
);

create table paper_done (
  paper_id bigint not null references paper,
  annotator_id bigint not null references annotator,
  primary key (paper_id, annotator_id)
);

create table history (
  number bigint not null generated always as identity primary key,
  code varchar(200) not null,
  who bigint not null,
  made_ms bigint not null
);

-- What an action changed, as JSON before and after; of papers the revision, whose text is above.
create table history_change (
  history_number bigint not null,
  position int not null,
  kind varchar(30) not null,
  paper_id bigint,
  before_json clob,
  after_json clob,
  primary key (history_number, position)
);

-- One row, one lock, however large the import: a lock on the whole table would keep readers out.
call syscs_util.syscs_set_database_property('derby.locks.escalationThreshold', '2147483647');
-- Readers and the writer do not meet in the database (see CorpusDatabase): who waits for seconds has found a fault.
call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '20');
