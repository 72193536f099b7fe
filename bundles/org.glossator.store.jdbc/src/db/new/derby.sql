-- The schema of a new corpus at once: what the migrations beside it lead to, kept equal to them by a test. Why things are
-- as they are is said there. Changed with every migration that is added.

create table schema_version (
  version int not null primary key,
  name varchar(200) not null,
  applied_ms bigint not null
);

create table annotator (
  id bigint not null primary key,
  name varchar(200) not null unique
);

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

create table paper (
  id bigint not null primary key,
  revision int not null,
  paper_key varchar(500) not null unique,
  title varchar(10000) not null,
  title_folded varchar(20000) not null,
  sort_title varchar(60) not null default '' -- the beginning of title_folded
);
create index paper_by_title on paper (sort_title, id);

create table claim (
  id bigint not null,
  paper_id bigint not null,
  author_id bigint not null constraint claim_author references annotator,
  made_ms bigint not null,
  primary key (paper_id, id)
);

create table claim_span (
  claim_id bigint not null,
  position int not null,
  starts int not null,
  ends int not null,
  paper_id bigint not null,
  primary key (paper_id, claim_id, position, starts, ends)
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
  compiled clob, -- of what was published before there was the next one
  packed blob,
  unique (taxonomy, major, minor, patch)
);

create table term (
  id int not null primary key,
  taxonomy varchar(500) not null,
  category varchar(1000) not null,
  unique (taxonomy, category)
);

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

create table release_below (
  release_id bigint not null references taxonomy_release,
  number int not null,
  term_id int not null references term,
  primary key (release_id, number, term_id)
);

create table annotation (
  id bigint not null,
  paper_id bigint not null,
  claim_id bigint,
  annotator_id bigint not null,
  release_id bigint not null,
  revision int not null,
  words varchar(10000) not null,
  provenance varchar(20) not null,
  source varchar(32672) not null,
  made_ms bigint not null,
  part int, -- judged, as its place among the parts of the paper; -1: see annotation_target
  answers int not null default 0, -- rows of annotation_value: none need be looked for where 0
  confidence double, -- 0 to 1; null where it was not said
  undecided smallint not null default 0,
  term_id int, -- the only category; null where there is none, or several: see annotation_category
  primary key (paper_id, id),
  constraint annotation_claim foreign key (paper_id, claim_id) references claim
);
create index annotation_term on annotation (term_id, paper_id);

create table annotation_category (
  annotation_id bigint not null,
  position int not null,
  term_id int not null,
  paper_id bigint not null,
  primary key (paper_id, annotation_id, position, term_id)
);
create index annotation_category_term on annotation_category (term_id);

create table annotation_value (
  annotation_id bigint not null,
  attribute varchar(500) not null,
  position int not null,
  kind varchar(20) not null,
  number double, -- also 1 for yes and 0 for no
  words clob, -- also the name of an option, and a corrected text
  original clob, -- what was corrected
  ref_paper bigint,
  ref_claim bigint,
  starts int,
  ends int,
  paper_id bigint not null,
  primary key (paper_id, annotation_id, attribute, position),
  foreign key (paper_id, annotation_id) references annotation
);
create index annotation_value_ref on annotation_value (ref_paper);

create table claim_link (
  id bigint not null,
  paper_id bigint not null,
  source_id bigint not null,
  target_paper_id bigint not null,
  target_id bigint not null,
  relation varchar(500) not null,
  release_id bigint not null,
  author_id bigint not null constraint claim_link_author references annotator,
  made_ms bigint not null,
  primary key (paper_id, id),
  constraint claim_link_source foreign key (paper_id, source_id) references claim,
  constraint claim_link_target foreign key (target_paper_id, target_id) references claim
);

create table annotation_target (
  annotation_id bigint not null,
  link_id bigint,
  about_id bigint, -- the other judgement that is judged
  paper_id bigint not null,
  primary key (paper_id, annotation_id),
  foreign key (paper_id, annotation_id) references annotation,
  constraint annotation_target_link foreign key (paper_id, link_id) references claim_link
);
create index annotation_target_about on annotation_target (paper_id, about_id);

create table paper_done (
  paper_id bigint not null references paper,
  annotator_id bigint not null references annotator,
  primary key (paper_id, annotator_id)
);

create table assignment (
  annotator_id bigint not null references annotator,
  paper_id bigint not null references paper,
  round int not null, -- of the study, from 1
  blind smallint not null, -- 1: what others judge there is not shown before the annotator has finished
  due_day int, -- days since 1 January 1970, by the calendar of whoever looks; null: none
  primary key (annotator_id, paper_id)
);
create index assignment_paper on assignment (paper_id);

create table working_set (
  id bigint not null primary key,
  owner_id bigint not null references annotator,
  name varchar(200) not null
);
create index working_set_owner on working_set (owner_id);

create table working_set_paper (
  set_id bigint not null references working_set,
  paper_id bigint not null references paper,
  primary key (set_id, paper_id)
);
create index working_set_paper_paper on working_set_paper (paper_id);

create table rejection (
  paper_id bigint not null references paper,
  annotator_id bigint not null references annotator,
  sentence varchar(40) not null, -- stands for the words, the same in every version of the text that has them
  made_ms bigint not null,
  primary key (paper_id, annotator_id, sentence)
);
create index rejection_annotator on rejection (annotator_id);

create table comparison (
  id bigint not null primary key,
  title varchar(200) not null,
  kind varchar(20) not null,
  question varchar(500) not null, -- by what they are compared
  release_id bigint references taxonomy_release, -- null where the question says all
  category varchar(1000), -- of that release
  seed bigint not null, -- from which the questions were drawn
  design clob not null, -- places of claims that are shown together, as in "0 3;1 2"
  author_id bigint not null references annotator,
  made_ms bigint not null
);

create table comparison_claim (
  comparison_id bigint not null references comparison,
  position int not null,
  paper_id bigint not null,
  claim_id bigint not null,
  words clob not null,
  primary key (comparison_id, position)
);

create table ranking (
  comparison_id bigint not null references comparison,
  question int not null, -- its place in the design, from 0
  annotator_id bigint not null references annotator,
  ranks varchar(200) not null, -- of the claims in the order of the question, as in "1 2"; empty: cannot decide
  made_ms bigint not null,
  primary key (comparison_id, question, annotator_id)
);

create table comparison_assignment (
  comparison_id bigint not null references comparison,
  annotator_id bigint not null references annotator,
  due_day int, -- the last day on which it is in time, in days since 1 January 1970; null: none
  primary key (comparison_id, annotator_id)
);

create table history (
  number bigint not null primary key,
  code varchar(200) not null,
  who bigint not null,
  made_ms bigint not null, -- never falls with the number
  why varchar(2000) not null,
  kind smallint not null, -- 0 final, 1 work, 2 undo, 3 redo
  reverses bigint, -- the action that an undo or redo takes back
  changes int not null,
  action_id bigint, -- null for what was done before there were such
  done_ms bigint, -- in the copy of the corpus from which it came in; null for what was done here
  change_kind varchar(30), -- what the only change was; null where there are several, or none: see history_change
  paper_id bigint,
  subject_id bigint,
  before_json clob,
  after_json clob
);
create index history_who on history (who, number desc);
create index history_of_one on history (paper_id, subject_id);

create table history_change (
  history_number bigint not null,
  position int not null,
  kind varchar(30) not null,
  paper_id bigint,
  before_json clob,
  after_json clob,
  subject_id bigint not null default 0,
  primary key (history_number, position)
);
create index history_subject on history_change (paper_id, subject_id);

create trigger release_stays after update on taxonomy_release referencing old as was for each row
  values cast(was.taxonomy || ' is published and stays as it is' as int);
create trigger release_remains after delete on taxonomy_release referencing old as was for each row
  values cast(was.taxonomy || ' is published and stays as it is' as int);
create trigger category_stays after update on release_category referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger category_remains after delete on release_category referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger below_stays after update on release_below referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger below_remains after delete on release_below referencing old as was for each row
  values cast(cast(was.number as char(11)) || ' is published and stays as it is' as int);
create trigger term_stays after update on term referencing old as was for each row
  values cast(was.category || ' is published and stays as it is' as int);
create trigger term_remains after delete on term referencing old as was for each row
  values cast(was.category || ' is published and stays as it is' as int);

call syscs_util.syscs_set_database_property('derby.locks.escalationThreshold', '2147483647');
call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '20');
