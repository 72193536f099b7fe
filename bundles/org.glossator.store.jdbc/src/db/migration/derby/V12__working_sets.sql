-- Sets of papers that a person has given a name and works with. Looked up by whose they are, and by paper.
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

-- Sentences that are not to be proposed as claims to a person again.
create table rejection (
  paper_id bigint not null references paper,
  annotator_id bigint not null references annotator,
  sentence varchar(40) not null, -- stands for the words, the same in every version of the text that has them
  made_ms bigint not null,
  primary key (paper_id, annotator_id, sentence)
);
create index rejection_annotator on rejection (annotator_id);
