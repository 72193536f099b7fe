-- Keys begin with the paper, as on PostgreSQL: a paper's claims and judgements stand together in the index, in the order in
-- which they are read, and nothing is sorted. Places and categories are keys as a whole, so that reading them never touches
-- the table. Each foreign key costs Derby an index of its own, a third of what a judgement costs: only those are left that
-- nothing else makes sure of. The papers of claims, and the people, releases and categories of judgements, are looked up by
-- the program before it writes, nobody else writes, and "verify" looks at them as well.
create table claim_2 (
  id bigint not null,
  paper_id bigint not null,
  author_id bigint not null,
  made_ms bigint not null
);
insert into claim_2 (id, paper_id, author_id, made_ms)
select id, paper_id, author_id, made_ms from claim;

create table claim_span_2 (
  claim_id bigint not null,
  position int not null,
  starts int not null,
  ends int not null,
  paper_id bigint not null
);
insert into claim_span_2 (claim_id, position, starts, ends, paper_id)
select claim_id, position, starts, ends, paper_id from claim_span;

create table annotation_2 (
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
  undecided smallint not null default 0
);
insert into annotation_2 (id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance, source, made_ms,
  part, answers, confidence, undecided)
select id, paper_id, claim_id, annotator_id, release_id, revision, words, provenance, source, made_ms,
  part, answers, confidence, undecided from annotation;

create table annotation_category_2 (
  annotation_id bigint not null,
  position int not null,
  term_id int not null,
  paper_id bigint not null
);
insert into annotation_category_2 (annotation_id, position, term_id, paper_id)
select annotation_id, position, term_id, paper_id from annotation_category;

create table annotation_value_2 (
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
  paper_id bigint not null
);
insert into annotation_value_2 (annotation_id, attribute, position, kind, number, words, original, ref_paper, ref_claim,
  starts, ends, paper_id)
select annotation_id, attribute, position, kind, number, words, original, ref_paper, ref_claim, starts, ends, paper_id
from annotation_value;

create table claim_link_2 (
  id bigint not null,
  paper_id bigint not null,
  source_id bigint not null,
  target_paper_id bigint not null,
  target_id bigint not null,
  relation varchar(500) not null,
  release_id bigint not null,
  author_id bigint not null,
  made_ms bigint not null
);
insert into claim_link_2 (id, paper_id, source_id, target_paper_id, target_id, relation, release_id, author_id, made_ms)
select id, paper_id, source_id, target_paper_id, target_id, relation, release_id, author_id, made_ms from claim_link;

create table annotation_target_2 (
  annotation_id bigint not null,
  link_id bigint,
  about_id bigint, -- the other judgement that is judged
  paper_id bigint not null
);
insert into annotation_target_2 (annotation_id, link_id, about_id, paper_id)
select annotation_id, link_id, about_id, paper_id from annotation_target;

drop table annotation_target;
drop table annotation_value;
drop table claim_link;
drop table annotation_category;
drop table annotation;
drop table claim_span;
drop table claim;
rename table claim_2 to claim;
rename table claim_span_2 to claim_span;
rename table annotation_2 to annotation;
rename table annotation_category_2 to annotation_category;
rename table annotation_value_2 to annotation_value;
rename table claim_link_2 to claim_link;
rename table annotation_target_2 to annotation_target;

alter table claim add primary key (paper_id, id);
alter table claim add constraint claim_author foreign key (author_id) references annotator;
alter table claim_span add primary key (paper_id, claim_id, position, starts, ends);
alter table annotation add primary key (paper_id, id);
alter table annotation add constraint annotation_claim foreign key (paper_id, claim_id) references claim;
alter table annotation_category add primary key (paper_id, annotation_id, position, term_id);
create index annotation_category_term on annotation_category (term_id);
alter table annotation_value add primary key (paper_id, annotation_id, attribute, position);
alter table annotation_value add foreign key (paper_id, annotation_id) references annotation;
alter table claim_link add primary key (paper_id, id);
alter table claim_link add constraint claim_link_source foreign key (paper_id, source_id) references claim;
alter table claim_link add constraint claim_link_target foreign key (target_paper_id, target_id) references claim;
alter table claim_link add constraint claim_link_author foreign key (author_id) references annotator;
alter table annotation_target add primary key (paper_id, annotation_id);
alter table annotation_target add foreign key (paper_id, annotation_id) references annotation;
alter table annotation_target add constraint annotation_target_link foreign key (paper_id, link_id) references claim_link;
create index annotation_target_about on annotation_target (paper_id, about_id);

-- The past of a thing is found by its paper and its id; what is more in the index only made it larger.
drop index history_subject;
create index history_subject on history_change (paper_id, subject_id);
