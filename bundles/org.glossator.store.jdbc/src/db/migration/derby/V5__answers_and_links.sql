-- A judgement says more than its categories, is about more than claims, and claims are linked.
alter table annotation add column part int; -- judged, as its place among the parts of the paper; -1: see annotation_target
alter table annotation add column answers int not null default 0; -- rows of annotation_value: none need be looked for where 0
alter table annotation add column confidence double; -- 0 to 1; null where it was not said
alter table annotation add column undecided smallint not null default 0;

-- What was entered for the attributes of the taxonomy: a row each, several for lists.
create table annotation_value (
  annotation_id bigint not null references annotation,
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
  primary key (annotation_id, attribute, position)
);

create table claim_link (
  id bigint not null primary key,
  paper_id bigint not null references paper,
  source_id bigint not null references claim,
  target_paper_id bigint not null references paper,
  target_id bigint not null references claim,
  relation varchar(500) not null,
  release_id bigint not null references taxonomy_release,
  author_id bigint not null references annotator,
  made_ms bigint not null
);

-- Judgements on links and on other judgements: few, so that the many need no index for them.
create table annotation_target (
  annotation_id bigint not null primary key references annotation,
  link_id bigint references claim_link,
  about_id bigint, -- the other judgement that is judged
  paper_id bigint not null references paper
);
create index annotation_target_about on annotation_target (about_id);
