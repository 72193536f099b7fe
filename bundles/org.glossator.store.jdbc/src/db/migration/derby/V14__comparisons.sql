-- Comparison tasks: claims that are judged against each other. What is shown together is decided when a task is made, and so are
-- the words: claims may be reshaped or removed later.
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
