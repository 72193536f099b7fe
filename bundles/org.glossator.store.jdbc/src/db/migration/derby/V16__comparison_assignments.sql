-- Who is to answer which comparison task.
create table comparison_assignment (
  comparison_id bigint not null references comparison,
  annotator_id bigint not null references annotator,
  due_day int, -- the last day on which it is in time, in days since 1 January 1970; null: none
  primary key (comparison_id, annotator_id)
);
