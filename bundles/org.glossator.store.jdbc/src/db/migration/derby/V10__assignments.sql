-- Who is to judge which paper. Looked up by who, for the own work, and by paper.
create table assignment (
  annotator_id bigint not null references annotator,
  paper_id bigint not null references paper,
  round int not null, -- of the study, from 1
  blind smallint not null, -- 1: what others judge there is not shown before the annotator has finished
  primary key (annotator_id, paper_id)
);
create index assignment_paper on assignment (paper_id);
